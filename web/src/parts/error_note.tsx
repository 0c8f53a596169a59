import { Alert, Button } from '@mantine/core';
import { ApiError, type ErrorKind } from '@/api/error';
import { said } from '@/locales/said';
import { ProblemList } from './problem_list';
import { useWords } from './words';

const kKinds: ErrorKind[] = ['unreachable', 'unauthenticated', 'forbidden', 'not_found', 'stale', 'too_large', 'throttled', 'io', 'internal'];

/** What went wrong, in the server's words where it has any, with every problem and what to do. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  if (!error) return null;
  const known = error instanceof ApiError ? error : undefined;
  const kind = known && kKinds.includes(known.kind) ? known.kind : undefined;
  return (
    <Alert color="red" variant="outline" role="alert" title={kind ? t(`error.${kind}`) : t('error.title')}>
      {known?.message && known.problems.length === 0 && <p className="flush">{said(known.message)}</p>}
      {known && known.problems.length > 0 && <ProblemList problems={known.problems} />}
      {onRetry && (
        <Button variant="default" size="xs" mt="sm" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </Alert>
  );
}
