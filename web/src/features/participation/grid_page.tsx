import { useEffect } from 'react';
import { answered_count, items_in_order, next_open, places_of, ranged, type Place as Question } from '@/model/cell_order';
import { answer_to, is_answered, kNoReply, type Cell } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { item_of } from './content';
import type { KindProps } from './exercise_page';
import { GridRow } from './grid_row';
import { NotCounted } from './not_counted';
import { Note } from './note';
import { useParticipation } from './participation';
import { go } from './place';
import { Progress } from './progress';
import { QuestionList } from './question_list';
import controls from './controls.module.css';

/** All columns of one crime form on a screen, one tap each; form by form. */
export function GridPage({ exercise, content, place }: KindProps) {
  const { t, text } = useWords();
  const { view, store, kept } = useParticipation();
  const places = places_of(content);
  const items = items_in_order(places);
  const cell_of = ({ item, column }: Question): Cell => ({ exercise: exercise.id, round: exercise.round, item, column });
  const answered = (question: Question) => is_answered(kept, cell_of(question));
  const open = next_open(places, 0, answered);
  const first = items.includes(view.stage.item ?? '') ? view.stage.item : places[open ?? 0]?.item;
  const at = items.indexOf(place.item ?? '');
  const show = (item: string | undefined, how: 'push' | 'replace' = 'push') => item !== undefined && go({ exercise: exercise.id, item }, how);
  const lost = at < 0 && place.sheet !== 'questions';
  useEffect(() => {
    if (lost) show(first, 'replace');
  });
  if (places.length === 0) return <Note>{t('participation.no_questions')}</Note>;
  if (place.sheet === 'questions') return <QuestionList exercise={exercise} content={content} places={places} answered={answered} onChoose={(position) => show(places[position]?.item)} />;
  if (at < 0) return null;
  const item = items[at]!;
  return (
    <>
      <Progress done={answered_count(places, answered)} total={places.length} onAll={() => go({ exercise: exercise.id, sheet: 'questions' })} />
      <NotCounted exercise={exercise.id} />
      <h1>{text(item_of(content, item)?.name) || item}</h1>
      <p className={controls.quiet}>{t(`exercise.hint_${exercise.kind}`)}</p>
      {exercise.round > 1 && <p className={controls.quiet}>{t('participation.stays', { round: exercise.round - 1 })}</p>}
      {content.columns.filter(({ code }) => places.some((question) => question.item === item && question.column === code)).map((column) => ranged(column)).map((column) => (
        <GridRow key={`${item} ${column.code}`} column={column} ends={[t(`exercise.lowest_${exercise.kind}`, { defaultValue: '' }), t(`exercise.highest_${exercise.kind}`, { defaultValue: '' })]} reply={answer_to(kept, cell_of({ item, column: column.code }))?.answer ?? kNoReply} store={store} cell={cell_of({ item, column: column.code })} />
      ))}
      <div className={controls.bar}>
        <button type="button" className={controls.plain} disabled={at === 0} onClick={() => show(items[at - 1])}>{t('common.back')}</button>
        <button type="button" className={controls.primary} onClick={() => (at + 1 < items.length ? show(items[at + 1]) : go({ exercise: exercise.id, sheet: 'questions' }))}>{t('common.next')}</button>
      </div>
    </>
  );
}
