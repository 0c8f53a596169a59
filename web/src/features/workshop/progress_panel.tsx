import { useGet } from '@/api/queries';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import type { Exercise, WorkshopPath } from './use_workshop';
import classes from './panels.module.css';

/** Who has answered how many questions, by code and organisation; never what. */
export function ProgressPanel({ path, exercise }: { path: WorkshopPath; exercise: Exercise }) {
  const { t } = useWords();
  const query = useGet('/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/progress', { path: { ...path, exercise: exercise.id } });
  return (
    <Section title={t('workshop.answered')}>
      <Loaded query={query}>
        {({ cells, participants }) =>
          participants.length === 0 ? (
            <p className={classes.quiet}>{t('workshop.nobody_yet')}</p>
          ) : (
            <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('workshop.answered')}>
              <table className={classes.table}>
                <thead>
                  <tr><th scope="col">{t('workshop.participant')}</th><th scope="col">{t('workshop.organisation')}</th><th scope="col">{t('workshop.answered')}</th></tr>
                </thead>
                <tbody>
                  {participants.map(({ code, organisation, answered }) => (
                    <tr key={code}>
                      <th scope="row">{code}</th>
                      <td>{organisation}</td>
                      <td>
                        <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
                          <rect width="100" height="8" className={classes.rest} />
                          <rect width={cells > 0 ? Math.min(100, (100 * answered) / cells) : 0} height="8" className={classes.part} />
                        </svg>
                        {t('common.of_total', { shown: answered, total: cells })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}
