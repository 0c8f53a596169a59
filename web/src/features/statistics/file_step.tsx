import { Button, FileInput, Group } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';

interface FileStepProps {
  onLook: (look: Schemas['FileLook']) => void;
  /** The series that is there: its name and how it is read. */
  earlier?: { name: string; file: string };
  /** The file that is there is read on; only what is said of it changes. */
  onKeep: () => void;
  keeping: boolean;
  error: unknown;
}

/** The publisher's file: it is looked at, not yet used. */
export function FileStep({ onLook, earlier, onKeep, keeping, error }: FileStepProps) {
  const { t } = useWords();
  const { id } = useAssessment();
  const [file, set_file] = useState<File | null>(null);
  const upload = useChange(() => call('post', '/api/v1/assessments/{assessment}/statistics/files', { path: { assessment: id }, query: { name: file!.name }, body: new Blob([file!], { type: 'application/octet-stream' }) }), []);
  return (
    <>
      <p>{earlier ? t('statistics.file_again', { name: earlier.name }) : t('statistics.file_lead')}</p>
      <ErrorNote error={upload.error ?? error} />
      <Group align="flex-end">
        <FileInput label={t('statistics.file')} placeholder={t('assessments.choose_file')} accept=".tsv,.csv,.txt,.xlsx" required value={file} onChange={set_file} w="24rem" maw="100%" />
        <Button disabled={!file} loading={upload.isPending} onClick={() => upload.mutate(undefined, { onSuccess: onLook })}>{t('statistics.upload')}</Button>
      </Group>
      {earlier && <Button variant="default" mt="md" loading={keeping} onClick={onKeep}>{t('statistics.keep_file', { file: earlier.file.replace(/^statistics\//, '') })}</Button>}
    </>
  );
}
