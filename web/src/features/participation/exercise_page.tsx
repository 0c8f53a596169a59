import type { ReactNode } from 'react';
import { useGet } from '@/api/queries';
import { has_answers } from '@/model/workshop_steps';
import { Countdown } from '@/parts/countdown';
import { useWords } from '@/parts/words';
import { BriefingPage } from './briefing_page';
import { FactorsPage } from './factors_page';
import { GridPage } from './grid_page';
import { KeyFactorsPage } from './key_factors_page';
import { NotCounted } from './not_counted';
import { Note } from './note';
import { useParticipation, type Content, type Exercise } from './participation';
import { go, type Place } from './place';
import { QuestionsPage } from './questions_page';
import { Refusal } from './refusal';
import { ResultsPage } from './results_page';
import classes from './exercise_page.module.css';

interface ExercisePageProps {
  exercise: number;
  place: Place;
}

export interface KindProps {
  exercise: Exercise;
  content: Content;
  place: Place;
}

/** One exercise, as far as it stands: to be answered, locked, or with its results. */
export function ExercisePage({ exercise: id, place }: ExercisePageProps) {
  const { t } = useWords();
  const { view } = useParticipation();
  const exercise = view.exercises.find((known) => known.id === id);
  const content = useGet('/api/v1/workshop/exercises/{exercise}', { path: { exercise: id } });
  if (!exercise || exercise.state === 'planned') return <Note action={{ words: t('participation.agenda'), run: () => go({}) }}>{t('participation.not_open')}</Note>;
  return (
    <>
      <Head exercise={exercise} />
      <Elsewhere exercise={exercise} />
      {content.data ? <Standing exercise={exercise} content={content.data} place={place} /> : content.error ? <Refusal error={content.error} /> : <p role="status">{t('common.loading')}</p>}
    </>
  );
}

function Head({ exercise }: { exercise: Exercise }) {
  const { t, text } = useWords();
  const rounds = has_answers(exercise) && exercise.rounds > 1;
  return (
    <div className={classes.head}>
      <span>{text(exercise.title) || t(`exercise.${exercise.kind}`)}</span>
      {rounds && <span className={classes.round}>{t('exercise.round_of', { round: exercise.round, rounds: Math.max(exercise.round, exercise.rounds) })}</span>}
      {exercise.state === 'open' && <Countdown end={exercise.timer_ends_at} className={classes.timer} />}
    </div>
  );
}

/** Where the group is at another exercise: one tap leads there. */
function Elsewhere({ exercise }: { exercise: Exercise }) {
  const { t, text } = useWords();
  const { view } = useParticipation();
  const there = view.exercises.find(({ id, state }) => id === view.stage.exercise && id !== exercise.id && state !== 'planned');
  if (!there) return null;
  return <Note action={{ words: t('participation.go_there'), run: () => go({ exercise: there.id }) }}>{t('participation.group_is_elsewhere', { title: text(there.title) || t(`exercise.${there.kind}`) })}</Note>;
}

const kPages: Record<Exercise['kind'], (props: KindProps) => ReactNode> = {
  briefing: BriefingPage,
  pestle: FactorsPage,
  influence: GridPage,
  danger: QuestionsPage,
  incidence: GridPage,
  key_factors: KeyFactorsPage,
  test_questions: QuestionsPage,
};

function Standing({ exercise, content, place }: KindProps) {
  const { t } = useWords();
  const Kind = kPages[exercise.kind];
  const talk = !has_answers(exercise);
  if (talk || exercise.state === 'open')
    return (
      <>
        {exercise.conclusion && <Note>{exercise.conclusion}</Note>}
        <Kind exercise={exercise} content={content} place={place} />
      </>
    );
  if (exercise.state === 'locked')
    return (
      <>
        <Note>{t('participation.locked')}</Note>
        <NotCounted exercise={exercise.id} />
      </>
    );
  return (
    <>
      {exercise.conclusion && <Note>{exercise.conclusion}</Note>}
      <NotCounted exercise={exercise.id} />
      <ResultsPage exercise={exercise} content={content} />
    </>
  );
}
