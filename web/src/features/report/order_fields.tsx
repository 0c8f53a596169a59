import { MultiSelect, Select } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { kLanguages, type Language } from '@/model/language';
import { useAssessment } from '@/parts/assessment';
import { handling_up_to } from '@/parts/handling';
import { useWords } from '@/parts/words';
import { kReportSections } from './sections';
import classes from './report.module.css';

type Format = Schemas['ReportFormat'];
type Level = Schemas['HandlingCode'];

export interface ReportOrder {
  format: Format;
  language: Language;
  level: Level;
  /** None: all of them. */
  sections: string[];
}

const kFormats: readonly Format[] = ['pdf', 'docx', 'odt', 'html', 'xlsx', 'md'];

/** Which report is wanted: its format, language, readers and sections. */
export function OrderFields({ order, onChange }: { order: ReportOrder; onChange: (order: ReportOrder) => void }) {
  const { t } = useWords();
  const { assessment } = useAssessment();
  const named = (values: readonly string[], name: (value: string) => string) => values.map((value) => ({ value, label: name(value) }));
  return (
    <>
      <Select label={t('report.format')} allowDeselect={false} data={named(kFormats, (value) => t(`report.format_${value}`))} value={order.format} onChange={(value) => value && onChange({ ...order, format: value as Format })} />
      <Select label={t('common.language')} allowDeselect={false} data={named(kLanguages, (value) => t(`report.language_${value}`))} value={order.language} onChange={(value) => value && onChange({ ...order, language: value as Language })} />
      <Select label={t('report.level')} description={t('report.level_hint')} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} data={named(handling_up_to(assessment.clearance), (value) => t(`handling.${value}`))} value={order.level} onChange={(value) => value && onChange({ ...order, level: value as Level })} />
      <MultiSelect className={classes.sections} label={t('report.sections')} placeholder={order.sections.length > 0 ? undefined : t('report.all_sections')} clearable data={named(kReportSections, (value) => t(`report.section_${value}`))} value={order.sections} onChange={(sections) => onChange({ ...order, sections })} />
    </>
  );
}
