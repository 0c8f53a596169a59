import { Link } from 'react-router';
import type { ItemResult } from '@/model/results';
import { useAssessment } from '@/parts/assessment';
import { useAllRecords } from '@/parts/use_records';
import { useWords } from '@/parts/words';
import classes from './crime_page.module.css';

/** Where the form goes within the horizon, and which factors drive it. */
export function OutlookOfItem({ result }: { result: ItemResult }) {
  const { t, percent, number, text } = useWords();
  const { id } = useAssessment();
  const factors = useAllRecords('factors');
  const statement = (code: string) => text(factors.data?.find((record) => (record.fields as { code?: string }).code === code)?.fields.statement as unknown as Record<string, string> | undefined) || code;
  const { outlook } = result;
  if (!outlook) return <p>{t('crimes.no_outlook')}</p>;
  return (
    <>
      <p>{t('crimes.outlook_shares', { rise: percent(outlook.p_rise), stable: percent(outlook.p_stable), fall: percent(outlook.p_fall) })}</p>
      <ul className={classes.list}>
        {outlook.drivers.slice(0, 6).map(({ factor, change }) => (
          <li key={factor} className={classes.line}>
            <Link to={`/assessments/${id}/environment`}>{statement(factor)}</Link>
            <span>{change > 0 ? '+' : ''}{number(100 * change, 1)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
