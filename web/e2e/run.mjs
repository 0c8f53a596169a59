// The web app as people use it, in a real browser against a real server: on SQLite, and on PostgreSQL where it is installed.
// node e2e/run.mjs [--screens DIR] [sqlite|postgresql …]; the last line counts: "N passed, N failed".
import { chromium } from 'playwright-core';
import { check_pages } from './accessibility.mjs';
import { hostile_texts } from './hostile_texts.mjs';
import { journey } from './journey.mjs';
import { start_postgres } from './postgres.mjs';
import { report } from './report.mjs';
import { take_screens } from './screens.mjs';
import { start_server } from './server.mjs';
import { workshop } from './workshop.mjs';

const words = process.argv.slice(2);
const at = words.indexOf('--screens');
const screens = at < 0 ? undefined : words.splice(at, 2)[1];
const wanted = words.length > 0 ? words : ['sqlite', 'postgresql'];
const executablePath = process.env.SOCTA_CHROMIUM ?? '/usr/bin/chromium';

async function on_database(kind, browser) {
  const postgres = kind === 'postgresql' ? await start_postgres() : undefined;
  if (kind === 'postgresql' && !postgres) {
    console.log('skipped: the journey on PostgreSQL, which is not installed');
    return;
  }
  const server = await start_server(postgres?.url);
  const tell = report(kind);
  try {
    const state = await journey(browser, server, tell);
    await workshop(state, tell);
    await hostile_texts(state, tell);
    if (kind === wanted[0]) await check_pages(state, tell);
    if (kind === wanted[0] && screens) await take_screens(state, screens);
  } finally {
    await server.stop();
    await postgres?.stop();
  }
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const kind of wanted) await on_database(kind, browser);
await browser.close();
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exit(report.failed > 0 ? 1 : 0);
