import { Table } from '@mantine/core';
import { flexRender, getCoreRowModel, getSortedRowModel, useReactTable, type ColumnDef, type SortingState } from '@tanstack/react-table';
import { useState } from 'react';
import { useWords } from './words';
import classes from './data_table.module.css';

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData, TValue> {
    /** Numbers stand under each other at the right. */
    numeric?: boolean;
    /** Left out on a phone. */
    minor?: boolean;
    readonly of?: [TData, TValue];
  }
}

interface DataTableProps<T> {
  label: string;
  rows: readonly T[];
  columns: ColumnDef<T>[];
  sorting?: SortingState;
  id?: (row: T) => string;
}

/** A dense table: every column that has a value sorts, by mouse and by keyboard; the head stays in view. */
export function DataTable<T>({ label, rows, columns, sorting = [], id }: DataTableProps<T>) {
  const { t } = useWords();
  const [order, set_order] = useState<SortingState>(sorting);
  // eslint-disable-next-line react-hooks/incompatible-library -- the table's functions are never memoised here
  const table = useReactTable({
    data: rows as T[],
    columns,
    state: { sorting: order },
    onSortingChange: set_order,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: id ? (row) => id(row) : undefined,
    sortDescFirst: false,
  });
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={label}>
      <Table className={classes.table} verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead className={classes.head}>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const meta = header.column.columnDef.meta;
                return (
                  <Table.Th key={header.id} data-numeric={meta?.numeric} data-minor={meta?.minor} aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}>
                    {header.column.getCanSort() ? (
                      <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()} title={t('table.sort')}>
                        {flexRender(header.column.columnDef.header, header.getContext())}
                        <span aria-hidden className={classes.arrow}>{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
                      </button>
                    ) : (
                      flexRender(header.column.columnDef.header, header.getContext())
                    )}
                  </Table.Th>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id}>
              {row.getVisibleCells().map((cell) => (
                <Table.Td key={cell.id} data-numeric={cell.column.columnDef.meta?.numeric} data-minor={cell.column.columnDef.meta?.minor}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
