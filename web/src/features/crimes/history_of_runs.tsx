import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '@/api/client';
import { useAssessment } from '@/parts/assessment';
import { ClassMark } from '@/parts/marks';
import { useRuns } from '@/parts/run_choice';
import { useWords } from '@/parts/words';
import classes from './crime_page.module.css';

const kRuns = 6;

/** What the last runs said of the form. */
export function HistoryOfRuns({ item }: { item: string }) {
  const { t, language, moment, score } = useWords();
  const { id, names } = useAssessment();
  const done = (useRuns().data?.runs ?? []).filter(({ state }) => state === 'done').slice(0, kRuns);
  const rows = useQueries({
    queries: done.map((run) => ({
      queryKey: ['/api/v1/assessments/{assessment}/runs/{run}/ranking', { assessment: id, run: run.id }, { language }],
      queryFn: () => call('get', '/api/v1/assessments/{assessment}/runs/{run}/ranking', { path: { assessment: id, run: run.id }, query: { language } }),
    })),
    combine: (answers) => answers.map(({ data }, at) => ({ run: done[at]!, row: data?.rows.find((row) => row.item === item) })),
  });
  if (done.length === 0) return <p>{t('results.no_run')}.</p>;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('crimes.runs')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('run.number')}</th>
            <th scope="col">{t('run.when')}</th>
            <th scope="col" data-numeric>{t('results.rank')}</th>
            <th scope="col" data-numeric>{t('results.danger')}</th>
            <th scope="col">{t('results.class')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ run, row }) => (
            <tr key={run.id}>
              <th scope="row"><Link to={`/assessments/${id}/results/ranking?run=${run.id}`}>{run.id}</Link></th>
              <td>{moment(run.requested_at)}</td>
              <td data-numeric>{row?.rank}</td>
              <td data-numeric>{score(row?.score)}</td>
              <td>{row && <ClassMark position={names.class_position(row.class)} name={row.class_name} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
