import { Link } from 'react-router';
import { useGet } from '@/api/queries';
import { strongest_effect } from '@/model/effects';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import { useFactors, type FactorFields } from './use_factors';
import classes from './environment.module.css';

/** Factors against crime forms: the strongest effect of each, −3 to +3. */
export function EffectsMatrix() {
  const { t } = useWords();
  const { id } = useAssessment();
  const factors = useFactors();
  const effects = useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: 'factor_effects' }, query: { limit: 200 } });
  return (
    <Loaded query={factors}>
      {({ records }) => (
        <Loaded query={effects}>
          {(page) =>
            page.records.length === 0 ? (
              <EmptyState title={t('environment.no_effects')} action={<Link to={`/assessments/${id}/records/factor_effects`}>{t('tables.factor_effects')}</Link>}>{t('environment.no_effects_why')}</EmptyState>
            ) : (
              <>
                <Matrix factors={records.map((record) => record.fields as FactorFields)} effects={page.records.map((record) => record.fields as Parameters<typeof strongest_effect>[0][number])} />
                <p><Link to={`/assessments/${id}/records/factor_effects`}>{t('environment.edit_effects')}</Link></p>
              </>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Matrix({ factors, effects }: { factors: readonly FactorFields[]; effects: Parameters<typeof strongest_effect>[0] }) {
  const { t, text, number } = useWords();
  const { names } = useAssessment();
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), Number.isInteger(value) ? 0 : 1)}`;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('environment.tab_effects')}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('field.factor')}</th>
            {names.forms.map(({ value, label }) => <th key={value} scope="col" className={classes.upright}><span>{label}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={factor.code}>
              <th scope="row">{text(factor.statement)}</th>
              {names.forms.map(({ value: item, label }) => {
                const effect = strongest_effect(effects, factor.code ?? '', item);
                return <td key={item} data-effect={effect === undefined ? undefined : Math.round(effect)} title={label}>{effect === undefined ? '' : signed(effect)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
