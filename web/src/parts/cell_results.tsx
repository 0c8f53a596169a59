import type { Schemas } from '@/api/client';
import { accord_of } from '@/model/distribution';
import { Distribution } from './distribution';
import { useWords } from './words';
import classes from './cell_results.module.css';

interface CellResultsProps {
  cell: Schemas['ExerciseResults']['cells'][number];
  minimum: number | undefined;
  maximum: number | undefined;
  /** On a wall the columns take the room that is left, and only the first reasons are shown. */
  size?: 'page' | 'wall';
}

const kReasonsOnWall = 4;

const kFine = 2;

/** One place after the point is as much as a group's answers carry; on a scale within one or two, two digits. */
function rounding(minimum: number | undefined, maximum: number | undefined): (points: number) => number {
  const coarse = minimum !== undefined && maximum !== undefined && maximum - minimum >= kFine;
  return (points) => (coarse || Math.abs(points) >= 1 ? Math.round(10 * points) / 10 : Number(points.toPrecision(2)));
}

/** What a group said to one question: its distribution with the own position, the pooled value, agreement, reasons without names. */
export function CellResults({ cell, minimum, maximum, size = 'page' }: CellResultsProps) {
  const { t, value, percent } = useWords();
  const rounded = rounding(minimum, maximum);
  const reasons = size === 'wall' ? cell.reasons.slice(0, kReasonsOnWall) : cell.reasons;
  const shift = rounded(cell.shift ?? 0);
  return (
    <div className={classes.frame} data-size={size}>
      <Distribution counted={cell.distribution} minimum={minimum} maximum={maximum} own={cell.own?.best} low={cell.low} best={cell.best} high={cell.high} size={size} />
      <p className={classes.line}>
        {t('live.answers', { count: cell.answers })}
        {cell.cannot_assess > 0 && ` · ${t('live.cannot_assess', { count: cell.cannot_assess })}`}
        {cell.best !== undefined && ` · ${t('live.pooled', { best: value(rounded(cell.best)) })}`}
        {cell.low !== undefined && cell.high !== undefined && ` (${value(rounded(cell.low))} – ${value(rounded(cell.high))})`}
        {cell.known !== undefined && ` · ${t('live.known_answer', { answer: value(cell.known) })}`}
      </p>
      {cell.agreement !== undefined && (
        <p className={classes.line} data-accord={accord_of(cell.agreement)}>
          {t(`live.accord_${accord_of(cell.agreement)}`)} ({percent(cell.agreement)})
          {shift !== 0 && ` · ${t(shift > 0 ? 'live.shift_up' : 'live.shift_down', { points: value(Math.abs(shift)) })}`}
        </p>
      )}
      {cell.breakdown.length > 0 && (
        <ul className={classes.kinds}>
          {cell.breakdown.map(({ kind, answers, best }) => (
            <li key={kind}>{t(`live.kind_${kind}`, { defaultValue: kind })}: {best === undefined ? t('common.unknown') : value(rounded(best))} ({t('live.answers', { count: answers })})</li>
          ))}
        </ul>
      )}
      {cell.reasons.length > 0 && (
        <>
          <p className={classes.heading}>{t('live.reasons')}</p>
          <ul className={classes.reasons}>{reasons.map((reason, at) => <li key={at}>{reason}</li>)}</ul>
          {reasons.length < cell.reasons.length && <p className={classes.line}>{t('live.more_reasons', { count: cell.reasons.length - reasons.length })}</p>}
        </>
      )}
    </div>
  );
}
