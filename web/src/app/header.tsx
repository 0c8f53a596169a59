import { ActionIcon } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { ColourSwitch } from '@/parts/colour_switch';
import { Icon } from '@/parts/icons';
import { LanguageSwitch } from '@/parts/language_switch';
import { useWords } from '@/parts/words';
import { useKeptLanguage } from './kept_language';
import classes from './shell.module.css';

// What opens over the page needs much code to place itself; the page need not wait for it.
const SearchBox = lazy(async () => ({ default: (await import('./search_box')).SearchBox }));
const AccountMenu = lazy(async () => ({ default: (await import('./account_menu')).AccountMenu }));

interface HeaderProps {
  account: Schemas['Account'];
  assessment: string | undefined;
  railOpen: boolean;
  onRail: () => void;
}

export function Header({ account, assessment, railOpen, onRail }: HeaderProps) {
  const { t } = useWords();
  const keep = useKeptLanguage(account);
  return (
    <header className={classes.header}>
      <ActionIcon className={classes.burger} variant="subtle" color="gray" size="lg" aria-label={t('shell.navigation')} aria-expanded={railOpen} onClick={onRail}>
        <Icon name={railOpen ? 'close' : 'menu'} />
      </ActionIcon>
      <Link to="/" className={classes.brand}>OpenSOCTA</Link>
      {assessment && <Where assessment={Number(assessment)} />}
      <div className={classes.tools}>
        <Suspense fallback={null}>{assessment && <SearchBox assessment={Number(assessment)} />}</Suspense>
        <span className={classes.languages}><LanguageSwitch onChange={(language) => keep.mutate(language)} /></span>
        <ColourSwitch />
        <Suspense fallback={<Icon name="person" />}>
          <AccountMenu account={account} />
        </Suspense>
      </div>
    </header>
  );
}

function Where({ assessment }: { assessment: number }) {
  const { text } = useWords();
  const known = useGet('/api/v1/assessments/{assessment}', { path: { assessment } });
  return <Link to={`/assessments/${assessment}`} className={classes.where}>{known.error?.bars ? '' : text(known.data?.title)}</Link>;
}
