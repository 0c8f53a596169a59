import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useAssessment } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import classes from './waiting_list.module.css';

type Waiting = Schemas['Overview']['waiting'][number];

/** Where each kind of work is done. */
const kPlaces: Record<Waiting['kind'], string> = {
  errors: 'records?check=1',
  warnings: 'records?check=1',
  ungraded_evidence: 'evidence?grade=none',
  cells_without_knowledge: 'results/coverage',
  priorities_without_decision: 'records/decisions',
  changed_since_run: 'runs',
  no_run: 'runs',
  milestone_overdue: 'methodology?tab=assessment',
};

/** What waits for the reader, each with the way to it. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const { t } = useWords();
  const { id } = useAssessment();
  if (waiting.length === 0) return <p className={classes.none}>{t('overview.nothing_waits')}</p>;
  return (
    <ul className={classes.list}>
      {waiting.map(({ kind, count, table }) => (
        <li key={kind} className={classes.item} data-kind={kind}>
          <Link to={`/assessments/${id}/${table ? `records/${table}` : kPlaces[kind]}`}>{t(`waiting.${kind}`, { count })}</Link>
        </li>
      ))}
    </ul>
  );
}
