import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';

export interface FactorFields {
  code?: string;
  category?: string;
  statement?: Record<string, string>;
  best?: number;
  low?: number;
  high?: number;
  source?: string;
}

/** All factors of the assessment. */
export function useFactors() {
  const { id } = useAssessment();
  return useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: 'factors' }, query: { limit: 200 } });
}
