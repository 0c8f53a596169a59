import { useGet } from '@/api/queries';
import type { Column } from '@/model/cell_order';
import { CellResults } from '@/parts/cell_results';
import { useWords } from '@/parts/words';
import type { Exercise } from './participation';
import classes from './reason_fields.module.css';

/** What the group said to a question in the round before, with the own position in it. */
export function EarlierRound({ exercise, item, column }: { exercise: Exercise; item: string; column: Column }) {
  const { t } = useWords();
  const round = exercise.round - 1;
  const results = useGet('/api/v1/workshop/exercises/{exercise}/results', { path: { exercise: exercise.id }, query: { round } });
  const cell = results.data?.cells.find((known) => known.item === item && known.column === column.code);
  if (!cell) return null;
  return (
    <details className={classes.frame}>
      <summary>{t('participation.earlier_round', { round })}</summary>
      <CellResults cell={cell} minimum={column.minimum} maximum={column.maximum} />
    </details>
  );
}
