import { describe, expect, it } from 'vitest';
import { answered_count, has_ends, items_in_order, next_open, places_of, position_of, ranged, step_of } from './cell_order';

const named = (code: string) => ({ code, name: { en: code } });
const column = (code: string) => ({ ...named(code), minimum: 0, maximum: 4, whole: true, unit: 'points' as const });
const items = [named('heroin'), named('cannabis')];
const columns = [column('scope'), column('damage')];
const order = [{ item: 'cannabis', column: 'scope', why: 'disagreement' as const }, { item: 'heroin', column: 'scope', why: 'plan' as const }];

describe('the order of questions', () => {
  it('is the one of the exercise', () => {
    expect(places_of({ order, items, columns })).toEqual(order);
  });

  it('goes item by item where the exercise gives none', () => {
    expect(places_of({ order: [], items, columns }).map((place) => `${place.item}/${place.column}`)).toEqual(['heroin/scope', 'heroin/damage', 'cannabis/scope', 'cannabis/damage']);
    expect(places_of({ order: [], items, columns: [] })).toEqual([{ item: 'heroin', column: '' }, { item: 'cannabis', column: '' }]);
  });

  it('knows where a question stands', () => {
    expect([position_of(order, 'heroin', 'scope'), position_of(order, 'heroin', 'damage'), position_of(order, undefined, undefined)]).toEqual([1, -1, -1]);
  });

  it('names each item once', () => {
    expect(items_in_order(places_of({ order: [], items, columns }))).toEqual(['heroin', 'cannabis']);
  });
});

describe('the next question without an answer', () => {
  const places = places_of({ order: [], items, columns });
  const answered = (...known: number[]) => (place: (typeof places)[number]) => known.includes(places.indexOf(place));
  it.each([
    ['the same while it has none', 1, [0], 1],
    ['one that follows', 1, [1, 2], 3],
    ['one before it when none follows', 2, [2, 3], 0],
    ['nothing when all have one', 2, [0, 1, 2, 3], undefined],
  ])('is %s', (_, from, known, expected) => {
    expect(next_open(places, from, answered(...known))).toBe(expected);
  });

  it('is none of none', () => {
    expect(next_open([], 0, () => false)).toBeUndefined();
  });

  it('is counted by those that have one', () => {
    expect(answered_count(places, answered(0, 3))).toBe(2);
  });
});

describe('the ends of a question', () => {
  const { minimum, maximum, ...endless } = column('');
  it.each([
    ['those of its column', { ...endless, minimum, maximum }, { minimum: 1 }, 0, 4],
    ['its own where the column has none', endless, { minimum: 1, maximum: 9 }, 1, 9],
    ['open where nothing limits it', endless, undefined, -Infinity, Infinity],
  ] as const)('are %s', (_, of, question, least, most) => {
    const found = ranged(of, question);
    expect([found.minimum, found.maximum, has_ends(found)]).toEqual([least, most, Number.isFinite(least)]);
  });
});

describe('a control', () => {
  it.each([
    [true, 'points', 0, 4, 1],
    [false, 'points', 0, 4, 0.5],
    [false, 'percent', 0, 100, 5],
    [true, 'percent', 0, 100, 5],
    [false, 'value', 0, 300, 3],
  ] as const)('moves by what suits its scale', (whole, unit, minimum, maximum, expected) => {
    expect(step_of({ whole, unit, minimum, maximum })).toBe(expected);
  });
});
