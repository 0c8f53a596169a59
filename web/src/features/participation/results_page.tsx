import { useState } from 'react';
import { useGet } from '@/api/queries';
import { cell_title, column_title } from '@/model/column_title';
import { by_disagreement } from '@/model/distribution';
import { CellResults } from '@/parts/cell_results';
import { useWords } from '@/parts/words';
import { column_of, item_of } from './content';
import { Note } from './note';
import { useParticipation, type Content, type Exercise } from './participation';
import { Refusal } from './refusal';
import controls from './controls.module.css';

const kFirst = 12;

/** What came out of a round: the question that the group discusses, then those on which it differs most. */
export function ResultsPage({ exercise, content }: { exercise: Exercise; content: Content }) {
  const { t } = useWords();
  const { view } = useParticipation();
  const [all, show_all] = useState(false);
  const query = useGet('/api/v1/workshop/exercises/{exercise}/results', { path: { exercise: exercise.id }, query: { round: exercise.round } });
  if (query.error) return <Refusal error={query.error} />;
  if (!query.data) return <p role="status">{t('common.loading')}</p>;
  if (!query.data.shown) return <Note>{t('participation.locked')}</Note>;
  const answered = query.data.cells.filter(({ answers, cannot_assess }) => answers + cannot_assess > 0);
  const staged = answered.filter(({ item, column }) => view.stage.exercise === exercise.id && item === view.stage.item && column === view.stage.column);
  const rest = by_disagreement(answered).filter((cell) => !staged.includes(cell));
  const shown = all ? rest : rest.slice(0, kFirst);
  return (
    <>
      <h1>{t('live.results_of_round', { round: exercise.round })}</h1>
      <p className={controls.quiet}>{t('live.counts', { participants: query.data.participants, answers: query.data.answers })}</p>
      {staged.map((cell) => <Cell key={`${cell.item} ${cell.column}`} cell={cell} content={content} />)}
      {shown.length > 0 && <h2 className={controls.heading}>{t('live.most_disputed')}</h2>}
      {shown.map((cell) => <Cell key={`${cell.item} ${cell.column}`} cell={cell} content={content} />)}
      {answered.length === 0 && <p>{t('live.nobody_answered')}</p>}
      {!all && rest.length > kFirst && <button type="button" className={`${controls.plain} ${controls.wide}`} onClick={() => show_all(true)}>{t('participation.show_all', { count: rest.length })}</button>}
    </>
  );
}

function Cell({ cell, content }: { cell: Parameters<typeof CellResults>[0]['cell']; content: Content }) {
  const words = useWords();
  const { text } = words;
  const column = column_of(content, cell.column, cell.item);
  return (
    <section>
      <h3>{cell_title(text(item_of(content, cell.item)?.name) || cell.item, column_title(column, words) || cell.column)}</h3>
      <CellResults cell={cell} minimum={column?.minimum} maximum={column?.maximum} />
    </section>
  );
}
