import { Drawer } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import { ExplanationTree } from './explanation_tree';

/** Where a number comes from: opened by ?explain=form or ?explain=form/indicator on any page of the assessment. */
export function ExplainDrawer() {
  const { t } = useWords();
  const { names } = useAssessment();
  const [search, set_search] = useSearchParams();
  const [item, indicator] = (search.get('explain') ?? '').split('/');
  const close = () =>
    set_search((now) => {
      now.delete('explain');
      return now;
    });
  const title = indicator ? `${names.item(item)}: ${names.indicator(indicator)}` : names.item(item);
  return (
    <Drawer opened={Boolean(item)} onClose={close} position="right" size="34rem" title={item ? t('explain.title', { name: title }) : ''} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {item && <Explanation item={item} indicator={indicator} run={Number(search.get('run')) || undefined} />}
    </Drawer>
  );
}

function Explanation({ item, indicator, run }: { item: string; indicator: string | undefined; run: number | undefined }) {
  const { t, language } = useWords();
  const { id, assessment } = useAssessment();
  const of_run = run ?? assessment.last_run;
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}/explanation', { path: { assessment: id, run: of_run ?? 0 }, query: { item, indicator, language } }, { enabled: of_run !== undefined });
  if (of_run === undefined) return <EmptyState title={t('results.no_run')}>{t('results.no_run_why')}</EmptyState>;
  return <Loaded query={query}>{({ root }) => <ExplanationTree root={root} item={item} whole={!indicator} />}</Loaded>;
}
