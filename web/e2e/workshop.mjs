import { violations_of } from './accessibility.mjs';
import { expect } from './report.mjs';
import { change_device, door, hand_over, removal } from './workshop_places.mjs';
import { all_sent, answer, heading, join, kAtFirst, press } from './workshop_room.mjs';

const kForms = ['Heroin', 'Cannabis'];

/** A live workshop on real screens: one facilitator, one projector, eight participants of five organisations, over all exercises. */
export async function workshop(state, tell) {
  const room = { ...state, phones: [], facilitator: await state.coordinator.context().newPage() };
  await tell('a workshop is planned', () => plan(room));
  await tell('the projector shows how to join', () => begin(room));
  await tell('seven people of five organisations join without a name', () => join_all(room));
  await tell('the methodology is read together and a change is proposed, supported and decided', () => briefing(room));
  await tell('factors are proposed, merged and judged', () => pestle(room));
  await tell('the influence is judged form by form', () => grid(room, 'Influence on society and institutions'));
  await tell('questions with known answers weigh the answers', () => test_questions(room));
  await tell('a blind first round shows nobody an answer', () => blind_round(room));
  await tell('answers without a connection are kept and sent', () => lost_connection(room));
  await tell('a page opened without a connection shows the exercise and the kept answers, and sends them once', () => opened_offline(room));
  await tell('a timer goes by the clock of the server', () => wrong_clock(room));
  await tell('who comes late joins in the middle of a round', () => late_joiner(room));
  await tell('Back leads to the question before', () => back(room));
  await tell('an answer after the lock is not counted and stays in sight', () => after_the_lock(room));
  await tell('the revealed round shows the own position and reasons', () => reveal(room));
  await tell('a second round begins with the own answers', () => second_round(room));
  await tell('a participant goes on with another device', () => change_device(room));
  await tell('the facilitator hands a place over to a new device, which shows nothing of before', () => hand_over(room));
  await tell('nobody new joins while the door is closed', () => door(room));
  await tell('a place is removed for good', () => removal(room));
  await tell('the facilitator takes a step back', () => undo(room));
  await tell('who gains and who pays is judged', () => grid(room, 'Who gains, who pays'));
  await tell('key factors are named beside the computed ones', () => key_factors(room));
  await tell('a second facilitator who was slower is told so', () => stale(room));
  await tell('the records hold what was judged', () => records(room));
  await tell('a run reckons with the workshop', () => run(room));
  await tell('the three views are accessible', () => accessible(room));
  for (const { context } of room.phones) await context.close();
}

async function plan(room) {
  const { facilitator: page, base } = room;
  await page.goto(`${base}/workshops`);
  await press(page, 'New workshop');
  await page.getByLabel('Title').fill('Workshop of civil society');
  await page.getByRole('dialog').getByRole('button', { name: 'New workshop' }).click();
  await heading(page, 'Workshop of civil society').waitFor();
  room.workshop = Number(page.url().match(/workshops\/(\d+)/)[1]);
  await ask_for_cross_impacts(page);
  for (const title of ['Influence on society and institutions', 'Danger of crime forms', 'Who gains, who pays']) await narrow(page, title);
  await add_test_questions(page);
}

/** Questions of made-up quantities: what counts is how near the answers come. */
const kQuestions = [['Crates in the store', '40'], ['Pages in the file', '60']];

async function add_test_questions(page) {
  await page.getByLabel('New exercise').first().click();
  await page.getByRole('option', { name: 'Test questions', exact: true }).click();
  await press(page, 'Add');
  await page.getByRole('button', { name: 'Edit: Test questions' }).click();
  for (const [at, [text, known]] of kQuestions.entries()) {
    await press(page, 'Add a question');
    await page.getByLabel('Question, English').nth(at).fill(text);
    await page.getByLabel('Known answer').nth(at).fill(known);
  }
  await press(page, 'Save');
  await page.getByRole('button', { name: 'Save' }).nth(1).waitFor({ state: 'detached' });
}

