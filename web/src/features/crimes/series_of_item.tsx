import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { FigureView } from '@/parts/figure_view';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';

/** The statistical series that feed the form, drawn with their trend where there is a run. */
export function SeriesOfItem({ item, run }: { item: string; run: number | undefined }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const list = useGet('/api/v1/assessments/{assessment}/series', { path: { assessment: id } });
  const feeding = (list.data?.series ?? []).filter(({ feeds }) => (feeds ?? 0) > 0);
  const found = useQueries({
    queries: feeding.map(({ code }) => ({
      queryKey: ['/api/v1/assessments/{assessment}/series/{series}', { assessment: id, series: code }, {}],
      queryFn: () => call('get', '/api/v1/assessments/{assessment}/series/{series}', { path: { assessment: id, series: code } }),
    })),
    combine: (answers) => answers.flatMap(({ data }) => (data && feeds(data, item) ? [data.summary] : [])),
  });
  return (
    <Loaded query={list}>
      {() =>
        found.length === 0 ? (
          <p>{t('crimes.no_series')} <Link to={`/assessments/${id}/statistics/import`}>{t('statistics.import')}</Link></p>
        ) : (
          found.map((summary) => <OneSeries key={summary.code} summary={summary} run={run} />)
        )
      }
    </Loaded>
  );
}

const feeds = (series: Schemas['Series'], item: string) => series.feeds.some((feed) => feed.item === item);

function OneSeries({ summary, run }: { summary: Schemas['SeriesSummary']; run: number | undefined }) {
  const { text } = useWords();
  const { id } = useAssessment();
  return (
    <>
      <p><Link to={`/assessments/${id}/statistics/${encodeURIComponent(summary.code)}`}>{text(summary.name)}</Link>{summary.publisher ? `, ${summary.publisher}` : ''}</p>
      {run !== undefined && <FigureView assessment={id} run={run} figure="trend" series={summary.code} />}
    </>
  );
}
