import { useGet } from '@/api/queries';
import { useWords } from '@/parts/words';
import type { WorkshopPath } from './use_workshop';
import classes from './projector.module.css';

const kShown = 8;

/** The ranking as it stands with what has been revealed: provisional, with its intervals. */
export function ProjectorRanking({ path, exercise }: { path: WorkshopPath; exercise: number }) {
  const { t, score, language } = useWords();
  const query = useGet('/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/ranking', { path: { ...path, exercise }, query: { language } }, { keep: true });
  const rows = (query.data?.rows ?? []).filter((row) => row.score !== undefined).slice(0, kShown);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={classes.subtitle}>{t('workshop.provisional_ranking')}</h2>
      <ol className={classes.ranking}>
        {rows.map((row) => (
          <li key={row.item}>
            <span className={classes.rank}>{row.rank}</span>
            <span>{row.name}</span>
            <span className={classes.score}>{score(row.score)}</span>
            <svg className={classes.interval} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
              <rect y="2.5" width="100" height="1" className={classes.rest} />
              {row.low90 !== undefined && row.high90 !== undefined && <rect x={100 * row.low90} y="2" width={100 * (row.high90 - row.low90)} height="2" className={classes.part} />}
              <rect x={100 * (row.score ?? 0) - 0.4} width="0.8" height="6" className={classes.point} />
            </svg>
          </li>
        ))}
      </ol>
    </section>
  );
}
