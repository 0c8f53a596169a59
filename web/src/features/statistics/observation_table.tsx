import type { Schemas } from '@/api/client';
import { useWords } from '@/parts/words';
import classes from './statistics.module.css';

/** Values by period; those after the reference period are said to be never assessed. */
export function ObservationTable({ observations }: { observations: readonly Schemas['Observation'][] }) {
  const { t, value } = useWords();
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('statistics.values')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('field.period')}</th>
            <th scope="col" data-numeric>{t('field.value')}</th>
            <th scope="col">{t('statistics.flag')}</th>
          </tr>
        </thead>
        <tbody>
          {observations.map((observation) => (
            <tr key={observation.period}>
              <th scope="row">{observation.period}</th>
              <td data-numeric>{observation.value === undefined ? t('common.unknown') : value(observation.value)}</td>
              <td>{[observation.flag, observation.later && t('statistics.later')].filter(Boolean).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
