import type { Schemas } from '@/api/client';

export type Column = Schemas['TableColumn'];
export type FieldValue = string | number | string[] | Record<string, string>;
export type Fields = Record<string, FieldValue>;

const is_empty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.values(value).every((text) => text === ''));

/** The fields as they are stored: a cell without content is absent, texts without a language too. */
export function trimmed(fields: Fields): Fields {
  const kept = Object.entries(fields).filter(([, value]) => !is_empty(value));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')) : value]),
  );
}

/** Names of required columns that have no content. */
export const missing = (columns: readonly Column[], fields: Fields): string[] =>
  columns.filter(({ name, required }) => required && is_empty(fields[name])).map(({ name }) => name);

const ordered = (value: FieldValue | undefined): unknown =>
  value !== undefined && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)) : value;

export const same_value = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  (is_empty(a) && is_empty(b)) || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

export const same_fields = (a: Fields, b: Fields): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same_value(a[name], b[name]));

export type Side = 'mine' | 'theirs';

export interface Difference {
  name: string;
  mine: FieldValue | undefined;
  theirs: FieldValue | undefined;
  /** What is proposed: what only one of both changed is taken, where both did it is mine. */
  proposed: Side;
}

/** Where two versions that came of one differ. */
export function differences(base: Fields, mine: Fields, theirs: Fields): Difference[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return names
    .filter((name) => !same_value(mine[name], theirs[name]))
    .map((name) => ({ name, mine: mine[name], theirs: theirs[name], proposed: same_value(base[name], mine[name]) ? 'theirs' : 'mine' }));
}

/** One record of two versions, field by field as chosen; what does not differ is theirs. */
export function merged(theirs: Fields, differing: readonly Difference[], choice: Record<string, Side>): Fields {
  const result: Fields = { ...theirs };
  for (const { name, mine, proposed } of differing) {
    if ((choice[name] ?? proposed) === 'theirs') continue;
    if (mine === undefined) delete result[name];
    else result[name] = mine;
  }
  return trimmed(result);
}
