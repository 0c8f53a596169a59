import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useAssessment } from '@/parts/assessment';
import { HandlingMark } from '@/parts/marks';
import { useWords } from '@/parts/words';
import { evidence_of, periods_of } from './evidence_fields';
import classes from './evidence.module.css';

export function EvidenceItem({ record }: { record: Schemas['Record'] }) {
  const { t } = useWords();
  const { id, names } = useAssessment();
  const fields = evidence_of(record);
  const links = [...(fields.items ?? []).map(names.item), ...(fields.indicators ?? []).map(names.indicator)];
  return (
    <li className={classes.item}>
      <div className={classes.code}>
        <Link to={`/assessments/${id}/evidence/${record.id}`}>{fields.code}</Link>
        <span className={classes.grade}>{fields.grade ? `${fields.scheme ?? ''} ${fields.grade}` : t('evidence.ungraded')}</span>
      </div>
      <div>
        <p className={classes.text}>{fields.text}</p>
        <p className={classes.facts}>
          {[fields.source, periods_of(fields), links.join(', ')].filter(Boolean).join(' · ')} <HandlingMark code={fields.handling} />
        </p>
      </div>
    </li>
  );
}
