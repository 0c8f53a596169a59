import { Paper, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { ColourSwitch } from '@/parts/colour_switch';
import { LanguageSwitch } from '@/parts/language_switch';
import { useWords } from '@/parts/words';
import classes from './entrance.module.css';

/** The frame of the pages that stand before the door: set-up, sign-in, invitation. */
export function Entrance({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · OpenSOCTA`;
  }, [title]);
  return (
    <div className={classes.entrance}>
      <header className={classes.head}>
        <span className={classes.name}>OpenSOCTA</span>
        <span className={classes.switches}>
          <LanguageSwitch />
          <ColourSwitch />
        </span>
      </header>
      <main className={classes.main}>
        <Paper className={classes.card} withBorder>
          <Title order={1}>{title}</Title>
          {lead && <p className={classes.lead}>{lead}</p>}
          {children}
        </Paper>
        <p className={classes.foot}>{t('session.foot')}</p>
      </main>
    </div>
  );
}
