import type { Schemas } from '@/api/client';
import { rank_move } from '@/model/format';
import { useAssessment } from '@/parts/assessment';
import { MoveMark } from '@/parts/marks';
import { useWords } from '@/parts/words';
import classes from './what_if_page.module.css';

type Row = Schemas['WhatIfResult']['rows'][number];

const kRowRem = 2.25;

/** The rows keep their identity and slide to their new places, so that the eye can follow who overtakes whom. */
export function MovingRanking({ rows }: { rows: readonly Row[] }) {
  const ordered = [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const place = new Map(ordered.map((row, at) => [row.item, at]));
  const drawn = [...rows].sort((a, b) => a.item.localeCompare(b.item));
  return (
    <ol className={classes.ranking} style={{ height: `${rows.length * kRowRem}rem` }}>
      {drawn.map((row) => <RankedRow key={row.item} row={row} place={place.get(row.item) ?? 0} />)}
    </ol>
  );
}

function RankedRow({ row, place }: { row: Row; place: number }) {
  const { t, score } = useWords();
  const { names } = useAssessment();
  const move = rank_move(row.rank_before, row.rank);
  const position = names.class_position(row.class);
  return (
    <li className={classes.row} data-moved={move !== 0} data-item={row.item} style={{ transform: `translateY(${place * kRowRem}rem)` }}>
      <span className={classes.rank}>{row.rank ?? '–'}</span>
      <MoveMark move={move} />
      <span className={classes.name} title={row.name}>{row.name}</span>
      <span className={classes.drawn}><Scale row={row} position={position} /></span>
      <span className={classes.danger}>{row.score === undefined ? t('common.unknown') : score(row.score)}</span>
      <span className={classes.class}>{row.class_name}</span>
    </li>
  );
}

/** Danger now as a dot with its 90 % interval, before as a ring. */
function Scale({ row, position }: { row: Row; position: number | undefined }) {
  const at = (value: number) => `${(100 * value).toFixed(2)}%`;
  return (
    <svg className={classes.scale} aria-hidden>
      <line className={classes.axis} x1="0" x2="100%" y1="50%" y2="50%" />
      {row.low90 !== undefined && row.high90 !== undefined && <line className={classes.interval} x1={at(row.low90)} x2={at(row.high90)} y1="50%" y2="50%" />}
      {row.score_before !== undefined && <circle className={classes.before} cx={at(row.score_before)} cy="50%" r="4.5" />}
      {row.score !== undefined && <circle className={classes.dot} data-class={position} cx={at(row.score)} cy="50%" r="5" />}
    </svg>
  );
}
