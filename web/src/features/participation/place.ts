import { useSyncExternalStore } from 'react';

const kRoot = '/join';

/** Where a participant is: the agenda, an exercise, a question of it. Each has an address, so that Back leads to where one was. */
export interface Place {
  exercise?: number;
  item?: string;
  column?: string;
  /** The overview of all questions, or the page about changing the device. */
  sheet?: 'questions' | 'device';
}

const sheet_of = (text: string | null) => (text === 'questions' || text === 'device' ? text : undefined);

export function place_of(path: string, search: string): Place {
  const [exercise, item, column] = path.slice(kRoot.length).split('/').filter(Boolean).map(decodeURIComponent);
  return { exercise: exercise === undefined ? undefined : Number(exercise), item, column, sheet: sheet_of(new URLSearchParams(search).get('show')) };
}

export function address_of({ exercise, item, column, sheet }: Place): string {
  const parts = [exercise, item, column || undefined].filter((part) => part !== undefined).map((part) => encodeURIComponent(String(part)));
  return [kRoot, ...parts].join('/') + (sheet ? `?show=${sheet}` : '');
}

const kMoved = 'socta-moved';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(kMoved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(kMoved, listener);
  };
}

const current = () => window.location.pathname + window.location.search;

export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, current);
  const [path = '', search = ''] = address.split('?');
  return place_of(path, search);
}

/** Goes to a place; `replace` where Back must not lead to the one before. */
export function go(place: Place, how: 'push' | 'replace' = 'push'): void {
  const address = address_of(place);
  if (address === current()) return;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  window.dispatchEvent(new Event(kMoved));
  window.scrollTo(0, 0);
}
