import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useAssessment } from './assessment';
import { EmptyState } from './empty_state';
import { useWords } from './words';

/** Stands where a run would show something, and leads to where one is started. */
export function NoRun({ why }: { why?: string }) {
  const { t } = useWords();
  const { id } = useAssessment();
  return (
    <EmptyState title={t('results.no_run')} action={<Button component={Link} to={`/assessments/${id}/runs`}>{t('run.start_page')}</Button>}>
      {why ?? t('results.no_run_why')}
    </EmptyState>
  );
}
