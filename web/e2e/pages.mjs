/** Every page, for the checks that look at all of them. */
export const kPages = [
  '/', '/account', '/import', '/methodologies', '/methodologies?code=socta-2015', '/accounts', '/audit', '/archive', '/backup', '/public',
  'A', 'A/crimes', 'A/crimes/heroin', 'A/statistics', 'A/statistics/robbery_recorded', 'A/statistics/import', 'A/evidence', 'EVIDENCE',
  'A/environment', 'A/environment?tab=effects', 'A/environment?tab=outlook', 'A/environment?tab=scenarios', 'A/environment?tab=factors',
  'A/workshops', 'A/groups', 'A/groups?tab=criteria', 'A/groups?tab=graph',
  'A/results/ranking', 'A/results/matrix', 'A/results/heat-map', 'A/results/key-factors', 'A/results/rank-probabilities', 'A/results/sensitivity',
  'A/results/tolerance-traps', 'A/results/influence', 'A/results/agreement', 'A/results/coverage', 'A/what-if', 'A/runs', 'A/runs/compare',
  'A/report', 'A/methodology', 'A/methodology?tab=text', 'A/methodology?tab=versions', 'A/methodology?tab=assessment', 'A/records', 'A/records/judgements',
  'A/people', 'A/audit', 'A?explain=heroin',
];

export const address_of = (page, { base, address, evidence }) =>
  page === 'EVIDENCE' ? (evidence ?? `${base}/evidence`) : page.startsWith('A') ? base + page.slice(1) : address + page;

/** Goes there and waits until nothing is being loaded any more. */
export async function go_to(page, target) {
  await page.goto(target);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('main [role=status][aria-label], main .mantine-Loader-root').length === 0, undefined, { timeout: 20_000 }).catch(() => {});
  await page.evaluate(() => document.fonts.ready);
}

/** A page in a language, a colour mode and a width, signed in as the one whose page is given. */
export async function page_like(state, { language = 'en', scheme = 'light', width = 1440 }) {
  const context = await state.browser.newContext({ storageState: await state.coordinator.context().storageState(), viewport: { width, height: 900 }, colorScheme: scheme, locale: 'en-GB', reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('socta-language', chosen), language);
  return context.newPage();
}
