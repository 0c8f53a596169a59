import type { Schemas } from '@/api/client';

type Content = Schemas['ExerciseContent'];
type ContentColumn = Content['columns'][number];

/** What one question takes: a column with the ends of its scale, infinite where it has none. */
export type Column = ContentColumn & { minimum: number; maximum: number };

/** A column for an item; a test question has ends of its own, or none. */
export function ranged(column: ContentColumn, question?: { minimum?: number; maximum?: number }): Column {
  return { ...column, minimum: column.minimum ?? question?.minimum ?? -Infinity, maximum: column.maximum ?? question?.maximum ?? Infinity };
}

export const has_ends = ({ minimum, maximum }: Pick<Column, 'minimum' | 'maximum'>): boolean => Number.isFinite(minimum) && Number.isFinite(maximum);

/** A question's place among the questions of an exercise. */
export interface Place {
  item: string;
  column: string;
  why?: Content['order'][number]['why'];
}

/** The questions in the order that the exercise gives them; without one, item by item through the columns. */
export function places_of({ order, items, columns }: Pick<Content, 'order' | 'items' | 'columns'>): Place[] {
  if (order.length > 0) return order;
  return items.flatMap(({ code }) => (columns.length > 0 ? columns.map((column) => ({ item: code, column: column.code })) : [{ item: code, column: '' }]));
}

export const position_of = (places: readonly Place[], item: string | undefined, column: string | undefined): number =>
  places.findIndex((place) => place.item === item && place.column === column);

/** The first question without an answer from a position on, round the end; nothing when all have one. */
export function next_open(places: readonly Place[], from: number, is_answered: (place: Place) => boolean): number | undefined {
  const turned = places.map((_, at) => (from + at) % places.length);
  return turned.find((at) => !is_answered(places[at]!));
}

/** How many questions have an answer. */
export const answered_count = (places: readonly Place[], is_answered: (place: Place) => boolean): number => places.filter(is_answered).length;

/** The codes in the order in which they first come, for one heading each. */
export const items_in_order = (places: readonly Place[]): string[] => [...new Set(places.map(({ item }) => item))];

/** By how much a control moves: whole points, five percent, or a half on a short scale. */
export function step_of({ whole, unit, minimum, maximum }: Pick<Column, 'whole' | 'unit' | 'minimum' | 'maximum'>): number {
  if (unit === 'percent') return 5;
  if (whole) return 1;
  return maximum - minimum <= 10 ? 0.5 : (maximum - minimum) / 100;
}
