import type { Schemas } from '@/api/client';

type Column = Schemas['ExerciseContent']['columns'][number];

/** What a column is called beside its item: an effect with its crime form, an impact with the factor on which it acts. */
export function column_title(column: Pick<Column, 'code' | 'name' | 'group'> | undefined, text: (words?: Record<string, string>) => string): string {
  if (!column) return '';
  const name = text(column.name);
  if (column.code.startsWith('impact.')) return `→ ${name || column.code.slice('impact.'.length)}`;
  return column.code.startsWith('effect.') ? [text(column.group?.name), name].filter(Boolean).join(' · ') : name;
}
