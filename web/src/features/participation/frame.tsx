import { useState, type ReactNode } from 'react';
import { LanguageSwitch } from '@/parts/language_switch';
import { useWords } from '@/parts/words';
import classes from './frame.module.css';

export type ColoursChoice = (scheme: 'light' | 'dark') => void;

interface FrameProps {
  onColours: ColoursChoice;
  /** Stands in the head, at the left. */
  head?: ReactNode;
  /** Further things to do, below the language and the colours. */
  menu?: ReactNode;
  children: ReactNode;
}

/** One column for one thumb: a narrow head that stays, and the page. */
export function Frame({ onColours, head, menu, children }: FrameProps) {
  const { t } = useWords();
  const [open, set_open] = useState(false);
  return (
    <>
      <a href="#page" className="skip-link">{t('shell.skip')}</a>
      <header className={classes.head}>
        <div className={classes.bar}>
          <div className={classes.left}>{head ?? <span className={classes.name}>OpenSOCTA</span>}</div>
          <button type="button" className={classes.more} aria-expanded={open} onClick={() => set_open(!open)}>{t('participation.more')}</button>
        </div>
        {open && (
          <div className={classes.menu}>
            <LanguageSwitch />
            <ColourChoice onColours={onColours} />
            <div className={classes.rest} onClick={() => set_open(false)}>{menu}</div>
          </div>
        )}
      </header>
      <main id="page" tabIndex={-1} className={classes.main}>{children}</main>
    </>
  );
}

function ColourChoice({ onColours }: { onColours: ColoursChoice }) {
  const { t } = useWords();
  const [dark, set_dark] = useState(document.documentElement.dataset.theme === 'dark');
  const turn = () => {
    onColours(dark ? 'light' : 'dark');
    set_dark(!dark);
  };
  return <button type="button" className={classes.item} onClick={turn}>{t(dark ? 'common.colours_light' : 'common.colours_dark')}</button>;
}
