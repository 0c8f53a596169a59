import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Results } from '@/model/results';
import { useAssessment } from '@/parts/assessment';
import { DataTable } from '@/parts/data_table';
import { ExplainLink } from '@/parts/explain_link';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useResults } from '@/parts/use_results';
import { useWords } from '@/parts/words';

type Gap = Results['gaps'][number];

/** Cells that would be worth knowing, the most worth first. */
export function GapTable({ run }: { run: number }) {
  const { t, percent } = useWords();
  const { names } = useAssessment();
  const { query, results } = useResults(run);
  const columns = useMemo<ColumnDef<Gap>[]>(
    () => [
      { id: 'item', header: t('results.form'), accessorFn: (row) => names.item(row.item) },
      { id: 'indicator', header: t('results.indicator'), accessorFn: (row) => names.indicator(row.indicator), cell: ({ row: { original } }) => <ExplainLink item={original.item} indicator={original.indicator}>{names.indicator(original.indicator)}</ExplainLink> },
      { id: 'worth', header: t('results.worth_knowing'), accessorFn: (row) => row.value_of_information, meta: { numeric: true }, cell: ({ row: { original } }) => percent(original.value_of_information) },
    ],
    [t, percent, names],
  );
  return (
    <Section title={t('results.gaps')}>
      <Loaded query={query}>{() => <DataTable label={t('results.gaps')} rows={results?.gaps ?? []} columns={columns} sorting={[{ id: 'worth', desc: true }]} />}</Loaded>
    </Section>
  );
}
