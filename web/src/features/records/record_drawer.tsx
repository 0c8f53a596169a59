import { Drawer, Tabs } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { Held } from '@/parts/held';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import { RecordForm } from './record_form';
import { RecordHistory } from './record_history';

/** One record beside its table: its fields, and what it was before. */
export function RecordDrawer({ table, record, onClose }: { table: Schemas['TableList']['tables'][number]; record: number | undefined; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Drawer opened={record !== undefined} onClose={onClose} position="right" size="lg" title={t('records.record_of', { table: t(`tables.${table.table}`, { defaultValue: table.table }) })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {record !== undefined && (
        <Tabs defaultValue="fields" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="fields">{t('records.fields')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('records.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="fields"><OpenRecord table={table} record={record} onClose={onClose} /></Tabs.Panel>
          <Tabs.Panel value="history"><RecordHistory table={table.table} record={record} /></Tabs.Panel>
        </Tabs>
      )}
    </Drawer>
  );
}

function OpenRecord({ table, record, onClose }: { table: Schemas['TableList']['tables'][number]; record: number; onClose: () => void }) {
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/records/{table}/{record}', { path: { assessment: id, table: table.table, record } });
  return <Loaded query={query}>{(found) => <Held key={found.id} value={found}>{(held) => <RecordForm table={table.table} columns={table.columns} record={held} onDone={onClose} />}</Held>}</Loaded>;
}
