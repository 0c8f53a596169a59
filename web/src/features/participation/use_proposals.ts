import { useQueryClient } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';

const kProposals = '/api/v1/workshop/exercises/{exercise}/proposals';

export type Proposal = Schemas['Proposal'];
export type NewProposal = Omit<Schemas['ProposalOrder'], 'key'>;

/** A key that no other device makes: the same proposal sent twice is there once. */
const new_key = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Proposals of an exercise, and what a participant does with them. */
export function useProposals(exercise: number) {
  const client = useQueryClient();
  const list = useGet(kProposals, { path: { exercise } });
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/workshop/exercises/{exercise}') });
  const propose = useChange((order: NewProposal) => call('post', kProposals, { path: { exercise }, body: { ...order, key: new_key() } }).finally(refresh), [kProposals]);
  const voice = useChange(({ proposal, ...body }: Schemas['Voice'] & { proposal: number }) => call('put', '/api/v1/workshop/proposals/{proposal}/voice', { path: { proposal }, body }), [kProposals]);
  return { list, propose, voice };
}
