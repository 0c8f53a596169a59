import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { DataTable } from '@/parts/data_table';
import { ExplainLink } from '@/parts/explain_link';
import { Loaded } from '@/parts/loaded';
import { ClassMark, OutlookMark, ShareBar } from '@/parts/marks';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';

type Row = Schemas['RankingRow'];

export function RankingTable({ run }: { run: number }) {
  const { t, language } = useWords();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}/ranking', { path: { assessment: id, run }, query: { language } }, { keep: true });
  const columns = useColumns(run);
  return (
    <Section title={t('results.as_table')}>
      <Loaded query={query}>{({ rows }) => <DataTable label={t('results.as_table')} rows={rows} columns={columns} id={(row) => row.item} />}</Loaded>
    </Section>
  );
}

function useColumns(run: number): ColumnDef<Row>[] {
  const words = useWords();
  const { id, names } = useAssessment();
  return useMemo(() => {
    const { t, score, percent } = words;
    return [
      { id: 'rank', header: t('results.rank'), accessorFn: (row) => row.rank, meta: { numeric: true }, cell: ({ row: { original } }) => (original.rank === undefined ? t('common.unknown') : `${original.rank}${original.tied ? '=' : ''}`) },
      { id: 'name', header: t('results.form'), accessorFn: (row) => row.name, cell: ({ row: { original } }) => <Link to={`/assessments/${id}/crimes/${original.item}`}>{original.name}</Link> },
      { id: 'score', header: t('results.danger'), accessorFn: (row) => row.score, meta: { numeric: true }, cell: ({ row: { original } }) => (original.score === undefined ? t('common.unknown') : <ExplainLink item={original.item} run={run}>{score(original.score)}</ExplainLink>) },
      { id: 'interval', header: t('results.interval'), enableSorting: false, meta: { numeric: true, minor: true }, cell: ({ row: { original } }) => (original.low90 === undefined ? '' : `${score(original.low90)} – ${score(original.high90)}`) },
      { id: 'class', header: t('results.class'), accessorFn: (row) => names.class_position(row.class), cell: ({ row: { original } }) => <ClassMark position={names.class_position(original.class)} name={original.class_name} /> },
      { id: 'held', header: t('results.rank_probability'), accessorFn: (row) => row.rank_probability, meta: { numeric: true, minor: true }, cell: ({ row: { original } }) => percent(original.rank_probability) },
      { id: 'outlook', header: t('outlook.label'), accessorFn: (row) => row.outlook, meta: { minor: true }, cell: ({ row: { original } }) => <OutlookMark outlook={original.outlook} words={original.outlook_words} /> },
      { id: 'coverage', header: t('results.known'), accessorFn: (row) => row.coverage, meta: { minor: true }, cell: ({ row: { original } }) => <ShareBar share={original.coverage} /> },
    ];
  }, [words, id, names, run]);
}
