import { narrowed, offset_heard, server_time, type ClockOffset } from '@/model/server_clock';

let offset: ClockOffset | undefined;

/** Takes the server's clock from an answer that came from the server itself, not from a cache. */
export function hear_clock(answer: Response, sent: number): void {
  const heard = offset_heard({ date: answer.headers.get('Date'), sent, received: Date.now() });
  if (heard) offset = narrowed(offset, heard);
}

/** The server's time, by which timers go: a device's own clock may be wrong. */
export const server_now = (): number => server_time(offset, Date.now());
