import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { by_disagreement } from '@/model/distribution';
import { CellResults } from '@/parts/cell_results';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import { useCellNames } from './cell_names';
import type { SideProps } from './running';
import type { Exercise } from './use_workshop';
import classes from './panels.module.css';

const kFirst = 9;

/** What came out of the last round, the most disputed cells first; each can be put before the group. */
export function ResultsPanel({ path, view, command, exercise }: SideProps & { exercise: Exercise }) {
  const { t } = useWords();
  const [all, show_all] = useState(false);
  const query = useGet('/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/results', { path: { ...path, exercise: exercise.id }, query: { round: exercise.round } });
  return (
    <Section title={t('live.results_of_round', { round: exercise.round })}>
      <Loaded query={query}>
        {(results) => {
          const cells = by_disagreement(results.cells.filter(({ answers, cannot_assess }) => answers + cannot_assess > 0));
          return (
            <>
              <p className={classes.quiet}>{t('live.counts', { participants: results.participants, answers: results.answers })}</p>
              <div className={classes.cells}>
                {(all ? cells : cells.slice(0, kFirst)).map((cell) => <Cell key={`${cell.item} ${cell.column}`} path={path} view={view} command={command} exercise={exercise} cell={cell} />)}
              </div>
              {!all && cells.length > kFirst && <Button mt="md" variant="default" onClick={() => show_all(true)}>{t('workshop.show_all', { count: cells.length })}</Button>}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Cell({ path, view, command, exercise, cell }: SideProps & { exercise: Exercise; cell: Schemas['ExerciseResults']['cells'][number] }) {
  const { t } = useWords();
  const names = useCellNames(path, exercise.id);
  const { minimum, maximum } = names.scale(cell.item, cell.column);
  const here = view.stage.exercise === exercise.id && view.stage.item === cell.item && view.stage.column === cell.column;
  return (
    <section className={classes.cell} data-here={here}>
      <h3>{names.cell(cell.item, cell.column)}</h3>
      <CellResults cell={cell} minimum={minimum} maximum={maximum} />
      {!here && view.workshop.state === 'running' && <Button size="xs" variant="default" onClick={() => command.mutate({ command: 'show', exercise: exercise.id, item: cell.item, column: cell.column })}>{t('workshop.show_cell')}</Button>}
    </section>
  );
}