async function ask_for_cross_impacts(page) {
  await page.getByRole('button', { name: 'Edit: Environment (PESTLE)' }).click();
  await page.getByLabel('Ask how the factors act on each other').check();
  await press(page, 'Save');
  await page.getByRole('button', { name: 'Save' }).nth(1).waitFor({ state: 'detached' });
}

/** A day has few hours: two crime forms are enough to go through everything. */
async function narrow(page, title) {
  await page.getByRole('button', { name: `Edit: ${title}` }).click();
  for (const form of kForms) {
    await page.getByLabel('Crime forms', { exact: true }).first().fill(form);
    await page.getByRole('option', { name: form, exact: true }).click();
  }
  await page.keyboard.press('Escape');
  await press(page, 'Save');
  await page.getByRole('button', { name: 'Save' }).nth(1).waitFor({ state: 'detached' });
}

async function begin(room) {
  const { facilitator: page, base } = room;
  await press(page, 'Start the workshop');
  await page.goto(`${base}/workshops/${room.workshop}?view=run`);
  room.code = await page.getByTestId('join-code').innerText();
  const [projector] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Open the projector view' }).click()]);
  room.projector = projector;
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.getByText(room.code).first().waitFor();
}

async function join_all(room) {
  for (let at = 0; at < kAtFirst; at += 1) await join(room, at);
  await room.projector.getByText(`${kAtFirst} participants`).first().waitFor();
  await room.facilitator.getByText(`${kAtFirst} participants`).first().waitFor();
}

/** Chooses an exercise of the agenda and gives it a command. */
async function steer(room, title, ...steps) {
  const agenda = room.facilitator.getByRole('navigation', { name: 'Agenda' });
  await agenda.getByRole('button', { name: title }).click();
  await heading(room.facilitator, title).waitFor();
  for (const step of steps) await press(room.facilitator, step);
}

async function briefing(room) {
  const [first, second] = room.phones;
  await steer(room, 'Methodology', 'Open');
  await press(first.page, 'Propose a change here');
  await first.page.getByLabel('Proposal').fill('Take the reports of help lines as a source.');
  await press(first.page, 'Propose');
  await second.page.getByText('Take the reports of help lines as a source.').waitFor();
  const vote = second.page.waitForRequest((request) => request.url().endsWith('/voice'));
  await press(second.page, 'Support');
  await first.page.getByText('1 supports').waitFor();
  expect((await again(second.page, await vote)) < 300, 'a vote that is sent again is not taken as the same');
  await second.page.reload();
  await second.page.getByText('1 supports').waitFor();
  await press(room.facilitator, 'Decide');
  await room.facilitator.getByLabel('Reason of the decision').fill('They are public and yearly.');
  await press(room.facilitator, 'Save');
  await first.page.getByText('They are public and yearly.').waitFor();
  await second.page.getByText('They are public and yearly.').waitFor();
  expect((await again(second.page, await vote, JSON.stringify({ position: 'object', reason: 'Too late' }))) === 409, 'a vote after the decision is not refused');
  await press(room.facilitator, 'Close and take over');
}

/** The status of the same request, sent once more from a page, or with another body. */
const again = (page, request, body = request.postData()) =>
  page.evaluate(async ([url, method, headers, sent]) => (await fetch(url, { method, headers, body: sent })).status, [request.url(), request.method(), request.headers(), body]);

async function propose_factor(page, text) {
  if (!(await page.getByRole('button', { name: 'Name a factor: Economic', exact: true }).isVisible())) await page.getByText('Economic', { exact: true }).click();
  await press(page, 'Name a factor: Economic');
  await page.getByLabel('Proposal').fill(text);
  await press(page, 'Propose');
  await page.getByText(text).first().waitFor();
}

