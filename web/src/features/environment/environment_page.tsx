import { useSearchParams } from 'react-router';
import { Tabs } from '@mantine/core';
import { RecordTable } from '@/features/records';
import { useAssessment } from '@/parts/assessment';
import { FigureView } from '@/parts/figure_view';
import { NoRun } from '@/parts/no_run';
import { Page } from '@/parts/page';
import { useShownRun } from '@/parts/run_choice';
import { useWords } from '@/parts/words';
import { Board } from './board';
import { EffectsMatrix } from './effects_matrix';

const kTabs = ['board', 'effects', 'outlook', 'scenarios', 'factors', 'judgements'] as const;

/** Analysis of the environment by PESTLE: what may happen, what it does to crime, and where that leads. */
export function EnvironmentPage() {
  const { t } = useWords();
  const [search, set_search] = useSearchParams();
  const tab = kTabs.find((name) => name === search.get('tab')) ?? 'board';
  return (
    <Page title={t('environment.title')} lead={t('environment.lead')}>
      <Tabs value={tab} keepMounted={false} onChange={(value) => set_search(value && value !== 'board' ? { tab: value } : {})}>
        <Tabs.List mb="lg">
          {kTabs.map((name) => <Tabs.Tab key={name} value={name}>{t(`environment.tab_${name}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="board"><Board /></Tabs.Panel>
        <Tabs.Panel value="effects"><EffectsMatrix /></Tabs.Panel>
        <Tabs.Panel value="outlook"><OfRun figure="outlook" /></Tabs.Panel>
        <Tabs.Panel value="scenarios"><OfRun figure="scenarios" /></Tabs.Panel>
        <Tabs.Panel value="factors"><RecordTable table="factors" show={['code', 'category', 'statement', 'low', 'best', 'high']} /></Tabs.Panel>
        <Tabs.Panel value="judgements"><RecordTable table="factor_judgements" /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function OfRun({ figure }: { figure: string }) {
  const { id } = useAssessment();
  const { run } = useShownRun();
  return run === undefined ? <NoRun /> : <FigureView assessment={id} run={run} figure={figure} />;
}
