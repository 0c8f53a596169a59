import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { is_long_enough } from '@/model/password';
import { ErrorNote } from '@/parts/error_note';
import { LanguageSwitch } from '@/parts/language_switch';
import { Loaded } from '@/parts/loaded';
import { Page, Section } from '@/parts/page';
import { useSession } from '@/parts/session';
import { Password } from '@/parts/password';
import { useWords } from '@/parts/words';
import { NewPassword } from '@/parts/new_password';
import { SecondFactor } from './second_factor';

const kSession = ['/api/v1/session'] as const;

export function AccountPage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <Page title={t('account.title')} lead={session.data?.account?.email} width="form">
      <Loaded query={session}>
        {({ account }) =>
          account && (
            <>
              <OwnName account={account} />
              <Section title={t('common.language')}>
                <OwnLanguage account={account} />
              </Section>
              <Section title={t('account.password')}>
                <OwnPassword />
              </Section>
              <Section title={t('account.second_factor')}>
                <SecondFactor enabled={account.totp_enabled} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function OwnName({ account }: { account: Schemas['Account'] }) {
  const { t } = useWords();
  const [name, set_name] = useState(account.name);
  const save = useChange(() => call('patch', '/api/v1/account', { body: { name: name.trim() }, version: account.version }), kSession);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <ErrorNote error={save.error} />
        <TextInput label={t('session.name')} value={name} required onChange={(event) => set_name(event.currentTarget.value)} w="100%" autoComplete="name" />
        <Button type="submit" variant="default" disabled={name.trim() === account.name || name.trim() === ''} loading={save.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}

function OwnLanguage({ account }: { account: Schemas['Account'] }) {
  const save = useChange((language: Schemas['Language']) => call('patch', '/api/v1/account', { body: { language }, version: account.version }), kSession);
  return (
    <Stack gap="sm" align="flex-start">
      <ErrorNote error={save.error} />
      <LanguageSwitch onChange={(language) => save.mutate(language)} />
    </Stack>
  );
}

function OwnPassword() {
  const { t } = useWords();
  const [current, set_current] = useState('');
  const [wanted, set_wanted] = useState('');
  const save = useChange(() => call('put', '/api/v1/account/password', { body: { current_password: current, new_password: wanted } }), kSession);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, {
      onSuccess: () => {
        set_current('');
        set_wanted('');
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <ErrorNote error={save.error} />
        {save.isSuccess && <p role="status">{t('account.password_changed')}</p>}
        <Password label={t('account.current_password')} autoComplete="current-password" value={current} onChange={(event) => set_current(event.currentTarget.value)} error={save.error?.field('current_password')} />
        <NewPassword value={wanted} onChange={set_wanted} error={save.error?.field('new_password')} />
        <Button type="submit" variant="default" disabled={current === '' || !is_long_enough(wanted)} loading={save.isPending}>
          {t('account.change_password')}
        </Button>
      </Stack>
    </form>
  );
}
