import type { Schemas } from '@/api/client';
import { has_answers } from '@/model/workshop_steps';
import { ColourSwitch } from '@/parts/colour_switch';
import { Countdown } from '@/parts/countdown';
import { LanguageSwitch } from '@/parts/language_switch';
import { useWords } from '@/parts/words';
import type { Exercise } from './use_workshop';
import classes from './projector.module.css';

/** Where the group is, and how much time is left; the switches stay quiet at the edge. */
export function ProjectorHead({ view, exercise }: { view: Schemas['ProjectorView']; exercise: Exercise | undefined }) {
  const { t, text } = useWords();
  const fill = () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <header className={classes.head}>
      <p className={classes.where}>
        {exercise && view.workshop.state === 'running' ? text(exercise.title) || t(`exercise.${exercise.kind}`) : 'OpenSOCTA'}
        {exercise && has_answers(exercise) && view.workshop.state === 'running' && <span className={classes.round}>{t('exercise.round_of', { round: exercise.round, rounds: Math.max(exercise.round, exercise.rounds) })}</span>}
      </p>
      {exercise?.state === 'open' && <Countdown end={exercise.timer_ends_at} className={classes.clock} />}
      <span className={classes.switches}>
        <LanguageSwitch />
        <ColourSwitch />
        <button type="button" className={classes.fill} onClick={fill}>{t('workshop.full_screen')}</button>
      </span>
    </header>
  );
}
