import type { Schemas } from '@/api/client';
import { useWords } from './words';
import classes from './computed_shares.module.css';

type Share = NonNullable<Schemas['ExerciseContent']['computed']>[number];

/** Which part of the spread of results each cause has, largest first, with its interval. */
export function ComputedShares({ shares, limit = 8 }: { shares: readonly Share[]; limit?: number }) {
  const { text, percent } = useWords();
  return (
    <ol className={classes.list}>
      {[...shares].sort((a, b) => b.share - a.share).slice(0, limit).map(({ code, name, share, low, high }) => (
        <li key={code} className={classes.line}>
          <span className={classes.name}>{text(name) || code}</span>
          <span className={classes.share}>{percent(share)}</span>
          <svg className={classes.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
            <rect width="100" height="6" className={classes.rest} />
            <rect width={100 * Math.max(0, share)} height="6" className={classes.part} />
            {low !== undefined && high !== undefined && <rect x={100 * low} y="2.5" width={100 * (high - low)} height="1" className={classes.interval} />}
          </svg>
        </li>
      ))}
    </ol>
  );
}
