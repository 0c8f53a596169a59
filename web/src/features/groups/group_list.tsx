import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import type { GroupResult } from '@/model/results';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { HandlingMark } from '@/parts/marks';
import { useShownRun } from '@/parts/run_choice';
import { useResults } from '@/parts/use_results';
import { useWords } from '@/parts/words';
import classes from './groups.module.css';

export interface GroupFields {
  code?: string;
  description?: string;
  items?: string[];
  areas?: string[];
  handling?: string;
}

export function useGroups() {
  const { id } = useAssessment();
  return useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: 'groups' }, query: { limit: 200 } });
}

export function GroupList() {
  const { t } = useWords();
  const { id } = useAssessment();
  const query = useGroups();
  const { run } = useShownRun();
  const { results } = useResults(run);
  return (
    <Loaded query={query}>
      {({ records }) =>
        records.length === 0 ? (
          <EmptyState title={t('groups.empty')} action={<Link to={`/assessments/${id}/groups?tab=groups`}>{t('groups.tab_groups')}</Link>}>{t('groups.empty_why')}</EmptyState>
        ) : (
          <ul className={classes.list}>
            {records.map((record) => <GroupRow key={record.id} record={record} result={results?.group_assessments.find(({ group }) => group === (record.fields as GroupFields).code)} />)}
          </ul>
        )
      }
    </Loaded>
  );
}

function GroupRow({ record, result }: { record: Schemas['Record']; result: GroupResult | undefined }) {
  const { t } = useWords();
  const { id, names } = useAssessment();
  const fields = record.fields as GroupFields;
  return (
    <li className={classes.group}>
      <div>
        <p className={classes.name}>{fields.code} <HandlingMark code={fields.handling} /></p>
        <p className={classes.text}>{fields.description}</p>
        <p className={classes.quiet}>
          {(fields.items ?? []).map((item, at) => <span key={item}>{at > 0 && ', '}<Link to={`/assessments/${id}/crimes/${item}`}>{names.item(item)}</Link></span>)}
          {fields.areas && ` · ${fields.areas.join(', ')}`}
        </p>
      </div>
      {result && <Verdict result={result} />}
      {!result && <p className={classes.quiet}>{t('groups.not_assessed')}</p>}
    </li>
  );
}

function Verdict({ result }: { result: GroupResult }) {
  const { t, number, percent } = useWords();
  return (
    <div className={classes.verdict}>
      {result.verdict && <p className={classes.name}>{t(`groups.verdict_${result.verdict}`)}</p>}
      <p className={classes.quiet}>{t('groups.criteria', { met: number(result.criteria_met), unknown: number(result.criteria_unknown) })}</p>
      {result.score !== null && (
        <p className={classes.quiet}>{t('groups.score', { score: number(result.score), low: number(result.score_low), high: number(result.score_high), maximum: number(result.maximum), unknown: percent(result.unknown_share) })}</p>
      )}
    </div>
  );
}
