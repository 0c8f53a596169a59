import { new_context } from './journey.mjs';
import { expect } from './report.mjs';

const kOrganisations = [/Ministry, criminal police/, /anti-trafficking/, /drug policy/, /University, criminology/, /customs and excise/];
/** How many join at first. */
export const kAtFirst = 7;

/** The screen of a participant. */
export const kPhone = { viewport: { width: 390, height: 844 }, hasTouch: true };

export const heading = (page, name) => page.getByRole('heading', { name, exact: true }).first();
export const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/** Until the phone says that no answer is left on it. */
export const all_sent = (page) => page.getByTestId('standing').getByText('Everything is sent').waitFor();

/** The button that says how many questions are answered. */
export const progress_of = (page) => page.getByRole('button', { name: /^\d+ of \d+$/ });

/** A new phone, the next of the room, that joins for an organisation by its number. */
export async function join(room, at) {
  const context = await new_context(room.browser, kPhone);
  const page = await context.newPage();
  await page.goto(`${room.address}/join#${room.code}`);
  await page.getByRole('button', { name: kOrganisations[at % kOrganisations.length] }).click();
  await press(page, 'Take part');
  await page.getByTestId('standing').waitFor();
  expect(!page.url().includes('#'), 'the code stays in the address');
  const phone = { context, page };
  room.phones.push(phone);
  return phone;
}

/** Answers the question on the page by a step of its scale. */
export async function answer(page, step, confidence = '80 %') {
  await page.getByRole('radiogroup', { name: 'Best estimate' }).getByRole('radio').nth(step).click();
  await page.getByRole('radio', { name: confidence }).click();
}
