import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open_stream, type Source } from './event_stream';

class Stream implements Source {
  readyState = 0;
  closed = false;
  private listeners: Record<string, (event: MessageEvent<string>) => void> = {};
  addEventListener(name: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners[name] = listener;
  }
  close() {
    this.closed = true;
  }
  tell(name: string, data = '') {
    this.listeners[name]?.({ data } as MessageEvent<string>);
  }
  break_off() {
    this.readyState = 0;
    this.tell('error');
  }
  refuse() {
    this.readyState = 2;
    this.tell('error');
  }
}

function listen() {
  const streams: Stream[] = [];
  const told: string[] = [];
  const end = open_stream({
    open: () => {
      streams.push(new Stream());
      return streams.at(-1)!;
    },
    handlers: { change: (data) => told.push(`change ${data}`) },
    on_break: () => told.push('break'),
    on_state: (state) => told.push(state),
  });
  return { streams, told, end };
}

describe('a stream of events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hands on what it hears', () => {
    const { streams, told } = listen();
    streams[0]!.tell('open');
    streams[0]!.tell('change', '{}');
    expect(told).toEqual(['live', 'change {}']);
  });

  it('that breaks off and comes back soon is not called lost, but what one may is asked anew', () => {
    const { streams, told } = listen();
    streams[0]!.break_off();
    vi.advanceTimersByTime(3_000);
    streams[0]!.tell('open');
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['break', 'live']);
    expect(streams).toHaveLength(1);
  });

  it('that stays away is called lost once', () => {
    const { streams, told } = listen();
    for (const pause of [3_000, 3_000, 3_000]) {
      streams[0]!.break_off();
      vi.advanceTimersByTime(pause);
    }
    expect(told.filter((word) => word === 'lost')).toHaveLength(1);
  });

  it('that is refused is asked for again, ever more rarely', () => {
    const { streams } = listen();
    const waits = [5, 10, 20, 40, 60, 60];
    waits.forEach((seconds, at) => {
      streams.at(-1)!.refuse();
      vi.advanceTimersByTime(seconds * 1_000 - 1);
      expect(streams).toHaveLength(at + 1);
      vi.advanceTimersByTime(1);
      expect(streams).toHaveLength(at + 2);
    });
  });

  it('is not opened again once its page is gone', () => {
    const { streams, told, end } = listen();
    streams[0]!.refuse();
    end();
    vi.advanceTimersByTime(120_000);
    expect(streams).toHaveLength(1);
    expect(streams[0]!.closed).toBe(true);
    expect(told).toEqual(['break']);
  });
});
