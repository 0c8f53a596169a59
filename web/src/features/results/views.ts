interface View {
  id: string;
  path: string;
  figures: readonly string[];
  table?: 'ranking' | 'sensitivity' | 'traps' | 'gaps';
}

/** The views of the results, in the order in which they are read. */
export const kViews: readonly View[] = [
  { id: 'ranking', path: 'ranking', figures: ['ranking'], table: 'ranking' },
  { id: 'matrix', path: 'matrix', figures: ['matrix'] },
  { id: 'heat_map', path: 'heat-map', figures: ['heat-map'] },
  { id: 'contributions', path: 'contributions', figures: ['contributions'] },
  { id: 'key_factors', path: 'key-factors', figures: ['key-factors'] },
  { id: 'probabilities', path: 'rank-probabilities', figures: ['rank-acceptability'] },
  { id: 'sensitivity', path: 'sensitivity', figures: ['break-even'], table: 'sensitivity' },
  { id: 'traps', path: 'tolerance-traps', figures: ['incidence'], table: 'traps' },
  { id: 'influence', path: 'influence', figures: ['influence'] },
  { id: 'agreement', path: 'agreement', figures: ['agreement'] },
  { id: 'coverage', path: 'coverage', figures: ['coverage'], table: 'gaps' },
];

export const view_of = (path: string): View | undefined => kViews.find((view) => view.path === path);
