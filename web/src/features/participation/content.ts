import { ranged, type Column } from '@/model/cell_order';
import type { Content } from './participation';

export const item_of = ({ items }: Content, code: string) => items.find((item) => item.code === code);
/** A column with the ends that it has for an item. */
export function column_of({ columns, exercise }: Content, code: string, item?: string): Column | undefined {
  const found = columns.find((column) => column.code === code);
  return found && ranged(found, exercise.settings.questions?.find((question) => question.code === item));
}
