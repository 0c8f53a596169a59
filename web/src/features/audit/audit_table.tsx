import { Table } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { useAuditWords } from '@/parts/audit_words';
import { EmptyState } from '@/parts/empty_state';
import { useWords } from '@/parts/words';
import { EntryDetails } from './entry_details';
import classes from './audit.module.css';

const kHash = 12;

export function AuditTable({ entries }: { entries: readonly Schemas['AuditEntry'][] }) {
  const { t, moment } = useWords();
  const words = useAuditWords();
  if (entries.length === 0) return <EmptyState title={t('audit.empty')} />;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('audit.title')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.number')}</Table.Th>
            <Table.Th>{t('run.when')}</Table.Th>
            <Table.Th>{t('audit.who')}</Table.Th>
            <Table.Th>{t('audit.what')}</Table.Th>
            <Table.Th>{t('audit.object')}</Table.Th>
            <Table.Th>{t('audit.hash')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.sequence}>
              <Table.Td data-label={t('audit.number')}>{entry.sequence}</Table.Td>
              <Table.Td data-label={t('run.when')} className={classes.moment}>{moment(entry.at)}</Table.Td>
              <Table.Td data-label={t('audit.who')}>{words.who(entry)}</Table.Td>
              <Table.Td data-label={t('audit.what')}>{words.action(entry)}</Table.Td>
              <Table.Td data-label={t('audit.object')}>{words.object(entry)}<EntryDetails details={entry.details} /></Table.Td>
              <Table.Td data-label={t('audit.hash')}><code>{entry.hash.slice(0, kHash)}</code></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
