import { lazy, Suspense } from 'react';
import { Outlet, useParams, useSearchParams } from 'react-router';
import { useEvents } from '@/api/events';
import { AssessmentProvider } from '@/parts/assessment';

const ExplainDrawer = lazy(async () => ({ default: (await import('@/features/explain')).ExplainDrawer }));

/** What the pages of one assessment share: its names, its live events, and the drawer that explains numbers. */
export function AssessmentFrame() {
  const { assessment } = useParams();
  const id = Number(assessment);
  return (
    <AssessmentProvider id={id}>
      <Live id={id} />
      <Outlet />
      <Explaining />
    </AssessmentProvider>
  );
}

function Live({ id }: { id: number }) {
  useEvents(id);
  return null;
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
