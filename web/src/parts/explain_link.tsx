import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useWords } from './words';
import classes from './explain_link.module.css';

/** A number that leads to what it comes from: opens the explanation beside the page, and can be sent as a link. */
export function ExplainLink({ item, indicator, run, children }: { item: string; indicator?: string; run?: number; children: ReactNode }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const location = useLocation();
  const next = new URLSearchParams(search);
  next.set('explain', indicator ? `${item}/${indicator}` : item);
  if (run !== undefined) next.set('run', String(run));
  return (
    <Link to={{ pathname: location.pathname, search: next.toString() }} className={classes.link} title={t('explain.open')} preventScrollReset>
      {children}
    </Link>
  );
}
