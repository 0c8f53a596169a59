import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zip_of } from './archive.mjs';
import { expect } from './report.mjs';
import { kProject } from './server.mjs';

export const kExample = join(kProject, 'examples/serbia-2015');
const kCrime = 'statistics/estat_crim_off_cat.tsv';
const kPassword = 'one long sentence for the journey';
const kCoordinator = { email: 'coordinator@example.org', name: 'Coordinator of the example' };
const kAnalyst = { email: 'analyst@example.org', name: 'Analyst of the example' };
const kPatience = 20_000;

export async function new_context(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(kPatience);
  return context;
}

/** Complaints of the browser, which no page may cause: refused styles, failed scripts, unhandled errors. */
export function listen(page, complaints) {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** Set-up link → the 2015 assessment → an analyst → a Eurostat file → a grade → a run → ranking → what if → explain → export. */
export async function journey(browser, server, tell) {
  const complaints = [];
  const coordinator = await (await new_context(browser)).newPage();
  listen(coordinator, complaints);
  await tell('the set-up link makes the first administrator', () => set_up(coordinator, server.link));
  const assessment = await tell('the folder of the 2015 assessment is imported', () => import_assessment(coordinator, server.address));
  const base = `${server.address}/assessments/${assessment}`;
  const link = await tell('an analyst is invited by a link', () => invite(coordinator, base));
  const analyst = await (await new_context(browser)).newPage();
  listen(analyst, complaints);
  await tell('the analyst accepts the invitation and sees the assessment', () => accept(analyst, link, base));
  await tell('a Eurostat file becomes a series', () => import_series(analyst, base));
  await tell('the file of next year is read as this one, with the other series of it', () => renew_series(analyst, base));
  const evidence = await tell('an evidence item is graded', () => grade(analyst, base));
  await tell('two people who change one item see both versions', () => conflict(coordinator, analyst, evidence));
  await tell('what is entered as markup is shown as text', () => enter_markup(analyst, base));
  await tell('a run is started and ends', () => run(analyst, base));
  await tell('the ranking is read as figure, as data and as table', () => read_ranking(analyst, base));
  await tell('the criteria of groups are read by their names', () => read_criteria(analyst, base));
  await tell('the weights are moved and the ranking moves', () => what_if(analyst, base));
  await tell('a number is followed to its judgements', () => explain(analyst, base));
  await tell('the folder and the report are exported', () => export_all(analyst, base));
  await tell('all of it is there in Serbian, in both scripts', () => in_serbian(analyst, base));
  await tell('a published run can be read without an account', () => publish(coordinator, base, browser, server.address));
  await tell('the keyboard alone goes to a page and lists the shortcuts', () => keyboard(coordinator, base));
  await tell('an archived assessment is gone until it is restored', () => archive(coordinator, base, server.address));
  await tell('who is removed from the assessment is told so', () => remove_member(coordinator, analyst, base));
  await tell('who signs out is outside', () => sign_out(analyst, base));
  await tell('no page was refused a style or a script, or failed', () => expect(complaints.length === 0, complaints.join('\n')));
  return { browser, coordinator, base, address: server.address, evidence };
}

export async function set_up(page, link) {
  await page.goto(link);
  await page.getByLabel('E-mail address').fill(kCoordinator.email);
  await field(page, 'Name').fill(kCoordinator.name);
  await page.getByLabel('New password').fill(kPassword);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('heading', { name: 'Assessments', level: 1 }).waitFor();
  expect(!page.url().includes('#'), 'the token stays in the address');
}

export async function import_assessment(page, address, folder = kExample, code = 'serbia-2015') {
  await page.goto(`${address}/import`);
  const file = join(mkdtempSync(join(tmpdir(), 'socta-e2e-file-')), `${code}.zip`);
  writeFileSync(file, zip_of(folder));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('heading', { name: 'The folder is whole and can be imported' }).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: /Serbia 2015/, level: 1 }).waitFor();
  return Number(page.url().match(/assessments\/(\d+)/)[1]);
}

