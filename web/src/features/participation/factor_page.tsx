import { answer_to, kNoReply, type Cell } from '@/model/kept_answers';
import type { Column } from '@/model/cell_order';
import { column_title } from '@/model/column_title';
import { useWords } from '@/parts/words';
import { AnsweredBefore } from './answered_before';
import { ConfidenceChoice } from './confidence_choice';
import { column_of, item_of } from './content';
import { EarlierRound } from './earlier_round';
import { FactorEffects, FactorImpacts } from './factor_effects';
import { NumberChoice } from './number_choice';
import { useParticipation, type Content, type Exercise } from './participation';
import { RangeControl } from './range_control';
import { ReasonFields } from './reason_fields';
import { useAnswering } from './use_answering';
import controls from './controls.module.css';

interface FactorPageProps {
  exercise: Exercise;
  content: Content;
  item: string;
  onPrevious?: () => void;
  onNext: () => void;
}

/** One factor: how probable it is in the country and in the region, and what it changes. */
export function FactorPage({ exercise, content, item, onPrevious, onNext }: FactorPageProps) {
  const { t, text } = useWords();
  const named = item_of(content, item);
  const probabilities = ['probability', 'probability.region'].map((code) => column_of(content, code)).filter((column) => column !== undefined);
  return (
    <>
      <h1>{text(named?.name) || item}</h1>
      {probabilities.map((column) => <Probability key={column.code} exercise={exercise} column={column} item={item} />)}
      <FactorEffects exercise={exercise} content={content} item={item} />
      <FactorImpacts exercise={exercise} content={content} item={item} />
      <div className={controls.bar}>
        <button type="button" className={controls.plain} disabled={!onPrevious} onClick={onPrevious}>{t('common.back')}</button>
        <button type="button" className={controls.primary} onClick={onNext}>{t('common.next')}</button>
      </div>
    </>
  );
}

function Probability({ exercise, column, item }: { exercise: Exercise; column: Column; item: string }) {
  const words = useWords();
  const { t, text } = words;
  const { store, kept } = useParticipation();
  const mode = exercise.settings.answer ?? 'four_point';
  const cell: Cell = { exercise: exercise.id, round: exercise.round, item, column: column.code };
  const reply = answer_to(kept, cell)?.answer ?? kNoReply;
  const change = useAnswering(store, cell, reply, mode);
  return (
    <section aria-label={column_title(column, words)}>
      <h2 className={controls.heading}>{column_title(column, words)}</h2>
      <p className={controls.quiet}>{text(column.question)}</p>
      <AnsweredBefore cell={cell} />
      {exercise.round > 1 && <EarlierRound exercise={exercise} column={column} item={item} />}
      <NumberChoice column={column} reply={reply} onChange={change.best} />
      <button type="button" className={controls.row} aria-pressed={reply.cannot_assess} onClick={change.cannot}>{t('answer.cannot_assess')}</button>
      {!reply.cannot_assess && reply.best !== undefined && mode !== 'single' && <RangeControl column={column} reply={reply} onChange={change.range} />}
      {!reply.cannot_assess && reply.best !== undefined && mode === 'four_point' && <ConfidenceChoice value={reply.confidence} onChange={change.confidence} />}
      <ReasonFields reply={reply} onChange={change.reason} />
    </section>
  );
}
