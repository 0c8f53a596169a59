import type { Problem } from '@/api/error';
import { said } from '@/locales/said';
import { useWords, type Words } from './words';
import classes from './problem_list.module.css';

function place_of(problem: Problem, t: Words['t']): string {
  return [
    problem.file,
    problem.row !== undefined ? t('problem.row', { row: problem.row }) : undefined,
    problem.column !== undefined ? t('problem.column', { column: problem.column }) : undefined,
    // A column of a file is called as the file calls it; a field of a form as the form does.
    problem.field && !problem.file ? t(`field.${problem.field}`, { defaultValue: problem.field }) : problem.field,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Every problem with its place, errors before warnings. */
export function ProblemList({ problems, limit = 200 }: { problems: readonly Problem[]; limit?: number }) {
  const { t } = useWords();
  const sorted = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <>
      <ul className={classes.list}>
        {sorted.slice(0, limit).map((problem, at) => (
          <li key={at} className={classes.problem} data-severity={problem.severity}>
            <span className={classes.severity}>{t(`problem.${problem.severity}`)}</span>
            <span>
              {said(problem.message)}
              {place_of(problem, t) && <span className={classes.place}>{place_of(problem, t)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > limit && <p>{t('problem.more', { count: problems.length - limit })}</p>}
    </>
  );
}
