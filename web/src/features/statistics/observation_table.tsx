import type { Schemas } from '@/api/client';
import { decimals_of, value_text } from '@/model/format';
import { useWords } from '@/parts/words';
import classes from './statistics.module.css';

/** Values by period; those after the reference period are said to be never assessed. */
export function ObservationTable({ observations }: { observations: readonly Schemas['Observation'][] }) {
  const { t, language } = useWords();
  const decimals = decimals_of(observations.flatMap(({ value, low, high }) => [value, low, high]));
  const text = (value: number | undefined) => value_text(value, language, decimals);
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
              <td data-numeric>{observed(observation, text) || t('common.unknown')}</td>
              <td>{[observation.flag, observation.later && t('statistics.later')].filter(Boolean).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value, or the interval that the publisher gives in its place. */
function observed({ value, low, high }: Schemas['Observation'], text: (value: number | undefined) => string): string {
  if (value !== undefined) return text(value);
  if (low !== undefined && high !== undefined) return `${text(low)} – ${text(high)}`;
  return low !== undefined ? `≥ ${text(low)}` : high !== undefined ? `≤ ${text(high)}` : '';
}
