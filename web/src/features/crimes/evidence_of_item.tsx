import { Link } from 'react-router';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { Loaded } from '@/parts/loaded';
import { HandlingMark } from '@/parts/marks';
import { useWords } from '@/parts/words';
import classes from './crime_page.module.css';

interface EvidenceFields {
  code?: string;
  text?: string;
  source?: string;
  grade?: string;
  handling?: string;
}

export function EvidenceOfItem({ item }: { item: string }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: 'evidence' }, query: { items: item, limit: 20 } });
  return (
    <Loaded query={query}>
      {({ records }) =>
        records.length === 0 ? (
          <p>{t('crimes.no_evidence')} <Link to={`/assessments/${id}/evidence?items=${item}`}>{t('evidence.add')}</Link></p>
        ) : (
          <ul className={classes.list}>
            {records.map((record) => {
              const fields = record.fields as EvidenceFields;
              return (
                <li key={record.id}>
                  <Link to={`/assessments/${id}/evidence/${record.id}`}>{fields.code}</Link> {fields.text} <span className={classes.quiet}>{[fields.source, fields.grade].filter(Boolean).join(', ')}</span> <HandlingMark code={fields.handling} />
                </li>
              );
            })}
          </ul>
        )
      }
    </Loaded>
  );
}
