import type { components } from './schema';

export type ErrorBody = components['schemas']['Error'];
export type Problem = components['schemas']['Problem'];
export type ErrorKind = ErrorBody['error']['kind'] | 'unreachable';

let said = (sentence: string) => sentence;

/** How a sentence of the server is said in the language of the page. */
export function use_sentences(say: (sentence: string) => string): void {
  said = say;
}

/** A failure of the server in its one shape, or a connection that did not come about. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly kind: ErrorKind,
    message: string,
    readonly problems: Problem[] = [],
    /** With kind stale: the record as it is now. */
    readonly current: unknown = undefined,
  ) {
    super(message);
  }

  static from(status: number, body: ErrorBody | undefined): ApiError {
    const error = typeof body === 'object' ? body?.error : undefined;
    if (!error) return new ApiError(status, status === 401 ? 'unauthenticated' : 'internal', '');
    return new ApiError(status, error.kind, error.message, error.problems ?? [], error.current);
  }

  static unreachable(): ApiError {
    return new ApiError(0, 'unreachable', '');
  }

  /** Whether one may not see what was asked for, or no longer. */
  get bars(): boolean {
    return this.kind === 'forbidden' || this.kind === 'not_found';
  }

  /** The first problem that names this field, in the language of the page. */
  field(name: string): string | undefined {
    const found = this.problems.find((problem) => problem.field === name);
    return found && said(found.message);
  }
}
