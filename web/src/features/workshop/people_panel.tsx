import { Button } from '@mantine/core';
import { useAssessment } from '@/parts/assessment';
import { Drawing } from '@/parts/drawing';
import { useWords } from '@/parts/words';
import { OnePlace } from './one_place';
import type { Command, View, WorkshopPath } from './use_workshop';
import classes from './panels.module.css';

/** How one joins, and who has: numbers by organisation, no names. */
export function PeoplePanel({ path, view, command }: { path: WorkshopPath; view: View; command: Command }) {
  const { t } = useWords();
  const { names } = useAssessment();
  const organisations = [...new Set(view.participants.map(({ organisation }) => organisation))].sort();
  const of = (organisation: string) => view.participants.filter((participant) => participant.organisation === organisation);
  return (
    <>
      {view.workshop.state !== 'ended' && (
        <section className={classes.panel} aria-label={t('workshop.join')}>
          <h2>{t('workshop.join')}</h2>
          {view.workshop.door === 'open' && <Drawing svg={view.qr_svg} className={classes.qr} label={t('workshop.join_qr')} />}
          <p className={classes.code} data-testid="join-code">{view.join_code}</p>
          <p className={classes.small}>{window.location.host}/join</p>
          <Door view={view} command={command} />
        </section>
      )}
      <section className={classes.panel} aria-label={t('workshop.participants')}>
        <h2>{t('workshop.participants_count', { count: view.participants.length })}</h2>
        {organisations.map((organisation) => (
          <p key={organisation} className={`${classes.line} flush`}>
            <span>{names.named('organisations', organisation)}</span>
            <span>{t('workshop.here_of', { here: of(organisation).filter(({ connected }) => connected).length, count: of(organisation).length })}</span>
          </p>
        ))}
        <OnePlace path={path} view={view} />
      </section>
    </>
  );
}

/** Whether somebody new can join, and the button that changes it. */
function Door({ view, command }: { view: View; command: Command }) {
  const { t } = useWords();
  const open = view.workshop.door === 'open';
  return (
    <>
      <p role="status">{t(open ? 'workshop.door_open' : 'workshop.door_closed')}</p>
      <Button size="xs" variant={open ? 'default' : 'filled'} loading={command.isPending} onClick={() => command.mutate({ command: open ? 'close_door' : 'open_door' })}>{t(open ? 'workshop.close_door' : 'workshop.open_door')}</Button>
    </>
  );
}
