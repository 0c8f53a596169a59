import { Select, TextInput } from '@mantine/core';
import type { Plan } from '@/model/import_plan';
import { useAssessment } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import classes from './statistics.module.css';

type TextName = 'unit' | 'title' | 'licence' | 'note';
type WordName = Exclude<keyof Plan, 'feeds' | TextName>;

/** What the numbers are and who says so. */
export function MeaningStep({ plan, onChange, fixed }: { plan: Plan; onChange: (plan: Plan) => void; fixed: boolean }) {
  const { t, text, language } = useWords();
  const written = language === 'en' ? 'en' : 'sr';
  const { structure } = useAssessment();
  const set = (name: WordName, value: string) => onChange({ ...plan, [name]: value });
  const input = (name: WordName, label: string, required = false) => <TextInput label={label} required={required} value={plan[name]} onChange={(event) => set(name, event.currentTarget.value)} readOnly={fixed && name === 'code'} />;
  // In the language of the page; what the other languages say stays and shows where this one says nothing.
  const words = (name: TextName, label: string) => <TextInput label={label} placeholder={text(plan[name])} value={plan[name][written] ?? ''} onChange={(event) => onChange({ ...plan, [name]: { ...plan[name], [written]: event.currentTarget.value } })} />;
  const scheme = structure.schemes.find(({ code }) => code === plan.scheme);
  return (
    <div className={classes.grid}>
      {input('code', t('common.code'), true)}
      {input('name_en', `${t('common.name')}, ${t('field.language_en')}`, plan.name_sr === '')}
      {input('name_sr', `${t('common.name')}, ${t('field.language_sr')}`)}
      {words('unit', t('statistics.unit'))}
      {input('area', t('field.area'))}
      {input('publisher', t('statistics.publisher'), true)}
      {words('title', t('statistics.source_title'))}
      {words('licence', t('statistics.licence'))}
      {words('note', t('statistics.note'))}
      {input('retrieved', t('statistics.retrieved'))}
      <Select label={t('field.scheme')} clearable data={structure.schemes.map(({ code, name }) => ({ value: code, label: text(name) || code }))} value={plan.scheme || null} onChange={(value) => onChange({ ...plan, scheme: value ?? '', grade: '' })} />
      <Select label={t('field.grade')} clearable searchable disabled={!scheme} data={(scheme?.grades ?? []).map(({ grade, meaning }) => ({ value: grade, label: meaning ? `${grade}: ${text(meaning)}` : grade }))} value={plan.grade || null} onChange={(value) => set('grade', value ?? '')} />
      <Select label={t('handling.label')} clearable data={(['public', 'consultation', 'restricted'] as const).map((code) => ({ value: code, label: t(`handling.${code}`) }))} value={plan.handling || null} onChange={(value) => set('handling', value ?? '')} />
    </div>
  );
}
