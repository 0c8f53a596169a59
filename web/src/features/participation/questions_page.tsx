import { useEffect } from 'react';
import { answer_to, is_answered, type Cell } from '@/model/kept_answers';
import { answered_count, next_open, places_of, position_of, type Place as Question } from '@/model/cell_order';
import { useWords } from '@/parts/words';
import type { KindProps } from './exercise_page';
import { NotCounted } from './not_counted';
import { useParticipation } from './participation';
import { go } from './place';
import { Progress } from './progress';
import { QuestionList } from './question_list';
import { QuestionPage } from './question_page';
import { Note } from './note';

/** Question by question in the order of the exercise; where one is stands in the address. */
export function QuestionsPage({ exercise, content, place }: KindProps) {
  const { t } = useWords();
  const { view, kept } = useParticipation();
  const places = places_of(content);
  const cell_of = ({ item, column }: Question): Cell => ({ exercise: exercise.id, round: exercise.round, item, column });
  const answered = (question: Question) => is_answered(kept, cell_of(question));
  const staged = position_of(places, view.stage.item, view.stage.column);
  const at = position_of(places, place.item, place.column ?? '');
  const first = staged >= 0 ? staged : (next_open(places, 0, answered) ?? 0);
  const show = (position: number, how: 'push' | 'replace' = 'push') => {
    const question = places[position];
    if (question) go({ exercise: exercise.id, item: question.item, column: question.column }, how);
  };
  const lost = at < 0 && place.sheet !== 'questions' && places.length > 0;
  useEffect(() => {
    if (lost) show(first, 'replace');
  });
  if (places.length === 0) return <Note>{t('participation.no_questions')}</Note>;
  if (place.sheet === 'questions') return <QuestionList exercise={exercise} content={content} places={places} answered={answered} onChoose={(position) => show(position)} />;
  if (at < 0) return null;
  const question = places[at]!;
  return (
    <>
      <Progress done={answered_count(places, answered)} total={places.length} onAll={() => go({ exercise: exercise.id, sheet: 'questions' })} />
      <NotCounted exercise={exercise.id} />
      <QuestionPage
        key={`${exercise.round} ${question.item} ${question.column}`}
        exercise={exercise}
        content={content}
        question={question}
        known={answer_to(kept, cell_of(question))}
        onPrevious={at > 0 ? () => show(at - 1) : undefined}
        onNext={at + 1 < places.length ? () => show(at + 1) : () => go({ exercise: exercise.id, sheet: 'questions' })}
      />
    </>
  );
}
