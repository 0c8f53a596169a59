import { Button, NumberInput, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import classes from './runs_page.module.css';

type Sensitivity = NonNullable<Schemas['RunOrder']['sensitivity']>;

const kOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export function StartForm() {
  const { t } = useWords();
  const { id } = useAssessment();
  const [draws, set_draws] = useState<number | string>('');
  const [seed, set_seed] = useState<number | string>(1);
  const [sensitivity, set_sensitivity] = useState<Sensitivity>('full');
  const start = useChange(() =>
    call('post', '/api/v1/assessments/{assessment}/runs', { path: { assessment: id }, body: { sensitivity, ...(draws === '' ? {} : { draws: Number(draws) }), ...(seed === '' ? {} : { seed: Number(seed) }) } }),
    ['/api/v1/assessments/{assessment}/runs', '/api/v1/assessments/{assessment}'],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <form onSubmit={submit}>
      <div className={classes.form}>
        <NumberInput label={t('run.draws')} description={t('run.draws_hint')} inputWrapperOrder={kOrder} value={draws} onChange={set_draws} min={100} max={1_000_000} step={1000} allowDecimal={false} w="15rem" />
        <NumberInput label={t('run.seed')} description={t('run.seed_hint')} inputWrapperOrder={kOrder} value={seed} onChange={set_seed} min={0} allowDecimal={false} w="15rem" />
        <Select label={t('run.sensitivity')} allowDeselect={false} w="12rem" value={sensitivity} onChange={(value) => value && set_sensitivity(value as Sensitivity)} data={(['full', 'none'] as const).map((value) => ({ value, label: t(`run.sensitivity_${value}`) }))} />
        <Button type="submit" loading={start.isPending}>{t('run.start')}</Button>
      </div>
      <ErrorNote error={start.error} />
    </form>
  );
}
