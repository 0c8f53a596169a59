import { refused, waiting } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { useParticipation } from './participation';
import { go } from './place';
import classes from './standing.module.css';

/** Where the answers are: with the server, or kept on this device until the connection is back. */
export function Standing() {
  const { t } = useWords();
  const { view, kept, connected } = useParticipation();
  const kept_here = waiting(kept).length;
  const not_counted = refused(kept).length;
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.title} onClick={() => go({})}>{view.workshop.title}</button>
      <span className={classes.state} data-state={kept_here > 0 ? 'kept' : connected ? 'sent' : 'away'} role="status" data-testid="standing">
        {kept_here > 0 ? t('participation.kept_here', { count: kept_here }) : connected ? t('participation.all_sent') : t('participation.no_connection')}
        {not_counted > 0 && ` · ${t('participation.not_counted', { count: not_counted })}`}
      </span>
    </div>
  );
}
