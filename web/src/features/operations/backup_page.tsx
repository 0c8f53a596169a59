import { Button } from '@mantine/core';
import { call } from '@/api/client';
import { useChange } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { Page } from '@/parts/page';
import { save_blob } from '@/parts/save_file';
import { useWords } from '@/parts/words';

/** A backup of everything, while the work goes on. */
export function BackupPage() {
  const { t, size } = useWords();
  const backup = useChange(() => call('post', '/api/v1/backup', { as: 'blob' }) as unknown as Promise<Blob>, []);
  const save = () => backup.mutate(undefined, { onSuccess: (archive) => save_blob(`socta-${new Date().toISOString().slice(0, 10)}.backup.zip`, archive) });
  return (
    <Page title={t('backup.title')} lead={t('backup.lead')} width="text">
      <ErrorNote error={backup.error} />
      <p>{t('backup.what')}</p>
      <p>{t('backup.restore')}</p>
      <Button loading={backup.isPending} onClick={save}>{t('backup.make')}</Button>
      {backup.data && <p role="status">{t('backup.made', { size: size(backup.data.size) })}</p>}
    </Page>
  );
}
