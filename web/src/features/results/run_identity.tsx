import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import classes from './run_identity.module.css';

const kShown = 12;

/** What identifies the run: the same identity gives the same numbers, to the byte. */
export function RunIdentity({ run }: { run: number }) {
  const { t, number, moment } = useWords();
  const { id, assessment } = useAssessment();
  const { data } = useGet('/api/v1/assessments/{assessment}/runs/{run}', { path: { assessment: id, run } });
  if (!data) return null;
  return (
    <p className={classes.identity}>
      {t('run.identity', {
        id: data.id,
        moment: moment(data.finished_at),
        draws: number(data.draws),
        seed: data.seed,
        methodology: `${assessment.methodology?.code ?? ''} ${assessment.methodology?.version ?? ''}`,
        inputs: data.inputs_hash?.slice(0, kShown),
        version: data.engine_version,
      })}
    </p>
  );
}
