import { refused } from '@/model/kept_answers';
import { is_reached } from '@/model/workshop_steps';
import { useWords } from '@/parts/words';
import { useParticipation, type Exercise } from './participation';
import { go } from './place';
import { NotCounted } from './not_counted';
import { Note } from './note';
import controls from './controls.module.css';

/** The waiting room: who one is here, what comes, and where the group is. */
export function AgendaPage() {
  const { t } = useWords();
  const { view, kept } = useParticipation();
  const { participant, workshop, stage } = view;
  const exercises = [...view.exercises].sort((a, b) => a.position - b.position);
  const here = exercises.find(({ id }) => id === stage.exercise && workshop.state === 'running');
  return (
    <>
      <h1>{t('participation.welcome')}</h1>
      <p className={controls.quiet}>{t('participation.you_are', { code: participant.code, organisation: participant.organisation_name })}</p>
      <Note>{workshop.state === 'preparation' ? t('participation.not_started') : workshop.state === 'ended' ? t('participation.ended') : here ? t('participation.group_is_at') : t('participation.wait')}</Note>
      {view.answers_before.length > 0 && <Note>{t('participation.handed_over')}</Note>}
      {refused(kept).length > 0 && <NotCounted />}
      <h2 className={controls.heading}>{t('participation.agenda')}</h2>
      <ol className={controls.list}>
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <Line exercise={exercise} here={here?.id === exercise.id} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Line({ exercise, here }: { exercise: Exercise; here: boolean }) {
  const { t, text } = useWords();
  return (
    <button type="button" className={controls.row} data-here={here} disabled={!is_reached(exercise)} onClick={() => go({ exercise: exercise.id })}>
      <span className={controls.grow}>{text(exercise.title) || t(`exercise.${exercise.kind}`)}</span>
      <span className={controls.mark}>{t(`exercise.state_${exercise.state}`)}</span>
    </button>
  );
}
