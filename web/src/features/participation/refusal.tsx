import { Fragment } from 'react';
import { ApiError } from '@/api/error';
import { useWords } from '@/parts/words';
import { Note } from './note';
import { Said } from './said';

/** What the server did not do, in its words where it has any. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useWords();
  if (!error) return null;
  const known = error instanceof ApiError ? error : undefined;
  if (known?.kind === 'unreachable' || known?.kind === 'throttled') return <Note tone="bad">{t(`error.${known.kind}`)}</Note>;
  const problems = known?.problems.map(({ message }) => message) ?? [];
  const sentences = problems.length > 0 ? problems : known?.message ? [known.message] : [];
  return <Note tone="bad">{sentences.length > 0 ? sentences.map((message, at) => <Fragment key={at}><Said message={message} /> </Fragment>) : t('error.title')}</Note>;
}
