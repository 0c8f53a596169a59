/** The page to go to after signing in: only a path of this application, never another site. */
export function own_path(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/';
}
