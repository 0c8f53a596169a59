import { NavLink } from 'react-router';
import { useGet } from '@/api/queries';
import { useWords } from '@/parts/words';
import { kAdministration, kCycle, kFramework, kSystem, path_of, type Place } from './commands';
import classes from './shell.module.css';

export function Rail({ assessment, admin }: { assessment: string | undefined; admin: boolean }) {
  const { t } = useWords();
  const known = useGet('/api/v1/assessments/{assessment}', { path: { assessment: Number(assessment) } }, { enabled: assessment !== undefined });
  const permissions = known.data?.permissions ?? [];
  const allowed = (places: readonly Place[]) => places.filter(({ needs, not_for }) => (!needs || permissions.includes(needs)) && (!not_for || known.data?.role !== not_for));
  if (assessment)
    return (
      <>
        <Links places={allowed(kCycle)} assessment={assessment} />
        <p className={classes.heading}>{t('rail.framework')}</p>
        <Links places={allowed(kFramework)} assessment={assessment} />
      </>
    );
  return (
    <>
      <Links places={kSystem} />
      {admin && (
        <>
          <p className={classes.heading}>{t('rail.administration')}</p>
          <Links places={kAdministration} />
        </>
      )}
    </>
  );
}

function Links({ places, assessment }: { places: readonly Place[]; assessment?: string }) {
  const { t } = useWords();
  return (
    <ul className={classes.list}>
      {places.map((place) => (
        <li key={place.id}>
          <NavLink to={path_of(place, assessment)} end={place.path === '' || place.path === '/'} className={classes.link}>
            {t(`rail.${place.id}`)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
