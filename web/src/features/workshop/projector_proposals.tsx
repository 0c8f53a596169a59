import { useGet } from '@/api/queries';
import { useWords } from '@/parts/words';
import type { Exercise, WorkshopPath } from './use_workshop';
import classes from './projector.module.css';

const kShown = 10;

/** What was proposed, the most supported first. */
export function ProjectorProposals({ path, exercise }: { path: WorkshopPath; exercise: Exercise }) {
  const { t } = useWords();
  const query = useGet('/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/proposals', { path: { ...path, exercise: exercise.id } });
  const standing = (query.data?.proposals ?? []).filter(({ state }) => state !== 'merged' && state !== 'refused').sort((a, b) => b.support - b.object - (a.support - a.object) || a.id - b.id);
  return (
    <ul className={classes.proposals}>
      {standing.slice(0, kShown).map((proposal) => (
        <li key={proposal.id}>
          {proposal.category && <span className={classes.category}>{t(`pestle.${proposal.category}`, { defaultValue: proposal.category })}</span>}
          <span>{proposal.text}</span>
          {proposal.support > 0 && <span className={classes.support}>{t('proposal.support_count', { count: proposal.support })}</span>}
        </li>
      ))}
    </ul>
  );
}
