import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ColourSwitch } from '@/parts/colour_switch';
import { LanguageSwitch } from '@/parts/language_switch';
import { useWords } from '@/parts/words';
import classes from './published.module.css';

/** The frame of the pages that anyone may read. */
export function PublishedFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <a href="#page" className="skip-link">{t('shell.skip')}</a>
      <header className={classes.header}>
        <Link to="/public" className={classes.name}>OpenSOCTA</Link>
        <span className={classes.tools}>
          <Link to="/sign-in" className={classes.sign_in}>{t('session.sign_in')}</Link>
          <LanguageSwitch />
          <ColourSwitch />
        </span>
      </header>
      <main id="page" tabIndex={-1} className={classes.main}>{children}</main>
    </>
  );
}
