import { Button } from '@mantine/core';
import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { DataTable } from '@/parts/data_table';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { HandlingMark } from '@/parts/marks';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';

type Row = Schemas['SeriesSummary'];

export function SeriesListPage() {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/series', { path: { assessment: id } });
  const columns = useColumns();
  const add = may('write_statistics') && <Button component={Link} to={`/assessments/${id}/statistics/import`}>{t('statistics.import')}</Button>;
  return (
    <Page title={t('statistics.title')} lead={t('statistics.lead')} actions={add}>
      <Loaded query={query}>
        {({ series }) =>
          series.length === 0 ? (
            <EmptyState title={t('statistics.empty')} action={add}>{t('statistics.empty_why')}</EmptyState>
          ) : (
            <DataTable label={t('statistics.title')} rows={series} columns={columns} id={(row) => row.code} />
          )
        }
      </Loaded>
    </Page>
  );
}

function useColumns(): ColumnDef<Row>[] {
  const { t, text, value } = useWords();
  const { id } = useAssessment();
  return useMemo(
    () => [
      { id: 'name', header: t('common.name'), accessorFn: (row) => text(row.name), cell: ({ row: { original } }) => <Link to={`/assessments/${id}/statistics/${encodeURIComponent(original.code)}`}>{text(original.name)}</Link> },
      { id: 'last', header: t('statistics.last_value'), accessorFn: (row) => row.last_value, meta: { numeric: true }, cell: ({ row: { original } }) => value(original.last_value) },
      { id: 'unit', header: t('statistics.unit'), accessorFn: (row) => text(row.unit), meta: { minor: true } },
      { id: 'span', header: t('statistics.span'), accessorFn: (row) => row.first, meta: { minor: true }, cell: ({ row: { original } }) => (original.first ? `${original.first} – ${original.last}` : '') },
      { id: 'publisher', header: t('statistics.publisher'), accessorFn: (row) => row.publisher, meta: { minor: true } },
      { id: 'feeds', header: t('statistics.feeds'), accessorFn: (row) => row.feeds, meta: { numeric: true, minor: true } },
      { id: 'handling', header: t('handling.label'), accessorFn: (row) => row.handling, meta: { minor: true }, cell: ({ row: { original } }) => <HandlingMark code={original.handling} /> },
    ],
    [t, text, value, id],
  );
}
