import { Link, useParams } from 'react-router';
import { EmptyState } from '@/parts/empty_state';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { RecordTable } from './record_table';

export function TablePage() {
  const { t } = useWords();
  const { table = '' } = useParams();
  const name = t(`tables.${table}`, { defaultValue: '' });
  if (name === '') return <Page title={t('error.no_page')}><EmptyState title={t('error.not_found')} action={<Link to=".." relative="path">{t('tables.title')}</Link>} /></Page>;
  return (
    <Page title={name.charAt(0).toUpperCase() + name.slice(1)} lead={`${table}.csv`}>
      <RecordTable table={table} />
    </Page>
  );
}
