import { useGet } from '@/api/queries';
import { differences, type Fields } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import { FieldText } from './field_text';
import classes from './record_history.module.css';

/** Every version of a record, newest first, with what each changed. */
export function RecordHistory({ table, record }: { table: string; record: number }) {
  const { t, moment } = useWords();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/records/{table}/{record}/history', { path: { assessment: id, table, record } });
  return (
    <Loaded query={query}>
      {({ versions }) => (
        <ol className={classes.list}>
          {versions.map((version, at) => (
            <li key={version.version} className={classes.version}>
              <p className={classes.head}>
                <strong>{t('common.version', { version: version.version })}</strong> {moment(version.at)} {version.account_name}
              </p>
              <Changes before={versions[at + 1]?.fields as Fields | undefined} after={version.fields as Fields} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Changes({ before, after }: { before: Fields | undefined; after: Fields }) {
  const { t } = useWords();
  if (!before) return <p className={classes.first}>{t('records.first_version')}</p>;
  return (
    <dl className={classes.changes}>
      {differences(before, after, before).map(({ name, mine, theirs }) => (
        <div key={name}>
          <dt>{t(`field.${name}`, { defaultValue: name })}</dt>
          <dd>
            <del><FieldText name={name} value={theirs} /></del> <ins><FieldText name={name} value={mine} /></ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
