import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { useAssessment } from './assessment';

const kPath = '/api/v1/assessments/{assessment}/records/{table}';
const kMostOnPage = 200;

async function all_records(assessment: number, table: string): Promise<Schemas['Record'][]> {
  const records: Schemas['Record'][] = [];
  let cursor: string | undefined;
  do {
    const page = await call('get', kPath, { path: { assessment, table }, query: { limit: kMostOnPage, cursor } });
    records.push(...page.records);
    cursor = page.next;
  } while (cursor);
  return records;
}

/** All records of a table, however many pages the server makes of them; asked again when any record changes. */
export function useAllRecords(table: string): UseQueryResult<Schemas['Record'][], ApiError> {
  const { id } = useAssessment();
  return useQuery<Schemas['Record'][], ApiError>({ queryKey: [kPath, { assessment: id, table }, 'all'], queryFn: () => all_records(id, table) });
}
