import { ApiError } from '@/api/error';
import { useWords } from '@/parts/words';
import { Note } from './note';

/** What the server did not do, in its words where it has any. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useWords();
  if (!error) return null;
  const known = error instanceof ApiError ? error : undefined;
  if (known?.kind === 'unreachable' || known?.kind === 'throttled') return <Note tone="bad">{t(`error.${known.kind}`)}</Note>;
  const problems = known?.problems.map(({ message }) => message) ?? [];
  return <Note tone="bad">{(problems.length > 0 ? problems.join(' ') : known?.message) || t('error.title')}</Note>;
}
