import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { use_language } from '@/locales';
import { own_path } from '@/model/own_path';
import { ErrorNote } from '@/parts/error_note';
import { useNewSession } from '@/parts/session';
import { Password } from '@/parts/password';
import { useWords } from '@/parts/words';
import { Entrance } from './entrance';

export function SignInPage() {
  const { t } = useWords();
  const [email, set_email] = useState('');
  const [password, set_password] = useState('');
  const [code, set_code] = useState<string>();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const begin = useNewSession();
  const sign_in = useMutation<Schemas['Session'], ApiError>({
    mutationFn: () => call('post', '/api/v1/session', { body: { email: email.trim(), password, ...(code ? { code } : {}) } }),
    onSuccess: (session) => {
      begin(session);
      if (session.account) void use_language(session.account.language);
      void navigate(own_path(search.get('to')));
    },
    onError: (error) => {
      if (error.field('code') !== undefined) set_code((typed) => typed ?? '');
    },
  });
  const asks_code = code !== undefined;
  const first_question = sign_in.error?.field('code') !== undefined && code === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign_in.mutate();
  };
  return (
    <Entrance title={t('session.sign_in')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {!first_question && <ErrorNote error={sign_in.error} />}
          <TextInput label={t('session.email')} type="email" autoComplete="username" required autoFocus value={email} onChange={(event) => set_email(event.currentTarget.value)} />
          <Password label={t('session.password')} autoComplete="current-password" value={password} onChange={(event) => set_password(event.currentTarget.value)} />
          {asks_code && (
            <TextInput label={t('session.code')} description={t('session.code_hint')} inputMode="numeric" autoComplete="one-time-code" required autoFocus value={code} onChange={(event) => set_code(event.currentTarget.value)} />
          )}
          <Button type="submit" loading={sign_in.isPending}>
            {t('session.sign_in')}
          </Button>
          <Link to="/public">{t('session.to_public')}</Link>
        </Stack>
      </form>
    </Entrance>
  );
}
