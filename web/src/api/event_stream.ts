/** Whether the server is being heard; "lost": not for a while now, and it is tried again. */
export type StreamState = 'live' | 'lost';

/** What of EventSource is used. */
export interface Source {
  readyState: number;
  addEventListener: (name: string, listener: (event: MessageEvent<string>) => void) => void;
  close: () => void;
}

interface StreamOrder {
  open: () => Source;
  handlers: Record<string, (data: string) => void>;
  /** The stream ended, by the server or on the way. */
  on_break: () => void;
  on_state: (state: StreamState) => void;
}

const kClosed = 2;
const kPatience = 4_000;
const kShortestWait = 5_000;
const kLongestWait = 60_000;

/** Keeps a stream of events open. What only breaks off is opened again by the browser; a refusal is final for the browser, so it is asked again
    here, ever more rarely, as long as the page stands. Returns what ends it. */
export function open_stream({ open, handlers, on_break, on_state }: StreamOrder): () => void {
  let source: Source;
  let wait = kShortestWait;
  let again: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;

  const on_open = () => {
    wait = kShortestWait;
    clearTimeout(losing);
    losing = undefined;
    on_state('live');
  };
  const on_error = () => {
    on_break();
    losing ??= setTimeout(() => on_state('lost'), kPatience);
    if (source.readyState !== kClosed) return;
    again = setTimeout(begin, wait);
    wait = Math.min(2 * wait, kLongestWait);
  };
  function begin() {
    source = open();
    source.addEventListener('open', on_open);
    source.addEventListener('error', on_error);
    for (const [name, handle] of Object.entries(handlers)) source.addEventListener(name, ({ data }) => handle(data));
  }

  begin();
  return () => {
    clearTimeout(again);
    clearTimeout(losing);
    source.close();
  };
}
