import { useSearchParams } from 'react-router';
import { has_answers, next_exercise } from '@/model/workshop_steps';
import { useWords } from '@/parts/words';
import { LogPanel } from './log_panel';
import { PeoplePanel } from './people_panel';
import { ProgressPanel } from './progress_panel';
import { ProposalsPanel } from './proposals_panel';
import { ResultsPanel } from './results_panel';
import { BriefingPanel } from './briefing_panel';
import { Steering } from './steering';
import type { Command, Exercise, View, WorkshopPath } from './use_workshop';
import classes from './running.module.css';

export interface SideProps {
  path: WorkshopPath;
  view: View;
  command: Command;
}

/** The day: the agenda at the left, what is steered in the middle, the people at the right. */
export function Running({ path, view, command }: SideProps) {
  const [search, set_search] = useSearchParams();
  const wanted = Number(search.get('exercise')) || view.stage.exercise;
  const exercise = view.exercises.find(({ id }) => id === wanted) ?? next_exercise(view.exercises) ?? view.exercises[0];
  const choose = (id: number) => set_search({ view: 'run', exercise: String(id) });
  return (
    <div className={classes.columns}>
      <Agenda view={view} chosen={exercise?.id} onChoose={choose} />
      <div className={classes.middle}>{exercise && <Chosen key={exercise.id} path={path} view={view} command={command} exercise={exercise} />}</div>
      <aside className={classes.side}>
        <PeoplePanel path={path} view={view} command={command} />
        <LogPanel view={view} command={command} />
      </aside>
    </div>
  );
}

function Agenda({ view, chosen, onChoose }: { view: View; chosen: number | undefined; onChoose: (id: number) => void }) {
  const { t, text } = useWords();
  return (
    <nav aria-label={t('workshop.agenda')}>
      <ol className={classes.agenda}>
        {[...view.exercises].sort((a, b) => a.position - b.position).map((exercise) => (
          <li key={exercise.id}>
            <button type="button" className={classes.point} aria-current={exercise.id === chosen ? 'step' : undefined} onClick={() => onChoose(exercise.id)}>
              <span>{text(exercise.title) || t(`exercise.${exercise.kind}`)}</span>
              <span className={classes.state} data-state={exercise.state}>
                {t(`exercise.state_${exercise.state}`)}
                {exercise.id === view.stage.exercise && ` · ${t('workshop.on_stage')}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Chosen({ path, view, command, exercise }: SideProps & { exercise: Exercise }) {
  const answers = has_answers(exercise);
  const begun = exercise.state !== 'planned';
  const shown = exercise.state === 'revealed' || exercise.state === 'closed' || !exercise.blind;
  const proposes = exercise.kind === 'pestle' || !answers;
  return (
    <>
      <Steering view={view} command={command} exercise={exercise} />
      {exercise.kind === 'briefing' && <BriefingPanel path={path} view={view} command={command} exercise={exercise} />}
      {begun && answers && <ProgressPanel path={path} exercise={exercise} />}
      {begun && proposes && <ProposalsPanel path={path} command={command} exercise={exercise} />}
      {begun && answers && shown && <ResultsPanel path={path} view={view} command={command} exercise={exercise} />}
    </>
  );
}