async function pestle(room) {
  const [first, second] = room.phones;
  await steer(room, 'Environment (PESTLE)', 'Open');
  await propose_factor(first.page, 'Duties on tobacco rise');
  await propose_factor(second.page, 'Excise on tobacco goes up');
  await room.facilitator.getByLabel('Choose: Duties on tobacco rise').check();
  await room.facilitator.getByLabel('Choose: Excise on tobacco goes up').check();
  await press(room.facilitator, 'Merge the chosen ones');
  await room.facilitator.getByText(/merged into it/).waitFor();
  await propose_factor(first.page, 'Smugglers change their routes');
  for (const { page } of [first, second]) await judge_factors(page);
  for (const step of ['Lock the round', 'Reveal the answers', 'Close and take over']) await press(room.facilitator, step);
}

async function judge_factors(page) {
  await press(page, 'Judge the factors');
  await heading(page, 'Duties on tobacco rise').waitFor();
  await judge_factor(page);
  await page.getByRole('radiogroup', { name: 'Smugglers change their routes' }).getByRole('radio', { name: '+2' }).click();
  await press(page, 'Next');
  await heading(page, 'Smugglers change their routes').waitFor();
  await judge_factor(page);
}

async function judge_factor(page) {
  await page.getByRole('textbox', { name: 'Best estimate' }).fill('70');
  await page.getByRole('textbox', { name: 'Lowest estimate' }).fill('50');
  await page.getByRole('textbox', { name: 'Highest estimate' }).fill('80');
  await page.getByRole('radio', { name: '80 %' }).click();
  await all_sent(page);
}

async function grid(room, title) {
  await steer(room, title, 'Open');
  for (const { page } of room.phones.slice(0, 3)) {
    await heading(page, /Heroin|Cannabis/).waitFor();
    for (const group of await page.getByRole('radiogroup').all()) await group.getByRole('radio').nth(2).click();
    await all_sent(page);
  }
  for (const step of ['Lock the round', 'Reveal the answers', 'Close and take over']) await press(room.facilitator, step);
}

async function test_questions(room) {
  await steer(room, 'Test questions', 'Open');
  for (const [at, { page }] of room.phones.slice(0, 3).entries()) {
    for (const [text, known] of kQuestions) {
      await heading(page, text).waitFor();
      await estimate(page, Number(known) + 30 * at);
      await press(page, 'Next');
    }
    await all_sent(page);
  }
  for (const step of ['Lock the round', 'Reveal the answers', 'Close and take over']) await press(room.facilitator, step);
  for (const page of [room.phones[0].page, room.projector, room.facilitator]) await page.getByText('the answer is 40').first().waitFor();
  const assessors = await room.facilitator.request.get(`${room.address}/api/v1/assessments/${room.base.split('/').at(-1)}/records/assessors?limit=200`);
  const weights = (await assessors.json()).records.filter(({ fields }) => fields.code.startsWith('w1-') && fields.weight > 0).map(({ fields }) => fields.weight);
  const [best, ...others] = weights.sort((a, b) => b - a);
  expect(others.length === 2 && best > 1 && others.every((weight) => weight < 1), `whose ranges held the known answers does not weigh most: ${weights.join(', ')}`);
}

async function estimate(page, best) {
  await page.getByRole('textbox', { name: 'Best estimate' }).fill(String(best));
  await page.getByRole('textbox', { name: 'Lowest estimate' }).fill(String(best - 10));
  await page.getByRole('textbox', { name: 'Highest estimate' }).fill(String(best + 10));
  await page.getByRole('radio', { name: '80 %' }).click();
}

async function blind_round(room) {
  await steer(room, 'Danger of crime forms', 'Open');
  for (const [at, { page }] of room.phones.entries()) {
    await answer(page, at % 5);
    await all_sent(page);
  }
  const { page } = room.phones[0];
  await page.getByText('Reason and evidence').click();
  await page.getByLabel('Reason', { exact: true }).fill('Seizures rose while prices fell.');
  await all_sent(page);
  for (const other of [room.phones[1].page, room.projector]) expect(!(await other.content()).includes('Seizures rose'), 'a reason is seen before the round is revealed');
  await room.projector.getByText(/answers · 7 participants/).waitFor();
}

