import { refused } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { useParticipation } from './participation';
import { useReplyText } from './reply_text';
import { Note } from './note';
import { Said } from './said';

/** Answers that the server refused, each with the reason; they stay in sight, for they were given. */
export function NotCounted({ exercise }: { exercise?: number }) {
  const { t } = useWords();
  const { kept } = useParticipation();
  const reply_text = useReplyText();
  const lines = refused(kept).filter((answer) => exercise === undefined || answer.exercise === exercise);
  if (lines.length === 0) return null;
  return (
    <Note tone="bad">
      <strong>{t('participation.not_counted', { count: lines.length })}</strong>
      <ul>
        {lines.map((answer) => (
          <li key={`${answer.exercise} ${answer.round} ${answer.item} ${answer.column}`}>
            {[answer.item, answer.column].filter(Boolean).join(' · ')}: {reply_text(answer)}. {answer.message && <Said message={answer.message} />}
          </li>
        ))}
      </ul>
    </Note>
  );
}
