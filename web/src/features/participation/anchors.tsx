import type { Schemas } from '@/api/client';
import type { Reply } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import classes from './anchors.module.css';

interface AnchorsProps {
  scale: readonly Schemas['ScalePoint'][];
  reply: Reply;
  onChange: (best: number) => void;
}

/** The steps of a scale as rows to tap, each with what one must see to choose it; the chosen range is marked along them. */
export function Anchors({ scale, reply, onChange }: AnchorsProps) {
  const { t, text, value } = useWords();
  const { low, best, high, cannot_assess } = reply;
  const inside = (step: number) => !cannot_assess && low !== undefined && high !== undefined && step >= Math.floor(low) && step <= Math.ceil(high);
  return (
    <div role="radiogroup" aria-label={t('answer.best')} className={classes.group}>
      {scale.map((step) => (
        <button key={step.value} type="button" role="radio" aria-checked={!cannot_assess && best === step.value} data-inside={inside(step.value)} className={classes.step} onClick={() => onChange(step.value)}>
          <span className={classes.value} aria-hidden>{value(step.value)}</span>
          <span className={classes.words}>
            <span className={classes.label}>{text(step.label)}</span>
            {text(step.anchor) && <span className={classes.anchor}>{text(step.anchor)}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}
