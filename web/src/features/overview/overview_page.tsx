import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { useAuditWords } from '@/parts/audit_words';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { ShareBar } from '@/parts/marks';
import { Page, Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import { Timetable } from './timetable';
import { WaitingList } from './waiting_list';
import classes from './overview_page.module.css';

export function OverviewPage() {
  const { t, text } = useWords();
  const { id, assessment } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/overview', { path: { assessment: id } });
  const lead = [text(assessment.area_name) || assessment.area, t('assessments.period', { from: assessment.reference_from, to: assessment.reference_to }), assessment.horizon && t('overview.horizon', { horizon: assessment.horizon }), text(assessment.methodology?.name)];
  return (
    <Page title={text(assessment.title)} lead={lead.filter(Boolean).join(' · ')}>
      {text(assessment.notice) && <p className={classes.notice}>{text(assessment.notice)}</p>}
      <Loaded query={query}>
        {(overview) => (
          <div className={classes.columns}>
            <div>
              <Section title={t('overview.waiting')}>
                <WaitingList waiting={overview.waiting} />
              </Section>
              <Section title={t('overview.timetable')}>
                <Timetable milestones={overview.timetable} />
              </Section>
              <Section title={t('overview.changes')}>
                <Changes changes={overview.changes} />
              </Section>
              <Section title={t('overview.counts')}>
                <Counts counts={overview.counts} />
              </Section>
            </div>
            <div>
              <Section title={t('overview.coverage')}>
                <Coverage coverage={overview.coverage} />
              </Section>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Coverage({ coverage }: { coverage: Schemas['Overview']['coverage'] }) {
  const { t, text, number } = useWords();
  const { id } = useAssessment();
  const items = [...(coverage.items ?? [])].sort((a, b) => a.share - b.share);
  if (coverage.total === 0) return <EmptyState title={t('overview.no_cells')}>{t('overview.no_cells_why')}</EmptyState>;
  return (
    <>
      <p>{t('overview.known_cells', { known: number(coverage.known), total: number(coverage.total) })}</p>
      <ul className={classes.plain}>
        {items.map(({ item, name, share }) => (
          <li key={item} className={classes.covered}>
            <Link to={`/assessments/${id}/crimes/${item}`}>{text(name)}</Link>
            <ShareBar share={share} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const { t, number } = useWords();
  const { id } = useAssessment();
  const rows = Object.entries(counts);
  return (
    <dl className={classes.counts}>
      {rows.map(([table, count]) => (
        <div key={table}>
          <dt>{table === 'evidence' ? <Link to={`/assessments/${id}/evidence`}>{t('tables.evidence')}</Link> : <Link to={table === 'series' ? `/assessments/${id}/statistics` : table === 'chapters' ? `/assessments/${id}/report` : `/assessments/${id}/records/${table}`}>{t(`tables.${table}`, { defaultValue: table })}</Link>}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Changes({ changes }: { changes: readonly Schemas['AuditEntry'][] }) {
  const { t, moment } = useWords();
  const words = useAuditWords();
  if (changes.length === 0) return <p className={classes.quiet}>{t('overview.no_changes')}</p>;
  return (
    <ul className={classes.plain}>
      {changes.map((entry) => (
        <li key={entry.sequence} className={classes.change}>
          <span>
            {words.who(entry)}: {words.action(entry)} ({words.object(entry)})
          </span>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
        </li>
      ))}
    </ul>
  );
}
