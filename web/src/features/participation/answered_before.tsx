import { counts_from_before, type Cell } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { useParticipation } from './participation';
import controls from './controls.module.css';

/** Where an answer counts that is not shown on this device: what that means, and what a new one does. */
export function AnsweredBefore({ cell }: { cell: Cell }) {
  const { t } = useWords();
  const { kept } = useParticipation();
  if (!counts_from_before(kept, cell)) return null;
  return <p className={controls.quiet} data-testid="answered-before">{t('participation.answered_before')}</p>;
}
