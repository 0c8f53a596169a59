import { Button } from '@mantine/core';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { Pager, usePages, type Pages } from '@/parts/pager';
import { useWords } from '@/parts/words';
import { AuditTable } from './audit_table';
import classes from './audit.module.css';

const kPage = 100;

/** The audit trail of the whole system, with the check of its chain. */
export function AuditPage() {
  const { t } = useWords();
  const pages = usePages();
  const query = useGet('/api/v1/audit', { query: { limit: kPage, cursor: pages.cursor } }, { keep: true });
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')} actions={<Verification />}>
      <Loaded query={query}>{(page) => <Entries page={page} pages={pages} />}</Loaded>
    </Page>
  );
}

/** The audit trail of one assessment. */
export function AssessmentAuditPage() {
  const { t } = useWords();
  const { id } = useAssessment();
  const pages = usePages();
  const query = useGet('/api/v1/assessments/{assessment}/audit', { path: { assessment: id }, query: { limit: kPage, cursor: pages.cursor } }, { keep: true });
  return (
    <Page title={t('audit.title')} lead={t('audit.lead_assessment')}>
      <Loaded query={query}>{(page) => <Entries page={page} pages={pages} />}</Loaded>
    </Page>
  );
}

function Entries({ page, pages }: { page: Schemas['AuditPage']; pages: Pages }) {
  const { t } = useWords();
  return (
    <>
      <AuditTable entries={page.entries} />
      <div className={classes.foot}>
        <Pager pages={pages} next={page.next} labels={{ back: t('audit.newer'), next: t('audit.older') }} />
      </div>
    </>
  );
}

function Verification() {
  const { t, number } = useWords();
  const verify = useChange(() => call('get', '/api/v1/audit/verification'), []);
  const { data } = verify;
  return (
    <>
      <ErrorNote error={verify.error} />
      {data && <span role="status" className={data.whole ? undefined : classes.broken}>{data.whole ? t('audit.whole', { entries: number(data.entries) }) : t('audit.broken', { sequence: data.first_broken })}</span>}
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>{t('audit.verify')}</Button>
    </>
  );
}
