import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { address_of, go_to, kPages, page_like } from './pages.mjs';

/** Pictures of every page in every width, colour mode and language, for people to look at. */
export async function take_screens(state, folder) {
  mkdirSync(folder, { recursive: true });
  for (const width of [390, 1440, 1920])
    for (const scheme of ['light', 'dark'])
      for (const language of ['en', 'sr-Cyrl']) {
        const page = await page_like(state, { width, scheme, language });
        for (const place of kPages) {
          await go_to(page, address_of(place, state));
          await page.screenshot({ path: join(folder, `${place.replace(/\W+/g, '_')}-${width}-${scheme}-${language}.png`), fullPage: true });
        }
        await page.context().close();
      }
}
