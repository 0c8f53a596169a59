import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { useWords } from '@/parts/words';

/** No group yet: what one is, and where it is added. */
export function NoGroups() {
  const { t } = useWords();
  const { id } = useAssessment();
  return (
    <EmptyState title={t('groups.empty')} action={<Button component={Link} variant="default" to={`/assessments/${id}/groups?tab=groups`}>{t('groups.to_records')}</Button>}>
      {t('groups.empty_why')}
    </EmptyState>
  );
}
