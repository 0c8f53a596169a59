import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { kEmptyPlan, kSteps, missing_of, order_of_plan, plan_of, with_obvious_filters, type Plan, type Reading, type Step } from '@/model/import_plan';
import { useAssessment } from '@/parts/assessment';
import { Held } from '@/parts/held';
import { LoadedPage, Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { CheckStep } from './check_step';
import { ColumnsStep } from './columns_step';
import { FeedsStep } from './feeds_step';
import { FileStep } from './file_step';
import { MeaningStep } from './meaning_step';
import classes from './statistics.module.css';

/** From a publisher's file to a series, in steps; nothing is stored until the last one, and then all of it or nothing. */
export function ImportPage() {
  const { t } = useWords();
  const { id } = useAssessment();
  const [search] = useSearchParams();
  const series = search.get('series');
  const query = useGet('/api/v1/assessments/{assessment}/series/{series}', { path: { assessment: id, series: series ?? '' } }, { enabled: series !== null });
  if (series === null) return <Wizard plan={kEmptyPlan} />;
  return <LoadedPage title={t('statistics.import')} query={query}>{(found) => <Held value={found}>{(held) => <Wizard plan={plan_of(held)} reading={held.reading} version={held.version} />}</Held>}</LoadedPage>;
}

interface WizardProps {
  plan: Plan;
  /** How the series that is there is read, and the version of it that is changed. */
  reading?: Reading;
  version?: string;
}

function Wizard({ plan: first, reading: earlier, version }: WizardProps) {
  const { t, text } = useWords();
  const { id, assessment } = useAssessment();
  const [step, set_step] = useState<Step>('file');
  const [plan, set_plan] = useState<Plan>({ ...first, area: first.area || (assessment.area ?? '') });
  const [look, set_look] = useState<Schemas['FileLook']>();
  const navigate = useNavigate();
  const look_again = useChange((reading: Reading) => call('post', '/api/v1/assessments/{assessment}/statistics/look', { path: { assessment: id }, body: { reading } }), []);
  const reading = look?.reading;
  const take = (fresh: Schemas['FileLook']) => {
    if (earlier) look_again.mutate({ ...earlier, file: fresh.file }, { onSuccess: set_look });
    else set_look({ ...fresh, reading: with_obvious_filters(fresh, assessment.area ?? '') });
    set_step('columns');
  };
  const keep = () => {
    if (!earlier) return;
    look_again.mutate(earlier, {
      onSuccess: (seen) => {
        set_look({ ...seen, reading: { ...earlier, ...seen.reading } });
        set_step('columns');
      },
    });
  };
  const change_reading = (wanted: Reading) => {
    if (look) set_look({ ...look, reading: wanted });
    look_again.mutate(wanted, { onSuccess: (seen) => set_look({ ...seen, reading: { ...wanted, ...seen.reading, filters: wanted.filters } }) });
  };
  const at = kSteps.indexOf(step);
  const may_go = look !== undefined && (step !== 'meaning' || missing_of(plan, reading).length === 0);
  return (
    <Page title={t('statistics.import')} lead={<Link to={`/assessments/${id}/statistics`}>{t('statistics.title')}</Link>}>
      <ol className={classes.steps}>
        {kSteps.map((name, place) => <li key={name} aria-current={name === step ? 'step' : undefined} data-done={place < at}>{t(`statistics.step_${name}`)}</li>)}
      </ol>
      {step === 'file' && <FileStep onLook={take} earlier={earlier && { name: text({ en: first.name_en, sr: first.name_sr }), file: earlier.file }} onKeep={keep} keeping={look_again.isPending} error={look_again.error} />}
      {step === 'columns' && look && <ColumnsStep look={look} busy={look_again.isPending} error={look_again.error} onChange={change_reading} />}
      {step === 'meaning' && <MeaningStep plan={plan} onChange={set_plan} fixed={earlier !== undefined} />}
      {step === 'feeds' && <FeedsStep plan={plan} onChange={set_plan} />}
      {step === 'check' && reading && <CheckStep code={plan.code} order={order_of_plan(plan, reading)} version={version} earlier_file={earlier?.file} onSaved={() => void navigate(`/assessments/${id}/statistics/${encodeURIComponent(plan.code)}`)} />}
      <Group mt="lg">
        {at > 0 && <Button variant="default" onClick={() => set_step(kSteps[at - 1]!)}>{t('common.back')}</Button>}
        {at > 0 && at < kSteps.length - 1 && <Button disabled={!may_go} onClick={() => set_step(kSteps[at + 1]!)}>{t('common.next')}</Button>}
      </Group>
    </Page>
  );
}
