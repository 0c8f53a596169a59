import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useOutletContext } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';
import { CreateDialog } from './create_dialog';
import classes from './assessments_page.module.css';

export function AssessmentsPage() {
  const { t } = useWords();
  const { can_create } = useOutletContext<{ can_create: boolean }>();
  const list = useGet('/api/v1/assessments');
  const [creating, set_creating] = useState(false);
  const buttons = can_create && (
    <>
      <Button onClick={() => set_creating(true)}>{t('assessments.create')}</Button>
      <Button variant="default" component={Link} to="/import">{t('assessments.import')}</Button>
    </>
  );
  return (
    <Page title={t('assessments.title')} width="text" actions={buttons}>
      <Loaded query={list}>
        {({ assessments }) =>
          assessments.length === 0 ? (
            <EmptyState title={t('assessments.empty')}>{t(can_create ? 'assessments.empty_create' : 'assessments.empty_wait')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {assessments.map((assessment) => <AssessmentRow key={assessment.id} assessment={assessment} />)}
            </ul>
          )
        }
      </Loaded>
      <CreateDialog opened={creating} onClose={() => set_creating(false)} />
    </Page>
  );
}

function AssessmentRow({ assessment }: { assessment: Schemas['Assessment'] }) {
  const { t, text, day } = useWords();
  const facts = [
    text(assessment.area_name) || assessment.area,
    assessment.reference_from && t('assessments.period', { from: assessment.reference_from, to: assessment.reference_to }),
    assessment.role && t(`role.${assessment.role}`),
    assessment.updated_at && t('assessments.updated', { day: day(assessment.updated_at) }),
  ];
  return (
    <li className={classes.row}>
      <Link to={`/assessments/${assessment.id}`} className={classes.title}>{text(assessment.title)}</Link>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </li>
  );
}
