import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { Held } from '@/parts/held';
import { useWords } from '@/parts/words';
import { ExerciseForm } from './exercise_form';
import { kKinds, order_of } from './exercise_order';
import type { Exercise, View, WorkshopPath } from './use_workshop';
import classes from './plan.module.css';

type ExerciseOrder = Schemas['ExerciseOrder'];

const kExercises = '/api/v1/assessments/{assessment}/workshops/{workshop}/exercises';

/** The exercises in their order; what has not been opened can be changed, moved and taken out. */
export function AgendaEditor({ path, view }: { path: WorkshopPath; view: View }) {
  const { t } = useWords();
  const [kind, set_kind] = useState<Exercise['kind']>('danger');
  const add = useChange((order: ExerciseOrder) => call('post', kExercises, { path: { ...path }, body: order }));
  const change = useChange(({ exercise, order }: { exercise: Exercise; order: ExerciseOrder }) => call('put', `${kExercises}/{exercise}`, { path: { ...path, exercise: exercise.id }, body: order, version: exercise.version }));
  const remove = useChange((exercise: Exercise) => call('delete', `${kExercises}/{exercise}`, { path: { ...path, exercise: exercise.id }, version: exercise.version }));
  const exercises = [...view.exercises].sort((a, b) => a.position - b.position);
  return (
    <>
      <ErrorNote error={add.error ?? change.error ?? remove.error} />
      <ol className={classes.agenda}>
        {exercises.map((exercise) => (
          <Point key={exercise.id} exercise={exercise} last={exercise.position === exercises.length} onChange={(order, on) => change.mutateAsync({ exercise: on, order })} onRemove={() => remove.mutate(exercise)} />
        ))}
      </ol>
      {view.workshop.state !== 'ended' && (
        <Group align="flex-end">
          <Select className={classes.kind} label={t('workshop.new_exercise')} allowDeselect={false} data={kKinds.map((value) => ({ value, label: t(`exercise.${value}`) }))} value={kind} onChange={(value) => value && set_kind(value as Exercise['kind'])} />
          <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ kind })}>{t('common.add')}</Button>
        </Group>
      )}
    </>
  );
}

interface PointProps {
  exercise: Exercise;
  last: boolean;
  /** `on` is the exercise as it was when the change began. */
  onChange: (order: ExerciseOrder, on: Exercise) => Promise<unknown>;
  onRemove: () => void;
}

function Point({ exercise, last, onChange, onRemove }: PointProps) {
  const { t, text } = useWords();
  const [open, set_open] = useState(false);
  const title = text(exercise.title) || t(`exercise.${exercise.kind}`);
  const move = (by: number) => void onChange({ ...order_of(exercise), position: exercise.position + by }, exercise).catch(() => undefined);
  return (
    <li className={classes.point}>
      <div className={classes.head}>
        <span className={classes.name}>{exercise.position}. {title}</span>
        {exercise.state === 'planned' ? (
          <>
            <Button size="xs" variant="default" disabled={exercise.position === 1} aria-label={t('workshop.earlier', { title })} onClick={() => move(-1)}>↑</Button>
            <Button size="xs" variant="default" disabled={last} aria-label={t('workshop.later', { title })} onClick={() => move(1)}>↓</Button>
            <Button size="xs" variant="default" aria-expanded={open} aria-label={t('workshop.edit_exercise', { title })} onClick={() => set_open(!open)}>{t('common.edit')}</Button>
            <Button size="xs" variant="default" aria-label={t('workshop.remove_exercise', { title })} onClick={onRemove}>{t('common.remove')}</Button>
          </>
        ) : (
          <span>{t(`exercise.state_${exercise.state}`)}</span>
        )}
      </div>
      <Summary exercise={exercise} />
      {open && <Held value={exercise}>{(held) => <ExerciseForm exercise={held} onSave={async (order) => (await onChange(order, held), set_open(false))} />}</Held>}
    </li>
  );
}

function Summary({ exercise }: { exercise: Exercise }) {
  const { t } = useWords();
  const { settings, kind } = exercise;
  if (kind === 'briefing' || kind === 'key_factors') return null;
  const parts = [t('workshop.rounds_count', { count: settings.rounds ?? 2 }), t(`workshop.blind_${settings.blind ?? 'all'}`), t(`workshop.answer_${settings.answer ?? 'four_point'}`)];
  if (settings.items?.length) parts.push(t('workshop.items_count', { count: settings.items.length }));
  return <p className={classes.summary}>{parts.join(' · ')}</p>;
}
