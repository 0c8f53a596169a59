import { Button } from '@mantine/core';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { kNoQuestion, leaves_weight, order_of } from '@/model/what_if';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { MovingRanking } from './moving_ranking';
import { QuestionPanel } from './question_panel';
import classes from './what_if_page.module.css';

/** What if: other weights, another aggregation, without an organisation or an indicator. Nothing is kept. */
export function WhatIfPage() {
  const { t, language, number } = useWords();
  const { id, structure } = useAssessment();
  const [question, set_question] = useState(kNoQuestion);
  const order = { ...order_of(structure, question), language };
  const wanted = JSON.stringify(order);
  const [asked, set_asked] = useState(wanted);
  const possible = leaves_weight(structure, question);
  const query = useQuery<Schemas['WhatIfResult'], ApiError>({
    queryKey: ['what-if', id, asked],
    queryFn: () => call('post', '/api/v1/assessments/{assessment}/what-if', { path: { assessment: id }, body: JSON.parse(asked) as Schemas['WhatIf'] }),
    placeholderData: keepPreviousData,
    enabled: possible,
  });
  // One question at a time, and the next one is the latest: the ranking follows a slider that is still being moved.
  if (asked !== wanted && !query.isFetching) set_asked(wanted);
  return (
    <Page title={t('what_if.title')} lead={t('what_if.lead')}>
      <div className={classes.columns}>
        <QuestionPanel question={question} onChange={set_question} />
        <section aria-label={t('what_if.ranking')} aria-live="polite" aria-busy={query.isFetching}>
          {!possible ? (
            <EmptyState title={t('what_if.no_weight')}>{t('what_if.no_weight_why')}</EmptyState>
          ) : (
            <Loaded query={query} lines={12}>
              {({ rows, milliseconds }) => rows.every(({ score }) => score === undefined) ? (
                <EmptyState title={t('what_if.nothing_known')} action={<Button component={Link} variant="default" to={`/assessments/${id}/records/judgements`}>{t('what_if.to_judgements')}</Button>}>{t('what_if.nothing_known_why')}</EmptyState>
              ) : (
                <>
                  <MovingRanking rows={rows} />
                  <p className={classes.took}>{t('what_if.took', { milliseconds: number(milliseconds, milliseconds < 10 ? 1 : 0) })}</p>
                </>
              )}
            </Loaded>
          )}
        </section>
      </div>
    </Page>
  );
}
