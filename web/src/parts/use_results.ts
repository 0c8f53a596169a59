import { useMemo } from 'react';
import { useGet } from '@/api/queries';
import { results_of } from '@/model/results';
import { useAssessment } from './assessment';

/** What a run computed, as far as the reader may see it. */
export function useResults(run: number | undefined) {
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}/results', { path: { assessment: id, run: run ?? 0 } }, { enabled: run !== undefined });
  const results = useMemo(() => (query.data ? results_of(query.data) : undefined), [query.data]);
  return { query, results };
}
