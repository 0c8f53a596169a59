import type { Schemas } from '@/api/client';
import { EmptyState } from '@/parts/empty_state';
import { useWords } from '@/parts/words';
import classes from './timetable.module.css';

/** The cycle against its dates; states are said in words, not by colour alone. */
export function Timetable({ milestones }: { milestones: readonly Schemas['Milestone'][] }) {
  const { t, text, day } = useWords();
  if (milestones.length === 0) return <EmptyState title={t('overview.no_timetable')}>{t('overview.no_timetable_why')}</EmptyState>;
  return (
    <ol className={classes.list}>
      {milestones.map((milestone) => (
        <li key={milestone.code} className={classes.step} data-state={milestone.state}>
          <span className={classes.name}>{text(milestone.name) || milestone.code}</span>
          <span className={classes.when}>
            {day(milestone.date)}
            {milestone.state && <span className={classes.state}>{t(`milestone.${milestone.state}`)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
