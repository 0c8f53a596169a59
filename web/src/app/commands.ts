/** A place of the application: one value that the rail, the shortcuts and their list are made of. */
export interface Place {
  /** Also the key of its name among the texts. */
  id: string;
  path: string;
  /** Second key after G. */
  key?: string;
  /** Right that the role must have for it to be offered. */
  needs?: string;
  /** Role from which what stands there is withheld, so that it is not offered. */
  not_for?: string;
}

/** The parts of the cycle, in the order in which the work goes. */
export const kCycle: readonly Place[] = [
  { id: 'overview', path: '', key: 'o' },
  { id: 'crimes', path: 'crimes', key: 'c' },
  { id: 'statistics', path: 'statistics', key: 's' },
  { id: 'evidence', path: 'evidence', key: 'e' },
  { id: 'workshops', path: 'workshops', key: 'k' },
  { id: 'environment', path: 'environment', key: 'n' },
  { id: 'groups', path: 'groups', key: 'g', not_for: 'contributor' },
  { id: 'results', path: 'results', key: 'r', needs: 'read_results' },
  { id: 'what_if', path: 'what-if', key: 'w', needs: 'read_results' },
  { id: 'report', path: 'report', key: 'p' },
];

export const kFramework: readonly Place[] = [
  { id: 'methodology', path: 'methodology', key: 'm' },
  { id: 'records', path: 'records', key: 't' },
  { id: 'runs', path: 'runs', key: 'u', needs: 'read_results' },
  { id: 'people', path: 'people', needs: 'manage_members' },
  { id: 'audit', path: 'audit', needs: 'read_audit' },
];

export const kSystem: readonly Place[] = [
  { id: 'assessments', path: '/', key: 'a' },
  { id: 'methodologies', path: '/methodologies' },
];

export const kAdministration: readonly Place[] = [
  { id: 'accounts', path: '/accounts' },
  { id: 'system_audit', path: '/audit' },
  { id: 'archive', path: '/archive' },
  { id: 'backup', path: '/backup' },
];

export const path_of = (place: Place, assessment: string | undefined): string =>
  place.path.startsWith('/') ? place.path : `/assessments/${assessment}${place.path ? `/${place.path}` : ''}`;
