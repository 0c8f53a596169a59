import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorNote } from './error_note';
import { useWords } from './words';
import classes from './loaded.module.css';

interface LoadedProps<T> {
  query: UseQueryResult<T, unknown>;
  children: (data: T) => ReactNode;
  lines?: number;
  /** Whether it waits and fails inside a page, or where a page is yet to come. */
  stands?: 'inside' | 'alone';
}

/** One place for the three states of anything that is asked of the server: waiting, failed, there. */
export function Loaded<T>({ query, children, lines = 5, stands = 'inside' }: LoadedProps<T>) {
  const { t } = useWords();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  const place = stands === 'alone' ? classes.alone : undefined;
  if (query.error) return <div className={place}><ErrorNote error={query.error} onRetry={() => void query.refetch()} /></div>;
  return (
    <div className={place} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} height={18} mt="sm" width={at % 3 === 2 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
