import type { ItemResult } from '@/model/results';
import { useAssessment } from '@/parts/assessment';
import { ExplainLink } from '@/parts/explain_link';
import { useWords } from '@/parts/words';
import classes from './crime_page.module.css';

/** Scores of the five groups and their indicators, each with its interval and the way to its sources. */
export function IndicatorTable({ result, run }: { result: ItemResult; run: number }) {
  const { t, score, number } = useWords();
  const { names } = useAssessment();
  const interval = (quantiles: number[]) => (quantiles.length === 5 ? `${score(quantiles[0])} – ${score(quantiles[4])}` : '');
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('crimes.indicators')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.indicator')}</th>
            <th scope="col" data-numeric>{t('crimes.score')}</th>
            <th scope="col" data-numeric>{t('results.interval')}</th>
            <th scope="col" data-numeric data-minor>{t('crimes.adds')}</th>
            <th scope="col" data-numeric data-minor>{t('tables.judgements')}</th>
            <th scope="col" data-numeric data-minor>{t('crimes.observations')}</th>
            <th scope="col" data-numeric data-minor>{t('tables.evidence')}</th>
          </tr>
        </thead>
        {result.groups.map((group) => (
          <tbody key={group.group}>
            <tr className={classes.group}>
              <th scope="rowgroup">{names.group(group.group)}</th>
              <td data-numeric>{group.score === null ? t('common.unknown') : score(group.score)}</td>
              <td data-numeric>{interval(group.spread.quantiles)}</td>
              <td data-numeric data-minor>{number(100 * group.contribution, 1)}</td>
              <td colSpan={3} data-minor />
            </tr>
            {group.indicators.map((indicator) => (
              <tr key={indicator.indicator} className={classes.indicator}>
                <th scope="row">{names.indicator(indicator.indicator)}</th>
                <td data-numeric><ExplainLink item={result.item} indicator={indicator.indicator} run={run}>{indicator.score === null ? t('common.unknown') : score(indicator.score)}</ExplainLink></td>
                <td data-numeric>{indicator.score === null ? '' : interval(indicator.spread.quantiles)}</td>
                <td data-numeric data-minor />
                <td data-numeric data-minor>{number(indicator.coverage.judgements)}</td>
                <td data-numeric data-minor>{number(indicator.coverage.observations)}</td>
                <td data-numeric data-minor>{number(indicator.coverage.evidence)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
