import { Table } from '@mantine/core';
import { Link } from 'react-router';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useRuns } from '@/parts/run_choice';
import { useWords } from '@/parts/words';
import { RunRow } from './run_row';
import { StartForm } from './start_form';
import classes from './runs_page.module.css';

export function RunsPage() {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const query = useRuns();
  return (
    <Page title={t('run.title')} lead={t('run.lead')} actions={<Link to={`/assessments/${id}/runs/compare`}>{t('run.compare_title')}</Link>}>
      {may('run') && <StartForm />}
      <Loaded query={query}>
        {({ runs }) =>
          runs.length === 0 ? (
            <EmptyState title={t('run.empty')}>{t('run.empty_why')}</EmptyState>
          ) : (
            <div className={classes.frame} tabIndex={0} role="region" aria-label={t('run.title')}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('run.number')}</Table.Th>
                    <Table.Th>{t('run.when')}</Table.Th>
                    <Table.Th>{t('run.state')}</Table.Th>
                    <Table.Th data-numeric>{t('run.draws')}</Table.Th>
                    <Table.Th data-numeric>{t('run.seed')}</Table.Th>
                    <Table.Th>{t('common.actions')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {runs.map((run) => <RunRow key={run.id} run={run} />)}
                </Table.Tbody>
              </Table>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
