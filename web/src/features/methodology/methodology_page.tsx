import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { Held } from '@/parts/held';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { Archiving } from './archiving';
import { MethodologyEditor } from './methodology_editor';
import { SettingsForm } from './settings_form';
import { StructureView } from './structure_view';
import { VersionList } from './version_list';

const kTabs = ['browse', 'text', 'versions', 'assessment'] as const;

/** The methodology of the assessment: what it asks and how it counts, its text, its versions; and what the assessment itself covers. */
export function MethodologyPage() {
  const { t, text } = useWords();
  const { id, assessment, structure, may } = useAssessment();
  const [search, set_search] = useSearchParams();
  const tab = search.get('tab') ?? 'browse';
  const query = useGet('/api/v1/assessments/{assessment}/methodology', { path: { assessment: id } });
  const shown = kTabs.filter((name) => name !== 'assessment' || may('manage'));
  return (
    <Page title={t('methodology.title')} lead={[text(assessment.methodology?.name), assessment.methodology?.version && t('common.version', { version: assessment.methodology.version })].filter(Boolean).join(', ')}>
      <Tabs value={tab} keepMounted={false} onChange={(value) => set_search(value && value !== 'browse' ? { tab: value } : {})}>
        <Tabs.List mb="lg">
          {shown.map((name) => <Tabs.Tab key={name} value={name}>{t(`methodology.tab_${name}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="browse"><StructureView structure={structure} /></Tabs.Panel>
        <Tabs.Panel value="text"><Loaded query={query}>{(document) => <Held value={document}>{(held, renew) => <MethodologyEditor document={held} onRenew={renew} />}</Held>}</Loaded></Tabs.Panel>
        <Tabs.Panel value="versions"><Loaded query={query}>{(document) => <VersionList document={document} />}</Loaded></Tabs.Panel>
        <Tabs.Panel value="assessment">
          <Held value={assessment}>{(held, renew) => <SettingsForm assessment={held} onRenew={renew} />}</Held>
          <Archiving assessment={assessment} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
