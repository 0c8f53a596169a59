import { describe, expect, it } from 'vitest';
import { latin } from './latin';

describe('Serbian Latin', () => {
  it.each([
    ['процена претње', 'procena pretnje'],
    ['Љубав, њега, џез', 'Ljubav, njega, džez'],
    ['ЏЕЗ И ЉУБАВ', 'DŽEZ I LJUBAV'],
    ['ђон, ћошак, чај, шума, жито', 'đon, ćošak, čaj, šuma, žito'],
    ['инјекција', 'injekcija'],
    ['КОЊ', 'KONJ'],
    ['PESTLE и e-mail@primer.rs', 'PESTLE i e-mail@primer.rs'],
    ['„5 %“ – 2015. {{count}}', '„5 %“ – 2015. {{count}}'],
    ['', ''],
  ])('of %j is %j', (cyrillic, expected) => {
    expect(latin(cyrillic)).toBe(expected);
  });
});
