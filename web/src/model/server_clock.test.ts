import { describe, expect, it } from 'vitest';
import { narrowed, offset_heard, server_time } from './server_clock';

const kDate = 'Tue, 14 Jul 2015 10:00:00 GMT';
const kAt = Date.parse(kDate);

describe('the date of an answer', () => {
  it.each([
    ['a clock that is right', kAt + 400, kAt + 500, { least: -500, most: 600 }],
    ['a clock an hour late', kAt - 3_600_000, kAt - 3_599_900, { least: 3_599_900, most: 3_601_000 }],
    ['a clock that was asked over a slow line', kAt - 2_000, kAt + 2_000, { least: -2_000, most: 3_000 }],
  ])('tells between which bounds the server is ahead of %s', (_, sent, received, expected) => {
    expect(offset_heard({ date: kDate, sent, received })).toEqual(expected);
  });

  it.each([[null], [''], ['soon']])('%s tells nothing', (date) => {
    expect(offset_heard({ date, sent: 0, received: 1 })).toBeUndefined();
  });
});

describe('the bounds of the offset', () => {
  it.each([
    ['are those of the first answer', undefined, { least: -500, most: 600 }, { least: -500, most: 600 }],
    ['become narrower with each', { least: -500, most: 600 }, { least: -100, most: 900 }, { least: -100, most: 600 }],
    ['begin anew when a clock was set', { least: -500, most: 600 }, { least: 3_599_900, most: 3_601_000 }, { least: 3_599_900, most: 3_601_000 }],
  ])('%s', (_, known, heard, expected) => {
    expect(narrowed(known, heard)).toEqual(expected);
  });
});

describe("the server's time", () => {
  it.each([
    [undefined, 1_000, 1_000],
    [{ least: 400, most: 600 }, 1_000, 1_500],
    [{ least: -50_000, most: 1_000 }, 1_000, 1_000],
    [{ least: -3_600_100, most: -3_599_900 }, 3_600_000, 0],
  ])('with an offset of %o at %d is %d', (offset, now, expected) => {
    expect(server_time(offset, now)).toBe(expected);
  });
});