async function lost_connection(room) {
  const { page, context } = room.phones[2];
  await context.setOffline(true);
  await press(page, 'Next');
  await answer(page, 3);
  await page.getByTestId('standing').getByText('1 answer kept on this device').waitFor();
  await context.setOffline(false);
  await all_sent(page);
  await page.reload();
  await page.getByRole('radio', { checked: true }).first().waitFor();
}

const checked = (page) => page.getByRole('radio', { checked: true });

async function opened_offline(room) {
  const { page, context } = room.phones[2];
  const orders = [];
  page.on('request', (request) => request.method() === 'PUT' && request.url().endsWith('/answers') && orders.push(request.postDataJSON()));
  await page.waitForFunction(async () => (await (await caches.open('socta-join')).match('/join')) !== undefined);
  await context.setOffline(true);
  await answer(page, 1, '90 %');
  const kept = page.getByTestId('standing').getByText('1 answer kept on this device');
  await kept.waitFor();
  await page.reload();
  await kept.waitFor();
  await heading(page, /Heroin|Cannabis/).waitFor();
  expect((await checked(page).count()) === 2, 'the kept answer is not in sight');
  orders.length = 0;
  await context.setOffline(false);
  await all_sent(page);
  const before = orders.length;
  await page.reload();
  await all_sent(page);
  await checked(page).first().waitFor();
  expect(orders.length === before, 'what was sent is sent again');
}

const seconds_of = (text) => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
const kHour = 3_600_000;

async function wrong_clock(room) {
  const { page, context } = room.phones[5];
  await context.addInitScript((ahead) => {
    const right = Date.now.bind(Date);
    Date.now = () => right() + ahead;
  }, kHour);
  await page.reload();
  await press(room.facilitator, '5 min');
  await page.getByRole('timer').waitFor();
  const [shown, right] = await Promise.all([page, room.facilitator].map((one) => one.getByRole('timer').first().innerText()));
  expect(Math.abs(seconds_of(shown) - seconds_of(right)) <= 2, `the phone shows ${shown}, the facilitator ${right}`);
  await press(room.facilitator, 'Stop');
  await page.getByRole('timer').waitFor({ state: 'detached' });
}

async function late_joiner(room) {
  const { page } = await join(room, kAtFirst);
  await answer(page, 4);
  await all_sent(page);
  await room.projector.getByText(/answers · 8 participants/).waitFor();
}

async function back(room) {
  const { page } = room.phones[3];
  const before = page.url();
  await press(page, 'Next');
  await page.waitForURL((url) => url.href !== before);
  await page.goBack();
  expect(page.url() === before, `Back leads to ${page.url()}`);
  await page.getByRole('radiogroup', { name: 'Best estimate' }).waitFor();
}

async function after_the_lock(room) {
  const { page, context } = room.phones[4];
  await context.setOffline(true);
  await answer(page, 0, '90 %');
  await press(room.facilitator, 'Lock the round');
  await heading(room.facilitator, 'Danger of crime forms').waitFor();
  await room.phones[0].page.getByText('This round is locked.', { exact: false }).waitFor();
  await context.setOffline(false);
  await page.getByText('1 answer not counted').first().waitFor();
}

async function reveal(room) {
  await press(room.facilitator, 'Reveal the answers');
  const { page } = room.phones[1];
  await heading(page, 'Results of round 1').waitFor();
  await page.getByText('you', { exact: true }).first().waitFor();
  await page.getByText('Seizures rose while prices fell.').waitFor();
  await room.projector.getByText('Seizures rose while prices fell.').waitFor();
}

async function second_round(room) {
  await press(room.facilitator, 'Open the next round');
  const { page } = room.phones[1];
  await page.getByText('Your answer of round 1 stays unless you change it.').waitFor();
  await page.getByRole('radio', { checked: true }).first().waitFor();
  await answer(page, 2, '90 %');
  await all_sent(page);
}

