import { ActionIcon, Menu } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { use_language } from '@/locales';
import type { Language } from '@/model/language';
import { Icon } from '@/parts/icons';
import { useNewSession } from '@/parts/session';
import { useWords } from '@/parts/words';
import { useKeptLanguage } from './kept_language';

export function AccountMenu({ account }: { account: Schemas['Account'] }) {
  const { t } = useWords();
  const keep = useKeptLanguage(account);
  const choose = (language: Language) => {
    void use_language(language);
    keep.mutate(language);
  };
  const navigate = useNavigate();
  const end = useNewSession();
  const sign_out = useChange(() => call('delete', '/api/v1/session'), []);
  const leave = () =>
    sign_out.mutate(undefined, {
      onSuccess: () => {
        end(undefined);
        void navigate('/sign-in');
      },
    });
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.account_of', { name: account.name })}>
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.name}</Menu.Label>
        <Menu.Item component={Link} to="/account">{t('account.title')}</Menu.Item>
        <Menu.Item component={Link} to="/">{t('assessments.title')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => choose('en')} lang="en">English</Menu.Item>
        <Menu.Item onClick={() => choose('sr-Cyrl')} lang="sr-Cyrl">српски, ћирилица</Menu.Item>
        <Menu.Item onClick={() => choose('sr-Latn')} lang="sr-Latn">srpski, latinica</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t('session.sign_out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
