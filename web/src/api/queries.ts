import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { call, type Answer, type Call, type PathWith, type Query } from './client';
import type { ApiError } from './error';

interface GetOptions {
  enabled?: boolean;
  /** Shows the answer of before while the next one comes. */
  keep?: boolean;
}

/** The answer of a GET route, kept and shared by its path and parameters. */
export function useGet<P extends PathWith<'get'>>(
  path: P,
  params: { path?: Call<P, 'get'>['path']; query?: Query } = {},
  { enabled = true, keep = false }: GetOptions = {},
): UseQueryResult<Answer<P, 'get'>, ApiError> {
  return useQuery<Answer<P, 'get'>, ApiError>({
    queryKey: [path, params.path ?? {}, params.query ?? {}],
    queryFn: () => call('get', path, params as Call<P, 'get'>),
    enabled,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}

/** A change, after which the named routes (all, when none is named) are asked again; also when somebody else was there before. */
export function useChange<T, V = void>(change: (value: V) => Promise<T>, refreshes?: readonly PathWith<'get'>[]) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ predicate: (query) => !refreshes || refreshes.includes(query.queryKey[0] as PathWith<'get'>) });
  return useMutation<T, ApiError, V>({
    mutationFn: change,
    onSuccess: refresh,
    onError: (error) => (error.kind === 'stale' ? refresh() : undefined),
  });
}
