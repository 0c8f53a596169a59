import { expect, it } from 'vitest';
import { cell_title, column_title } from './column_title';

const words = { text: (known?: Record<string, string>) => known?.en ?? '', t: (key: string) => key };

it.each([
  [{ code: 'spread', name: { en: 'Spread' }, group: { code: 'scope', name: { en: 'Scope' } } }, 'Spread'],
  [{ code: 'effect.heroin.scope', name: { en: 'Scope' }, group: { code: 'heroin', name: { en: 'Heroin' } } }, 'Heroin · Scope'],
  [{ code: 'impact.f02', name: { en: 'War' } }, '→ War'],
  [{ code: 'impact.f02', name: {} }, '→ f02'],
  [{ code: 'probability', name: {} }, 'live.probability'],
  [{ code: 'probability.region', name: {} }, 'live.probability_region'],
  [{ code: '', name: {} }, ''],
  [undefined, ''],
])('%j is called %s', (column, expected) => {
  expect(column_title(column, words)).toBe(expected);
});

it.each([
  ['Heroin', 'Spread', 'Heroin · Spread'],
  ['Taxes rise', '→ War', 'Taxes rise → War'],
  ['Crates in the store', '', 'Crates in the store'],
])('the cell of %s and %s is called %s', (item, column, expected) => {
  expect(cell_title(item, column)).toBe(expected);
});
