import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call } from '@/api/client';
import { useChange } from '@/api/queries';
import { Drawing } from '@/parts/drawing';
import { ErrorNote } from '@/parts/error_note';
import { Password } from '@/parts/password';
import { useWords } from '@/parts/words';
import classes from './second_factor.module.css';

const kSession = ['/api/v1/session'] as const;

/** A code from a phone beside the password: begin with the password, scan, confirm with a first code. */
export function SecondFactor({ enabled }: { enabled: boolean }) {
  const { t } = useWords();
  const [password, set_password] = useState('');
  const [code, set_code] = useState('');
  const begin = useChange(() => call('post', '/api/v1/account/totp', { body: { password } }), []);
  const confirm = useChange(() => call('put', '/api/v1/account/totp', { body: { code: code.trim() } }), kSession);
  const remove = useChange(() => call('delete', '/api/v1/account/totp', { body: { password } }), kSession);
  const prove = (event: FormEvent) => {
    event.preventDefault();
    const then = { onSuccess: () => set_password('') };
    if (enabled) remove.mutate(undefined, then);
    else begin.mutate(undefined, then);
  };
  if (!enabled && begin.data)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate(undefined, { onSuccess: () => begin.reset() });
        }}
      >
        <Stack gap="sm" align="flex-start">
          <p className="flush">{t('account.scan')}</p>
          <Drawing svg={begin.data.qr_svg} className={classes.code} label={t('account.qr')} />
          <p className="flush">
            {t('account.or_type')} <code className={classes.secret}>{begin.data.secret}</code>
          </p>
          <ErrorNote error={confirm.error} />
          <Group align="flex-end">
            <TextInput label={t('session.code')} inputMode="numeric" autoComplete="one-time-code" required value={code} onChange={(event) => set_code(event.currentTarget.value)} />
            <Button type="submit" loading={confirm.isPending}>{t('account.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    );
  return (
    <form onSubmit={prove}>
      <Stack gap="sm" align="flex-start">
        <p className="flush">{t(enabled ? 'account.factor_on' : 'account.factor_off')}</p>
        <ErrorNote error={begin.error ?? remove.error} />
        <Password label={t('session.password')} autoComplete="current-password" value={password} onChange={(event) => set_password(event.currentTarget.value)} />
        <Button type="submit" variant="default" color={enabled ? 'red' : undefined} loading={begin.isPending || remove.isPending}>
          {t(enabled ? 'account.remove_factor' : 'account.begin_factor')}
        </Button>
      </Stack>
    </form>
  );
}
