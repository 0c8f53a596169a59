import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { address_of, go_to, kPages, page_like } from './pages.mjs';

const kWidths = [390, 1440, 1920];
const kSchemes = ['light', 'dark'];
const kLanguages = ['en', 'sr-Cyrl', 'sr-Latn'];

const file_of = (place, { width, scheme, language }) => `${place.replace(/\W+/g, '_')}-${width}-${scheme}-${language}.png`;

async function take_look(look, state, folder) {
  const page = await page_like(state, look);
  for (const place of kPages) {
    await go_to(page, address_of(place, state));
    await page.screenshot({ path: join(folder, file_of(place, look)), fullPage: true });
  }
  await page.context().close();
}

/** Pictures of every page in every width, colour mode and language, for people to look at. The looks of one width go side by side. */
export async function take_screens(state, folder) {
  mkdirSync(folder, { recursive: true });
  for (const width of kWidths) {
    const looks = kSchemes.flatMap((scheme) => kLanguages.map((language) => ({ width, scheme, language })));
    await Promise.all(looks.map((look) => take_look(look, state, folder)));
  }
}
