import { expect, it } from 'vitest';
import { column_title } from './column_title';

const text = (words?: Record<string, string>) => words?.en ?? '';

it.each([
  [{ code: 'spread', name: { en: 'Spread' }, group: { code: 'scope', name: { en: 'Scope' } } }, 'Spread'],
  [{ code: 'effect.heroin.scope', name: { en: 'Scope' }, group: { code: 'heroin', name: { en: 'Heroin' } } }, 'Heroin · Scope'],
  [{ code: 'impact.f02', name: { en: 'War' } }, '→ War'],
  [{ code: 'impact.f02', name: {} }, '→ f02'],
  [{ code: 'probability', name: {} }, ''],
  [undefined, ''],
])('%j is called %s', (column, expected) => {
  expect(column_title(column, text)).toBe(expected);
});
