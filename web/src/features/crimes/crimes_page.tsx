import { useMediaQuery } from '@mantine/hooks';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { is_form, nodes_of } from '@/model/names';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { ExplainLink } from '@/parts/explain_link';
import { FigureView } from '@/parts/figure_view';
import { ClassMark, OutlookMark, ShareBar } from '@/parts/marks';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import classes from './crimes_page.module.css';

/** Where there is room for a figure beside the table, as in the style sheet. */
const kWide = '(min-width: 110em)';

/** The tree of crime areas and forms, with what the last run says of each. */
export function CrimesPage() {
  const { t, language } = useWords();
  const { id, assessment, structure } = useAssessment();
  const run = assessment.last_run;
  const ranking = useGet('/api/v1/assessments/{assessment}/runs/{run}/ranking', { path: { assessment: id, run: run ?? 0 }, query: { language } }, { enabled: run !== undefined, keep: true });
  const rows = new Map((ranking.data?.rows ?? []).map((row) => [row.item, row]));
  const nodes = nodes_of(structure.crimes);
  const wide = useMediaQuery(kWide);
  if (nodes.length === 0)
    return (
      <Page title={t('crimes.title')}>
        <EmptyState title={t('crimes.open_items')}>{t('crimes.open_items_why')}</EmptyState>
      </Page>
    );
  return (
    <Page title={t('crimes.title')} lead={run === undefined ? t('results.no_run_why') : t('crimes.lead')}>
      <div className={classes.columns}>
        <div className={classes.frame} tabIndex={0} role="region" aria-label={t('crimes.title')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('results.form')}</th>
                <th scope="col" data-numeric>{t('results.rank')}</th>
                <th scope="col" data-numeric>{t('results.danger')}</th>
                <th scope="col">{t('results.class')}</th>
                <th scope="col" data-minor>{t('outlook.label')}</th>
                <th scope="col" data-minor>{t('results.known')}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ node, depth }) => (
                <Fragment key={node.code}>{is_form(node) ? <FormRow node={node} depth={depth} row={rows.get(node.code)} /> : <AreaRow node={node} />}</Fragment>
              ))}
            </tbody>
          </table>
        </div>
        {wide && run !== undefined && <div><FigureView assessment={id} run={run} figure="heat-map" /></div>}
      </div>
    </Page>
  );
}

function AreaRow({ node }: { node: Schemas['CrimeNode'] }) {
  const { text } = useWords();
  return (
    <tr className={classes.area}>
      <th scope="rowgroup" colSpan={6} title={text(node.description)}>{text(node.name)}</th>
    </tr>
  );
}

function FormRow({ node, depth, row }: { node: Schemas['CrimeNode']; depth: number; row: Schemas['RankingRow'] | undefined }) {
  const { t, text, score } = useWords();
  const { id, names } = useAssessment();
  return (
    <tr>
      <th scope="row" className={classes.form} data-depth={depth}>
        <Link to={`/assessments/${id}/crimes/${node.code}`}>{text(node.name)}</Link>
        {node.in_scope === false && <span className={classes.out}>{t('crimes.out_of_scope')}</span>}
      </th>
      <td data-numeric>{row?.rank ?? ''}</td>
      <td data-numeric>{row?.score === undefined ? '' : <ExplainLink item={node.code}>{score(row.score)}</ExplainLink>}</td>
      <td>{row && <ClassMark position={names.class_position(row.class)} name={row.class_name} />}</td>
      <td data-minor>{row && <OutlookMark outlook={row.outlook} words={row.outlook_words} />}</td>
      <td data-minor>{row && <ShareBar share={row.coverage} />}</td>
    </tr>
  );
}
