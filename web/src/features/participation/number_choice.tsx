import { has_ends, step_of, type Column } from '@/model/cell_order';
import type { Reply } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { NumberField } from './number_field';
import classes from './range_control.module.css';

interface NumberChoiceProps {
  column: Column;
  reply: Reply;
  /** In what is counted, where the question says it. */
  unit?: string;
  onChange: (best: number) => void;
}

/** A best value on a scale without steps: one handle, and the number beside it. */
export function NumberChoice({ column, reply, unit, onChange }: NumberChoiceProps) {
  const { t, value } = useWords();
  const { minimum, maximum } = column;
  const best = reply.cannot_assess ? undefined : reply.best;
  return (
    <fieldset className={classes.frame}>
      <legend>{t('answer.best')}{column.unit === 'percent' ? ' (%)' : unit ? ` (${unit})` : ''}</legend>
      <div className={classes.line}>
        {has_ends(column) && <input type="range" className={classes.single} min={minimum} max={maximum} step={step_of(column)} value={best ?? (minimum + maximum) / 2} data-empty={best === undefined} aria-label={t('answer.best')} aria-valuetext={best === undefined ? t('answer.none') : value(best)} onChange={(event) => onChange(Number(event.target.value))} />}
        <NumberField label={t('answer.best')} column={column} value={best} least={minimum} most={maximum} onChange={onChange} />
      </div>
      {has_ends(column) && (
        <div className={classes.ends} aria-hidden>
          <span>{value(minimum)}</span>
          <span>{value(maximum)}</span>
        </div>
      )}
    </fieldset>
  );
}
