import { useWords } from '@/parts/words';
import classes from './progress.module.css';

/** How far one is, and the way to all questions. */
export function Progress({ done, total, onAll }: { done: number; total: number; onAll: () => void }) {
  const { t } = useWords();
  return (
    <div className={classes.frame}>
      <progress className={classes.bar} value={done} max={total} aria-label={t('participation.progress', { done, total })} />
      <button type="button" className={classes.all} onClick={onAll}>{t('participation.progress', { done, total })}</button>
    </div>
  );
}
