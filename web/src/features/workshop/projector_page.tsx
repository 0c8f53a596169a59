import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useGet } from '@/api/queries';
import { has_answers } from '@/model/workshop_steps';
import { Drawing } from '@/parts/drawing';
import { ErrorNote } from '@/parts/error_note';
import { useSession } from '@/parts/session';
import { useWords } from '@/parts/words';
import { ProjectorExercise } from './projector_exercise';
import { ProjectorHead } from './projector_head';
import { useLiveWorkshop, type WorkshopPath } from './use_workshop';
import type { Schemas } from '@/api/client';
import classes from './projector.module.css';

const kProjector = '/api/v1/assessments/{assessment}/workshops/{workshop}/projector';

/** What all in the room see: how to join, then what the group does. Nothing can be done here but to fill the screen. */
export function ProjectorPage() {
  const { t } = useWords();
  const { assessment, workshop } = useParams();
  const path = { assessment: Number(assessment), workshop: Number(workshop) };
  useSession();
  const query = useGet(kProjector, { path });
  useLiveWorkshop(path, 'projector');
  useEffect(() => {
    document.title = `${t('workshop.projector')} · ${query.data?.workshop.title ?? 'OpenSOCTA'}`;
  }, [t, query.data?.workshop.title]);
  if (!query.data) return <main className={classes.screen}><h1 className={classes.title}>{t('workshop.projector')}</h1><ErrorNote error={query.error} onRetry={() => void query.refetch()} /></main>;
  return <Screen path={path} view={query.data} />;
}

function Screen({ path, view }: { path: WorkshopPath; view: Schemas['ProjectorView'] }) {
  const exercise = view.exercises.find(({ id, state }) => id === view.stage.exercise && state !== 'planned');
  return (
    <main className={classes.screen}>
      <ProjectorHead view={view} exercise={exercise} />
      {exercise && view.workshop.state === 'running' ? <ProjectorExercise path={path} view={view} exercise={exercise} /> : <Joining view={view} />}
      {exercise && has_answers(exercise) && view.workshop.state === 'running' && view.workshop.door === 'open' && <Corner view={view} />}
    </main>
  );
}

/** How one joins, as large as the screen allows. */
function Joining({ view }: { view: Schemas['ProjectorView'] }) {
  const { t, day } = useWords();
  const { workshop, count } = view;
  const joinable = workshop.door === 'open' && workshop.state !== 'ended';
  return (
    <div className={classes.joining} data-door={joinable ? 'open' : 'closed'}>
      {joinable && <Drawing svg={view.qr_svg} className={classes.qr} label={t('workshop.join_qr')} />}
      <div>
        <h1 className={classes.title}>{workshop.title}</h1>
        <p className={classes.lead}>{[day(workshop.day), workshop.place].filter(Boolean).join(' · ')}</p>
        {workshop.state === 'ended' ? (
          <p className={classes.lead}>{t('workshop.thanks')}</p>
        ) : workshop.door === 'closed' ? (
          <p className={classes.lead}>{t('workshop.door_closed')}</p>
        ) : (
          <>
            <p className={classes.lead}>{t('workshop.scan_or_go', { address: `${window.location.host}/join` })}</p>
            <p className={classes.code}>{view.join_code}</p>
          </>
        )}
        <p className={classes.lead} aria-live="polite">{t('workshop.participants_count', { count: count.joined })}</p>
      </div>
    </div>
  );
}

/** The way in, for who comes late. */
function Corner({ view }: { view: Schemas['ProjectorView'] }) {
  const { t } = useWords();
  return (
    <aside className={classes.corner} aria-label={t('workshop.join')}>
      <Drawing svg={view.qr_svg} className={classes.small_qr} label={t('workshop.join_qr')} />
      <div>
        <p className={classes.corner_code}>{view.join_code}</p>
        <p className={classes.corner_address}>{window.location.host}/join</p>
      </div>
    </aside>
  );
}
