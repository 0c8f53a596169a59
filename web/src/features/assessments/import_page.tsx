import { Button, FileInput, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { code_of_file } from '@/model/code_of_file';
import { ErrorNote } from '@/parts/error_note';
import { Page, Section } from '@/parts/page';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';

/** An assessment folder packed as ZIP: first a dry run with every problem, then all of it or nothing. */
export function ImportAssessmentPage() {
  const { t } = useWords();
  const [file, set_file] = useState<File | null>(null);
  const [code, set_code] = useState('');
  const navigate = useNavigate();
  const send = (dry_run: boolean) =>
    call('post', '/api/v1/assessments/import', { query: { code: code.trim(), dry_run }, body: new Blob([file!], { type: 'application/zip' }) });
  const dry_run = useChange(() => send(true), []);
  const commit = useChange(() => send(false), ['/api/v1/assessments']);
  const report = dry_run.data;
  const choose = (chosen: File | null) => {
    set_file(chosen);
    if (chosen && !code) set_code(code_of_file(chosen.name));
    dry_run.reset();
    commit.reset();
  };
  const whole = report !== undefined && !report.problems.some(({ severity }) => severity === 'error');
  return (
    <Page title={t('assessments.import')} lead={t('assessments.import_lead')} width="text">
      <Stack gap="md" maw="34rem">
        <FileInput label={t('assessments.file')} placeholder={t('assessments.choose_file')} accept=".zip,application/zip" required value={file} onChange={choose} />
        <TextInput label={t('assessments.field_code')} description={t('assessments.code_hint')} required value={code} onChange={(event) => set_code(event.currentTarget.value)} error={dry_run.error?.field('code')} />
        <Group>
          <Button variant={whole ? 'default' : 'filled'} disabled={!file || !code.trim()} loading={dry_run.isPending} onClick={() => dry_run.mutate()}>{t('assessments.dry_run')}</Button>
          <Button disabled={!whole} loading={commit.isPending} onClick={() => commit.mutate(undefined, { onSuccess: ({ assessment }) => void navigate(assessment ? `/assessments/${assessment.id}` : '/') })}>
            {t('assessments.commit')}
          </Button>
        </Group>
        <ErrorNote error={dry_run.error ?? commit.error} />
      </Stack>
      {report && <Report report={report} whole={whole} />}
    </Page>
  );
}

function Report({ report, whole }: { report: Schemas['ImportReport']; whole: boolean }) {
  const { t, number } = useWords();
  const counts = Object.entries(report.counts ?? {}).filter(([, count]) => count > 0);
  return (
    <Section title={t(whole ? 'assessments.would_succeed' : 'assessments.would_fail')}>
      {counts.length > 0 && <p>{counts.map(([table, count]) => `${t(`tables.${table}`, { defaultValue: table })}: ${number(count)}`).join(' · ')}</p>}
      {report.problems.length > 0 && <ProblemList problems={report.problems} />}
    </Section>
  );
}
