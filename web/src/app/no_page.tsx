import { Link } from 'react-router';
import { EmptyState } from '@/parts/empty_state';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';

export function NoPage() {
  const { t } = useWords();
  return (
    <Page title={t('error.no_page')} width="text">
      <EmptyState title={t('error.not_found')} action={<Link to="/">{t('error.to_start')}</Link>} />
    </Page>
  );
}
