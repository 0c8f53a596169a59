import { describe, expect, it } from 'vitest';
import { clock_text, codes_of, next_steps, seconds_until } from './workshop_steps';

describe('the next step of an exercise', () => {
  it.each([
    ['danger', 'planned', 0, ['open']],
    ['danger', 'open', 1, ['lock']],
    ['danger', 'locked', 1, ['reveal', 'open']],
    ['danger', 'revealed', 1, ['next_round', 'close']],
    ['danger', 'revealed', 2, ['close', 'next_round']],
    ['danger', 'closed', 2, []],
    ['briefing', 'open', 1, ['close', 'lock']],
    ['key_factors', 'locked', 1, ['close', 'open']],
    ['test_questions', 'revealed', 1, ['close']],
  ] as const)('of %s that is %s in round %d is known', (kind, state, round, expected) => {
    expect(next_steps({ kind, state, round, rounds: 2 })).toEqual(expected);
  });
});

describe('a timer', () => {
  const now = Date.parse('2015-07-14T10:00:00Z');
  it.each([
    ['2015-07-14T10:01:15Z', 75],
    ['2015-07-14T10:00:00.400Z', 1],
    ['2015-07-14T09:00:00Z', 0],
    [undefined, undefined],
    ['soon', undefined],
  ])('that ends at %s has %s seconds left', (end, expected) => {
    expect(seconds_until(end, now)).toBe(expected);
  });

  it('reads as a clock', () => {
    expect([0, 9, 75, 600].map(clock_text)).toEqual(['0:00', '0:09', '1:15', '10:00']);
  });
});

describe('the codes of an address', () => {
  it.each([
    ['k7m4pq', { code: 'K7M4PQ' }],
    [' k7m 4pq ', { code: 'K7M4PQ' }],
    ['K7M-4PQ.abcd-efgh', { code: 'K7M4PQ', device_code: 'ABCDEFGH' }],
    ['', { code: '' }],
  ])('%s are read as people type them', (text, expected) => {
    expect(codes_of(text)).toEqual(expected);
  });
});
