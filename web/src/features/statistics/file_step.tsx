import { Button, FileInput, Group } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';

/** The publisher's file: it is looked at, not yet used. */
export function FileStep({ onLook, earlier }: { onLook: (look: Schemas['FileLook']) => void; earlier?: string }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const [file, set_file] = useState<File | null>(null);
  const upload = useChange(() => call('post', '/api/v1/assessments/{assessment}/statistics/files', { path: { assessment: id }, query: { name: file!.name }, body: new Blob([file!], { type: 'application/octet-stream' }) }), []);
  return (
    <>
      <p>{earlier ? t('statistics.file_again', { name: earlier }) : t('statistics.file_lead')}</p>
      <ErrorNote error={upload.error} />
      <Group align="flex-end">
        <FileInput label={t('statistics.file')} placeholder={t('assessments.choose_file')} accept=".tsv,.csv,.txt,.xlsx,.gz,.zip" required value={file} onChange={set_file} w="24rem" maw="100%" />
        <Button disabled={!file} loading={upload.isPending} onClick={() => upload.mutate(undefined, { onSuccess: onLook })}>{t('statistics.upload')}</Button>
      </Group>
    </>
  );
}
