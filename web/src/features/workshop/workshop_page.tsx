import { Button } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { LoadedPage, Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { MinutesMenu } from './minutes_menu';
import { Plan } from './plan';
import { Running } from './running';
import { useCommand, useLiveWorkshop, useWorkshop, type View, type WorkshopPath } from './use_workshop';

/** One workshop as its facilitator steers it: the plan, and the day itself. */
export function WorkshopPage() {
  const { t } = useWords();
  const { id } = useAssessment();
  const { workshop } = useParams();
  const path = { assessment: id, workshop: Number(workshop) };
  return <LoadedPage title={t('workshop.title')} query={useWorkshop(path)}>{(view) => <Steered path={path} view={view} />}</LoadedPage>;
}

function Steered({ path, view }: { path: WorkshopPath; view: View }) {
  const { t, day } = useWords();
  const [search] = useSearchParams();
  const live = useLiveWorkshop(path, 'facilitator');
  const command = useCommand(path, view);
  const { workshop } = view;
  const planning = search.has('view') ? search.get('view') === 'plan' : workshop.state === 'preparation';
  const actions = (
    <>
      <Button component="a" variant="default" href={`/projector/${path.assessment}/${path.workshop}`} target="_blank" rel="noopener">{t('workshop.open_projector')}</Button>
      {workshop.state === 'preparation' && <Button loading={command.isPending} onClick={() => command.mutate({ command: 'start' })}>{t('workshop.start')}</Button>}
      {workshop.state !== 'preparation' && <MinutesMenu path={path} code={workshop.code} />}
      {workshop.state === 'running' && <Button variant="default" onClick={() => command.mutate({ command: 'end' })}>{t('workshop.end')}</Button>}
    </>
  );
  return (
    <Page title={workshop.title} lead={[workshop.code, day(workshop.day), workshop.place, t(`workshop.state_${workshop.state}`), !live && t('workshop.not_live')].filter(Boolean).join(' · ')} actions={actions}>
      <Views planning={planning} />
      <ErrorNote error={command.error} />
      {planning ? <Plan path={path} view={view} /> : <Running path={path} view={view} command={command} />}
    </Page>
  );
}

/** Two views of one page; the address says which. */
function Views({ planning }: { planning: boolean }) {
  const { t } = useWords();
  const [, set_search] = useSearchParams();
  return (
    <Button.Group mb="md">
      {(['run', 'plan'] as const).map((name) => (
        <Button key={name} size="sm" variant={(name === 'plan') === planning ? 'filled' : 'default'} aria-pressed={(name === 'plan') === planning} onClick={() => set_search({ view: name })}>{t(`workshop.view_${name}`)}</Button>
      ))}
    </Button.Group>
  );
}
