import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { useGet } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { Loaded } from '@/parts/loaded';
import { useNewSession, useTokenOfAddress } from '@/parts/session';
import { useWords } from '@/parts/words';
import { Entrance } from './entrance';
import { NewPassword } from '@/parts/new_password';

export function SetupPage() {
  const { t } = useWords();
  const state = useGet('/api/v1/setup');
  const token = useTokenOfAddress();
  return (
    <Entrance title={t('session.setup')} lead={t('session.setup_lead')}>
      <Loaded query={state}>
        {({ open }) =>
          !open ? (
            <p>
              {t('session.setup_done')} <Link to="/sign-in">{t('session.sign_in')}</Link>
            </p>
          ) : token ? (
            <SetupForm token={token} />
          ) : (
            <p>{t('session.setup_no_token')}</p>
          )
        }
      </Loaded>
    </Entrance>
  );
}

function SetupForm({ token }: { token: string }) {
  const { t, language } = useWords();
  const [email, set_email] = useState('');
  const [name, set_name] = useState('');
  const [password, set_password] = useState('');
  const navigate = useNavigate();
  const begin = useNewSession();
  const set_up = useMutation<Schemas['Session'], ApiError>({
    mutationFn: () => call('post', '/api/v1/setup', { body: { token, email: email.trim(), name: name.trim(), password, language } }),
    onSuccess: (session) => {
      begin(session);
      void navigate('/');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_up.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <ErrorNote error={set_up.error} />
        <TextInput label={t('session.email')} type="email" autoComplete="username" required autoFocus value={email} onChange={(event) => set_email(event.currentTarget.value)} error={set_up.error?.field('email')} />
        <TextInput label={t('session.name')} autoComplete="name" required value={name} onChange={(event) => set_name(event.currentTarget.value)} error={set_up.error?.field('name')} />
        <NewPassword value={password} onChange={set_password} error={set_up.error?.field('password')} />
        <Button type="submit" loading={set_up.isPending}>
          {t('session.make_administrator')}
        </Button>
      </Stack>
    </form>
  );
}
