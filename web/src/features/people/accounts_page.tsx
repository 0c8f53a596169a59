import { Button, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { Page, Section } from '@/parts/page';
import { useSession } from '@/parts/session';
import { useWords } from '@/parts/words';
import { InviteDialog } from './invite_dialog';
import { InvitationList } from './invitation_list';
import { kSystemRoles } from './roles';
import classes from './people.module.css';

/** All accounts of the system, and the invitations that are open. */
export function AccountsPage() {
  const { t } = useWords();
  const query = useGet('/api/v1/accounts');
  const [inviting, set_inviting] = useState(false);
  return (
    <Page title={t('people.accounts')} lead={t('people.accounts_lead')} actions={<Button onClick={() => set_inviting(true)}>{t('people.invite')}</Button>}>
      <Loaded query={query}>
        {({ accounts }) => (
          <div className={classes.frame} tabIndex={0} role="region" aria-label={t('people.accounts')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('session.name')}</Table.Th>
                  <Table.Th>{t('role.label')}</Table.Th>
                  <Table.Th>{t('account.second_factor')}</Table.Th>
                  <Table.Th>{t('people.since')}</Table.Th>
                  <Table.Th>{t('common.actions')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {accounts.map((account) => <AccountRow key={account.id} account={account} />)}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Loaded>
      <Section title={t('people.invitations')}><InvitationList /></Section>
      <InviteDialog opened={inviting} onClose={() => set_inviting(false)} />
    </Page>
  );
}

function AccountRow({ account }: { account: Schemas['Account'] }) {
  const { t, day } = useWords();
  const own = useSession().data?.account?.id === account.id;
  const change = useChange((wanted: Schemas['AccountChange']) => call('patch', '/api/v1/accounts/{account}', { path: { account: account.id }, body: wanted, version: account.version }), ['/api/v1/accounts']);
  const reset = useChange(() => call('delete', '/api/v1/accounts/{account}/totp', { path: { account: account.id } }), ['/api/v1/accounts']);
  return (
    <Table.Tr>
      <Table.Td>
        {account.name}{account.disabled && ` (${t('people.disabled')})`}
        <span className={classes.quiet}>{account.email}</span>
        <ErrorNote error={change.error ?? reset.error} />
      </Table.Td>
      <Table.Td data-label={t('role.label')}>
        {own ? t(`role.${account.system_role}`) : <Select aria-label={`${t('role.label')}: ${account.name}`} allowDeselect={false} w="11rem" data={kSystemRoles.map((value) => ({ value, label: t(`role.${value}`) }))} value={account.system_role} onChange={(value) => value && change.mutate({ system_role: value as Schemas['SystemRole'] })} />}
      </Table.Td>
      <Table.Td data-label={t('account.second_factor')}>
        {t(account.totp_enabled ? 'people.factor_on' : 'people.factor_off')}{' '}
        {account.totp_enabled && !own && <Button variant="subtle" size="compact-sm" onClick={() => reset.mutate()}>{t('people.reset_factor')}</Button>}
      </Table.Td>
      <Table.Td data-label={t('people.since')}>{day(account.created_at)}</Table.Td>
      <Table.Td>{!own && <Button variant="subtle" size="compact-sm" color={account.disabled ? undefined : 'red'} onClick={() => change.mutate({ disabled: !account.disabled })}>{t(account.disabled ? 'people.enable' : 'people.disable')}</Button>}</Table.Td>
    </Table.Tr>
  );
}
