import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { by_disagreement } from '@/model/distribution';
import { has_answers } from '@/model/workshop_steps';
import { CellResults } from '@/parts/cell_results';
import { ComputedShares } from '@/parts/computed_shares';
import { useWords } from '@/parts/words';
import { useCellNames, useContent } from './cell_names';
import { ProjectorProposals } from './projector_proposals';
import { ProjectorRanking } from './projector_ranking';
import type { Exercise, WorkshopPath } from './use_workshop';
import classes from './projector.module.css';

interface ProjectorExerciseProps {
  path: WorkshopPath;
  view: Schemas['ProjectorView'];
  exercise: Exercise;
}

/** One exercise on the wall: its page or question, how many have answered, then what came out. */
export function ProjectorExercise({ path, view, exercise }: ProjectorExerciseProps) {
  const { t } = useWords();
  const shown = exercise.state === 'revealed' || exercise.state === 'closed' || (!exercise.blind && exercise.state === 'open');
  const pestle = exercise.kind === 'pestle' && exercise.state === 'open';
  if (exercise.conclusion) return <div className={classes.asking}><h2 className={classes.subtitle}>{t('workshop.concluded')}</h2><p className={classes.conclusion} data-length={length_of(exercise.conclusion.length)}>{exercise.conclusion}</p></div>;
  if (exercise.kind === 'briefing') return <Briefing path={path} view={view} exercise={exercise} />;
  if (exercise.kind === 'key_factors') return <KeyFactors path={path} exercise={exercise} />;
  if (shown && has_answers(exercise)) return <Revealed path={path} view={view} exercise={exercise} />;
  return (
    <div className={classes.asking}>
      <Question path={path} view={view} exercise={exercise} />
      <Counting view={view} exercise={exercise} />
      {pestle && <ProjectorProposals path={path} exercise={exercise} />}
    </div>
  );
}

const kShort = 500;
const kMedium = 1_000;

/** A short text may be larger: it is read from ten metres. */
const length_of = (characters: number) => (characters < kShort ? 'short' : characters < kMedium ? 'medium' : 'long');

function Briefing({ path, view, exercise }: ProjectorExerciseProps) {
  const { text } = useWords();
  const pages = useContent(path, exercise.id).data?.pages ?? [];
  const page = pages.find(({ place }) => place === view.stage.place) ?? pages[0];
  if (!page) return null;
  const paragraphs = page.body.map((paragraph) => text(paragraph));
  return (
    <>
      <h1 className={classes.title}>{text(page.title)}</h1>
      <div className={classes.page} data-length={length_of(paragraphs.join('').length)}>{paragraphs.map((paragraph, at) => <p key={at}>{paragraph}</p>)}</div>
    </>
  );
}

function KeyFactors({ path, exercise }: Omit<ProjectorExerciseProps, 'view'>) {
  const { t } = useWords();
  const computed = useContent(path, exercise.id).data?.computed ?? [];
  return (
    <div className={`${classes.beside} ${classes.factors}`}>
      {computed.length > 0 && (
        <section>
          <h2 className={classes.subtitle}>{t('live.computed')}</h2>
          <div className={classes.large}><ComputedShares shares={computed} limit={6} /></div>
        </section>
      )}
      <section>
        <h2 className={classes.subtitle}>{t('live.own_factors')}</h2>
        <ProjectorProposals path={path} exercise={exercise} />
      </section>
    </div>
  );
}

/** The question before the group, with its anchors; without one, what the exercise asks. */
function Question({ path, view, exercise }: ProjectorExerciseProps) {
  const { t, text, value } = useWords();
  const names = useCellNames(path, exercise.id);
  const { item, column } = view.stage;
  if (!item) return <h1 className={classes.title}>{t(`workshop.now_${exercise.kind}`)}</h1>;
  return (
    <>
      <h1 className={classes.title}>{names.cell(item, column ?? '')}</h1>
      {column && <p className={classes.lead}>{names.question(column)}</p>}
      {column && names.points(column).length > 0 && (
        <ol className={classes.anchors}>
          {names.points(column).map((point) => (
            <li key={point.value}>
              <strong>{value(point.value)}</strong> {text(point.anchor) || text(point.label)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Counting({ view, exercise }: Omit<ProjectorExerciseProps, 'path'>) {
  const { t, number } = useWords();
  const { answers, expected, joined } = view.count;
  const share = expected > 0 ? Math.min(1, answers / expected) : 0;
  return (
    <div className={classes.counting} aria-live="polite">
      <svg className={classes.counting_bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
        <rect width="100" height="4" className={classes.rest} />
        <rect width={100 * share} height="4" className={classes.part} />
      </svg>
      <p className={classes.lead}>
        {exercise.state === 'locked' ? t('workshop.locked_waits') : t('workshop.counting', { answers: number(answers), expected: number(expected), count: joined })}
      </p>
    </div>
  );
}

const kCells = 2;

/** The question before the group, or those on which it differs most; for danger also the ranking as it stands. */
function Revealed({ path, view, exercise }: ProjectorExerciseProps) {
  const { t } = useWords();
  const names = useCellNames(path, exercise.id);
  const query = useGet('/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/results', { path: { ...path, exercise: exercise.id }, query: { round: exercise.round } });
  const cells = (query.data?.cells ?? []).filter(({ answers, cannot_assess }) => answers + cannot_assess > 0);
  const staged = cells.find(({ item, column }) => item === view.stage.item && column === view.stage.column);
  if (staged)
    return (
      <>
        <h1 className={classes.title}>{names.cell(staged.item, staged.column)}</h1>
        <div className={classes.result}><CellResults cell={staged} {...names.scale(staged.item, staged.column)} size="wall" /></div>
      </>
    );
  if (query.data && cells.length === 0)
    return (
      <div className={classes.asking}>
        <h1 className={classes.title}>{t(`workshop.now_${exercise.kind}`)}</h1>
        <p className={classes.lead}>{t('live.nobody_answered')}</p>
      </div>
    );
  return (
    <>
      <h1 className={classes.title}>{t('live.most_disputed')}</h1>
      <div className={`${classes.beside} ${classes.filling}`}>
        {by_disagreement(cells).slice(0, exercise.kind === 'danger' ? 1 : kCells).map((cell) => (
          <section key={`${cell.item} ${cell.column}`} className={classes.result}>
            <h2 className={classes.subtitle}>{names.cell(cell.item, cell.column)}</h2>
            <CellResults cell={cell} {...names.scale(cell.item, cell.column)} size="wall" />
          </section>
        ))}
        {exercise.kind === 'danger' && <ProjectorRanking path={path} exercise={exercise.id} />}
      </div>
    </>
  );
}
