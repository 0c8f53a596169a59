import type { Schemas } from '@/api/client';

type Column = Schemas['ExerciseContent']['columns'][number];

interface Words {
  text: (words?: Record<string, string>) => string;
  t: (key: 'live.probability' | 'live.probability_region') => string;
}

/** What a column is called beside its item: a probability, an effect with its crime form, an impact with the factor on which it acts. */
export function column_title(column: Pick<Column, 'code' | 'name' | 'group'> | undefined, { text, t }: Words): string {
  if (!column) return '';
  if (column.code === 'probability') return t('live.probability');
  if (column.code === 'probability.region') return t('live.probability_region');
  const name = text(column.name);
  if (column.code.startsWith('impact.')) return `→ ${name || column.code.slice('impact.'.length)}`;
  return column.code.startsWith('effect.') ? [text(column.group?.name), name].filter(Boolean).join(' · ') : name;
}

/** What a cell is called: its item and its column; an impact points from the one to the other. */
export function cell_title(item: string, column: string): string {
  if (column.startsWith('→')) return `${item} ${column}`;
  return [item, column].filter(Boolean).join(' · ');
}
