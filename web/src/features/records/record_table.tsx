import { Button, Drawer, Group, Table, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import type { Column, Fields } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Pager, usePages } from '@/parts/pager';
import { ShownOf } from '@/parts/shown_of';
import { useWords } from '@/parts/words';
import { FieldText } from './field_text';
import { RecordDrawer } from './record_drawer';
import { RecordForm, fields_of } from './record_form';
import classes from './record_table.module.css';

const kPage = 50;

interface RecordTableProps {
  table: string;
  /** Only records with these values. */
  filter?: Record<string, string>;
  /** Which columns to show; all when absent. */
  show?: readonly string[];
}

/** The records of a table: search, sort, page, add, and one opens beside them. */
export function RecordTable({ table, filter = {}, show }: RecordTableProps) {
  const { t } = useWords();
  const { id } = useAssessment();
  const tables = useGet('/api/v1/assessments/{assessment}/tables', { path: { assessment: id } });
  return (
    <Loaded query={tables}>
      {({ tables: known }) => {
        const found = known.find((candidate) => candidate.table === table);
        return found ? <Records key={table} table={found} filter={filter} show={show} /> : <EmptyState title={t('error.not_found')} />;
      }}
    </Loaded>
  );
}

/** The one table that the server searches by words. */
const kSearched = 'evidence';

type TableInfo = Schemas['TableList']['tables'][number];

function Records({ table, filter, show }: { table: TableInfo; filter: Record<string, string>; show?: readonly string[] }) {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const [search, set_search] = useSearchParams();
  const [words, set_words] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const [sort, set_sort] = useState<string>();
  const pages = usePages();
  const [adding, set_adding] = useState(false);
  const query = useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: table.table }, query: { ...filter, limit: kPage, cursor: pages.cursor, sort, q: settled || undefined } }, { keep: true });
  const columns = table.columns.filter(({ name }) => !show || show.includes(name));
  const open = (record: number | undefined) =>
    set_search((now) => {
      if (record === undefined) now.delete('record');
      else now.set('record', String(record));
      return now;
    });
  const sort_by = (name: string) => {
    set_sort(sort === name ? `-${name}` : name);
    pages.restart();
  };
  return (
    <>
      <Group mb="sm" justify="space-between">
        {table.table === kSearched && <TextInput type="search" aria-label={t('records.search')} placeholder={t('common.search')} value={words} onChange={(event) => { set_words(event.currentTarget.value); pages.restart(); }} />}
        {table.writable && may('write') && <Button variant="default" onClick={() => set_adding(true)}>{t('records.add')}</Button>}
      </Group>
      <Loaded query={query}>
        {(page) =>
          page.total === 0 ? (
            <EmptyState title={t(settled ? 'records.none_found' : 'records.empty')}>{!settled && table.writable ? t('records.empty_why') : undefined}</EmptyState>
          ) : (
            <>
              <Grid columns={columns} records={page.records} sort={sort} onSort={sort_by} onOpen={open} label={t(`tables.${table.table}`, { defaultValue: table.table })} />
              <Group mt="sm" justify="space-between">
                <ShownOf page={page} />
                <Pager pages={pages} next={page.next} />
              </Group>
            </>
          )
        }
      </Loaded>
      <Drawer opened={adding} onClose={() => set_adding(false)} position="right" size="lg" title={t('records.add_to', { table: t(`tables.${table.table}`, { defaultValue: table.table }) })} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {adding && <RecordForm table={table.table} columns={table.columns} given={filter as Fields} onDone={() => set_adding(false)} />}
      </Drawer>
      <RecordDrawer table={table} record={Number(search.get('record')) || undefined} onClose={() => open(undefined)} />
    </>
  );
}

interface GridProps {
  label: string;
  columns: readonly Column[];
  records: readonly Schemas['Record'][];
  sort: string | undefined;
  onSort: (name: string) => void;
  onOpen: (record: number) => void;
}

const is_long = ({ name, type }: Column) => type === 'texts' || ['text', 'description', 'rationale', 'reason'].includes(name);

function Grid({ label, columns, records, sort, onSort, onOpen }: GridProps) {
  const { t } = useWords();
  const numeric = (column: Column) => column.type === 'number' || column.type === 'whole_number';
  const opening = columns.find((column) => column.required && !numeric(column)) ?? columns[0];
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={label}>
      <Table verticalSpacing={6}>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.name} data-numeric={numeric(column)} aria-sort={sort === column.name ? 'ascending' : sort === `-${column.name}` ? 'descending' : undefined}>
                <button type="button" className={classes.sort} onClick={() => onSort(column.name)} title={t('table.sort')}>
                  {t(`field.${column.name}`, { defaultValue: column.name })} {sort === column.name ? '↑' : sort === `-${column.name}` ? '↓' : ''}
                </button>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <Table.Tr key={record.id}>
              {columns.map((column) => (
                <Table.Td key={column.name} data-numeric={numeric(column)} data-long={is_long(column)} className={classes.cell}>
                  {column === opening ? (
                    <button type="button" className={classes.open} onClick={() => onOpen(record.id)}>
                      <FieldText name={column.name} value={fields_of(record)[column.name]} />
                    </button>
                  ) : (
                    <FieldText name={column.name} value={fields_of(record)[column.name]} />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
