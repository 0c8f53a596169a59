import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ConfirmDialog } from '@/parts/confirm_dialog';
import { ErrorNote } from '@/parts/error_note';
import { FigureView } from '@/parts/figure_view';
import { HandlingMark } from '@/parts/marks';
import { LoadedPage, Page, Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import { ObservationTable } from './observation_table';
import classes from './statistics.module.css';

/** One series: its values and trend, where they come from, how the file is read, and which cells it feeds. */
export function SeriesPage() {
  const { t } = useWords();
  const { series = '' } = useParams();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/series/{series}', { path: { assessment: id, series } });
  return <LoadedPage title={t('statistics.title')} query={query}>{(found) => <OneSeries series={found} />}</LoadedPage>;
}

function OneSeries({ series }: { series: Schemas['Series'] }) {
  const { t, text } = useWords();
  const { id, assessment } = useAssessment();
  const { summary, source } = series;
  const grade = series.grade && `${series.scheme ?? ''} ${series.grade}`;
  const rows: [string, ReactNode][] = [
    [t('statistics.publisher'), source.publisher],
    [t('statistics.source_title'), text(source.title)],
    [t('statistics.licence'), text(source.licence)],
    [t('statistics.retrieved'), source.retrieved],
    [t('statistics.note'), text(source.note)],
    [t('field.grade'), grade],
    [t('handling.label'), <HandlingMark key="handling" code={summary.handling ?? assessment.handling_default} />],
    [t('statistics.file'), series.reading.file],
    [t('statistics.filters'), Object.entries(series.reading.filters ?? {}).map(([column, values]) => `${column} = ${[values].flat().join(', ')}`).join('; ')],
  ];
  return (
    <Page title={text(summary.name)} lead={[text(summary.unit), summary.first && `${summary.first} – ${summary.last}`].filter(Boolean).join(' · ')} actions={<SeriesActions series={series} />}>
      {assessment.last_run !== undefined && <FigureView assessment={id} run={assessment.last_run} figure="trend" series={summary.code} />}
      <div className={classes.columns}>
        <Section title={t('statistics.values')}><ObservationTable observations={series.observations} /></Section>
        <div>
          <Section title={t('statistics.source')}>
            <dl className={classes.details}>
              {rows.filter(([, value]) => value).map(([name, value]) => (
                <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
              ))}
            </dl>
          </Section>
          <Section title={t('statistics.feeds_cells')}><Feeds feeds={series.feeds} /></Section>
        </div>
      </div>
    </Page>
  );
}

function Feeds({ feeds }: { feeds: readonly Schemas['SeriesFeed'][] }) {
  const { t } = useWords();
  const { id, names } = useAssessment();
  if (feeds.length === 0) return <p>{t('statistics.feeds_none')}</p>;
  return (
    <ul className={classes.plain}>
      {feeds.map((feed, at) => (
        <li key={at}>
          <Link to={`/assessments/${id}/crimes/${feed.item}`}>{names.item(feed.item)}</Link>: {names.indicator(feed.indicator)} ({t(`measure.${feed.measure ?? 'level'}`)})
        </li>
      ))}
    </ul>
  );
}

function SeriesActions({ series }: { series: Schemas['Series'] }) {
  const { t, text } = useWords();
  const { id, may } = useAssessment();
  const navigate = useNavigate();
  const [asking, set_asking] = useState(false);
  const remove = useChange(() => call('delete', '/api/v1/assessments/{assessment}/series/{series}', { path: { assessment: id, series: series.summary.code }, version: series.version }));
  if (!may('write_statistics')) return null;
  return (
    <>
      <ErrorNote error={remove.error} />
      <Button variant="default" component={Link} to={`/assessments/${id}/statistics/import?series=${encodeURIComponent(series.summary.code)}`}>{t('statistics.change')}</Button>
      <Button variant="subtle" color="red" onClick={() => set_asking(true)}>{t('common.remove')}</Button>
      <ConfirmDialog opened={asking} onClose={() => set_asking(false)} title={t('statistics.remove_ask', { name: text(series.summary.name) })} action={t('common.remove')} tone="danger" onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate(`/assessments/${id}/statistics`) })}>
        {t('statistics.remove_why')}
      </ConfirmDialog>
    </>
  );
}
