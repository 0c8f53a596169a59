import { Button, Table } from '@mantine/core';
import { call } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import classes from './people.module.css';

export function InvitationList() {
  const { t, day } = useWords();
  const query = useGet('/api/v1/invitations');
  const withdraw = useChange((invitation: number) => call('delete', '/api/v1/invitations/{invitation}', { path: { invitation } }), ['/api/v1/invitations']);
  return (
    <>
      <ErrorNote error={withdraw.error} />
      <Loaded query={query} lines={2}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <p>{t('people.no_invitations')}</p>
          ) : (
            <div className={classes.frame} tabIndex={0} role="region" aria-label={t('people.invitations')}>
              <Table>
                <Table.Tbody>
                  {invitations.map((invitation) => (
                    <Table.Tr key={invitation.id}>
                      <Table.Td>{invitation.email}</Table.Td>
                      <Table.Td>{invitation.role ? t(`role.${invitation.role}`) : invitation.system_role ? t(`role.${invitation.system_role}`) : ''}</Table.Td>
                      <Table.Td>{t('session.invited_until', { day: day(invitation.expires_at) })}</Table.Td>
                      <Table.Td><Button variant="subtle" color="red" size="compact-sm" onClick={() => withdraw.mutate(invitation.id)} aria-label={t('people.withdraw_of', { email: invitation.email })}>{t('people.withdraw')}</Button></Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
