import { Link, Navigate, useParams } from 'react-router';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { FigureView } from '@/parts/figure_view';
import { NoRun } from '@/parts/no_run';
import { Page } from '@/parts/page';
import { RunChoice, useShownRun } from '@/parts/run_choice';
import { SubNavigation } from '@/parts/sub_navigation';
import { useWords } from '@/parts/words';
import { GapTable } from './gap_table';
import { RankingTable } from './ranking_table';
import { RunIdentity } from './run_identity';
import { SensitivityTable } from './sensitivity_table';
import { TrapTable } from './trap_table';
import { kViews, view_of } from './views';

const kTables = { ranking: RankingTable, sensitivity: SensitivityTable, traps: TrapTable, gaps: GapTable };

export function ResultsPage() {
  const { t } = useWords();
  const { id } = useAssessment();
  const { view } = useParams();
  const { run } = useShownRun();
  const base = `/assessments/${id}/results`;
  if (!view) return <Navigate to={`${base}/ranking`} replace />;
  const shown = view_of(view);
  if (!shown) return <Navigate to={`${base}/ranking`} replace />;
  const Table = shown.table && kTables[shown.table];
  return (
    <Page title={t('results.title')} lead={t(`results.lead_${shown.id}`)} actions={<RunChoice />}>
      <SubNavigation label={t('results.views')} views={kViews.map((known) => ({ to: `${base}/${known.path}`, name: t(`results.view_${known.id}`) }))} />
      {run === undefined ? (
        <NoRun />
      ) : (
        <>
          <Stale run={run} />
          {shown.figures.map((figure) => <FigureView key={figure} assessment={id} run={run} figure={figure} />)}
          {Table && <Table run={run} />}
          <RunIdentity run={run} />
        </>
      )}
    </Page>
  );
}

/** Says when the data were changed since the run that is shown. */
function Stale({ run }: { run: number }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}', { path: { assessment: id, run } });
  if (query.data?.current !== false) return null;
  return (
    <p>
      {t('results.stale')} <Link to={`/assessments/${id}/runs`}>{t('run.start_page')}</Link>
    </p>
  );
}
