import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { useNewSession, useSession, useTokenOfAddress } from '@/parts/session';
import { useWords } from '@/parts/words';
import { Entrance } from './entrance';
import { NewPassword } from '@/parts/new_password';

export function InvitationPage() {
  const { t } = useWords();
  const token = useTokenOfAddress();
  const look = useQuery<Schemas['InvitationView'], ApiError>({
    queryKey: ['invitation', token],
    queryFn: () => call('post', '/api/v1/invitations/look', { body: { token } }),
    enabled: token !== '',
    retry: false,
  });
  return (
    <Entrance title={t('session.invitation')}>
      {token === '' ? <p>{t('session.invitation_no_token')}</p> : <Loaded query={look}>{(view) => <Acceptance token={token} view={view} />}</Loaded>}
    </Entrance>
  );
}

function Acceptance({ token, view }: { token: string; view: Schemas['InvitationView'] }) {
  const { t, text, day, language } = useWords();
  const session = useSession();
  const [name, set_name] = useState('');
  const [password, set_password] = useState('');
  const navigate = useNavigate();
  const begin = useNewSession();
  const own = session.data?.account;
  const accept = useMutation<Schemas['Session'], ApiError>({
    mutationFn: () => call('post', '/api/v1/invitations/accept', { body: own ? { token } : { token, name: name.trim(), password, language } }),
    onSuccess: (accepted) => {
      begin(accepted);
      void navigate('/');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>
          {view.assessment_title ? t('session.invited_to', { title: text(view.assessment_title), role: view.role ? t(`role.${view.role}`) : '' }) : t('session.invited')}{' '}
          {t('session.invited_until', { day: day(view.expires_at) })}
        </p>
        <ErrorNote error={accept.error} />
        <TextInput label={t('session.email')} value={own?.email ?? view.email} readOnly autoComplete="username" />
        {!own && (
          <>
            <TextInput label={t('session.name')} autoComplete="name" required autoFocus value={name} onChange={(event) => set_name(event.currentTarget.value)} error={accept.error?.field('name')} />
            <NewPassword value={password} onChange={set_password} error={accept.error?.field('password')} />
          </>
        )}
        <Button type="submit" loading={accept.isPending}>
          {t('session.accept')}
        </Button>
      </Stack>
    </form>
  );
}
