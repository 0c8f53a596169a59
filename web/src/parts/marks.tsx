import { useWords } from './words';
import classes from './marks.module.css';

export type Handling = 'public' | 'consultation' | 'restricted';

/** How far something may be passed on. */
export function HandlingMark({ code }: { code: string | undefined }) {
  const { t } = useWords();
  if (!code) return null;
  return (
    <span className={classes.handling} data-code={code}>
      {t(`handling.${code}`)}
    </span>
  );
}

/** A class of danger: its colour, and always its word. */
export function ClassMark({ position, name }: { position: number | undefined; name: string | undefined }) {
  const { t } = useWords();
  if (!name) return <span className={classes.unknown}>{t('common.unknown')}</span>;
  return (
    <span className={classes.mark}>
      <span className={classes.swatch} data-class={position === undefined ? undefined : position + 1} aria-hidden />
      {name}
    </span>
  );
}

/** A share as a bar with its number. */
export function ShareBar({ share, label }: { share: number | undefined; label?: string }) {
  const { t, percent } = useWords();
  if (share === undefined) return <span className={classes.unknown}>{t('common.unknown')}</span>;
  return (
    <span className={classes.share} title={label}>
      <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect width="100" height="8" className={classes.rest} />
        <rect width={100 * share} height="8" className={classes.part} />
      </svg>
      <span className={classes.percent}>{percent(share)}</span>
    </span>
  );
}

const kOutlook: Record<string, string> = { rise: '▲', stable: '●', fall: '▼', open: '?' };

/** Where it goes, by sign and word. */
export function OutlookMark({ outlook, words }: { outlook: string | undefined; words?: string }) {
  const { t } = useWords();
  if (!outlook) return <span className={classes.unknown}>{t('common.none')}</span>;
  return (
    <span className={classes.outlook} data-outlook={outlook}>
      <span aria-hidden className={classes.sign}>{kOutlook[outlook]}</span> {words || t(`outlook.${outlook}`)}
    </span>
  );
}

/** How far a rank moved. */
export function MoveMark({ move }: { move: number }) {
  const { t } = useWords();
  if (move === 0) return <span className={classes.unknown} aria-label={t('move.none')}>–</span>;
  return (
    <span className={classes.move} data-up={move > 0} aria-label={t(move > 0 ? 'move.up' : 'move.down', { count: Math.abs(move) })}>
      {move > 0 ? '↑' : '↓'} {Math.abs(move)}
    </span>
  );
}
