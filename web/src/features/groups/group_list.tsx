import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import type { GroupResult } from '@/model/results';
import { AllRecords } from '@/parts/all_records';
import { useAssessment } from '@/parts/assessment';
import { HandlingMark } from '@/parts/marks';
import { useShownRun } from '@/parts/run_choice';
import { useResults } from '@/parts/use_results';
import { useWords } from '@/parts/words';
import { NoGroups } from './no_groups';
import classes from './groups.module.css';

interface GroupFields {
  code?: string;
  description?: string;
  items?: string[];
  areas?: string[];
  handling?: string;
}

export function GroupList() {
  const { results } = useResults(useShownRun().run);
  const result_of = ({ fields }: Schemas['Record']) => results?.group_assessments.find(({ group }) => group === (fields as GroupFields).code);
  return (
    <AllRecords table="groups" empty={<NoGroups />}>
      {(records) => <ul className={classes.list}>{records.map((record) => <GroupRow key={record.id} record={record} result={result_of(record)} />)}</ul>}
    </AllRecords>
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
