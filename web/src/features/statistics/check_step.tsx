import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';
import { ObservationTable } from './observation_table';

interface CheckStepProps {
  code: string;
  order: Schemas['SeriesOrder'];
  onSaved: () => void;
}

/** The dry run: what would come of it, with every problem of every row; then all of it or nothing. */
export function CheckStep({ code, order, onSaved }: CheckStepProps) {
  const { t } = useWords();
  const { id } = useAssessment();
  const send = (dry_run: boolean) => call('put', '/api/v1/assessments/{assessment}/series/{series}', { path: { assessment: id, series: code }, query: { dry_run }, body: order });
  const preview = useQuery<Schemas['SeriesPreview'], ApiError>({ queryKey: ['series-preview', id, code, order], queryFn: () => send(true), retry: false, gcTime: 0 });
  const save = useChange(() => send(false));
  return (
    <>
      <ErrorNote error={save.error} />
      <Loaded query={preview}>
        {({ observations, problems, replaces }) => {
          const errors = problems.filter(({ severity }) => severity === 'error');
          return (
            <>
              <p>{errors.length > 0 ? t('statistics.would_fail', { count: errors.length }) : t(replaces ? 'statistics.would_replace' : 'statistics.would_store', { count: observations.length })}</p>
              {problems.length > 0 && <ProblemList problems={problems} />}
              <Button my="md" disabled={errors.length > 0} loading={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onSaved })}>{t('statistics.commit')}</Button>
              <ObservationTable observations={observations} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
