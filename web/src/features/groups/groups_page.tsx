import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { RecordTable } from '@/features/records';
import { useAssessment } from '@/parts/assessment';
import { FigureView } from '@/parts/figure_view';
import { NoRun } from '@/parts/no_run';
import { Page } from '@/parts/page';
import { useShownRun } from '@/parts/run_choice';
import { useWords } from '@/parts/words';
import { CriteriaMatrix } from './criteria_matrix';
import { GroupList } from './group_list';

const kTabs = ['list', 'criteria', 'graph', 'groups', 'group_links'] as const;

/** Organised crime groups: what is known of each, whether it is one by the criteria, and how they hang together. */
export function GroupsPage() {
  const { t } = useWords();
  const [search, set_search] = useSearchParams();
  const tab = kTabs.find((name) => name === search.get('tab')) ?? 'list';
  return (
    <Page title={t('groups.title')} lead={t('groups.lead')}>
      <Tabs value={tab} keepMounted={false} onChange={(value) => set_search(value && value !== 'list' ? { tab: value } : {})}>
        <Tabs.List mb="lg">
          {kTabs.map((name) => <Tabs.Tab key={name} value={name}>{t(`groups.tab_${name}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="list"><GroupList /></Tabs.Panel>
        <Tabs.Panel value="criteria"><CriteriaMatrix /></Tabs.Panel>
        <Tabs.Panel value="graph"><Graph /></Tabs.Panel>
        <Tabs.Panel value="groups"><RecordTable table="groups" /></Tabs.Panel>
        <Tabs.Panel value="group_links"><RecordTable table="group_links" /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Graph() {
  const { id } = useAssessment();
  const { run } = useShownRun();
  return run === undefined ? <NoRun /> : <FigureView assessment={id} run={run} figure="graph" />;
}
