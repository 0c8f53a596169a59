import { has_ends, step_of, type Column } from '@/model/cell_order';
import type { Reply } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { NumberField } from './number_field';
import classes from './range_control.module.css';

interface RangeControlProps {
  column: Column;
  reply: Reply;
  onChange: (low: number, high: number) => void;
}

/** From which value to which the truth may lie: two handles on one line, and a number beside each. The best value stays inside. */
export function RangeControl({ column, reply, onChange }: RangeControlProps) {
  const { t, value } = useWords();
  const { minimum, maximum } = column;
  const best = reply.best ?? minimum;
  const low = reply.low ?? best;
  const high = reply.high ?? best;
  const step = step_of({ ...column, whole: false });
  const set_low = (wanted: number) => onChange(Math.min(wanted, best), high);
  const set_high = (wanted: number) => onChange(low, Math.max(wanted, best));
  const across = (at: number) => (100 * (at - minimum)) / (maximum - minimum);
  return (
    <fieldset className={classes.frame}>
      <legend>{t('answer.range')}</legend>
      <p className={classes.hint}>{t('answer.range_hint')}</p>
      <div className={classes.line}>
        <NumberField label={t('answer.low')} column={{ ...column, whole: false }} value={low} least={minimum} most={best} onChange={set_low} />
        {has_ends(column) && <div className={classes.pair}>
          <svg className={classes.track} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
            <rect x="0" y="3" width="100" height="2" className={classes.rest} />
            <rect x={across(low)} y="2" width={across(high) - across(low)} height="4" className={classes.part} />
          </svg>
          <input type="range" className={classes.handle} min={minimum} max={maximum} step={step} value={low} data-end="low" aria-label={t('answer.low')} aria-valuetext={value(low)} onChange={(event) => set_low(Number(event.target.value))} />
          <input type="range" className={classes.handle} min={minimum} max={maximum} step={step} value={high} data-end="high" aria-label={t('answer.high')} aria-valuetext={value(high)} onChange={(event) => set_high(Number(event.target.value))} />
        </div>}
        <NumberField label={t('answer.high')} column={{ ...column, whole: false }} value={high} least={best} most={maximum} onChange={set_high} />
      </div>
    </fieldset>
  );
}
