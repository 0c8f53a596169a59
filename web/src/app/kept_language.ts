import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';

/** The language chosen in the frame is the account's from then on, on every machine. */
export function useKeptLanguage(account: Schemas['Account']) {
  return useChange((language: Schemas['Language']) => call('patch', '/api/v1/account', { body: { language }, version: account.version }), ['/api/v1/session']);
}
