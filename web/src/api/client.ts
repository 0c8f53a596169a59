import createClient from 'openapi-fetch';
import type { components, paths } from './schema';
import { ApiError, type ErrorBody } from './error';
import { hear_clock } from './server_clock';

export type Schemas = components['schemas'];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type PathWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends { responses: object } ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P][M];
type Success<R> = { [Status in keyof R]: Status extends 200 | 201 | 202 ? R[Status] : never }[keyof R];
type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** What a route answers with when all is well. */
export type Answer<P extends keyof paths, M extends Method> = Operation<P, M> extends { responses: infer R } ? Content<Success<R>> : never;
type Parameters<P extends keyof paths, M extends Method> = Operation<P, M> extends { parameters: infer A } ? A : object;
type Body<P extends keyof paths, M extends Method> = Operation<P, M> extends { requestBody?: { content: infer C } } ? C[keyof C] : never;

export type Query = Record<string, string | number | boolean | undefined>;
export interface Call<P extends keyof paths, M extends Method> {
  path?: Parameters<P, M> extends { path: infer Q } ? Q : undefined;
  query?: Query;
  body?: Body<P, M> | Blob;
  /** Version that a change was made on; sent as If-Match. */
  version?: number | string;
  /** How the answer is taken; JSON when absent. */
  as?: 'blob';
}

const client = createClient<paths>({ baseUrl: '', fetch: (request: Request) => fetch(request) });
let csrf_token: string | undefined;

/** Remembers the session's token, which goes out with every change. */
export function use_csrf_token(token: string | undefined): void {
  csrf_token = token;
}

function headers_of(method: Method, body: unknown, version: number | string | undefined): Record<string, string> {
  // Sentences of the server are wanted in the language of the page.
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang };
  if (method !== 'get' && csrf_token) headers['X-CSRF-Token'] = csrf_token;
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (body instanceof Blob) headers['Content-Type'] = body.type || 'application/octet-stream';
  return headers;
}

/** One request by the contract. Returns the answer, throws ApiError for every failure, a lost connection included. */
export async function call<P extends keyof paths, M extends Method>(method: M, path: P, options: Call<P, M> = {}): Promise<Answer<P, M>> {
  const { body, version } = options;
  const request = client.request as unknown as (method: string, path: P, init: object) => Promise<{ data?: unknown; error?: ErrorBody; response: Response }>;
  // What a run computed never changes; everything else is kept by the queries, who know when it does.
  const cache = path.includes('/runs/{run}/') ? 'default' : 'no-store';
  const sent = Date.now();
  let answer;
  try {
    answer = await request(method, path, {
      params: { path: options.path, query: options.query },
      headers: headers_of(method, body, version),
      parseAs: options.as,
      cache,
      ...(body === undefined ? {} : { body, bodySerializer: body instanceof Blob ? (blob: Blob) => blob : JSON.stringify }),
    });
  } catch {
    throw ApiError.unreachable();
  }
  if (cache === 'no-store') hear_clock(answer.response, sent);
  if (answer.error !== undefined || !answer.response.ok) throw ApiError.from(answer.response.status, answer.error);
  return answer.data as Answer<P, M>;
}

/** The address of a route, for downloads and pictures. */
export function address_of<P extends keyof paths>(path: P, params: Record<string, string | number>, query: Query = {}): string {
  const filled = Object.entries(params).reduce((text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))), path as string);
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]));
  return pairs.length > 0 ? `${filled}?${search}` : filled;
}
