import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { ConfirmDialog } from '@/parts/confirm_dialog';
import { ErrorNote } from '@/parts/error_note';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';

/** Takes the assessment out of sight of everybody. */
export function Archiving({ assessment }: { assessment: Schemas['Assessment'] }) {
  const { t, text } = useWords();
  const navigate = useNavigate();
  const [asking, set_asking] = useState(false);
  const archive = useChange(() => call('delete', '/api/v1/assessments/{assessment}', { path: { assessment: assessment.id }, version: assessment.version }), ['/api/v1/assessments', '/api/v1/archive']);
  return (
    <Section title={t('archive.archiving')}>
      <p>{t('archive.what')}</p>
      <ErrorNote error={archive.error} />
      <Button variant="default" loading={archive.isPending} onClick={() => set_asking(true)}>{t('archive.archive')}</Button>
      <ConfirmDialog opened={asking} onClose={() => set_asking(false)} title={t('archive.ask', { title: text(assessment.title) })} action={t('archive.archive')} tone="danger" onConfirm={() => archive.mutate(undefined, { onSuccess: () => void navigate('/') })}>
        {t('archive.what')}
      </ConfirmDialog>
    </Section>
  );
}
