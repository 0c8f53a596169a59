import axe from '@axe-core/playwright';
import { address_of, go_to, kPages, page_like } from './pages.mjs';
import { expect } from './report.mjs';

const kLooks = [
  { language: 'en', scheme: 'light', width: 1440 },
  { language: 'sr-Cyrl', scheme: 'dark', width: 390 },
];

const AxeBuilder = axe.default ?? axe;

const words = (violations) =>
  violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`).join('\n    ')}`).join('\n');

/** What axe finds on a page, in words; nothing when all is well. */
export async function violations_of(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return words(violations);
}

async function check_look(look, state, tell) {
  const page = await page_like(state, look);
  for (const place of kPages) {
    await tell(`${place} is accessible (${look.language}, ${look.scheme}, ${look.width} px)`, async () => {
      await go_to(page, address_of(place, state));
      const found = await violations_of(page);
      expect(found === '', found);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond <= 0, `the page is ${beyond} px wider than the screen`);
    });
  }
  await page.context().close();
}

/** axe finds nothing on any page, light and dark, wide and narrow; and no page is wider than the screen. The looks go side by side. */
export async function check_pages(state, tell) {
  await Promise.all(kLooks.map((look) => check_look(look, state, tell)));
}
