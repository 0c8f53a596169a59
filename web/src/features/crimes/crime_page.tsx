import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { nodes_of } from '@/model/names';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { ExplainLink } from '@/parts/explain_link';
import { FigureView } from '@/parts/figure_view';
import { ClassMark, OutlookMark, ShareBar } from '@/parts/marks';
import { NoRun } from '@/parts/no_run';
import { Page, Section } from '@/parts/page';
import { RunChoice, useShownRun } from '@/parts/run_choice';
import { useResults } from '@/parts/use_results';
import { useWords } from '@/parts/words';
import { EvidenceOfItem } from './evidence_of_item';
import { HistoryOfRuns } from './history_of_runs';
import { IndicatorTable } from './indicator_table';
import { OutlookOfItem } from './outlook_of_item';
import { SeriesOfItem } from './series_of_item';
import classes from './crime_page.module.css';

/** Everything about one crime form: danger by groups, outlook, trends, evidence, earlier runs. */
export function CrimePage() {
  const { t, text } = useWords();
  const { item = '' } = useParams();
  const { id, structure, names } = useAssessment();
  const { run } = useShownRun();
  const { results } = useResults(run);
  const node = nodes_of(structure.crimes).find((known) => known.node.code === item)?.node;
  const found = results?.item_results.find((result) => result.item === item);
  if (structure.crimes.length > 0 && !node)
    return (
      <Page title={t('crimes.title')}>
        <EmptyState title={t('crimes.no_such')} action={<Button component={Link} variant="default" to={`/assessments/${id}/crimes`}>{t('crimes.all')}</Button>} />
      </Page>
    );
  return (
    <Page key={item} title={names.item(item)} lead={text(node?.description)} actions={<RunChoice />}>
      {run !== undefined && <Facts item={item} run={run} />}
      <div className={classes.columns}>
        <div>
          {run === undefined ? (
            <NoRun />
          ) : (
            <FigureView assessment={id} run={run} figure="profile" item={item} />
          )}
          {found && run !== undefined && (
            <>
              <Section title={t('crimes.indicators')}><IndicatorTable result={found} run={run} /></Section>
              <Section title={t('outlook.label')}><OutlookOfItem result={found} /></Section>
            </>
          )}
        </div>
        <div>
          <Section title={t('crimes.series')}><SeriesOfItem item={item} run={run} /></Section>
          <Section title={t('crimes.evidence')} actions={<Link to={`/assessments/${id}/evidence?items=${item}`}>{t('crimes.all_evidence')}</Link>}><EvidenceOfItem item={item} /></Section>
          <Section title={t('crimes.runs')}><HistoryOfRuns item={item} /></Section>
        </div>
      </div>
    </Page>
  );
}

function Facts({ item, run }: { item: string; run: number }) {
  const { language } = useWords();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}/ranking', { path: { assessment: id, run }, query: { language } }, { keep: true });
  const row = query.data?.rows.find((known) => known.item === item);
  return row ? <FactList row={row} run={run} /> : null;
}

function FactList({ row, run }: { row: Schemas['RankingRow']; run: number }) {
  const { t, score, percent } = useWords();
  const { names } = useAssessment();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('results.danger')}</dt>
        <dd className={classes.large}>{row.score === undefined ? t('common.unknown') : <ExplainLink item={row.item} run={run}>{score(row.score)}</ExplainLink>}</dd>
        <dd className={classes.quiet}>{row.low90 === undefined ? '' : t('crimes.interval', { low: score(row.low90), high: score(row.high90) })}</dd>
      </div>
      <div>
        <dt>{t('results.class')}</dt>
        <dd><ClassMark position={names.class_position(row.class)} name={row.class_name} /></dd>
        <dd className={classes.quiet}>{percent(row.class_probability)}</dd>
      </div>
      <div>
        <dt>{t('results.rank')}</dt>
        <dd className={classes.large}>{row.rank ?? t('common.unknown')}</dd>
        <dd className={classes.quiet}>{row.rank_probability === undefined ? '' : t('crimes.rank_held', { share: percent(row.rank_probability) })}</dd>
      </div>
      <div>
        <dt>{t('outlook.label')}</dt>
        <dd><OutlookMark outlook={row.outlook} words={row.outlook_words} /></dd>
      </div>
      <div>
        <dt>{t('results.known')}</dt>
        <dd><ShareBar share={row.coverage} /></dd>
      </div>
    </dl>
  );
}
