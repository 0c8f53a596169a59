import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { has_answers, next_steps } from '@/model/workshop_steps';
import { Countdown } from '@/parts/countdown';
import { useWords } from '@/parts/words';
import type { Command, Exercise, View } from './use_workshop';
import classes from './steering.module.css';

interface SteeringProps {
  view: View;
  command: Command;
  exercise: Exercise;
}

/** Where an exercise stands, and the one button that leads on. */
export function Steering({ view, command, exercise }: SteeringProps) {
  const { t, text } = useWords();
  const running = view.workshop.state === 'running';
  return (
    <section className={classes.frame} aria-label={t('workshop.steering')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{text(exercise.title) || t(`exercise.${exercise.kind}`)}</h2>
        <p className={classes.state}>
          {t(`exercise.state_${exercise.state}`)}
          {exercise.round > 0 && has_answers(exercise) && `, ${t('exercise.round_of', { round: exercise.round, rounds: Math.max(exercise.rounds, exercise.round) })}`}
          {exercise.blind && exercise.state === 'open' && `, ${t('workshop.blind')}`}
        </p>
      </div>
      {running ? <Steps view={view} command={command} exercise={exercise} /> : <p className={classes.state}>{t(view.workshop.state === 'ended' ? 'workshop.has_ended' : 'workshop.start_first')}</p>}
      {running && exercise.state === 'open' && <Timer command={command} exercise={exercise} />}
      {exercise.state !== 'planned' && <Conclusion command={command} exercise={exercise} />}
    </section>
  );
}

function Steps({ view, command, exercise }: SteeringProps) {
  const { t } = useWords();
  const [main, ...others] = next_steps(exercise);
  const give = (name: NonNullable<typeof main>) => command.mutate({ command: name, exercise: exercise.id });
  const step = (name: string) => (name === 'open' && exercise.state === 'locked' ? 'reopen' : name);
  const of_proposals = (name: string) => !has_answers(exercise) && (name === 'lock' || name === 'reopen');
  const words = (name: string) => t(`workshop.step_${step(name)}${of_proposals(step(name)) ? '_proposals' : ''}`);
  return (
    <div className={classes.steps}>
      {main && <Button size="xl" loading={command.isPending} onClick={() => give(main)}>{words(main)}</Button>}
      {others.map((name) => <Button key={name} size="md" variant="default" disabled={command.isPending} onClick={() => give(name)}>{words(name)}</Button>)}
      {view.stage.exercise !== exercise.id && <Button size="md" variant="default" onClick={() => command.mutate({ command: 'show', exercise: exercise.id })}>{t('workshop.show')}</Button>}
      {main && <p className={classes.hint}>{t(`workshop.hint_${main}`)}</p>}
    </div>
  );
}

const kMinutes = [2, 5, 10, 20] as const;

function Timer({ command, exercise }: Pick<SteeringProps, 'command' | 'exercise'>) {
  const { t } = useWords();
  const set = (seconds: number) => command.mutate({ command: 'timer', exercise: exercise.id, seconds });
  return (
    <Group gap="xs" mt="md">
      <span className={classes.label}>{t('workshop.timer')}</span>
      <Countdown end={exercise.timer_ends_at} className={classes.clock} />
      {kMinutes.map((minutes) => <Button key={minutes} size="xs" variant="default" onClick={() => set(60 * minutes)}>{t('workshop.minutes_of_timer', { minutes })}</Button>)}
      {exercise.timer_ends_at && <Button size="xs" variant="default" onClick={() => set(0)}>{t('workshop.stop_timer')}</Button>}
    </Group>
  );
}

function Conclusion({ command, exercise }: Pick<SteeringProps, 'command' | 'exercise'>) {
  const { t } = useWords();
  const [text, set_text] = useState<string>();
  const closed = exercise.state === 'closed';
  if (closed && !exercise.conclusion) return null;
  if (text === undefined)
    return (
      <div className={classes.conclusion}>
        {exercise.conclusion && <p className={classes.concluded}>{exercise.conclusion}</p>}
        {!closed && <Button size="xs" variant="default" onClick={() => set_text(exercise.conclusion ?? '')}>{t('workshop.conclude')}</Button>}
      </div>
    );
  return (
    <div className={classes.conclusion}>
      <Textarea label={t('workshop.conclusion')} description={t('workshop.conclusion_hint')} autosize minRows={2} value={text} onChange={(event) => set_text(event.currentTarget.value)} />
      <Group gap="xs" mt="xs">
        <Button size="xs" disabled={text.trim() === ''} onClick={() => command.mutate({ command: 'conclude', exercise: exercise.id, text: text.trim() }, { onSuccess: () => set_text(undefined) })}>{t('common.save')}</Button>
        <Button size="xs" variant="default" onClick={() => set_text(undefined)}>{t('common.cancel')}</Button>
      </Group>
    </div>
  );
}
