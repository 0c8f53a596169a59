import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { open_stream } from './event_stream';

export interface LiveHandlers {
  /** One event by its name. */
  onEvent: (name: string) => void;
  /** The stream stands, for the first time or again: what happened in between was missed. */
  onOpen: () => void;
  /** It broke off, on the way or by the server. */
  onBreak?: () => void;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Listens to a stream while the page stands. Returns whether the server is being heard. */
export function useLive(address: string, names: readonly string[], handlers: LiveHandlers): boolean {
  const [live, set_live] = useState(true);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const list = names.join(' ');
  useEffect(() => {
    const on_open = () => latest.current.onOpen();
    const named = list.split(' ').map((name) => [name, () => latest.current.onEvent(name)]);
    return open_stream({
      open: () => new EventSource(address),
      handlers: { ...Object.fromEntries(named), open: on_open, reset: on_open },
      on_break: () => latest.current.onBreak?.(),
      on_state: (state) => set_live(state === 'live'),
    });
  }, [address, list]);
  return live && online;
}
