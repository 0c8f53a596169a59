import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { use_csrf_token, type Schemas } from '@/api/client';
import { useGet } from '@/api/queries';

/** Who is signed in. Its token goes with every change from then on. */
export function useSession() {
  const query = useGet('/api/v1/session');
  const token = query.data?.csrf_token;
  if (token) use_csrf_token(token);
  return query;
}

/** Puts a session that just began in the place of the one before; all that was known under that is forgotten. */
export function useNewSession(): (session: Schemas['Session'] | undefined) => void {
  const client = useQueryClient();
  return (session) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/api/v1/session' });
    use_csrf_token(session?.csrf_token);
    client.setQueryData(['/api/v1/session', {}, {}], session ?? { version: '' });
  };
}

/** The one-time token after the # of the address, which leaves the address bar (and so the history) at once. */
export function useTokenOfAddress(): string {
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
