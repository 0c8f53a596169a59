import { Button, FileButton } from '@mantine/core';
import { address_of, call } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import classes from './evidence.module.css';

const kList = '/api/v1/assessments/{assessment}/records/evidence/{record}/attachments';

/** The files of an evidence item. */
export function Attachments({ record, writable }: { record: number; writable: boolean }) {
  const { t, size } = useWords();
  const { id } = useAssessment();
  const path = { assessment: id, record };
  const query = useGet(kList, { path });
  const attach = useChange((file: File) => call('post', kList, { path, query: { name: file.name }, body: new Blob([file], { type: 'application/octet-stream' }) }), [kList]);
  const detach = useChange((attachment: number) => call('delete', `${kList}/{attachment}`, { path: { ...path, attachment } }), [kList]);
  return (
    <>
      <ErrorNote error={attach.error ?? detach.error} />
      <Loaded query={query} lines={1}>
        {({ attachments }) =>
          attachments.length === 0 ? (
            <p className={classes.quiet}>{t('evidence.no_attachments')}</p>
          ) : (
            <ul className={classes.list_plain}>
              {attachments.map((file) => (
                <li key={file.id}>
                  <a href={address_of(`${kList}/{attachment}`, { ...path, attachment: file.id })} download={file.name}>{file.name}</a>
                  <span>
                    <span className={classes.quiet}>{size(file.size)}</span>{' '}
                    {writable && <Button variant="subtle" size="compact-sm" color="red" onClick={() => detach.mutate(file.id)} aria-label={t('evidence.detach', { name: file.name })}>{t('common.remove')}</Button>}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {writable && (
        <FileButton onChange={(file) => file && attach.mutate(file)}>
          {(props) => <Button variant="default" loading={attach.isPending} {...props}>{t('evidence.attach')}</Button>}
        </FileButton>
      )}
    </>
  );
}
