import { Button, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { kLanguages, type Language } from '@/model/language';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { ErrorNote } from '@/parts/error_note';
import { Page, Section } from '@/parts/page';
import { RunChoice, useShownRun } from '@/parts/run_choice';
import { save_blob } from '@/parts/save_file';
import { handling_up_to } from '@/parts/handling';
import { useWords } from '@/parts/words';
import { Chapters } from './chapters';
import { ChapterEditor } from './chapter_editor';
import { kReportSections } from './sections';
import classes from './report.module.css';

const kFormats: readonly Schemas['ReportFormat'][] = ['pdf', 'docx', 'odt', 'html', 'xlsx', 'md'];

/** The report and its chapters, and the assessment as a folder. */
export function ReportPage() {
  const { t } = useWords();
  const { may } = useAssessment();
  const [search] = useSearchParams();
  const chapter = search.get('chapter');
  return (
    <Page title={t('report.title')} lead={t('report.lead')} actions={<RunChoice />}>
      {chapter ? (
        <ChapterEditor key={chapter} chapter={chapter} />
      ) : (
        <>
          {may('export') && <Downloads />}
          <Section title={t('report.chapters')}><Chapters /></Section>
        </>
      )}
    </Page>
  );
}

function Downloads() {
  const { t, language: own } = useWords();
  const { id, assessment } = useAssessment();
  const { run } = useShownRun();
  const [format, set_format] = useState<Schemas['ReportFormat']>('pdf');
  const [language, set_language] = useState<Language>(own);
  const [level, set_level] = useState<Schemas['HandlingCode']>('public');
  const [sections, set_sections] = useState<string[]>([]);
  const report = useChange(() => call('get', '/api/v1/assessments/{assessment}/runs/{run}/report', { path: { assessment: id, run: run ?? 0 }, query: { format, language, level, sections: sections.join() || undefined }, as: 'blob' }) as unknown as Promise<Blob>, []);
  const folder = useChange(() => call('get', '/api/v1/assessments/{assessment}/export', { path: { assessment: id }, query: { level }, as: 'blob' }) as unknown as Promise<Blob>, []);
  const levels = handling_up_to(assessment.clearance);
  return (
    <>
      <ErrorNote error={report.error ?? folder.error} />
      <div className={classes.form}>
        <Select label={t('report.format')} allowDeselect={false} data={kFormats.map((value) => ({ value, label: t(`report.format_${value}`) }))} value={format} onChange={(value) => value && set_format(value as Schemas['ReportFormat'])} />
        <Select label={t('common.language')} allowDeselect={false} data={kLanguages.map((value) => ({ value, label: t(`report.language_${value}`) }))} value={language} onChange={(value) => value && set_language(value as Language)} />
        <Select label={t('report.level')} description={t('report.level_hint')} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} data={levels.map((value) => ({ value, label: t(`handling.${value}`) }))} value={level} onChange={(value) => value && set_level(value as Schemas['HandlingCode'])} />
        <MultiSelect className={classes.sections} label={t('report.sections')} placeholder={sections.length > 0 ? undefined : t('report.all_sections')} clearable data={kReportSections.map((value) => ({ value, label: t(`report.section_${value}`) }))} value={sections} onChange={set_sections} />
        <div className={classes.actions}>
          <Button disabled={run === undefined} loading={report.isPending} onClick={() => report.mutate(undefined, { onSuccess: (file) => save_blob(`${assessment.code}.${level}.${language}.${format}`, file) })}>{t('report.download')}</Button>
          <Button variant="default" loading={folder.isPending} onClick={() => folder.mutate(undefined, { onSuccess: (file) => save_blob(`${assessment.code}.zip`, file) })}>{t('report.export')}</Button>
        </div>
      </div>
      {run === undefined && <EmptyState title={t('results.no_run')}>{t('report.no_run_why')}</EmptyState>}
    </>
  );
}