/** Chooses in the page or in a dialog of it; the options hang at the end of the page. */
async function choose(scope, label, option) {
  const page = typeof scope.page === 'function' ? scope.page() : scope;
  await scope.getByRole('combobox', { name: label }).or(scope.getByLabel(label)).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

const field = (scope, name) => scope.getByRole('textbox', { name: new RegExp(`^${name}`) });

async function invite(page, base) {
  await page.goto(`${base}/people`);
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill(kAnalyst.email);
  await choose(dialog, 'May see up to', 'restricted');
  await dialog.getByRole('button', { name: 'Make the invitation' }).click();
  return page.getByTestId('invitation-link').innerText();
}

async function accept(page, link, base) {
  await page.goto(link);
  await field(page, 'Name').fill(kAnalyst.name);
  await page.getByLabel('New password').fill(kPassword);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.getByRole('link', { name: /Serbia 2015/ }).click();
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
  expect(page.url() === base, `the analyst is at ${page.url()}`);
}

async function import_series(page, base) {
  await page.goto(`${base}/statistics/import`);
  await page.locator('input[type=file]').setInputFiles(join(kExample, kCrime));
  await page.getByRole('button', { name: 'Upload and look' }).click();
  await page.getByRole('heading', { name: 'Which rows' }).waitFor();
  await choose(page, 'iccs', 'ICCS0101');
  await page.keyboard.press('Escape');
  await choose(page, 'unit', 'P_HTHAB');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next' }).click();
  await field(page, 'Code').fill('homicide_recorded');
  await field(page, 'Name, English').fill('Intentional homicide, recorded by the police');
  await field(page, 'Publisher').fill('Eurostat');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText(/values will be stored/).waitFor();
  await page.getByRole('button', { name: 'Import the series' }).click();
  await page.getByRole('heading', { name: 'Intentional homicide, recorded by the police' }).waitFor();
  await page.getByRole('rowheader', { name: '2014', exact: true }).waitFor();
}

/** The file as its publisher would give it out again: under its old name, with one more row. */
function next_file() {
  const rows = readFileSync(join(kExample, kCrime), 'utf8').trimEnd().split('\n');
  const file = join(mkdtempSync(join(tmpdir(), 'socta-e2e-file-')), 'estat_crim_off_cat.tsv');
  writeFileSync(file, `${[...rows, rows.at(-1).replace(/,\w+\t/, ',ZZ\t')].join('\n')}\n`);
  return file;
}

async function renew_series(page, base) {
  await page.getByRole('link', { name: 'Change or renew' }).click();
  await page.locator('input[type=file]').setInputFiles(next_file());
  await page.getByRole('button', { name: 'Upload and look' }).click();
  await page.getByRole('heading', { name: 'Which rows' }).waitFor();
  for (const step of ['Which rows', 'Name, English', 'Add a cell']) {
    await page.getByText(step).first().waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('checkbox', { name: /more series of the earlier file/ }).waitFor();
  await page.getByText(/values will replace/).waitFor();
  await page.getByRole('button', { name: 'Import the series' }).click();
  await page.getByText('statistics/estat_crim_off_cat-2.tsv').waitFor();
  await page.goto(`${base}/statistics/robbery_recorded`);
  await page.getByText('statistics/estat_crim_off_cat-2.tsv').waitFor();
}

async function grade(page, base) {
  await page.goto(`${base}/evidence?q=robberies`);
  await page.getByRole('link', { name: 'EV01' }).click();
  await page.getByRole('heading', { name: 'Evidence EV01' }).waitFor();
  await choose(page, 'Grade of the source', /^B2/);
  await page.getByRole('button', { name: 'Save the grade' }).click();
  await page.getByText('version 2').waitFor();
  return page.url();
}

async function change_text(page, text) {
  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Text').fill(text);
  return dialog;
}

async function conflict(first, second, evidence) {
  await first.goto(evidence);
  await second.goto(evidence);
  const early = await change_text(first, 'Police recorded 3852 robberies in 2013 and 3232 in 2014, says the coordinator.');
  const late = await change_text(second, 'Police recorded 3852 robberies in 2013 and 3232 in 2014, says the analyst.');
  await early.getByRole('button', { name: 'Save', exact: true }).click();
  await first.getByText('version 3').waitFor();
  await late.getByRole('button', { name: 'Save', exact: true }).click();
  await second.getByText('Somebody else changed this record').waitFor();
  await second.getByText('says the coordinator', { exact: false }).last().waitFor();
  await second.getByRole('button', { name: 'Save as chosen' }).click();
  await second.getByText('version 4').waitFor();
}

async function enter_markup(page, base) {
  await page.goto(`${base}/evidence`);
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Code').fill('EV-MARKUP');
  await field(dialog, 'Source').fill('<script>alert(1)</script>');
  await field(dialog, 'Text').fill('<img src=x onerror=alert(2)>');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('heading', { name: 'Evidence EV-MARKUP' }).waitFor();
  await page.getByText('<img src=x onerror=alert(2)>').first().waitFor();
}

export async function run(page, base) {
  await page.goto(`${base}/runs`);
  await field(page, 'Draws').fill('2000');
  await page.getByRole('button', { name: 'Start a run' }).click();
  await page.getByRole('link', { name: 'Results', exact: true }).and(page.locator('td a')).first().waitFor({ timeout: 60_000 });
}

async function read_ranking(page, base) {
  await page.goto(`${base}/results/ranking`);
  await page.locator('figure[data-figure=ranking] svg').waitFor();
  const svg = (await downloaded(page, 'Save as SVG')).toString();
  expect(svg.includes('@font-face') && !svg.includes('var('), 'the saved figure brings its font along and needs no page');
  const rows = page.getByRole('region', { name: 'Ranking as a table' }).getByRole('row');
  await rows.nth(23).waitFor();
  await page.getByRole('heading', { name: 'Results', level: 1 }).click();
  await page.keyboard.press('d');
  await page.locator('figure[data-figure=ranking] table').waitFor();
  const first = await rows.nth(1).innerText();
  expect(/^1\b/.test(first.trim()), `the first row is ${first}`);
}

async function what_if(page, base) {
  await page.goto(`${base}/what-if`);
  await page.locator('[data-item=heroin]').waitFor();
  expect((await page.locator('[data-moved=true]').count()) === 0, 'the ranking moved before anything was asked');
  const slider = page.getByRole('slider', { name: 'Weight of Social tolerance' });
  await slider.focus();
  await page.keyboard.press('End');
  await page.locator('[data-moved=true]').first().waitFor();
  await page.getByText(/Computed in/).waitFor();
  await page.getByRole('button', { name: 'As the methodology says' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-moved=true]').length === 0);
}

async function read_criteria(page, base) {
  await page.goto(`${base}/groups?tab=criteria`);
  await page.getByRole('button', { name: 'OCG-1, Division of roles: a standing practice of the group' }).click();
  await page.getByRole('dialog', { name: 'OCG-1: Division of roles' }).waitFor();
}

async function explain(page, base) {
  await page.goto(`${base}/crimes/heroin`);
  await page.getByTitle('Where this comes from').first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('Necessary resources').waitFor();
  await drawer.getByRole('link', { name: 'Availability of money' }).click();
  await drawer.getByText(/MIN01/).first().waitFor();
  expect(page.url().includes('explain=heroin%2Fres_money'), `the address is ${page.url()}`);
}

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path());
}

async function export_all(page, base) {
  await page.goto(`${base}/report`);
  const folder = await downloaded(page, 'Download the folder (ZIP)');
  expect(folder.subarray(0, 2).toString() === 'PK', 'the folder is no ZIP');
  await choose(page, 'Format', 'HTML, one file');
  const html = (await downloaded(page, 'Download the report')).toString();
  expect(html.includes('<html') && html.includes('Smuggling of excise goods'), 'the report has no ranking');
  await choose(page, 'Sections', 'Method');
  await page.keyboard.press('Escape');
  const method = (await downloaded(page, 'Download the report')).toString();
  expect(method.includes('<html') && method.length < html.length / 2, `the report of one section has ${method.length} of ${html.length} characters`);
}

async function in_serbian(page, base) {
  await page.goto(`${base}/results/ranking`);
  await page.getByRole('button', { name: 'српски, ћирилица' }).click();
  await page.getByRole('heading', { name: 'Резултати', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Кријумчарење акцизне робе' }).first().waitFor();
  await page.getByRole('button', { name: 'srpski, latinica' }).click();
  await page.getByRole('heading', { name: 'Rezultati', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Krijumčarenje akcizne robe' }).first().waitFor();
  await page.goto(`${new URL(base).origin}/join#ABCDEFGH`);
  await page.getByText('Nema radionice sa ovim kodom.').waitFor();
  await page.goto(`${base}/results/ranking`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Results', level: 1 }).waitFor();
}

async function publish(page, base, browser, address) {
  await page.goto(`${base}/runs`);
  await page.getByRole('button', { name: 'Publish' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Take back' }).first().waitFor();
  const visitor = await (await new_context(browser)).newPage();
  await visitor.goto(`${address}/public`);
  await visitor.getByRole('link', { name: /Serbia 2015/ }).click();
  await visitor.locator('figure[data-figure=ranking] svg').waitFor();
  expect(!(await visitor.content()).includes('OCG-1'), 'a restricted group is shown to the public');
  await visitor.context().close();
}

async function keyboard(page, base) {
  await page.goto(base);
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await page.getByRole('heading', { name: 'Evidence', level: 1 }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
}

async function archive(page, base, address) {
  await page.goto(`${base}/methodology?tab=assessment`);
  await page.getByRole('button', { name: 'Archive the assessment' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive the assessment' }).click();
  await page.getByText('You have no assessment yet').waitFor();
  await page.goto(base);
  await page.getByRole('heading', { name: 'There is no such assessment, or it is not open to you' }).waitFor();
  await page.goto(`${address}/archive`);
  await page.getByRole('button', { name: /^Restore Serious/ }).click();
  await page.getByText('The archive is empty').waitFor();
  await page.goto(base);
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
}

async function remove_member(coordinator, analyst, base) {
  await analyst.goto(base);
  await coordinator.goto(`${base}/people`);
  await coordinator.getByRole('button', { name: `Remove ${kAnalyst.name}` }).click();
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await coordinator.getByRole('button', { name: `Remove ${kAnalyst.name}` }).waitFor({ state: 'detached' });
  await analyst.getByRole('heading', { name: 'There is no such assessment, or it is not open to you' }).waitFor();
}

async function sign_out(page, base) {
  await page.goto(base);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(base);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}
