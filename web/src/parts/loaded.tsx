import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorNote } from './error_note';
import { useWords } from './words';

/** One place for the three states of anything that is asked of the server: waiting, failed, there. */
export function Loaded<T>({ query, children, lines = 5 }: { query: UseQueryResult<T, unknown>; children: (data: T) => ReactNode; lines?: number }) {
  const { t } = useWords();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} height={18} mt="sm" width={at % 3 === 2 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
