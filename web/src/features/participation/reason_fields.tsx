import type { Reply } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import controls from './controls.module.css';
import classes from './reason_fields.module.css';

interface ReasonFieldsProps {
  reply: Reply;
  onChange: (change: Pick<Reply, 'rationale'> | Pick<Reply, 'evidence'>) => void;
}

const kLongest = 2000;

/** Why, and what it rests on: one tap away, open once something stands there. */
export function ReasonFields({ reply, onChange }: ReasonFieldsProps) {
  const { t } = useWords();
  return (
    <details className={classes.frame} open={reply.rationale !== '' || reply.evidence !== '' || undefined}>
      <summary>{t('answer.reason_and_evidence')}</summary>
      <label className={controls.field}>
        <span>{t('answer.reason')}</span>
        <textarea maxLength={kLongest} value={reply.rationale} onChange={(event) => onChange({ rationale: event.target.value })} />
      </label>
      <label className={controls.field}>
        <span>{t('answer.evidence')}</span>
        <textarea maxLength={kLongest} value={reply.evidence} onChange={(event) => onChange({ evidence: event.target.value })} />
      </label>
      <p className={controls.quiet}>{t('answer.reason_shown')}</p>
    </details>
  );
}
