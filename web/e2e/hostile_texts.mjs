import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { import_assessment, kExample, listen, run } from './journey.mjs';
import { address_of, go_to, kPages, page_like } from './pages.mjs';
import { expect } from './report.mjs';
import { kProject } from './server.mjs';

const kMarkup = `<img src=x onerror=alert(1)><svg/onload=alert(2)>'"></td></script><script>alert(3)</script>[m](javascript:alert(4)) `;
const kChapter = `
# <img src=x onerror=alert(5)>

[a link](javascript:alert(6)) ![a picture](javascript:alert(7)) <javascript:alert(8)> <iframe srcdoc="<script>alert(9)</script>"></iframe>

<script>alert(10)</script><a href="&#106;avascript:alert(11)" onclick="alert(12)">here</a><form action="javascript:alert(13)"><button>Send</button></form>
`;
const kWords = new Set(['name', 'text', 'source', 'rationale', 'description', 'statement_en', 'statement_sr', 'reason', 'decided_by']);

/** Cells of a CSV text, quoted or not. */
function rows_of(text) {
  const rows = [[]];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

const line_of = (row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

function hostile_table(text) {
  const [names, ...rows] = rows_of(text);
  return [names, ...rows.map((row) => row.map((cell, at) => (kWords.has(names[at]) && cell !== '' ? kMarkup + cell : cell)))].map(line_of).join('\n') + '\n';
}

// Texts are given by language; publishers, titles and licences of sources are not.
const hostile_toml = (text) => text.replaceAll(/((?:\b(?:en|sr)|publisher|title|licence|note)\s*=\s*")/g, (start) => start + kMarkup.replaceAll('"', '\\"'));

/** The example with markup in every text that it has, its methodology's included. */
function hostile_folder() {
  const folder = mkdtempSync(join(tmpdir(), 'socta-e2e-hostile-'));
  cpSync(kExample, folder, { recursive: true });
  const change = (file, hostile) => writeFileSync(join(folder, file), hostile(readFileSync(join(folder, file), 'utf8')));
  cpSync(join(kProject, 'methodologies/socta-2015.toml'), join(folder, 'methodology.toml'));
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.csv')) change(file, hostile_table);
    if (file.endsWith('.toml')) change(file, hostile_toml);
  }
  for (const file of readdirSync(join(folder, 'narrative'))) change(join('narrative', file), (text) => text + kChapter);
  return folder;
}

/** What of the markup the browser took for markup, in words; nothing when all of it is text. */
const taken_for_markup = (page) =>
  page.evaluate(() => [...document.querySelectorAll('img[src="x"], iframe, form[action^="javascript:" i], [onerror], [onload], [onclick], a[href^="javascript:" i], script:not([src])')].map((element) => element.outerHTML.slice(0, 200)).join('\n'));

async function visit(page, state) {
  let shown = 0;
  for (const place of kPages) {
    await go_to(page, address_of(place, state));
    const found = await taken_for_markup(page);
    expect(found === '', `${place}: ${found}`);
    if ((await page.locator('body').innerText()).includes('<img src=x')) shown += 1;
  }
  expect(shown > kPages.length / 2, `only ${shown} of ${kPages.length} pages show the texts`);
}

/** The report as somebody opens it from a disk, where no policy of the server holds. */
async function open_report(state) {
  const context = await state.browser.newContext();
  const page = await context.newPage();
  const alerts = [];
  page.on('dialog', (dialog) => (alerts.push(dialog.message()), dialog.dismiss()));
  const runs = await (await state.coordinator.request.get(`${state.address}/api/v1/assessments/${state.id}/runs`)).json();
  const report = await state.coordinator.request.get(`${state.address}/api/v1/assessments/${state.id}/runs/${runs.runs[0].id}/report?format=html&language=en`);
  expect(report.ok(), `the report: ${report.status()} ${await report.text()}`);
  await page.setContent(await report.text());
  const found = await taken_for_markup(page);
  expect(found === '' && alerts.length === 0, `${found} ${alerts.join(' ')}`);
  expect((await page.locator('body').innerText()).includes('<img src=x'), 'the report does not show the texts');
  await context.close();
}

/** Whatever people write, in any text of an assessment, stays text on every page and in the report. */
export async function hostile_texts(state, tell) {
  const complaints = [];
  const page = await page_like(state, {});
  listen(page, complaints);
  const id = await tell('an assessment with markup in every text is imported', () => import_assessment(page, state.address, hostile_folder(), 'hostile'));
  const own = { ...state, id, base: `${state.address}/assessments/${id}`, evidence: undefined };
  await tell('it is computed', () => run(page, own.base));
  await tell('no page takes a text for markup', () => visit(page, own));
  await tell('its report takes no text for markup', () => open_report(own));
  await tell('no script ran and none was tried', () => expect(complaints.length === 0, complaints.join('\n')));
  await page.context().close();
}
