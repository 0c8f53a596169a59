import { useEffect, useRef } from 'react';
import { kNoReply, type Cell, type KeptAnswer, type Reply } from '@/model/kept_answers';
import type { Place } from '@/model/cell_order';
import { useWords } from '@/parts/words';
import { Anchors } from './anchors';
import { AnsweredBefore } from './answered_before';
import { ConfidenceChoice } from './confidence_choice';
import { column_of, item_of } from './content';
import { EarlierRound } from './earlier_round';
import { NumberChoice } from './number_choice';
import { useParticipation, type Content, type Exercise } from './participation';
import { RangeControl } from './range_control';
import { ReasonFields } from './reason_fields';
import { useAnswering } from './use_answering';
import { useQuestionKeys } from './use_question_keys';
import { useSwipe } from './use_swipe';
import controls from './controls.module.css';
import classes from './question_page.module.css';

interface QuestionPageProps {
  exercise: Exercise;
  content: Content;
  question: Place;
  known: { answer: KeptAnswer; round: number } | undefined;
  onPrevious?: () => void;
  onNext: () => void;
}

/** One question, its scale always in sight; every change is kept at once. */
export function QuestionPage({ exercise, content, question, known, onPrevious, onNext }: QuestionPageProps) {
  const { t, text } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { store } = useParticipation();
  const mode = exercise.settings.answer ?? 'four_point';
  const column = column_of(content, question.column, question.item);
  const reply: Reply = known?.answer ?? kNoReply;
  const cell: Cell = { exercise: exercise.id, round: exercise.round, item: question.item, column: question.column };
  const change = useAnswering(store, cell, reply, mode);
  const swipe = useSwipe(onPrevious, onNext);
  useQuestionKeys({ scale: column?.scale ?? [], onBest: change.best, onCannot: change.cannot, onPrevious, onNext });
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (!column) return null;
  const item = item_of(content, question.item);
  const unit = exercise.settings.questions?.find(({ code }) => code === question.item)?.unit;
  return (
    <div {...swipe}>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>{text(item?.name) || question.item}</h1>
      <p className={classes.column}>{[text(column.group?.name), text(column.name)].filter(Boolean).join(': ')}</p>
      <p className={classes.question}>{text(column.question)}</p>
      {question.why && question.why !== 'plan' && <p className={controls.quiet}>{t(`participation.why_${question.why}`)}</p>}
      {known && known.round < exercise.round && <p className={classes.earlier}>{t('participation.stays', { round: known.round })}</p>}
      <AnsweredBefore cell={cell} />
      {exercise.round > 1 && <EarlierRound exercise={exercise} column={column} item={question.item} />}
      {column.scale && column.scale.length > 0 ? <Anchors scale={column.scale} reply={reply} onChange={change.best} /> : <NumberChoice column={column} reply={reply} unit={unit} onChange={change.best} />}
      <button type="button" className={`${controls.row} ${classes.cannot}`} aria-pressed={reply.cannot_assess} onClick={change.cannot}>{t('answer.cannot_assess')}</button>
      {!reply.cannot_assess && reply.best !== undefined && mode !== 'single' && <RangeControl column={column} reply={reply} onChange={change.range} />}
      {!reply.cannot_assess && reply.best !== undefined && mode === 'four_point' && <ConfidenceChoice value={reply.confidence} onChange={change.confidence} />}
      <ReasonFields reply={reply} onChange={change.reason} />
      <div className={controls.bar}>
        <button type="button" className={controls.plain} disabled={!onPrevious} onClick={onPrevious}>{t('common.back')}</button>
        <button type="button" className={controls.primary} onClick={onNext}>{t('common.next')}</button>
      </div>
    </div>
  );
}
