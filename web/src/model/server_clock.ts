/** By how much the server's clock is ahead of this device's, in milliseconds: between the two, both included. */
export interface ClockOffset {
  least: number;
  most: number;
}

interface Heard {
  /** The header Date of an answer: whole seconds. */
  date: string | null;
  /** This device's clock when the request went out and when the answer came. */
  sent: number;
  received: number;
}

const kSecond = 1000;

/** What one answer says of the server's clock; nothing when it bears no date. */
export function offset_heard({ date, sent, received }: Heard): ClockOffset | undefined {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : { least: at - received, most: at + kSecond - sent };
}

/** What two answers say together. Where they contradict each other, a clock was set in between, and the later one holds. */
export function narrowed(known: ClockOffset | undefined, heard: ClockOffset): ClockOffset {
  if (!known) return heard;
  const both = { least: Math.max(known.least, heard.least), most: Math.min(known.most, heard.most) };
  return both.least <= both.most ? both : heard;
}

/** The server's time at a moment of this device's clock. A clock that may well be right is believed; else the middle of what is possible holds. */
export function server_time(offset: ClockOffset | undefined, now: number): number {
  if (!offset || (offset.least <= 0 && offset.most >= 0)) return now;
  return now + (offset.least + offset.most) / 2;
}
