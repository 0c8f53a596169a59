import { describe, expect, it } from 'vitest';
import { in_language, is_language, type Language } from './language';

describe('a text of the data', () => {
  it.each<[Record<string, string> | undefined, Language, string]>([
    [{ en: 'scope', sr: 'обим' }, 'en', 'scope'],
    [{ en: 'scope', sr: 'обим' }, 'sr-Cyrl', 'обим'],
    [{ en: 'scope', sr: 'обим' }, 'sr-Latn', 'obim'],
    [{ en: 'scope' }, 'sr-Cyrl', 'scope'],
    [{ sr: 'обим' }, 'en', 'обим'],
    [{ sq: 'fushë' }, 'sr-Latn', 'fushë'],
    [{}, 'en', ''],
    [undefined, 'en', ''],
  ])('%j in %s is %j', (text, language, expected) => {
    expect(in_language(text, language)).toBe(expected);
  });

  it('knows its languages and no others', () => {
    expect(['en', 'sr-Cyrl', 'sr-Latn'].every(is_language)).toBe(true);
    expect(['', 'de', 'EN', 'sr', undefined].some(is_language)).toBe(false);
  });
});
