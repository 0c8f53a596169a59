import { ApiError } from '@/api/error';
import { useWords } from '@/parts/words';
import { Note } from './note';

const kFields = { device: 'participation.place_taken', participant: 'participation.place_removed' } as const;

/** What became of the place that this device had, and what can be done. Nothing where it had none. */
export function LostPlace({ error }: { error: unknown }) {
  const { t } = useWords();
  const field = error instanceof ApiError ? error.problems[0]?.field : undefined;
  if (field !== 'device' && field !== 'participant') return null;
  return <Note tone="bad">{t(kFields[field])}</Note>;
}
