import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { filter_columns, type Reading } from '@/model/import_plan';
import { ErrorNote } from '@/parts/error_note';
import { Section } from '@/parts/page';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';
import classes from './statistics.module.css';

interface ColumnsStepProps {
  look: Schemas['FileLook'];
  busy: boolean;
  error: unknown;
  onChange: (reading: Reading) => void;
}

const kFormats = ['table', 'eurostat', 'sdmx_csv'] as const;
const kEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251'];
const kSeparators = ['comma', 'semicolon', 'tab'] as const;
const kDecimals = ['point', 'comma'] as const;
const kSums = ['quarter', 'half', 'year'] as const;

/** How the file is read: sheet, columns, which rows; the first rows as the program sees them stand below. */
export function ColumnsStep({ look, busy, error, onChange }: ColumnsStepProps) {
  const { t, number } = useWords();
  const { reading } = look;
  const set = (change: Partial<Reading>) => onChange({ ...reading, ...change });
  const rows = look.row_count ?? look.rows.length;
  const columns = look.columns.map(({ name }) => name);
  const column = (name: 'value_column' | 'period_column' | 'year_column' | 'month_column' | 'quarter_column') => (
    <Select label={t(`statistics.${name}`)} clearable searchable placeholder={t('common.none')} data={columns} value={reading[name] ?? null} onChange={(value) => set({ [name]: value ?? undefined })} />
  );
  // What is left open is told from the file; a publisher's file may need it to be said.
  const open = (name: 'encoding' | 'separator' | 'decimal' | 'sum_to', data: { value: string; label: string }[], placeholder: string) => (
    <Select label={t(`statistics.${name}`)} clearable placeholder={placeholder} data={data} value={reading[name] || null} onChange={(value) => set({ [name]: value ?? undefined })} />
  );
  const is_table = (reading.format ?? 'table') === 'table';
  const is_text = (look.sheets?.length ?? 0) === 0;
  const told = t('statistics.told_from_file');
  return (
    <div aria-busy={busy}>
      <ErrorNote error={error} />
      <div className={classes.grid}>
        <Select label={t('statistics.format')} allowDeselect={false} data={kFormats.map((value) => ({ value, label: t(`statistics.format_${value}`) }))} value={reading.format ?? 'table'} onChange={(value) => set({ format: value as Reading['format'] })} />
        {(look.sheets?.length ?? 0) > 0 && <Select label={t('statistics.sheet')} data={look.sheets} value={reading.sheet ?? look.sheets![0]!} onChange={(value) => set({ sheet: value ?? undefined })} />}
        {reading.format !== 'eurostat' && <TextInput label={t('statistics.header_row')} inputMode="numeric" value={reading.header_row ?? 1} onChange={(event) => set({ header_row: Number(event.currentTarget.value) || 1 })} />}
        {is_text && open('encoding', kEncodings.map((value) => ({ value, label: value.toUpperCase() })), told)}
        {is_text && is_table && open('separator', kSeparators.map((value) => ({ value, label: t(`statistics.separator_${value}`) })), told)}
        {is_table && open('decimal', kDecimals.map((value) => ({ value, label: t(`statistics.decimal_${value}`) })), told)}
        {is_table && (
          <>
            {column('value_column')}
            {column('period_column')}
            {column('year_column')}
            {column('month_column')}
            {column('quarter_column')}
          </>
        )}
        <Select label={t('statistics.combine')} allowDeselect={false} data={(['refuse', 'sum'] as const).map((value) => ({ value, label: t(`statistics.combine_${value}`) }))} value={reading.combine ?? 'refuse'} onChange={(value) => set({ combine: value as Reading['combine'] })} />
        <Select label={t('statistics.absent')} allowDeselect={false} data={(['missing', 'zero'] as const).map((value) => ({ value, label: t(`statistics.absent_${value}`) }))} value={reading.absent ?? 'missing'} onChange={(value) => set({ absent: value as Reading['absent'] })} />
        {open('sum_to', kSums.map((value) => ({ value, label: t(`statistics.sum_to_${value}`) })), t('statistics.sum_to_none'))}
      </div>
      <Section title={t('statistics.which_rows')}>
        <div className={classes.grid}>
          {filter_columns(look).map(({ name, values = [] }) => (
            <MultiSelect key={name} label={name} searchable clearable limit={200} placeholder={(reading.filters?.[name]?.length ?? 0) === 0 ? t('common.all') : undefined} data={values} value={reading.filters?.[name] ?? []} onChange={(chosen) => set({ filters: { ...reading.filters, [name]: chosen } })} />
          ))}
        </div>
      </Section>
      {look.problems.length > 0 && <ProblemList problems={look.problems} />}
      <Section title={t('statistics.first_rows', { count: rows, rows: number(rows) })}>
        <Rows look={look} />
      </Section>
    </div>
  );
}

function Rows({ look }: { look: Schemas['FileLook'] }) {
  const { t, number } = useWords();
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('statistics.first_rows', { count: look.rows.length, rows: number(look.rows.length) })}>
      <table className={classes.table}>
        <thead>
          <tr>{look.columns.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr>
        </thead>
        <tbody>
          {look.rows.map((row, at) => <tr key={at}>{row.map((cell, place) => <td key={place}>{cell}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}
