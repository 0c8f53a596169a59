import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { input_parts, type Sensitivity } from '@/model/results';
import { useAssessment } from '@/parts/assessment';
import { DataTable } from '@/parts/data_table';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useResults } from '@/parts/use_results';
import { useWords, type Words } from '@/parts/words';

type Index = Sensitivity['indices'][number];

/** Which uncertain input moves the ranking as a whole, and whether the figures can be relied on. */
export function SensitivityTable({ run }: { run: number }) {
  const words = useWords();
  const { query, results } = useResults(run);
  const columns = useColumns(words);
  const { t, number } = words;
  return (
    <Section title={t('results.sensitivity_of_ranking')}>
      <Loaded query={query}>
        {() => {
          const whole = results?.sensitivity.find(({ output }) => output === '');
          if (!whole) return <EmptyState title={t('results.no_sensitivity')}>{t('results.no_sensitivity_why')}</EmptyState>;
          return (
            <>
              <p>{t(`results.verdict_${whole.verdict}`)} {t('results.design', { size: number(whole.base_size), sum: number(whole.sum_first, 2) })}</p>
              <DataTable label={t('results.sensitivity_of_ranking')} rows={whole.indices} columns={columns} sorting={[{ id: 'total', desc: true }]} id={(row) => row.input} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function useColumns({ t, number }: Words): ColumnDef<Index>[] {
  const { names } = useAssessment();
  return useMemo(() => {
    const name_of = (input: string) => {
      const { kind, code } = input_parts(input);
      const name = kind === 'weight' ? names.group(code) : kind === 'indicator' ? names.indicator(code) : (code ?? '');
      return t(`results.input_${kind}`, { name, defaultValue: input });
    };
    const estimate = (id: 'first' | 'total'): ColumnDef<Index> => ({
      id,
      header: t(`results.${id}_index`),
      accessorFn: (row) => row[id].value,
      meta: { numeric: true },
      cell: ({ row: { original } }) => `${number(original[id].value, 2)} (${number(original[id].low, 2)} – ${number(original[id].high, 2)})`,
    });
    return [{ id: 'input', header: t('results.input'), accessorFn: (row) => name_of(row.input), cell: ({ row: { original } }) => name_of(original.input) }, estimate('first'), estimate('total')];
  }, [t, number, names]);
}
