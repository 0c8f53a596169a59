import { expect, it } from 'vitest';
import { strongest_effect } from './effects';

const effects = [
  { factor: 'war', item: 'migrants', group: 'scope', effect: 3 },
  { factor: 'war', item: 'migrants', group: 'resources', effect: 1 },
  { factor: 'war', item: '*', group: '*', effect: -1 },
  { factor: 'law', item: 'heroin', group: 'scope', effect: -2, assessor: 'a' },
  { factor: 'law', item: 'heroin', group: 'scope', effect: -1, assessor: 'b' },
  { factor: 'law', item: 'heroin', group: 'damages', effect: 1 },
];

it.each([
  ['war', 'migrants', 3],
  ['war', 'heroin', -1],
  ['law', 'heroin', -1.5],
  ['law', 'migrants', undefined],
  ['peace', 'heroin', undefined],
])('the effect of %s on %s is %s', (factor, item, expected) => {
  expect(strongest_effect(effects, factor, item)).toBe(expected);
});
