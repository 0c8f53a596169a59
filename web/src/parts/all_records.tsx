import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { Loaded } from './loaded';
import { useAllRecords } from './use_records';

interface AllRecordsProps {
  table: string;
  /** What stands there while the table has no record. */
  empty: ReactNode;
  children: (records: readonly Schemas['Record'][]) => ReactNode;
}

/** All records of a table, once they are there. */
export function AllRecords({ table, empty, children }: AllRecordsProps) {
  const query = useAllRecords(table);
  return <Loaded query={query}>{(records) => (records.length === 0 ? empty : children(records))}</Loaded>;
}
