import { Button, Checkbox, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '@/api/client';
import { useAssessment } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import { order_of } from './exercise_order';
import { QuestionFields } from './question_fields';
import type { Exercise } from './use_workshop';
import classes from './plan.module.css';

type Settings = Schemas['ExerciseSettings'];

interface ExerciseFormProps {
  exercise: Exercise;
  onSave: (order: Schemas['ExerciseOrder']) => Promise<unknown>;
}

/** How one exercise is held: its title, its rounds, and of what it asks. */
export function ExerciseForm({ exercise, onSave }: ExerciseFormProps) {
  const { t } = useWords();
  const [title, set_title] = useState(exercise.title);
  const [settings, set_settings] = useState<Settings>(exercise.settings);
  const change = (part: Settings) => set_settings({ ...settings, ...part });
  const answers = exercise.kind !== 'briefing' && exercise.kind !== 'key_factors';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave({ ...order_of(exercise), title: Object.fromEntries(Object.entries(title).filter(([, words]) => words.trim() !== '')), settings }).catch(() => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Stack gap="sm">
        <Group grow>
          <TextInput label={t('workshop.title_en')} value={title.en ?? ''} onChange={(event) => set_title({ ...title, en: event.currentTarget.value })} />
          <TextInput label={t('workshop.title_sr')} value={title.sr ?? ''} onChange={(event) => set_title({ ...title, sr: event.currentTarget.value })} />
        </Group>
        {answers && <RoundFields settings={settings} onChange={change} />}
        <ScopeFields kind={exercise.kind} settings={settings} onChange={change} />
        {exercise.kind === 'test_questions' && <QuestionFields questions={settings.questions ?? []} onChange={(questions) => change({ questions })} />}
        <Button type="submit">{t('common.save')}</Button>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  settings: Settings;
  onChange: (part: Settings) => void;
}

function RoundFields({ settings, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <div className={classes.rounds}>
      <Select label={t('workshop.rounds')} allowDeselect={false} data={['1', '2', '3']} value={String(settings.rounds ?? 2)} onChange={(value) => onChange({ rounds: Number(value) })} />
      <Select label={t('workshop.blind_rounds')} allowDeselect={false} data={(['all', 'first', 'none'] as const).map((value) => ({ value, label: t(`workshop.blind_${value}`) }))} value={settings.blind ?? 'all'} onChange={(value) => onChange({ blind: value as Settings['blind'] })} />
      <Select label={t('workshop.answer_form')} allowDeselect={false} data={(['four_point', 'three_point', 'single'] as const).map((value) => ({ value, label: t(`workshop.answer_${value}`) }))} value={settings.answer ?? 'four_point'} onChange={(value) => onChange({ answer: value as Settings['answer'] })} />
    </div>
  );
}

function ScopeFields({ kind, settings, onChange }: FieldsProps & { kind: Exercise['kind'] }) {
  const { t } = useWords();
  const { names } = useAssessment();
  const list = (key: 'items' | 'indicators' | 'domains' | 'stakeholders' | 'categories', data: { value: string; label: string }[]) => (
    <MultiSelect label={t(`workshop.which_${key}`)} placeholder={settings[key]?.length ? undefined : t('common.all')} searchable data={data} value={settings[key] ?? []} onChange={(codes) => onChange({ [key]: codes })} />
  );
  const forms = kind === 'danger' || kind === 'influence' || kind === 'incidence' || kind === 'pestle';
  return (
    <>
      {forms && list('items', names.forms)}
      {kind === 'danger' && list('indicators', names.indicators)}
      {kind === 'influence' && list('domains', names.choices('domains'))}
      {kind === 'incidence' && list('stakeholders', names.choices('stakeholders'))}
      {kind === 'pestle' && list('categories', names.choices('categories'))}
      {kind === 'pestle' && <Checkbox label={t('workshop.region')} checked={settings.region ?? false} onChange={(event) => onChange({ region: event.currentTarget.checked })} />}
      {kind === 'pestle' && <Checkbox label={t('workshop.effects')} checked={settings.effects ?? false} onChange={(event) => onChange({ effects: event.currentTarget.checked })} />}
      {kind === 'pestle' && <Checkbox label={t('workshop.cross_impacts')} checked={settings.cross_impacts ?? false} onChange={(event) => onChange({ cross_impacts: event.currentTarget.checked })} />}
    </>
  );
}
