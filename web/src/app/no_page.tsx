import { Link } from 'react-router';
import { EmptyState } from '@/parts/empty_state';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';

interface NoPageProps {
  title?: string;
  /** Why there may be nothing, and what to do. */
  hint?: string;
}

/** Stands where nothing is to be seen; by default: an address of no page. */
export function NoPage({ title, hint }: NoPageProps) {
  const { t } = useWords();
  return (
    <Page title={title ?? t('error.no_page')} width="text">
      <EmptyState title={hint ?? t('error.not_found')} action={<Link to="/">{t('error.to_start')}</Link>} />
    </Page>
  );
}
