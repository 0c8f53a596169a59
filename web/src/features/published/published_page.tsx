import { useParams } from 'react-router';
import { address_of, type Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { PublishedFigure } from '@/parts/figure_view';
import { OutlookMark } from '@/parts/marks';
import { LoadedPage, Page, Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import { PublishedFrame } from './published_frame';
import classes from './published.module.css';

const kFigures = ['ranking', 'matrix', 'heat-map', 'key-factors', 'outlook'] as const;
const kFormats: readonly Schemas['ReportFormat'][] = ['html', 'pdf', 'docx', 'xlsx'];

/** What anyone may see of a published assessment: its ranking, its figures, its report. */
export function PublishedPage() {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const query = useGet('/api/v1/public/assessments/{code}/ranking', { path: { code }, query: { language } }, { keep: true });
  return (
    <PublishedFrame>
      <LoadedPage title={t('session.to_public')} query={query}>{(ranking) => <Published code={code} ranking={ranking} />}</LoadedPage>
    </PublishedFrame>
  );
}

function Published({ code, ranking }: { code: string; ranking: Schemas['Ranking'] }) {
  const { t, text, language } = useWords();
  const list = useGet('/api/v1/public/assessments');
  const assessment = list.data?.assessments.find((known) => known.code === code);
  return (
    <Page title={text(assessment?.title) || ranking.title} lead={ranking.notice}>
      <p className={classes.downloads}>
        {t('published.report')}{' '}
        {kFormats.map((format) => (
          <a key={format} href={address_of('/api/v1/public/assessments/{code}/report', { code }, { format, language })} download={`${code}.${format}`}>{format.toUpperCase()}</a>
        ))}
      </p>
      {kFigures.map((figure) => <PublishedFigure key={figure} code={code} figure={figure} />)}
      <Section title={t('results.as_table')}><RankingList rows={ranking.rows} /></Section>
    </Page>
  );
}

function RankingList({ rows }: { rows: readonly Schemas['RankingRow'][] }) {
  const { t, score } = useWords();
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('results.as_table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.rank')}</th>
            <th scope="col">{t('results.form')}</th>
            <th scope="col">{t('results.danger')}</th>
            <th scope="col">{t('results.interval')}</th>
            <th scope="col">{t('results.class')}</th>
            <th scope="col">{t('outlook.label')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item}>
              <td>{row.rank ?? '–'}</td>
              <th scope="row">{row.name}</th>
              <td>{row.score === undefined ? t('common.unknown') : score(row.score)}</td>
              <td>{row.low90 === undefined ? '' : `${score(row.low90)} – ${score(row.high90)}`}</td>
              <td>{row.class_name}</td>
              <td><OutlookMark outlook={row.outlook} words={row.outlook_words} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
