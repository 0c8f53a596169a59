import { lazy, Suspense } from 'react';
import { Outlet, useParams, useSearchParams } from 'react-router';
import { useEvents } from '@/api/events';
import { useGet } from '@/api/queries';
import { AssessmentProvider } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import { NoPage } from './no_page';
import { explain } from './pages';
import classes from './shell.module.css';

const ExplainDrawer = lazy(async () => ({ default: (await explain()).ExplainDrawer }));

/** What the pages of one assessment share: its names, its live events, and the drawer that explains numbers. */
export function AssessmentFrame() {
  const { t } = useWords();
  const { assessment } = useParams();
  const id = Number(assessment);
  const known = useGet('/api/v1/assessments/{assessment}', { path: { assessment: id } });
  if (known.error?.bars) return <NoPage title={t('error.no_assessment')} hint={t('error.ask_coordinator')} />;
  return (
    <AssessmentProvider id={id}>
      <Live id={id} />
      <Outlet />
      <Explaining />
    </AssessmentProvider>
  );
}

/** Hears of the changes of others; says so when it no longer can. */
function Live({ id }: { id: number }) {
  const { t } = useWords();
  const state = useEvents(id);
  return state === 'lost' && <p role="status" className={classes.lost}>{t('shell.lost')}</p>;
}

/** The drawer's code comes when the first number is asked after. */
function Explaining() {
  const [search] = useSearchParams();
  if (!search.has('explain')) return null;
  return (
    <Suspense fallback={null}>
      <ExplainDrawer />
    </Suspense>
  );
}
