import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import type { Results } from '@/model/results';
import { AllRecords } from '@/parts/all_records';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { useShownRun } from '@/parts/run_choice';
import { useResults } from '@/parts/use_results';
import { useWords } from '@/parts/words';
import type { FactorFields } from './factor_fields';
import classes from './environment.module.css';

/** The six categories side by side, their factors by probability. */
export function Board() {
  const { t, text } = useWords();
  const { id, structure } = useAssessment();
  const { results } = useResults(useShownRun().run);
  const empty = <EmptyState title={t('environment.empty')} action={<Link to={`/assessments/${id}/environment?tab=factors`}>{t('environment.tab_factors')}</Link>}>{t('environment.empty_why')}</EmptyState>;
  return (
    <AllRecords table="factors" empty={empty}>
      {(records) => (
        <div className={classes.board}>
          {structure.categories.map((category) => (
            <section key={category.code} className={classes.category} aria-label={text(category.name)}>
              <h2 className={classes.heading}>{text(category.name)}</h2>
              <ul className={classes.cards}>
                {of_category(records, category.code, results).map((record) => <FactorCard key={record.id} record={record} results={results} />)}
              </ul>
            </section>
          ))}
        </div>
      )}
    </AllRecords>
  );
}

const pooled = (results: Results | undefined, code: string | undefined) => results?.factors.find(({ factor }) => factor === code);

function of_category(records: readonly Schemas['Record'][], category: string, results: Results | undefined): Schemas['Record'][] {
  const probability = (record: Schemas['Record']) => {
    const { code, best } = record.fields as FactorFields;
    return pooled(results, code)?.probability ?? (best ?? 0) / 100;
  };
  return records.filter((record) => (record.fields as FactorFields).category === category).sort((a, b) => probability(b) - probability(a));
}

function FactorCard({ record, results }: { record: Schemas['Record']; results: Results | undefined }) {
  const { t, text, percent } = useWords();
  const { id } = useAssessment();
  const fields = record.fields as FactorFields;
  const found = pooled(results, fields.code);
  const probability = found?.probability ?? (fields.best === undefined ? undefined : fields.best / 100);
  return (
    <li className={classes.card}>
      <Link to={`/assessments/${id}/environment?tab=factors&record=${record.id}`} className={classes.statement}>{text(fields.statement)}</Link>
      {probability === undefined ? (
        <span className={classes.quiet}>{t('common.unknown')}</span>
      ) : (
        <>
          <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
            <rect width="100" height="8" className={classes.rest} />
            {found && <rect x={100 * found.low} width={100 * (found.high - found.low)} y="2" height="4" className={classes.interval} />}
            <rect x={Math.max(0, 100 * probability - 0.75)} width="1.5" height="8" className={classes.mark} />
          </svg>
          <span className={classes.quiet}>
            {percent(probability)}
            {found && ` (${percent(found.low)} – ${percent(found.high)})`}
            {found?.word && `, ${t(`likelihood.${found.word}`, { defaultValue: found.word.replaceAll('_', ' ') })}`}
          </span>
        </>
      )}
    </li>
  );
}
