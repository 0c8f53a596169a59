import { Link } from 'react-router';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { Loaded } from '@/parts/loaded';
import { Page, Section } from '@/parts/page';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';
import classes from './tables_page.module.css';

export function TablesPage() {
  const { t, number } = useWords();
  const { id } = useAssessment();
  const tables = useGet('/api/v1/assessments/{assessment}/tables', { path: { assessment: id } });
  const check = useGet('/api/v1/assessments/{assessment}/check', { path: { assessment: id } });
  return (
    <Page title={t('tables.title')} lead={t('tables.lead')} width="text">
      <Loaded query={tables}>
        {({ tables: known }) => (
          <ul className={classes.list}>
            {known.map(({ table, count }) => (
              <li key={table} className={classes.row}>
                <Link to={table === 'evidence' ? `/assessments/${id}/evidence` : `/assessments/${id}/records/${table}`} className={classes.name}>{t(`tables.${table}`, { defaultValue: table })}</Link>
                <span>{number(count)}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Section title={t('records.check')}>
        <Loaded query={check}>{({ problems }) => (problems.length === 0 ? <p>{t('records.check_good')}</p> : <ProblemList problems={problems} />)}</Loaded>
      </Section>
    </Page>
  );
}
