import { Button, Progress, Table } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ConfirmDialog } from '@/parts/confirm_dialog';
import { ErrorNote } from '@/parts/error_note';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';
import classes from './runs_page.module.css';

export function RunRow({ run }: { run: Schemas['Run'] }) {
  const { t, moment, number } = useWords();
  return (
    <Table.Tr>
      <Table.Td data-label={t('run.number')}>{run.id}</Table.Td>
      <Table.Td data-label={t('run.when')}>
        {moment(run.requested_at)}
        {run.requested_by && <span className={classes.quiet}>{run.requested_by}</span>}
      </Table.Td>
      <Table.Td data-label={t('run.state')}><State run={run} /></Table.Td>
      <Table.Td data-numeric data-label={t('run.draws')}>{number(run.draws)}</Table.Td>
      <Table.Td data-numeric data-label={t('run.seed')}>{run.seed}</Table.Td>
      <Table.Td><Actions run={run} /></Table.Td>
    </Table.Tr>
  );
}

function State({ run }: { run: Schemas['Run'] }) {
  const { t, percent } = useWords();
  if (run.state === 'queued' || run.state === 'running')
    return (
      <span className={classes.progress}>
        <Progress value={100 * run.progress} aria-label={t('run.progress', { id: run.id })} />
        {run.state === 'queued' ? t('run.state_queued') : percent(run.progress)}
      </span>
    );
  const notes = [
    run.state === 'done' && run.current !== undefined && t(run.current ? 'run.current' : 'run.outdated'),
    run.published && t('run.published'),
    run.repeats !== undefined && t('run.repeats', { id: run.repeats }),
    run.same_bytes !== undefined && t(run.same_bytes ? 'run.same_bytes' : 'run.other_bytes'),
  ];
  return (
    <>
      {t(`run.state_${run.state}`)}
      <span className={classes.quiet}>{notes.filter(Boolean).join(' · ')}</span>
      {run.problems && run.problems.length > 0 && <ProblemList problems={run.problems} limit={5} />}
    </>
  );
}

function Actions({ run }: { run: Schemas['Run'] }) {
  const { t } = useWords();
  const { id, may, assessment } = useAssessment();
  const path = { assessment: id, run: run.id };
  const [asking, set_asking] = useState(false);
  const published = assessment.published_run === run.id || run.published;
  const cancel = useChange(() => call('delete', '/api/v1/assessments/{assessment}/runs/{run}', { path }));
  const repeat = useChange(() => call('post', '/api/v1/assessments/{assessment}/runs/{run}/repetition', { path }));
  const publish = useChange(() => call(published ? 'delete' : 'put', '/api/v1/assessments/{assessment}/runs/{run}/publication', { path }));
  if (run.state === 'queued' || run.state === 'running')
    return may('run') ? <Button variant="default" size="compact-sm" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('run.cancel')}</Button> : null;
  if (run.state !== 'done') return null;
  return (
    <span className={classes.actions}>
      <Link to={`/assessments/${id}/results/ranking?run=${run.id}`}>{t('run.show')}</Link>
      {may('run') && <Button variant="subtle" size="compact-sm" loading={repeat.isPending} onClick={() => repeat.mutate()}>{t('run.repeat')}</Button>}
      {may('manage') && (
        <Button variant="subtle" size="compact-sm" loading={publish.isPending} onClick={() => (published ? publish.mutate() : set_asking(true))}>
          {t(published ? 'run.unpublish' : 'run.publish')}
        </Button>
      )}
      <ErrorNote error={cancel.error ?? repeat.error ?? publish.error} />
      <ConfirmDialog opened={asking} onClose={() => set_asking(false)} title={t('run.publish_ask', { id: run.id })} action={t('run.publish')} onConfirm={() => publish.mutate()}>
        {t('run.publish_why')}
      </ConfirmDialog>
    </span>
  );
}
