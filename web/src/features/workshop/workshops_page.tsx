import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { CreateWorkshop } from './create_workshop';
import classes from './workshops_page.module.css';

/** The workshops of an assessment, newest first. */
export function WorkshopsPage() {
  const { t, day } = useWords();
  const { id, may } = useAssessment();
  const [creating, set_creating] = useState(false);
  const query = useGet('/api/v1/assessments/{assessment}/workshops', { path: { assessment: id } });
  const begin = may('facilitate') && <Button onClick={() => set_creating(true)}>{t('workshop.create')}</Button>;
  return (
    <Page title={t('workshop.title')} lead={t('workshop.lead')} actions={begin} width="text">
      <CreateWorkshop opened={creating} onClose={() => set_creating(false)} />
      <Loaded query={query}>
        {({ workshops }) =>
          workshops.length === 0 ? (
            <EmptyState title={t('workshop.none')}>{t('workshop.none_why')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {[...workshops].sort((a, b) => b.day.localeCompare(a.day) || b.id - a.id).map((workshop) => (
                <li key={workshop.id} className={classes.line}>
                  {may('facilitate') ? <Link to={`/assessments/${id}/workshops/${workshop.id}`} className={classes.title}>{workshop.title}</Link> : <span className={classes.title}>{workshop.title}</span>}
                  <span className={classes.quiet}>{[workshop.code, day(workshop.day), workshop.place, t('workshop.participants_count', { count: workshop.participants }), t(`workshop.state_${workshop.state}`)].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
