import { Button, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call } from '@/api/client';
import { useChange } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { Held } from '@/parts/held';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import { AgendaEditor } from './agenda_editor';
import { DetailFields, type Details } from './detail_fields';
import type { View, WorkshopPath } from './use_workshop';
import classes from './plan.module.css';

const kWorkshop = '/api/v1/assessments/{assessment}/workshops/{workshop}';

/** Before the day: what, when and where, and the agenda. */
export function Plan({ path, view }: { path: WorkshopPath; view: View }) {
  const { t, text } = useWords();
  return (
    <div className={classes.columns}>
      <Section title={t('workshop.agenda')}>
        <AgendaEditor path={path} view={view} />
      </Section>
      <Section title={t('workshop.details')}>
        <p className={classes.method}>{t('workshop.by_methodology', { name: text(view.methodology.name), version: view.methodology.version })}</p>
        {view.methodology_changed && <p className={classes.warning}>{t('workshop.methodology_changed')}</p>}
        <Held value={view}>{(held, renew) => <DetailsForm path={path} view={held} onSaved={renew} />}</Held>
      </Section>
    </div>
  );
}

function DetailsForm({ path, view, onSaved }: { path: WorkshopPath; view: View; onSaved: (view: View) => void }) {
  const { t } = useWords();
  const { title, day, place, identity, version, participants } = view.workshop;
  const [details, set_details] = useState<Details>({ title, day, place, identity });
  const save = useChange(() => call('patch', kWorkshop, { path: { ...path }, body: details, version }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ErrorNote error={save.error} />
        <DetailFields details={details} onChange={set_details} error={save.error} identity={participants > 0 ? 'fixed' : 'open'} />
        <Button type="submit" variant="default" loading={save.isPending}>{t('common.save')}</Button>
      </Stack>
    </form>
  );
}
