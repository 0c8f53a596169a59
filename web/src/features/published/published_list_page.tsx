import { Link } from 'react-router';
import { useGet } from '@/api/queries';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { PublishedFrame } from './published_frame';
import classes from './published.module.css';

export function PublishedListPage() {
  const { t, text, day } = useWords();
  const query = useGet('/api/v1/public/assessments');
  return (
    <PublishedFrame>
      <Page title={t('session.to_public')} width="text">
        <Loaded query={query}>
          {({ assessments }) =>
            assessments.length === 0 ? (
              <EmptyState title={t('published.none')}>{t('published.none_why')}</EmptyState>
            ) : (
              <ul className={classes.list}>
                {assessments.map((assessment) => (
                  <li key={assessment.code}>
                    <Link to={`/public/${assessment.code}`} className={classes.title}>{text(assessment.title)}</Link>
                    <p className={classes.quiet}>
                      {[text(assessment.area_name) || assessment.area, assessment.reference_from && t('assessments.period', { from: assessment.reference_from, to: assessment.reference_to }), assessment.published_at && t('published.at', { day: day(assessment.published_at) })].filter(Boolean).join(' · ')}
                    </p>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Page>
    </PublishedFrame>
  );
}
