// Fails when the page, scripts and styles that a browser needs before the first page stands weigh more than the limit, gzip.
// Fonts are named beside it: the page is there before them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kLimit = 200_000;
// Participants of a workshop come by phone, perhaps over a weak network.
const kParticipantLimit = 150_000;
const dist = new URL('../dist/', import.meta.url).pathname;
const assets = join(dist, 'assets');

const weigh = (path) => (path.endsWith('.woff2') ? readFileSync(path).length : gzipSync(readFileSync(path)).length);

/** The file and everything that it imports at once, not what it loads later. */
function closure(names, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (!name.endsWith('.js')) continue;
    const text = readFileSync(join(assets, name), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map((found) => found[1]);
    closure(imports, seen);
  }
  return seen;
}

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const entry = [...html.matchAll(/assets\/([^"']+\.(?:js|css))/g)].map((found) => found[1]);
const all = readdirSync(assets);
const page = (...prefixes) => all.filter((name) => /\.(js|css)$/.test(name) && prefixes.some((prefix) => name.startsWith(`${prefix}-`)));
const fonts = (script) => all.filter((name) => new RegExp(`^ibm-plex-sans-${script}-\\d+-normal-.*\\.woff2$`).test(name));

const pages = {
  'sign in, English': { code: page('desk_entry', 'session', 'en'), scripts: ['latin'] },
  'overview, Serbian': { code: page('desk_entry', 'shell', 'assessment_frame', 'overview', 'sr'), scripts: ['latin', 'cyrillic'] },
  'participant, in both languages': { code: page('participant_entry', 'of_participants'), scripts: ['latin', 'cyrillic'], limit: kParticipantLimit },
};

const weigh_all = (files) => files.reduce((sum, file) => sum + weigh(join(assets, file)), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

let failed = 0;
for (const [name, { code, scripts, limit = kLimit }] of Object.entries(pages)) {
  const files = [...closure([...entry, ...code])];
  const total = weigh_all(files) + gzipSync(html).length;
  if (total > limit) failed += 1;
  const beside = weigh_all(scripts.flatMap(fonts));
  console.log(`${total > limit ? 'too heavy' : 'ok'}  ${name}: ${kilobytes(total)} gzip in ${files.length + 1} files, limit ${kilobytes(limit)}; fonts beside it, shown when they are there: ${kilobytes(beside)}`);
}
process.exit(failed ? 1 : 0);
