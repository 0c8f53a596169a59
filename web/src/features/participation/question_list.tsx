import { items_in_order, type Place } from '@/model/cell_order';
import { useWords } from '@/parts/words';
import { column_of, item_of } from './content';
import type { Content, Exercise } from './participation';
import controls from './controls.module.css';
import classes from './question_list.module.css';

interface QuestionListProps {
  exercise: Exercise;
  content: Content;
  places: readonly Place[];
  answered: (place: Place) => boolean;
  onChoose: (position: number) => void;
}

/** All questions with a mark at those that have an answer. */
export function QuestionList({ content, places, answered, onChoose }: QuestionListProps) {
  const { t, text } = useWords();
  const open = places.filter((place) => !answered(place)).length;
  return (
    <>
      <h1>{t('participation.all_questions')}</h1>
      <p className={controls.quiet}>{open === 0 ? t('participation.all_answered') : t('participation.still_open', { count: open })}</p>
      {items_in_order(places).map((item) => (
        <section key={item}>
          <h2 className={controls.heading}>{text(item_of(content, item)?.name) || item}</h2>
          <ul className={controls.list}>
            {places.map((place, at) =>
              place.item === item ? (
                <li key={place.column}>
                  <button type="button" className={controls.row} onClick={() => onChoose(at)}>
                    <span className={classes.mark} data-answered={answered(place)} aria-hidden />
                    <span className={controls.grow}>{text(column_of(content, place.column)?.name) || t('participation.answer')}</span>
                    <span className={controls.mark}>{answered(place) ? t('participation.answered') : t('participation.open')}</span>
                  </button>
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
    </>
  );
}
