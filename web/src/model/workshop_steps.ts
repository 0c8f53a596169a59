import type { Schemas } from '@/api/client';

type Exercise = Schemas['Exercise'];
export type Command = Schemas['CommandOrder']['command'];

/** Exercises that collect proposals and voices and have no answers to reveal. */
const kTalks: readonly Exercise['kind'][] = ['briefing', 'key_factors'];
export const has_answers = ({ kind }: Pick<Exercise, 'kind'>): boolean => !kTalks.includes(kind);

function after_reveal({ kind, round, rounds }: Pick<Exercise, 'kind' | 'round' | 'rounds'>): Command[] {
  if (kind === 'test_questions') return ['close'];
  return round < rounds ? ['next_round', 'close'] : ['close', 'next_round'];
}

/** What a facilitator may do next with an exercise; the first is what usually comes. */
export function next_steps(exercise: Pick<Exercise, 'kind' | 'state' | 'round' | 'rounds'>): Command[] {
  const answers = has_answers(exercise);
  switch (exercise.state) {
    case 'planned':
      return ['open'];
    case 'open':
      return answers ? ['lock'] : ['close', 'lock'];
    case 'locked':
      return answers ? ['reveal', 'open'] : ['close', 'open'];
    case 'revealed':
      return after_reveal(exercise);
    case 'closed':
      return [];
  }
}

/** The exercise that comes after the others: the first that has not been closed. */
export const next_exercise = (exercises: readonly Exercise[]): Exercise | undefined =>
  [...exercises].sort((a, b) => a.position - b.position).find(({ state }) => state !== 'closed');

/** Whether a participant can look at an exercise at all. */
export const is_reached = ({ state }: Pick<Exercise, 'state'>): boolean => state !== 'planned';

/** Seconds until a moment, never below 0; nothing when there is none. */
export function seconds_until(end: string | undefined, now: number): number | undefined {
  const at = end ? Date.parse(end) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

/** 75 → 1:15. */
export const clock_text = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The code of a workshop, and the one-time code of a device after a dot, as they stand after the # of an address; spaces and small letters that people type do no harm. */
export function codes_of(text: string): { code: string; device_code?: string } {
  const [code = '', device_code] = text.trim().split('.');
  const plain = (part: string) => part.replace(/[\s-]/g, '').toUpperCase();
  return device_code ? { code: plain(code), device_code: plain(device_code) } : { code: plain(code) };
}
