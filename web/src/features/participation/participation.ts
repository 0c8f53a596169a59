import { createContext, useContext } from 'react';
import type { Schemas } from '@/api/client';
import type { KeptAnswers } from '@/model/kept_answers';
import type { AnswerStore } from './keeping';

export type View = Schemas['ParticipantView'];
export type Exercise = Schemas['Exercise'];
export type Content = Schemas['ExerciseContent'];

interface Participation {
  view: View;
  store: AnswerStore;
  kept: KeptAnswers;
  /** Whether the server's events arrive. */
  connected: boolean;
}

export const ParticipationContext = createContext<Participation | undefined>(undefined);

/** What every page of a participant knows. */
export function useParticipation(): Participation {
  const value = useContext(ParticipationContext);
  if (!value) throw new Error('useParticipation stands outside a workshop');
  return value;
}
