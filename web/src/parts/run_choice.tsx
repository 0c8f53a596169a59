import { Select } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from './assessment';
import { useWords } from './words';

/** The run that a page shows: the one of the address, else the last that is done. */
export function useShownRun(): { run: number | undefined; choose: (run: number) => void } {
  const { assessment } = useAssessment();
  const [search, set_search] = useSearchParams();
  const run = Number(search.get('run')) || assessment.last_run;
  const choose = (chosen: number) =>
    set_search((now) => {
      now.set('run', String(chosen));
      return now;
    });
  return { run, choose };
}

export function useRuns() {
  const { id, may } = useAssessment();
  return useGet('/api/v1/assessments/{assessment}/runs', { path: { assessment: id } }, { enabled: may('read_results') });
}

/** A run in a line: number, moment, draws. */
export function useRunName(): (run: Schemas['Run']) => string {
  const { t, moment, number } = useWords();
  return (run) => t('run.name', { id: run.id, moment: moment(run.requested_at), draws: number(run.draws) });
}

export function RunChoice() {
  const { t } = useWords();
  const { run, choose } = useShownRun();
  const name_of = useRunName();
  const done = (useRuns().data?.runs ?? []).filter(({ state }) => state === 'done');
  if (done.length < 2) return null;
  return <Select aria-label={t('run.choose')} allowDeselect={false} w="26rem" maw="100%" data={done.map((known) => ({ value: String(known.id), label: name_of(known) }))} value={run ? String(run) : null} onChange={(value) => value && choose(Number(value))} />;
}
