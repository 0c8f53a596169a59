import type { Column } from '@/model/cell_order';
import type { Cell, Reply } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { AnsweredBefore } from './answered_before';
import type { AnswerStore } from './keeping';
import { NumberChoice } from './number_choice';
import { useAnswering } from './use_answering';
import classes from './grid_row.module.css';

interface GridRowProps {
  column: Column;
  reply: Reply;
  store: AnswerStore;
  cell: Cell;
  /** What the lowest and the highest value mean, where the scale does not say it. */
  ends?: readonly [string, string];
}

const kMostSteps = 9;

/** One question as a row of values; what the values mean stands at the ends. */
export function GridRow({ column, reply, store, cell, ends = ['', ''] }: GridRowProps) {
  const { t, text } = useWords();
  const change = useAnswering(store, cell, reply, 'single');
  const { minimum, maximum } = column;
  const steps = maximum - minimum + 1;
  const name = text(column.name) || column.code;
  return (
    <fieldset className={classes.row}>
      <legend className={classes.name}>{name}</legend>
      <AnsweredBefore cell={cell} />
      {Number.isInteger(steps) && steps <= kMostSteps ? (
        <div className={classes.values} role="radiogroup" aria-label={name}>
          {Array.from({ length: steps }, (_, at) => minimum + at).map((step) => (
            <Step key={step} step={step} column={column} chosen={!reply.cannot_assess && reply.best === step} onChoose={() => change.best(step)} />
          ))}
        </div>
      ) : (
        <NumberChoice column={column} reply={reply} onChange={change.best} />
      )}
      <div className={classes.ends}>
        <span>{text(column.scale?.[0]?.label) || ends[0]}</span>
        <button type="button" className={classes.cannot} aria-pressed={reply.cannot_assess} onClick={change.cannot}>{t('answer.cannot_assess')}</button>
        <span>{text(column.scale?.at(-1)?.label) || ends[1]}</span>
      </div>
    </fieldset>
  );
}

function Step({ step, column, chosen, onChoose }: { step: number; column: Column; chosen: boolean; onChoose: () => void }) {
  const { text, value } = useWords();
  const label = text(column.scale?.find((point) => point.value === step)?.label);
  const shown = `${column.minimum < 0 && step > 0 ? '+' : ''}${value(step)}`;
  return (
    <button type="button" role="radio" aria-checked={chosen} aria-label={label ? `${shown}: ${label}` : shown} className={classes.step} data-sign={Math.sign(step)} onClick={onChoose}>
      {shown}
    </button>
  );
}
