import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TrapResult } from '@/model/results';
import { useAssessment } from '@/parts/assessment';
import { DataTable } from '@/parts/data_table';
import { EmptyState } from '@/parts/empty_state';
import { ExplainLink } from '@/parts/explain_link';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useResults } from '@/parts/use_results';
import { useWords } from '@/parts/words';

/** Forms where offenders and citizens gain and the damage falls on the state. */
export function TrapTable({ run }: { run: number }) {
  const { t, number, percent } = useWords();
  const { names } = useAssessment();
  const { query, results } = useResults(run);
  const columns = useMemo<ColumnDef<TrapResult>[]>(() => {
    const hundred = (id: 'score' | 'benefit_offenders' | 'benefit_citizens'): ColumnDef<TrapResult> => ({ id, header: t(`results.trap_${id}`), accessorFn: (row) => row[id], meta: { numeric: true }, cell: ({ row: { original } }) => number(100 * original[id]) });
    return [
      { id: 'item', header: t('results.form'), accessorFn: (row) => names.item(row.item), cell: ({ row: { original } }) => <ExplainLink item={original.item}>{names.item(original.item)}</ExplainLink> },
      hundred('score'),
      hundred('benefit_offenders'),
      hundred('benefit_citizens'),
      { id: 'state', header: t('results.trap_state_share'), accessorFn: (row) => row.state_share, meta: { numeric: true }, cell: ({ row: { original } }) => percent(original.state_share) },
    ];
  }, [t, number, percent, names]);
  return (
    <Section title={t('results.traps')}>
      <Loaded query={query}>
        {() => results && results.tolerance_traps.length > 0 ? (
          <DataTable label={t('results.traps')} rows={results.tolerance_traps} columns={columns} sorting={[{ id: 'score', desc: true }]} id={(row) => row.item} />
        ) : (
          <EmptyState title={t('results.no_traps')}>{t('results.no_traps_why')}</EmptyState>
        )}
      </Loaded>
    </Section>
  );
}
