import { Button } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { NoRun } from '@/parts/no_run';
import { useShownRun } from '@/parts/run_choice';
import { save_blob } from '@/parts/save_file';
import { useWords } from '@/parts/words';
import { OrderFields, type ReportOrder } from './order_fields';
import classes from './report.module.css';

/** The report of the shown run as a file, and the assessment as a folder. */
export function Downloads() {
  const { t, language } = useWords();
  const { run } = useShownRun();
  const [order, set_order] = useState<ReportOrder>({ format: 'pdf', language, level: 'public', sections: [] });
  const report = useReport(run, order);
  const folder = useFolder(order.level);
  return (
    <>
      <ErrorNote error={report.error ?? folder.error} />
      <div className={classes.form}>
        <OrderFields order={order} onChange={set_order} />
        <div className={classes.actions}>
          <Button disabled={run === undefined} loading={report.isPending} onClick={() => report.mutate()}>{t('report.download')}</Button>
          <Button variant="default" loading={folder.isPending} onClick={() => folder.mutate()}>{t('report.export')}</Button>
        </div>
      </div>
      {run === undefined && <NoRun why={t('report.no_run_why')} />}
    </>
  );
}

function useReport(run: number | undefined, { format, language, level, sections }: ReportOrder) {
  const { id, assessment } = useAssessment();
  return useChange(async () => {
    const file = await call('get', '/api/v1/assessments/{assessment}/runs/{run}/report', { path: { assessment: id, run: run ?? 0 }, query: { format, language, level, sections: sections.join() || undefined }, as: 'blob' });
    save_blob(`${assessment.code}.${level}.${language}.${format}`, file as unknown as Blob);
  }, []);
}

function useFolder(level: Schemas['HandlingCode']) {
  const { id, assessment } = useAssessment();
  return useChange(async () => {
    const file = await call('get', '/api/v1/assessments/{assessment}/export', { path: { assessment: id }, query: { level }, as: 'blob' });
    save_blob(`${assessment.code}.zip`, file as unknown as Blob);
  }, []);
}
