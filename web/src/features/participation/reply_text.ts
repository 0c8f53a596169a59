import type { Reply } from '@/model/kept_answers';
import { useWords } from '@/parts/words';

/** A reply in a few words: 3 (2 – 4), 80 % sure. */
export function useReplyText(): (reply: Reply) => string {
  const { t, value } = useWords();
  return ({ cannot_assess, low, best, high, confidence }) => {
    if (cannot_assess) return t('answer.cannot_assess');
    if (best === undefined) return t('answer.none');
    const range = low === undefined || high === undefined || low === high ? '' : ` (${value(low)} – ${value(high)})`;
    const sure = confidence === undefined ? '' : `, ${t('answer.sure', { percent: value(confidence) })}`;
    return `${value(best)}${range}${sure}`;
  };
}
