import { useParams } from 'react-router';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { RecordTable } from './record_table';

export function TablePage() {
  const { t } = useWords();
  const { table = '' } = useParams();
  const name = t(`tables.${table}`, { defaultValue: table });
  return (
    <Page title={name.charAt(0).toUpperCase() + name.slice(1)} lead={`${table}.csv`}>
      <RecordTable table={table} />
    </Page>
  );
}
