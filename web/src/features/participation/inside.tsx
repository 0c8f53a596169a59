import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { joined } from '@/model/kept_answers';
import { useLive } from '@/api/live';
import { is_reached } from '@/model/workshop_steps';
import { useWords } from '@/parts/words';
import { AgendaPage } from './agenda_page';
import { DevicePage } from './device_page';
import { ExercisePage } from './exercise_page';
import { Frame, type ColoursChoice } from './frame';
import { store_of, useKept } from './keeping';
import { Leaving } from './leaving';
import { ParticipationContext, type View } from './participation';
import { go, usePlace } from './place';
import { useSending } from './sending';
import { Standing } from './standing';
import classes from './frame.module.css';

const kEvents = ['workshop', 'count', 'proposals', 'results'] as const;
const kView = '/api/v1/workshop';

interface InsideProps {
  view: View;
  onColours: ColoursChoice;
  readAgain: number;
}

/** Inside a workshop: follows the group, keeps and sends the answers. */
export function Inside({ view, onColours, readAgain }: InsideProps) {
  const { t } = useWords();
  const store = store_of(view.workshop.id, view.participant.code);
  const kept = useKept(store);
  const connected = useLiveView(readAgain);
  useSending(store, connected);
  useEffect(() => store.change((known) => joined(known, view)), [store, view]);
  useFollowing(view);
  useEffect(() => {
    document.title = view.workshop.title;
  }, [view.workshop.title]);
  const value = useMemo(() => ({ view, store, kept, connected }), [view, store, kept, connected]);
  return (
    <ParticipationContext value={value}>
      <Frame
        onColours={onColours}
        head={<Standing />}
        menu={
          <>
            <button type="button" className={classes.item} onClick={() => go({})}>{t('participation.agenda')}</button>
            <button type="button" className={classes.item} onClick={() => go({ sheet: 'device' })}>{t('participation.change_device')}</button>
            <Leaving />
          </>
        }
      >
        <Pages />
      </Frame>
    </ParticipationContext>
  );
}

function Pages() {
  const place = usePlace();
  if (place.sheet === 'device') return <DevicePage />;
  if (place.exercise !== undefined) return <ExercisePage place={place} exercise={place.exercise} />;
  return <AgendaPage />;
}

/** Reads the view again at each event, when the stream stands again, and now and then in any case. */
function useLiveView(read_again: number): boolean {
  const client = useQueryClient();
  const everything = () => void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(kView) });
  const only = (part: string) => void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).endsWith(part) });
  useEffect(() => {
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: [kView] }), read_again);
    return () => clearInterval(timer);
  }, [client, read_again]);
  return useLive('/api/v1/workshop/events', kEvents, {
    onOpen: everything,
    // Perhaps the place is lost: then this is said at once.
    onBreak: () => void client.invalidateQueries({ queryKey: [kView] }),
    onEvent: (name) => {
      if (name === 'workshop') everything();
      if (name === 'results') only('/results');
      if (name !== 'proposals') return;
      only('/proposals');
      only('/exercises/{exercise}');
    },
  });
}

/** Goes along when the group goes to another exercise; Back leads to where one was. */
function useFollowing(view: View): void {
  const here = view.exercises.find(({ id, state }) => id === view.stage.exercise && is_reached({ state }))?.id;
  const place = usePlace();
  const followed = useRef(place.exercise);
  useEffect(() => {
    if (here === undefined || here === followed.current) return;
    followed.current = here;
    go({ exercise: here });
  }, [here]);
}
