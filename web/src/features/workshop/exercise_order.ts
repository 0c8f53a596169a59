import type { Schemas } from '@/api/client';

type Exercise = Schemas['Exercise'];

/** In the order in which the workshop of 2015 went. */
export const kKinds: readonly Exercise['kind'][] = ['briefing', 'pestle', 'influence', 'danger', 'incidence', 'key_factors', 'test_questions'];

/** An exercise as it would be ordered again, to change a part of it. */
export const order_of = ({ kind, title, settings, position }: Exercise): Schemas['ExerciseOrder'] => ({ kind, title, settings, position });
