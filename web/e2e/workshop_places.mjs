import { new_context } from './journey.mjs';
import { expect } from './report.mjs';
import { all_sent, answer, join, kAtFirst, kPhone, press, progress_of } from './workshop_room.mjs';

export async function change_device(room) {
  const old = room.phones[1];
  const answered = await progress_of(old.page).innerText();
  await press(old.page, 'More');
  await press(old.page, 'Change the device');
  await press(old.page, 'Show the code');
  const link = await old.page.getByTestId('device-link').innerText();
  const context = await new_context(room.browser, kPhone);
  const page = await context.newPage();
  await page.goto(link);
  await press(page, 'Go on with this device');
  await page.getByTestId('standing').waitFor();
  await progress_of(page).waitFor();
  expect((await progress_of(page).innerText()) === answered, 'the new device does not know all answers');
  await press(page, 'Back');
  await page.getByRole('radio', { checked: true }).first().waitFor();
  await old.page.reload();
  await old.page.getByRole('heading', { name: 'Take part in a workshop' }).waitFor();
  await old.context.close();
  room.phones[1] = { context, page };
}

export async function hand_over(room) {
  const { facilitator } = room;
  const old = room.phones[0];
  const answered = await progress_of(old.page).innerText();
  await facilitator.getByLabel('One place', { exact: true }).first().click();
  await facilitator.getByRole('option', { name: await code_of(old.page), exact: true }).click();
  await press(facilitator, 'Lost device: make a one-time code');
  const link = await facilitator.getByTestId('handed-link').innerText();
  const context = await new_context(room.browser, kPhone);
  const page = await context.newPage();
  await page.goto(link);
  await press(page, 'Go on with this device');
  await progress_of(page).waitFor();
  expect((await progress_of(page).innerText()) === answered, 'what was answered before does not count');
  await press(page, 'Back');
  await page.getByTestId('answered-before').waitFor();
  expect((await page.getByRole('radio', { checked: true }).count()) === 0, 'the new device shows an answer of before');
  await old.page.getByText('Another device has taken your place.', { exact: false }).waitFor();
  await old.context.close();
  room.phones[0] = { context, page };
  await answer(page, 1);
  await page.getByTestId('answered-before').waitFor({ state: 'detached' });
  await all_sent(page);
}

/** The code of a participant, asked for without leaving the page. */
async function code_of(page) {
  const view = await (await page.request.get(`${new URL(page.url()).origin}/api/v1/workshop`)).json();
  return view.participant.code;
}

export async function door(room) {
  const { facilitator, projector } = room;
  await press(facilitator, 'Close the door');
  await facilitator.getByText('The door is closed: nobody new can join.').waitFor();
  await projector.getByRole('img', { name: 'QR code to join' }).waitFor({ state: 'detached' });
  const context = await new_context(room.browser, kPhone);
  const page = await context.newPage();
  await page.goto(`${room.address}/join#${room.code}`);
  await page.getByText('The door of this workshop is closed', { exact: false }).waitFor();
  await context.close();
  await press(facilitator, 'Open the door');
  await facilitator.getByText('The door is open: who has the code joins.').waitFor();
}

export async function removal(room) {
  const { facilitator } = room;
  const joke = await join(room, 0);
  await answer(joke.page, 0);
  await all_sent(joke.page);
  await facilitator.getByText(`${kAtFirst + 2} participants`).first().waitFor();
  await facilitator.getByLabel('One place', { exact: true }).first().click();
  await facilitator.getByRole('option', { name: await code_of(joke.page), exact: true }).click();
  await press(facilitator, 'Remove …');
  await facilitator.getByRole('dialog').getByText('This cannot be undone.', { exact: false }).waitFor();
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Remove for good' }).click();
  await joke.page.getByText('The facilitator has taken your place out of the workshop.', { exact: false }).waitFor();
  await facilitator.getByText(`${kAtFirst + 1} participants`).first().waitFor();
  await joke.context.close();
  room.phones.pop();
}
