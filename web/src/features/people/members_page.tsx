import { Button, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ConfirmDialog } from '@/parts/confirm_dialog';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { useHandlingChoices } from '@/parts/handling';
import { useWords } from '@/parts/words';
import { InviteDialog } from './invite_dialog';
import { kRoles } from './roles';
import classes from './people.module.css';

const kMembers = '/api/v1/assessments/{assessment}/members';

/** Who belongs to this assessment, in which role, for which organisation, up to which handling code. */
export function MembersPage() {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const query = useGet(kMembers, { path: { assessment: id } });
  const [inviting, set_inviting] = useState(false);
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={may('invite') && <Button onClick={() => set_inviting(true)}>{t('people.invite')}</Button>}>
      <Loaded query={query}>
        {({ members }) => (
          <div className={classes.frame} tabIndex={0} role="region" aria-label={t('people.title')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('session.name')}</Table.Th>
                  <Table.Th>{t('role.label')}</Table.Th>
                  <Table.Th>{t('field.organisation')}</Table.Th>
                  <Table.Th>{t('people.clearance')}</Table.Th>
                  <Table.Th>{t('common.actions')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {members.map((member) => <MemberRow key={member.account} member={member} />)}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Loaded>
      <InviteDialog opened={inviting} onClose={() => set_inviting(false)} assessment={id} />
    </Page>
  );
}

function MemberRow({ member }: { member: Schemas['Member'] }) {
  const { t } = useWords();
  const { id, names } = useAssessment();
  const [asking, set_asking] = useState(false);
  const handling_choices = useHandlingChoices();
  const path = { assessment: id, account: member.account };
  const save = useChange((change: Partial<Schemas['MemberChange']>) => {
    const wanted = { role: member.role, clearance: member.clearance, organisation: member.organisation, ...change };
    return call('put', `${kMembers}/{account}`, { path, body: wanted, version: member.version });
  }, [kMembers]);
  const remove = useChange(() => call('delete', `${kMembers}/{account}`, { path, version: member.version }), [kMembers]);
  return (
    <Table.Tr>
      <Table.Td>
        {member.name}
        <span className={classes.quiet}>{member.email}</span>
        <ErrorNote error={save.error ?? remove.error} />
      </Table.Td>
      <Table.Td data-label={t('role.label')}><Select aria-label={`${t('role.label')}: ${member.name}`} allowDeselect={false} w="11rem" data={kRoles.map((value) => ({ value, label: t(`role.${value}`) }))} value={member.role} onChange={(value) => value && save.mutate({ role: value as Schemas['Role'] })} /></Table.Td>
      <Table.Td data-label={t('field.organisation')}><Select aria-label={`${t('field.organisation')}: ${member.name}`} clearable searchable w="16rem" placeholder={t('common.none')} data={names.choices('organisations')} value={member.organisation ?? null} onChange={(value) => save.mutate({ organisation: value ?? undefined })} /></Table.Td>
      <Table.Td data-label={t('people.clearance')}><Select aria-label={`${t('people.clearance')}: ${member.name}`} allowDeselect={false} w="12rem" data={handling_choices} value={member.clearance} onChange={(value) => value && save.mutate({ clearance: value as Schemas['HandlingCode'] })} /></Table.Td>
      <Table.Td>
        <Button variant="subtle" color="red" size="compact-sm" onClick={() => set_asking(true)} aria-label={t('people.remove_member', { name: member.name })}>{t('common.remove')}</Button>
        <ConfirmDialog opened={asking} onClose={() => set_asking(false)} title={t('people.remove_ask', { name: member.name })} action={t('common.remove')} tone="danger" onConfirm={() => remove.mutate()}>
          {t('people.remove_why')}
        </ConfirmDialog>
      </Table.Td>
    </Table.Tr>
  );
}