async function undo(room) {
  const { facilitator } = room;
  await press(facilitator, 'Lock the round');
  await press(facilitator, 'Reveal the answers');
  await heading(facilitator, 'Results of round 2').waitFor();
  await facilitator.getByRole('button', { name: 'Take back: revealed: Danger of crime forms' }).click();
  await room.phones[0].page.getByText('This round is locked.', { exact: false }).waitFor();
  await press(facilitator, 'Reveal the answers');
  await press(facilitator, 'Close and take over');
  await room.phones[0].page.getByRole('heading', { name: 'Results of round 2' }).waitFor();
}

async function key_factors(room) {
  const [first, second] = room.phones;
  await steer(room, 'Key factors', 'Open');
  await first.page.getByText('As computed from the answers so far').waitFor();
  const coded = (await first.page.locator('main').innerText()).split('\n').filter((line) => /^[a-z]+(_[a-z]+)+$/.test(line));
  expect(coded.length === 0, `computed factors without their names: ${coded.join(', ')}`);
  await press(first.page, 'Name a key factor');
  await first.page.getByLabel('Proposal').fill('Different tolerance towards forms of crime');
  await press(first.page, 'Propose');
  await second.page.getByText('Different tolerance towards forms of crime').waitFor();
  await press(second.page, 'Support');
  await press(room.facilitator, 'Write what the group concludes');
  await room.facilitator.getByLabel('What the group concludes').fill('Tolerance decides where crime grows.');
  await press(room.facilitator, 'Save');
  await room.projector.getByText('Tolerance decides where crime grows.').waitFor();
}

async function stale(room) {
  const other = await room.coordinator.context().newPage();
  await other.goto(`${room.base}/workshops/${room.workshop}?view=run`);
  await other.route('**/events**', (route) => route.abort());
  await other.reload();
  await heading(other, 'Key factors').waitFor();
  await press(room.facilitator, 'Close and take over');
  await room.phones[0].page.getByText('Tolerance decides where crime grows.').waitFor();
  await press(other, 'Close and take over');
  await other.getByText('Somebody else changed this in the meantime.').waitFor();
  await other.close();
}

async function records(room) {
  const { facilitator: page, base, address } = room;
  await press(page, 'End the workshop');
  await room.projector.getByText('The workshop has ended. Thank you.').waitFor();
  const records_of = async (table) => (await page.request.get(`${address}/api/v1/assessments/${base.split('/').at(-1)}/records/${table}`)).text();
  expect((await records_of('judgements?workshop=w1.4')).includes('Seizures rose while prices fell.'), 'the judgements of the workshop are not among the records');
  const impacts = JSON.parse(await records_of('cross_impacts')).records.filter(({ fields }) => fields.workshop === 'w1.2');
  expect(impacts.length === 1 && Number(impacts[0].fields.value) === 2, `the impact of one factor on the other is not among the records: ${JSON.stringify(impacts)}`);
}

async function run(room) {
  const { facilitator: page, base } = room;
  await page.goto(`${base}/runs`);
  await page.getByRole('textbox', { name: /^Draws/ }).fill('2000');
  const before = await page.getByRole('row').count();
  await press(page, 'Start a run');
  await page.waitForFunction((count) => document.querySelectorAll('tr').length > count, before);
  await page.getByRole('link', { name: 'Results', exact: true }).and(page.locator('td a')).first().waitFor({ timeout: 60_000 });
}

async function accessible(room) {
  const views = [room.phones[0].page, room.projector];
  await room.facilitator.goto(`${room.base}/workshops/${room.workshop}?view=run`);
  await heading(room.facilitator, 'Workshop of civil society').waitFor();
  for (const page of [...views, room.facilitator]) {
    const found = await violations_of(page);
    expect(found === '', found);
  }
}
