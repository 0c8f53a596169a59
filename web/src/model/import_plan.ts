import type { Schemas } from '@/api/client';

export type Reading = Schemas['SeriesReading'];
export type Feed = Schemas['SeriesFeed'];
type Look = Schemas['FileLook'];
type Text = Schemas['Text'];

/** What the wizard gathers until it is committed. */
export interface Plan {
  code: string;
  name_en: string;
  name_sr: string;
  area: string;
  unit: Text;
  publisher: string;
  title: Text;
  licence: Text;
  note: Text;
  retrieved: string;
  handling: string;
  scheme: string;
  grade: string;
  feeds: Feed[];
}

export const kEmptyPlan: Plan = { code: '', name_en: '', name_sr: '', area: '', unit: {}, publisher: '', title: {}, licence: {}, note: {}, retrieved: '', handling: '', scheme: '', grade: '', feeds: [] };

export const kSteps = ['file', 'columns', 'meaning', 'feeds', 'check'] as const;
export type Step = (typeof kSteps)[number];

/** In a table of Eurostat each period is a column of its own. */
const heads_a_period = (look: Look, name: string) => look.reading.format === 'eurostat' && /^\d{4}(-\w+)?$/.test(name.trim());

/** Columns that tell rows apart: those with few values, which are neither the value nor a period. */
export function filter_columns(look: Look): Look['columns'] {
  const { value_column, period_column, year_column, month_column, quarter_column } = look.reading;
  const used = new Set([value_column, period_column, year_column, month_column, quarter_column]);
  return look.columns.filter(({ name, kind, values }) => !used.has(name) && kind !== 'period' && !heads_a_period(look, name) && (values?.length ?? 0) > 0);
}

/** A reading with the filters that follow from the file alone: a column with one value needs no choice. */
export function with_obvious_filters(look: Look, area: string): Reading {
  const filters: Record<string, string[]> = { ...look.reading.filters };
  for (const { name, values = [] } of filter_columns(look)) {
    if (filters[name]) continue;
    if (values.length === 1 && look.reading.format !== 'table') filters[name] = [...values];
    else if (area && values.includes(area) && /^(geo|area|country|ref_area)$/i.test(name)) filters[name] = [area];
  }
  return { ...look.reading, filters };
}

/** What still has to be said before a dry run makes sense. */
export function missing_of(plan: Plan, reading: Reading | undefined): string[] {
  return [
    !reading && 'file',
    !plan.code && 'code',
    !plan.name_en && !plan.name_sr && 'name',
    !plan.publisher && 'publisher',
    Boolean(plan.scheme) !== Boolean(plan.grade) && 'grade',
  ].filter((name): name is string => typeof name === 'string');
}

const given = (entries: Record<string, string>) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value.trim() !== ''));
const given_texts = (texts: Record<string, Text>) =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, given(text)] as const)
      .filter(([, text]) => Object.keys(text).length > 0),
  );

/** The plan as the server takes it. */
export function order_of_plan(plan: Plan, reading: Reading): Schemas['SeriesOrder'] {
  const filters = Object.fromEntries(Object.entries(reading.filters ?? {}).filter(([, values]) => values.length > 0));
  return {
    name: given({ en: plan.name_en, sr: plan.name_sr }),
    source: { ...given({ publisher: plan.publisher, retrieved: plan.retrieved }), ...given_texts({ title: plan.title, licence: plan.licence, note: plan.note }) },
    reading: { ...reading, filters },
    feeds: plan.feeds,
    ...given_texts({ unit: plan.unit }),
    ...given({ area: plan.area, handling: plan.handling, scheme: plan.scheme, grade: plan.grade }),
  } as Schemas['SeriesOrder'];
}

/** The plan of a series that is there already: next year's file is read as this year's was. */
export function plan_of(series: Schemas['Series']): Plan {
  const { summary, source } = series;
  return {
    code: summary.code,
    name_en: summary.name.en ?? '',
    name_sr: summary.name.sr ?? '',
    area: summary.area ?? '',
    unit: summary.unit ?? {},
    publisher: source.publisher ?? '',
    title: source.title ?? {},
    licence: source.licence ?? {},
    note: source.note ?? {},
    retrieved: source.retrieved ?? '',
    handling: summary.handling ?? '',
    scheme: series.scheme ?? '',
    grade: series.grade ?? '',
    feeds: [...series.feeds],
  };
}

export const kParts = ['name', 'unit', 'area', 'source', 'grade', 'handling', 'reading', 'feeds'] as const;
export type Part = (typeof kParts)[number];

/** A part of an order in words: its values, those with names below them as "name: value". */
function in_words(value: unknown): string {
  if (Array.isArray(value)) return value.map(in_words).join('; ');
  if (value === null || typeof value !== 'object') return value === undefined ? '' : String(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== '')
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, inner]) => `${name}: ${in_words(inner)}`)
    .join(', ');
}

const part_of = (order: Schemas['SeriesOrder'], part: Part) => in_words(part === 'grade' ? [order.scheme, order.grade].filter(Boolean).join(' ') : order[part]);

/** The parts in which two orders of one series differ, as words. */
export function differing_parts(mine: Schemas['SeriesOrder'], theirs: Schemas['SeriesOrder']): { part: Part; mine: string; theirs: string }[] {
  return kParts.map((part) => ({ part, mine: part_of(mine, part), theirs: part_of(theirs, part) })).filter((row) => row.mine !== row.theirs);
}
