import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { Drawing } from '@/parts/drawing';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import type { View, WorkshopPath } from './use_workshop';
import classes from './panels.module.css';

/** How one joins, and who has: numbers by organisation, no names. */
export function PeoplePanel({ path, view }: { path: WorkshopPath; view: View }) {
  const { t } = useWords();
  const { names } = useAssessment();
  const organisations = [...new Set(view.participants.map(({ organisation }) => organisation))].sort();
  const of = (organisation: string) => view.participants.filter((participant) => participant.organisation === organisation);
  return (
    <>
      <section className={classes.panel} aria-label={t('workshop.join')}>
        <h2>{t('workshop.join')}</h2>
        <Drawing svg={view.qr_svg} className={classes.qr} label={t('workshop.join_qr')} />
        <p className={classes.code} data-testid="join-code">{view.join_code}</p>
        <p className={classes.small}>{window.location.host}/join</p>
      </section>
      <section className={classes.panel} aria-label={t('workshop.participants')}>
        <h2>{t('workshop.participants_count', { count: view.participants.length })}</h2>
        {organisations.map((organisation) => (
          <p key={organisation} className={`${classes.line} flush`}>
            <span>{names.named('organisations', organisation)}</span>
            <span>{t('workshop.here_of', { here: of(organisation).filter(({ connected }) => connected).length, count: of(organisation).length })}</span>
          </p>
        ))}
        <NewDevice path={path} view={view} />
      </section>
    </>
  );
}

/** For who lost the device: a one-time code that takes the place of the lost one. */
function NewDevice({ path, view }: { path: WorkshopPath; view: View }) {
  const { t, moment } = useWords();
  const [participant, choose] = useState<string | null>(null);
  const make = useChange((of: Schemas['WorkshopView']['participants'][number]) => call('post', '/api/v1/assessments/{assessment}/workshops/{workshop}/device-codes', { path: { ...path }, body: { organisation: of.organisation, participant: of.code } }), []);
  const chosen = view.participants.find(({ code }) => code === participant);
  if (view.participants.length === 0) return null;
  return (
    <>
      <Select mt="md" size="xs" label={t('workshop.lost_device')} placeholder={t('workshop.participant')} data={view.participants.map(({ code }) => code)} value={participant} onChange={choose} />
      <ErrorNote error={make.error} />
      <Button mt="xs" size="xs" variant="default" disabled={!chosen} loading={make.isPending} onClick={() => chosen && make.mutate(chosen)}>{t('workshop.make_device_code')}</Button>
      {make.data && (
        <>
          <Drawing svg={make.data.qr_svg} className={classes.qr} label={t('workshop.device_qr')} />
          <p className={classes.small}>{window.location.origin}{make.data.path}</p>
          <p className={classes.small}>{t('workshop.valid_until', { moment: moment(make.data.expires_at) })}</p>
        </>
      )}
    </>
  );
}
