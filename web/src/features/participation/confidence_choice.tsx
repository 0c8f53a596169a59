import { useWords } from '@/parts/words';
import classes from './range_control.module.css';

const kPercent = [50, 60, 70, 80, 90, 100] as const;

/** How sure one is that the truth lies within the range. */
export function ConfidenceChoice({ value, onChange }: { value: number | undefined; onChange: (confidence: number) => void }) {
  const { t, number } = useWords();
  return (
    <fieldset className={classes.frame}>
      <legend>{t('answer.confidence')}</legend>
      <div className={classes.choices} role="radiogroup" aria-label={t('answer.confidence')}>
        {kPercent.map((percent) => (
          <button key={percent} type="button" role="radio" aria-checked={value === percent} className={classes.choice} onClick={() => onChange(percent)}>{number(percent)} %</button>
        ))}
      </div>
    </fieldset>
  );
}
