import { Link } from 'react-router';
import { strongest_effect, type Effect } from '@/model/effects';
import { AllRecords } from '@/parts/all_records';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { useAllRecords } from '@/parts/use_records';
import { useWords } from '@/parts/words';
import type { FactorFields } from './factor_fields';
import classes from './environment.module.css';

/** Factors against crime forms: the strongest effect of each, −3 to +3. */
export function EffectsMatrix() {
  const { t } = useWords();
  const { id } = useAssessment();
  const factors = useAllRecords('factors');
  const table = `/assessments/${id}/records/factor_effects`;
  const empty = <EmptyState title={t('environment.no_effects')} action={<Link to={table}>{t('environment.edit_effects')}</Link>}>{t('environment.no_effects_why')}</EmptyState>;
  return (
    <AllRecords table="factor_effects" empty={empty}>
      {(effects) => (
        <>
          <Loaded query={factors}>{(known) => <Matrix factors={known.map(({ fields }) => fields as FactorFields)} effects={effects.map(({ fields }) => fields as Effect)} />}</Loaded>
          <p><Link to={table}>{t('environment.edit_effects')}</Link></p>
        </>
      )}
    </AllRecords>
  );
}

function Matrix({ factors, effects }: { factors: readonly FactorFields[]; effects: readonly Effect[] }) {
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
