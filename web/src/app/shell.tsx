import { lazy, Suspense, useState } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { Loaded } from '@/parts/loaded';
import { useSession } from '@/parts/session';
import { useWords } from '@/parts/words';
import { Failing } from './failing';
import { Header } from './header';
import { Rail } from './rail';
import { Wait } from './wait';
import classes from './shell.module.css';

const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts')).Shortcuts }));

/** The frame around every page behind the door: header, rail, page. Who is not signed in goes to the door and comes back here. */
export function Shell() {
  const { t } = useWords();
  const session = useSession();
  const { assessment } = useParams();
  const location = useLocation();
  const [rail_open, set_rail_open] = useState(false);
  return (
    <Loaded query={session} stands="alone">
      {({ account, can_create_assessment }) => {
        if (!account) return <Navigate to={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} replace />;
        const admin = account.system_role === 'admin';
        return (
          <div className={classes.shell}>
            <a href="#page" className="skip-link">{t('shell.skip')}</a>
            <Header account={account} assessment={assessment} railOpen={rail_open} onRail={() => set_rail_open(!rail_open)} />
            <nav className={classes.rail} data-open={rail_open} aria-label={t('shell.navigation')} onClick={() => set_rail_open(false)}>
              <Rail assessment={assessment} admin={admin} />
            </nav>
            <main id="page" tabIndex={-1} className={classes.main}>
              <Failing>
                <Suspense fallback={<Wait />}>
                  <Outlet context={{ admin, can_create: can_create_assessment ?? false }} />
                </Suspense>
              </Failing>
            </main>
            <Suspense fallback={null}>
              <Shortcuts assessment={assessment} />
            </Suspense>
          </div>
        );
      }}
    </Loaded>
  );
}
