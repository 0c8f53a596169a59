import { describe, expect, it } from 'vitest';
import { day_text, decimals_of, number_text, percent_text, rank_move, score_text, size_text, value_text } from './format';

describe('numbers', () => {
  it('are written by the language', () => {
    expect(number_text(1234.5, 'en', 1)).toBe('1,234.5');
    expect(number_text(1234.5, 'sr-Cyrl', 1)).toBe('1.234,5');
    expect(value_text(2.4567, 'sr-Latn')).toBe('2,457');
    expect(score_text(0.534, 'en')).toBe('53');
  });

  it('that are unknown are no number', () => {
    for (const unknown of [undefined, null, Number.NaN]) {
      expect(number_text(unknown, 'en')).toBe('');
      expect(percent_text(unknown, 'en')).toBe('');
    }
    expect(score_text(undefined, 'en')).toBe('');
  });

  it('never round something to nothing or to everything', () => {
    expect(percent_text(0, 'en')).toBe('0\u00A0%');
    expect(percent_text(0.001, 'en')).toBe('<\u00A01\u00A0%');
    expect(percent_text(0.999, 'en')).toBe('>\u00A099\u00A0%');
    expect(percent_text(1, 'en')).toBe('100\u00A0%');
  });

  it('below nothing have a minus sign', () => {
    expect(number_text(-0.82, 'en', 1)).toBe('−0.8');
  });

  it.each([
    [[55.4, 26, undefined], 1],
    [[0.17, 1.5], 2],
    [[7_146_700, 32_950], 0],
    [[10.0001, 20], 0],
    [[], 0],
  ])('%j stand under each other with %i decimals', (values, decimals) => {
    expect(decimals_of(values)).toBe(decimals);
  });

  it('of a column have as many decimals as their neighbours', () => {
    expect(value_text(26, 'sr-Cyrl', 1)).toBe('26,0');
    expect(value_text(45.2, 'en', 2)).toBe('45.20');
  });

  it('of bytes have a unit', () => {
    expect(size_text(512, 'en')).toBe('512\u00A0B');
    expect(size_text(1536, 'en')).toBe('1.5\u00A0kB');
    expect(size_text(2_000_000, 'sr-Cyrl')).toBe('2,0\u00A0MB');
  });
});

describe('dates', () => {
  it('are written by the language', () => {
    expect(day_text('2015-10-01', 'en')).toBe('1 October 2015');
    expect(day_text('2015-10-01', 'sr-Cyrl')).toBe('1. октобра 2015.');
    expect(day_text('2015-12-31', 'sr-Latn')).toBe('31. decembra 2015.');
    expect(day_text('2015-01-15', 'sr-Cyrl')).toBe('15. јануара 2015.');
    expect(day_text('2015-05-15', 'sr-Latn')).toBe('15. maja 2015.');
    expect(day_text(undefined, 'en')).toBe('');
    expect(day_text('soon', 'en')).toBe('');
  });
});

describe('a move of rank', () => {
  it('is positive upwards and nothing without both ranks', () => {
    expect(rank_move(5, 2)).toBe(3);
    expect(rank_move(1, 4)).toBe(-3);
    expect(rank_move(undefined, 4)).toBe(0);
  });
});
