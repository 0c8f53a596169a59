import { Button } from '@mantine/core';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { EmptyState } from '@/parts/empty_state';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import classes from './archive_page.module.css';

/** The assessments that nobody sees any more, for an administrator to bring back. */
export function ArchivePage() {
  const { t } = useWords();
  const query = useGet('/api/v1/archive');
  return (
    <Page title={t('archive.title')} lead={t('archive.lead')} width="text">
      <Loaded query={query}>
        {({ assessments = [] }) =>
          assessments.length === 0 ? (
            <EmptyState title={t('archive.empty')}>{t('archive.empty_why')}</EmptyState>
          ) : (
            <ul className={classes.list}>{assessments.map((archived) => <ArchivedRow key={archived.id} archived={archived} />)}</ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function ArchivedRow({ archived }: { archived: Schemas['ArchivedAssessment'] }) {
  const { t, text, day } = useWords();
  const title = text(archived.title) || archived.code;
  const restore = useChange(() => call('post', '/api/v1/archive/{archived}/restoration', { path: { archived: archived.id } }));
  return (
    <li className={classes.row}>
      <div>
        <p className="flush">{title}</p>
        <p className={classes.facts}>{archived.code} · {t('archive.begun', { day: day(archived.created_at) })}</p>
        <ErrorNote error={restore.error} />
      </div>
      <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()} aria-label={t('archive.restore_named', { title })}>{t('archive.restore')}</Button>
    </li>
  );
}
