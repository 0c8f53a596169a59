import { ranged, type Column } from './cell_order';
import type { Schemas } from '@/api/client';

interface FormEffects {
  form: string;
  name: Record<string, string> | undefined;
  columns: Column[];
}

/** The columns "effect.FORM.GROUP" by their form, in their order. */
export function effect_columns(columns: Schemas['ExerciseContent']['columns']): FormEffects[] {
  const forms = new Map<string, FormEffects>();
  for (const column of columns) {
    const [kind, form] = column.code.split('.');
    if (kind !== 'effect' || form === undefined) continue;
    const known = forms.get(form) ?? { form, name: column.group?.name, columns: [] };
    known.columns.push(ranged(column));
    forms.set(form, known);
  }
  return [...forms.values()];
}

/** The columns "impact.FACTOR": how a factor acts on each other one. */
export const impact_columns = (columns: Schemas['ExerciseContent']['columns'], item: string): Column[] =>
  columns.filter(({ code }) => code.startsWith('impact.') && code !== `impact.${item}`).map((column) => ranged(column));
