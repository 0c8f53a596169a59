import { Alert, Button } from '@mantine/core';
import { ApiError, type ErrorKind } from '@/api/error';
import { said } from '@/locales/said';
import { ProblemList } from './problem_list';
import { useWords } from './words';
import classes from './error_note.module.css';

const kKinds: ErrorKind[] = ['unreachable', 'unauthenticated', 'forbidden', 'not_found', 'stale', 'too_large', 'throttled', 'io', 'internal'];

/** What went wrong, in the server's words where it has any, with every problem and what to do. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  if (!error) return null;
  const known = error instanceof ApiError ? error : undefined;
  const kind = known && kKinds.includes(known.kind) ? known.kind : undefined;
  const problems = known?.problems ?? [];
  const [only] = problems;
  const sentence = problems.length === 0 ? known?.message : problems.length === 1 && only && !only.file && !only.field ? only.message : undefined;
  return (
    <Alert color="red" variant="outline" role="alert" classNames={{ title: classes.title }} title={kind ? t(`error.${kind}`) : t('error.title')}>
      {sentence ? <p className="flush">{said(sentence)}</p> : problems.length > 0 && <ProblemList problems={problems} />}
      {onRetry && !known?.bars && (
        <Button variant="default" size="xs" mt="sm" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </Alert>
  );
}
