import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import classes from './sub_navigation.module.css';

/** The views of one page, as links in rows, on a narrow screen in one that scrolls; the query of the address is kept. */
export function SubNavigation({ label, views }: { label: string; views: readonly { to: string; name: string }[] }) {
  const { pathname, search } = useLocation();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = frame;
    const shown = current?.querySelector<HTMLElement>('[aria-current=page]');
    if (current && shown) current.scrollLeft = shown.offsetLeft - current.offsetLeft - (current.clientWidth - shown.offsetWidth) / 2;
  }, [pathname]);
  const kept = new URLSearchParams(search);
  kept.delete('explain');
  return (
    <nav ref={frame} aria-label={label} className={classes.frame}>
      <ul className={classes.list}>
        {views.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={{ pathname: to, search: kept.toString() }} end className={classes.link} preventScrollReset>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
