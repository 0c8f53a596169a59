import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { useChange, useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';
import { ObservationTable } from './observation_table';
import { SeriesConflict } from './series_conflict';

interface CheckStepProps {
  code: string;
  order: Schemas['SeriesOrder'];
  /** Of the series that is changed; none: a new one. */
  version?: string;
  /** Which the series was read from until now. */
  earlier_file?: string;
  onSaved: () => void;
}

const kNew = '0';
const kSeries = '/api/v1/assessments/{assessment}/series';

/** The dry run: what would come of it, with every problem of every row; then all of it or nothing. */
export function CheckStep({ code, order, version = kNew, earlier_file, onSaved }: CheckStepProps) {
  const { t, text } = useWords();
  const { id } = useAssessment();
  const [along, set_along] = useState(true);
  const list = useGet(kSeries, { path: { assessment: id } }, { enabled: earlier_file !== undefined && earlier_file !== order.reading.file });
  const others = (list.data?.series ?? []).filter((other) => other.file === earlier_file && other.code !== code);
  const whole = along && others.length > 0 ? { ...order, together: others.map((other) => other.code) } : order;
  const path = { assessment: id, series: code };
  const preview = useQuery<Schemas['SeriesPreview'], ApiError>({ queryKey: ['series-preview', id, code, whole], queryFn: () => call('put', `${kSeries}/{series}`, { path, query: { dry_run: true }, body: whole }), retry: false, gcTime: 0 });
  const save = useChange((on: string) => call('put', `${kSeries}/{series}`, { path, body: whole, version: on }));
  const commit = (on: string) => save.mutate(on, { onSuccess: onSaved });
  const current = save.error?.kind === 'stale' ? (save.error.current as Schemas['Series'] | undefined) : undefined;
  return (
    <>
      {current ? <SeriesConflict mine={order} theirs={current} busy={save.isPending} onKeep={() => commit(current.version)} onDrop={onSaved} /> : <ErrorNote error={save.error} />}
      {others.length > 0 && <Checkbox mb="md" label={t('statistics.together', { count: others.length })} description={others.map((other) => text(other.name)).join(', ')} checked={along} onChange={(event) => set_along(event.currentTarget.checked)} />}
      <Loaded query={preview}>
        {({ observations, problems, replaces }) => {
          const errors = problems.filter(({ severity }) => severity === 'error').length;
          const taken = replaces && version === kNew;
          return (
            <>
              {taken && <p role="alert">{t('statistics.code_taken', { code })}</p>}
              {!taken && <p>{errors > 0 ? t('statistics.would_fail', { count: errors }) : t(replaces ? 'statistics.would_replace' : 'statistics.would_store', { count: observations.length })}</p>}
              {problems.length > 0 && <ProblemList problems={problems} />}
              <Button my="md" disabled={errors > 0 || taken || current !== undefined} loading={save.isPending} onClick={() => commit(version)}>{t('statistics.commit')}</Button>
              <ObservationTable observations={observations} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
