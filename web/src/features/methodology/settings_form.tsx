import { Button, Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { changes_of } from '@/model/settings';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { useHandlingChoices } from '@/parts/handling';
import { useWords } from '@/parts/words';
import classes from './methodology.module.css';

type Milestone = Schemas['Milestone'];
const kAssessment = '/api/v1/assessments/{assessment}';
const kTexts = ['en', 'sr'] as const;
const blank = (text: Record<string, string> | undefined) => ({ en: text?.en ?? '', sr: text?.sr ?? '' });
const filled = (text: Record<string, string>) => Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));

/** What the assessment covers: title, periods, handling, scope, timetable. */
export function SettingsForm({ assessment, onRenew }: { assessment: Schemas['Assessment']; onRenew: (saved?: Schemas['Assessment']) => void }) {
  const { t } = useWords();
  const { id, names } = useAssessment();
  const [title, set_title] = useState(blank(assessment.title));
  const [notice, set_notice] = useState(blank(assessment.notice));
  const [fields, set_fields] = useState({ area: assessment.area ?? '', reference_from: assessment.reference_from ?? '', reference_to: assessment.reference_to ?? '', horizon: assessment.horizon ?? '' });
  const [handling, set_handling] = useState(assessment.handling_default ?? 'restricted');
  const [out_of_scope, set_out_of_scope] = useState(assessment.out_of_scope ?? []);
  const [timetable, set_timetable] = useState<Milestone[]>(assessment.timetable ?? []);
  const handling_choices = useHandlingChoices();
  const milestones = timetable.map(({ code, name, date, reached }) => ({ code, name, date, ...(reached ? { reached } : {}) }));
  const changed = changes_of(assessment, { title: filled(title), notice: filled(notice), ...fields, handling_default: handling, out_of_scope, timetable: milestones });
  // What was not touched is not sent: it stays as others have saved it.
  const save = useChange((version: number) => call('patch', kAssessment, { path: { assessment: id }, version, body: changed }));
  const save_over = useChange(async () => save.mutateAsync((await call('get', kAssessment, { path: { assessment: id } })).version), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(assessment.version, { onSuccess: onRenew });
  };
  const field = (name: keyof typeof fields, label: string) => <TextInput label={label} value={fields[name]} onChange={(event) => set_fields({ ...fields, [name]: event.currentTarget.value })} error={save.error?.field(name)} />;
  return (
    <form onSubmit={submit} className={classes.text}>
      <Stack gap="sm">
        <ErrorNote error={save.error} />
        {save.error?.kind === 'stale' && (
          <>
            <p className="flush">{t('methodology.settings_stale')}</p>
            <Group>
              <Button variant="default" onClick={() => onRenew()}>{t('conflict.take_theirs')}</Button>
              <Button loading={save_over.isPending} onClick={() => save_over.mutate(undefined, { onSuccess: onRenew })}>{t('methodology.save_over')}</Button>
            </Group>
          </>
        )}
        {kTexts.map((code) => <TextInput key={code} label={t(`assessments.field_title_${code}`)} lang={code} value={title[code]} onChange={(event) => set_title({ ...title, [code]: event.currentTarget.value })} />)}
        {kTexts.map((code) => <Textarea key={code} autosize minRows={2} label={`${t('methodology.notice')}, ${t(`field.language_${code}`)}`} lang={code} value={notice[code]} onChange={(event) => set_notice({ ...notice, [code]: event.currentTarget.value })} />)}
        <div className={classes.periods}>
          {field('area', t('assessments.field_area'))}
          {field('reference_from', t('assessments.field_from'))}
          {field('reference_to', t('assessments.field_to'))}
          {field('horizon', t('assessments.field_horizon'))}
        </div>
        <Select label={t('methodology.handling_default')} allowDeselect={false} data={handling_choices} value={handling} onChange={(value) => value && set_handling(value as Schemas['HandlingCode'])} />
        <MultiSelect label={t('methodology.out_of_scope')} searchable data={[...names.areas, ...names.forms]} value={out_of_scope} onChange={set_out_of_scope} />
        <Timetable milestones={timetable} onChange={set_timetable} />
        <Group><Button type="submit" loading={save.isPending} disabled={Object.keys(changed).length === 0}>{t('common.save')}</Button></Group>
      </Stack>
    </form>
  );
}

function Timetable({ milestones, onChange }: { milestones: readonly Milestone[]; onChange: (milestones: Milestone[]) => void }) {
  const { t } = useWords();
  const set = (at: number, change: Partial<Milestone>) => onChange(milestones.map((milestone, place) => (place === at ? { ...milestone, ...change } : milestone)));
  return (
    <fieldset className={classes.timetable}>
      <legend>{t('overview.timetable')}</legend>
      {milestones.map((milestone, at) => (
        <div key={at} className={classes.milestone}>
          <TextInput label={t('common.code')} value={milestone.code} onChange={(event) => set(at, { code: event.currentTarget.value })} />
          {kTexts.map((code) => <TextInput key={code} label={`${t('common.name')}, ${t(`field.language_${code}`)}`} lang={code} value={milestone.name[code] ?? ''} onChange={(event) => set(at, { name: { ...milestone.name, [code]: event.currentTarget.value } })} />)}
          <TextInput label={t('field.date')} type="date" value={milestone.date} onChange={(event) => set(at, { date: event.currentTarget.value })} />
          <TextInput label={t('methodology.reached')} type="date" value={milestone.reached ?? ''} onChange={(event) => set(at, { reached: event.currentTarget.value })} />
          <Button variant="subtle" color="red" onClick={() => onChange(milestones.filter((_, place) => place !== at))}>{t('common.remove')}</Button>
        </div>
      ))}
      <Button variant="default" size="xs" onClick={() => onChange([...milestones, { code: '', name: {}, date: '' }])}>{t('methodology.add_milestone')}</Button>
    </fieldset>
  );
}
