import { describe, expect, it } from 'vitest';
import { accord_of, bins_of, by_disagreement, ends_of } from './distribution';

const counts = (bins: ReturnType<typeof bins_of>) => bins.map(({ count }) => count);

describe('a distribution', () => {
  it('has one bin for each step of a short scale, empty ones too', () => {
    const bins = bins_of([{ value: 0, count: 2 }, { value: 3, count: 1 }], 0, 4, 3);
    expect(counts(bins)).toEqual([2, 0, 0, 1, 0]);
    expect(bins.findIndex(({ own }) => own)).toBe(3);
  });

  it('counts an answer between two steps at the nearer one', () => {
    expect(counts(bins_of([{ value: 1.4, count: 1 }, { value: 2.5, count: 1 }], 0, 4))).toEqual([0, 1, 0, 1, 0]);
  });

  it('has a scale below zero', () => {
    expect(counts(bins_of([{ value: -3, count: 1 }, { value: 3, count: 2 }], -3, 3))).toEqual([1, 0, 0, 0, 0, 0, 2]);
  });

  it('has ten bins on a long scale, and its ends belong to it', () => {
    const bins = bins_of([{ value: 0, count: 1 }, { value: 55, count: 1 }, { value: 100, count: 1 }], 0, 100);
    expect(counts(bins)).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(bins[5]).toMatchObject({ from: 50, to: 60 });
  });

  it('keeps every answer, one outside the scale at its end', () => {
    expect(counts(bins_of([{ value: 9, count: 1 }], 0, 4))).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('the ends of a distribution', () => {
  const counted = [{ value: 12, count: 1 }, { value: 40, count: 2 }];
  it.each([
    ['of the scale', counted, 0, 100, 0, 100],
    ['of the answers', counted, undefined, undefined, 12, 40],
    ['mixed', counted, 0, Infinity, 0, 40],
    ['a step apart for one answer', [{ value: 5, count: 1 }], undefined, undefined, 5, 6],
    ['there without answers', [], undefined, undefined, 0, 1],
  ])('are %s', (_, answers, minimum, maximum, low, high) => {
    expect(ends_of(answers, minimum, maximum)).toEqual({ minimum: low, maximum: high });
  });
});

describe('agreement', () => {
  it.each([[1, 'agreed'], [0.75, 'agreed'], [0.7, 'partly'], [0.5, 'partly'], [0.1, 'apart']])('of %d is %s', (value, expected) => {
    expect(accord_of(value)).toBe(expected);
  });

  it('orders cells from the most disputed, unknown ones last', () => {
    const cells = [{ answers: 3, agreement: 0.9 }, { answers: 1 }, { answers: 2, agreement: 0.1 }, { answers: 5, agreement: 0.1 }];
    expect(by_disagreement(cells).map(({ answers }) => answers)).toEqual([5, 2, 3, 1]);
  });
});
