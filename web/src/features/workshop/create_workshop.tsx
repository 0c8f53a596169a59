import { Button, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { call } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import { DetailFields, type Details } from './detail_fields';

const today = () => new Date().toISOString().slice(0, 10);

/** A new workshop, which comes with the usual agenda. */
export function CreateWorkshop({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const navigate = useNavigate();
  const [details, set_details] = useState<Details>({ title: '', day: today(), place: '', identity: 'anonymous' });
  const create = useChange(() => call('post', '/api/v1/assessments/{assessment}/workshops', { path: { assessment: id }, body: { ...details, title: details.title.trim(), place: details.place.trim() } }), ['/api/v1/assessments/{assessment}/workshops']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(undefined, { onSuccess: ({ workshop }) => void navigate(`/assessments/${id}/workshops/${workshop.id}`) });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('workshop.create')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <ErrorNote error={create.error} />
          <DetailFields details={details} onChange={set_details} error={create.error} identity="open" />
          <p className="flush">{t('workshop.usual_agenda')}</p>
          <Button type="submit" loading={create.isPending}>{t('workshop.create')}</Button>
        </Stack>
      </form>
    </Modal>
  );
}
