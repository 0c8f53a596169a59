import { bins_of, ends_of } from '@/model/distribution';
import { useWords } from './words';
import classes from './distribution.module.css';

interface DistributionProps {
  counted: readonly { value: number; count: number }[];
  /** Ends of the scale; where it has none, those of the answers. */
  minimum: number | undefined;
  maximum: number | undefined;
  own?: number;
  low?: number;
  best?: number;
  high?: number;
  /** Names of the steps below their numbers. */
  labels?: (value: number) => string;
  size?: 'page' | 'wall';
}

const kTall = 60;
/** More characters than this stand in no column of a phone: then only the ends of the scale are written. */
const kNarrow = 7;

/** How often each answer was given, as columns with their counts; the own one is marked, the pooled value and its range stand below. */
export function Distribution({ counted, minimum: least, maximum: most_allowed, own, low, best, high, labels, size = 'page' }: DistributionProps) {
  const { t, value } = useWords();
  const { minimum, maximum } = ends_of(counted, least, most_allowed);
  const bins = bins_of(counted, minimum, maximum, own);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const single = bins[0]?.from === bins[0]?.to;
  const range = (from: number, to: number) => (from === to ? value(from) : `${value(from)}–${value(to)}`);
  const crowded = bins.some(({ from, to }) => range(from, to).length > kNarrow);
  const across = (at: number) => (single ? (100 * (at - minimum + 0.5)) / bins.length : (100 * (at - minimum)) / (maximum - minimum));
  return (
    <figure className={classes.figure} data-size={size}>
      <ol className={classes.bins} aria-label={t('live.distribution')}>
        {bins.map(({ from, to, count, own: mine }) => (
          <li key={from} className={classes.bin} data-own={mine}>
            <span className={classes.count}>{count > 0 ? count : ''}</span>
            <svg className={classes.column} viewBox={`0 0 10 ${kTall}`} preserveAspectRatio="none" aria-hidden>
              <rect x="0" y={kTall - (kTall * count) / most} width="10" height={(kTall * count) / most} className={mine ? classes.mine : classes.others} />
            </svg>
            <span className={crowded ? classes.hidden : from === to ? classes.value : `${classes.value} ${classes.range}`}>{range(from, to)}</span>
            {labels && <span className={classes.label}>{labels(from)}</span>}
            {mine && <span className={classes.own}>{t('live.own')}</span>}
          </li>
        ))}
      </ol>
      {crowded && <p className={classes.ends} aria-hidden><span>{value(minimum)}</span><span>{value(maximum)}</span></p>}
      {best !== undefined && (
        <svg className={classes.pooled} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
          {low !== undefined && high !== undefined && <rect x={across(low)} y="2" width={Math.max(0, across(high) - across(low))} height="2" className={classes.interval} />}
          <rect x={across(best) - 0.6} y="0" width="1.2" height="6" className={classes.best} />
        </svg>
      )}
    </figure>
  );
}
