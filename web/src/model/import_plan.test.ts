import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { differing_parts, filter_columns, kEmptyPlan, missing_of, order_of_plan, plan_of, with_obvious_filters } from './import_plan';

const look: Schemas['FileLook'] = {
  file: 'statistics/a.tsv',
  reading: { file: 'statistics/a.tsv', format: 'eurostat' },
  columns: [
    { name: 'freq', kind: 'text', values: ['A'] },
    { name: 'iccs', kind: 'text', values: ['ICCS0401', 'ICCS0601'] },
    { name: 'geo', kind: 'text', values: ['AL', 'RS'] },
    { name: '2014', kind: 'period' },
    { name: '2015-Q1', kind: 'number', values: ['1', '2'] },
  ],
  rows: [],
  problems: [],
};

describe('the columns of a file', () => {
  it('to choose by are those with values that are neither value nor period', () => {
    expect(filter_columns(look).map(({ name }) => name)).toEqual(['freq', 'iccs', 'geo']);
    expect(filter_columns({ ...look, reading: { ...look.reading, value_column: 'iccs' } }).map(({ name }) => name)).toEqual(['freq', 'geo']);
  });

  it('are chosen by themselves where there is nothing to choose', () => {
    expect(with_obvious_filters(look, 'RS').filters).toEqual({ freq: ['A'], geo: ['RS'] });
    expect(with_obvious_filters(look, 'XK').filters).toEqual({ freq: ['A'] });
    expect(with_obvious_filters({ ...look, reading: { ...look.reading, filters: { geo: ['AL'] } } }, 'RS').filters).toEqual({ freq: ['A'], geo: ['AL'] });
  });
});

describe('a plan', () => {
  const plan = { ...kEmptyPlan, code: 'robbery', name_sr: 'Разбојништва', publisher: 'Eurostat', unit: { en: ' ' } };

  it('says what it lacks', () => {
    expect(missing_of(kEmptyPlan, undefined)).toEqual(['file', 'code', 'name', 'publisher']);
    expect(missing_of(plan, look.reading)).toEqual([]);
    expect(missing_of({ ...plan, scheme: '6x6' }, look.reading)).toEqual(['grade']);
  });

  it('is ordered without empty words and empty filters', () => {
    expect(order_of_plan(plan, { ...look.reading, filters: { geo: ['RS'], iccs: [] } })).toEqual({
      name: { sr: 'Разбојништва' },
      source: { publisher: 'Eurostat' },
      reading: { file: 'statistics/a.tsv', format: 'eurostat', filters: { geo: ['RS'] } },
      feeds: [],
    });
  });

  it('of a series that is there gives the same order again', () => {
    const order = order_of_plan({ ...plan, grade: 'A1', scheme: '6x6', unit: { en: 'cases', sr: 'случајева' }, note: { sr: 'Привремено' } }, look.reading);
    const series = { version: 'v', summary: { code: 'robbery', name: order.name, unit: order.unit }, source: order.source, scheme: '6x6', grade: 'A1', reading: look.reading, feeds: [], observations: [] } as Schemas['Series'];
    expect(order_of_plan(plan_of(series), look.reading)).toEqual(order);
  });
});

describe('two orders of one series', () => {
  const mine: Schemas['SeriesOrder'] = { name: { en: 'Robbery' }, source: { publisher: 'Eurostat' }, reading: { file: 'statistics/a.tsv', filters: { geo: ['RS'] } }, feeds: [] };

  it('do not differ by the order of what they say', () => {
    expect(differing_parts(mine, { ...mine, reading: { filters: { geo: ['RS'] }, file: 'statistics/a.tsv' } })).toEqual([]);
  });

  it('differ part by part, in words', () => {
    expect(differing_parts(mine, { ...mine, unit: { en: 'persons' }, reading: { ...mine.reading, filters: { geo: ['AL'] } }, scheme: '6x6', grade: 'A1' })).toEqual([
      { part: 'unit', mine: '', theirs: 'en: persons' },
      { part: 'grade', mine: '', theirs: '6x6 A1' },
      { part: 'reading', mine: 'file: statistics/a.tsv, filters: geo: RS', theirs: 'file: statistics/a.tsv, filters: geo: AL' },
    ]);
  });
});
