import { describe, expect, it } from 'vitest';
import { recognised, sentences_of } from './sentences';

const known = sentences_of({
  wrong: 'The password is wrong.',
  short: 'The password needs at least {{count}} characters.',
  range: "The field '{{field}}' is {{value}}; it must be between {{low}} and {{high}}.",
  code: '"{{text}}" is no code (yet).',
});

describe('a sentence of the server', () => {
  it.each([
    ['The password is wrong.', { key: 'wrong', values: {} }],
    ['The password needs at least 12 characters.', { key: 'short', values: { count: '12' } }],
    ["The field 'draws' is 7; it must be between 100 and 1000000.", { key: 'range', values: { field: 'draws', value: '7', low: '100', high: '1000000' } }],
    ['"a (b)" is no code (yet).', { key: 'code', values: { text: 'a (b)' } }],
  ])('is recognised with its values: %s', (message, found) => {
    expect(recognised(message, known)).toEqual(found);
  });

  it.each([['The password is wrong'], ['The password is wrong. Really.'], ['The password needs at least characters.'], ['"" is no code (yet).'], ['']])('is not taken for another: %s', (message) => {
    expect(recognised(message, known)).toBeUndefined();
  });
});
