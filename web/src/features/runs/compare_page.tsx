import { Button, Select } from '@mantine/core';
import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { rank_move } from '@/model/format';
import { useAssessment } from '@/parts/assessment';
import { DataTable } from '@/parts/data_table';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { MoveMark } from '@/parts/marks';
import { Page } from '@/parts/page';
import { useRunName, useRuns } from '@/parts/run_choice';
import { useWords } from '@/parts/words';
import classes from './runs_page.module.css';

type Row = Schemas['Comparison']['rows'][number];

export function ComparePage() {
  const { t } = useWords();
  const { id } = useAssessment();
  const query = useRuns();
  return (
    <Page title={t('run.compare_title')} lead={t('run.compare_lead')}>
      <Loaded query={query}>
        {({ runs }) => {
          const done = runs.filter(({ state }) => state === 'done');
          return done.length < 2 ? <EmptyState title={t('run.two_needed')} action={<Button component={Link} to={`/assessments/${id}/runs`}>{t('run.start_page')}</Button>}>{t('run.two_needed_why')}</EmptyState> : <Comparison runs={done} />;
        }}
      </Loaded>
    </Page>
  );
}

function Comparison({ runs }: { runs: readonly Schemas['Run'][] }) {
  const { t, language } = useWords();
  const { id } = useAssessment();
  const name_of = useRunName();
  const [search, set_search] = useSearchParams();
  const after = Number(search.get('after')) || runs[0]!.id;
  const before = Number(search.get('before')) || runs.find((run) => run.id !== after)!.id;
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}/comparison', { path: { assessment: id, run: before }, query: { with: after, language } }, { enabled: before !== after });
  const columns = useColumns();
  const choice = (key: 'before' | 'after', value: number) => (
    <Select label={t(`run.${key}`)} allowDeselect={false} w="28rem" maw="100%" data={runs.map((run) => ({ value: String(run.id), label: name_of(run) }))} value={String(value)} onChange={(chosen) => chosen && set_search((now) => { now.set(key, chosen); return now; })} />
  );
  return (
    <>
      <div className={classes.form}>
        {choice('before', before)}
        {choice('after', after)}
      </div>
      <Loaded query={query}>
        {(comparison) => (
          <>
            {comparison.notice && <p>{comparison.notice}</p>}
            <DataTable label={t('run.compare_title')} rows={comparison.rows} columns={columns} id={(row) => row.item} />
          </>
        )}
      </Loaded>
    </>
  );
}

function useColumns(): ColumnDef<Row>[] {
  const { t, score } = useWords();
  return useMemo(
    () => [
      { id: 'name', header: t('results.form'), accessorFn: (row) => row.name },
      { id: 'before', header: t('run.danger_before'), accessorFn: (row) => row.score_before, meta: { numeric: true, minor: true }, cell: ({ row: { original } }) => score(original.score_before) },
      { id: 'after', header: t('run.danger_after'), accessorFn: (row) => row.score_after, meta: { numeric: true, minor: true }, cell: ({ row: { original } }) => score(original.score_after) },
      { id: 'rank', header: t('run.rank_move'), accessorFn: (row) => row.rank_after, meta: { numeric: true, minor: true }, cell: ({ row: { original } }) => original.rank_after },
      { id: 'move', header: t('run.moved'), accessorFn: (row) => rank_move(row.rank_before, row.rank_after), meta: { numeric: true }, cell: ({ row: { original } }) => <MoveMark move={rank_move(original.rank_before, original.rank_after)} /> },
      { id: 'class', header: t('results.class'), accessorFn: (row) => row.class_after, meta: { minor: true }, cell: ({ row: { original } }) => (original.class_before === original.class_after ? original.class_after : `${original.class_before ?? '–'} → ${original.class_after ?? '–'}`) },
      { id: 'verdict', header: t('run.verdict'), accessorFn: (row) => Number(row.beyond_uncertainty), cell: ({ row: { original } }) => <span className={classes.verdict}>{original.words ?? t(original.beyond_uncertainty ? 'run.beyond' : 'run.within')}</span> },
    ],
    [t, score],
  );
}
