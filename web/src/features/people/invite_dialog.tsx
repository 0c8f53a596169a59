import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { Drawing } from '@/parts/drawing';
import { ErrorNote } from '@/parts/error_note';
import { useHandlingChoices } from '@/parts/handling';
import { useWords } from '@/parts/words';
import { kRoles, kSystemRoles } from './roles';
import classes from './people.module.css';

interface InviteDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Nothing: an invitation to the system only. */
  assessment?: number;
}

/** An invitation by link and QR code, shown once. */
export function InviteDialog({ opened, onClose, assessment }: InviteDialogProps) {
  const { t } = useWords();
  const invite = useChange((order: Schemas['InvitationOrder']) => call('post', '/api/v1/invitations', { body: order }), ['/api/v1/invitations']);
  const close = () => {
    invite.reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('people.invite')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {invite.data ? <MadeInvitation made={invite.data} onClose={close} /> : <OrderForm assessment={assessment} error={invite.error} busy={invite.isPending} onOrder={(order) => invite.mutate(order)} />}
    </Modal>
  );
}

function OrderForm({ assessment, error, busy, onOrder }: { assessment: number | undefined; error: Error | null; busy: boolean; onOrder: (order: Schemas['InvitationOrder']) => void }) {
  const { t, text } = useWords();
  const [email, set_email] = useState('');
  const [role, set_role] = useState<Schemas['Role']>('analyst');
  const [clearance, set_clearance] = useState<Schemas['HandlingCode']>('consultation');
  const handling_choices = useHandlingChoices();
  const [system_role, set_system_role] = useState<Schemas['SystemRole']>('member');
  const [organisation, set_organisation] = useState<string | null>(null);
  const structure = useGet('/api/v1/assessments/{assessment}/structure', { path: { assessment: assessment ?? 0 } }, { enabled: assessment !== undefined });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onOrder(assessment === undefined ? { email: email.trim(), system_role } : { email: email.trim(), assessment, role, clearance, ...(organisation ? { organisation } : {}) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ErrorNote error={error} />
        <TextInput label={t('session.email')} type="email" required value={email} onChange={(event) => set_email(event.currentTarget.value)} data-autofocus autoComplete="off" />
        {assessment === undefined ? (
          <Select label={t('role.label')} allowDeselect={false} data={kSystemRoles.map((value) => ({ value, label: t(`role.${value}`) }))} value={system_role} onChange={(value) => value && set_system_role(value as Schemas['SystemRole'])} />
        ) : (
          <>
            <Select label={t('role.label')} description={t(`people.may_${role}`)} allowDeselect={false} data={kRoles.map((value) => ({ value, label: t(`role.${value}`) }))} value={role} onChange={(value) => value && set_role(value as Schemas['Role'])} />
            <Select label={t('field.organisation')} clearable searchable placeholder={t('common.none')} data={(structure.data?.organisations ?? []).map(({ code, name }) => ({ value: code, label: text(name) || code }))} value={organisation} onChange={set_organisation} />
            <Select label={t('people.clearance')} description={t('people.clearance_hint')} allowDeselect={false} data={handling_choices} value={clearance} onChange={(value) => value && set_clearance(value as Schemas['HandlingCode'])} />
          </>
        )}
        <Button type="submit" loading={busy}>{t('people.make_invitation')}</Button>
      </Stack>
    </form>
  );
}

function MadeInvitation({ made, onClose }: { made: Schemas['InvitationLink']; onClose: () => void }) {
  const { t, day } = useWords();
  const link = `${window.location.origin}${made.path}`;
  const clipboard = useClipboard();
  return (
    <Stack gap="sm">
      <p className="flush">{t('people.invitation_made', { email: made.invitation.email, day: day(made.invitation.expires_at) })}</p>
      <code className={classes.link} data-testid="invitation-link">{link}</code>
      <Drawing svg={made.qr_svg} className={classes.code} label={t('people.qr')} />
      <Group>
        <Button variant="default" onClick={() => clipboard.copy(link)}>{t(clipboard.copied ? 'people.copied' : 'people.copy')}</Button>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}
