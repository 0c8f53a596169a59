import { Button, Group, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { ConfirmDialog } from '@/parts/confirm_dialog';
import { Drawing } from '@/parts/drawing';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import type { View, WorkshopPath } from './use_workshop';
import classes from './panels.module.css';

type Place = View['participants'][number];
const kWorkshop = '/api/v1/assessments/{assessment}/workshops/{workshop}';

/** What can be done with one place: a code that hands it over to a new device where the old one is lost, and removal. */
export function OnePlace({ path, view }: { path: WorkshopPath; view: View }) {
  const { t } = useWords();
  const [code, choose] = useState<string | null>(null);
  const [asked, ask] = useState(false);
  const client = useQueryClient();
  const make = useChange((of: Place) => call('post', `${kWorkshop}/device-codes`, { path: { ...path }, body: { organisation: of.organisation, participant: of.code } }), []);
  const remove = useChange(async (of: Place) => client.setQueryData([kWorkshop, { ...path }, {}], await call('delete', `${kWorkshop}/participants/{participant}`, { path: { ...path, participant: of.code } })));
  const chosen = view.participants.find((known) => known.code === code);
  if (view.participants.length === 0) return null;
  return (
    <>
      <Select mt="md" size="xs" label={t('workshop.one_place')} placeholder={t('workshop.participant')} data={view.participants.map((known) => known.code)} value={chosen ? code : null} onChange={(next) => (choose(next), make.reset())} />
      <ErrorNote error={make.error ?? remove.error} />
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" disabled={!chosen} loading={make.isPending} onClick={() => chosen && make.mutate(chosen)}>{t('workshop.lost_device')}</Button>
        {view.workshop.state !== 'ended' && <Button size="xs" variant="default" disabled={!chosen} loading={remove.isPending} onClick={() => ask(true)}>{t('workshop.remove_place')}</Button>}
      </Group>
      {make.data && <HandedCode code={make.data} />}
      {chosen && (
        <ConfirmDialog opened={asked} onClose={() => ask(false)} title={t('workshop.remove_place_title', { code: chosen.code })} action={t('workshop.remove_place_action')} tone="danger" onConfirm={() => remove.mutate(chosen)}>
          {t('workshop.remove_place_why')}
        </ConfirmDialog>
      )}
    </>
  );
}

function HandedCode({ code }: { code: Schemas['DeviceCode'] }) {
  const { t, moment } = useWords();
  return (
    <>
      <Drawing svg={code.qr_svg} className={classes.qr} label={t('workshop.device_qr')} />
      <p className={classes.small} data-testid="handed-link">{window.location.origin}{code.path}</p>
      <p className={classes.small}>{t('workshop.valid_until', { moment: moment(code.expires_at) })}</p>
      <p className={classes.small}>{t('workshop.hand_over_hint')}</p>
    </>
  );
}
