// What cannot be kept: clear words beside the field, and nothing that was typed is lost.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { flaws } from './eyes';
import { Served } from './served';

let served: Served;
let page: Page;
beforeAll(async () => {
  served = await Served.start();
});
afterEach(async () => {
  await page.close();
  expect(served.complaints.splice(0)).toEqual([]);
});
afterAll(() => served.stop());

const by = (id: string): Locator => page.getByTestId(id);
const chip = (group: string, word: string): Locator => by(group).locator('label', { has: page.getByText(word, { exact: true }) });
async function open(): Promise<void> {
  page = await served.open();
  page.setDefaultTimeout(5000);
}
async function person(): Promise<void> {
  await open();
  await by('nav-people').click();
  await by('person').filter({ hasText: 'Selam' }).first().click();
  await by('client-page').waitFor();
}
const saved = async (name: string): Promise<number> => {
  const calls = await page.evaluate(() => (window as unknown as { fake: { calls: () => { name: string }[] } }).fake.calls());
  return calls.filter((call) => call.name === name).length;
};
const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid') ?? null);

describe('bad input', () => {
  it('a next step that ends before it starts is not saved without it', async () => {
    await open();
    await by('nav-people').click();
    await by('person').filter({ hasText: 'Selam' }).first().click();
    await by('signal-write').click();
    await by('concern-noticed').fill('Slaapt weinig');
    await chip('concern-step', 'Andere dagen').click();
    const days = by('concern-form').getByLabel(/^(Vanaf|Tot en met)$/);
    await days.nth(0).fill('20-12-2026');
    await days.nth(1).fill('01-12-2026');
    await by('concern-save').click();
    await by('concern-form').getByText(/voor de eerste/).first().waitFor();
    await expect.poll(() => focused()).toBe('true');
    expect(await saved('save_concern')).toBe(0);
    await expect.poll(() => by('concern-noticed').inputValue()).toBe('Slaapt weinig');
    expect(await flaws(page)).toEqual([]);
    await days.nth(1).fill('22-12-2026');
    await by('concern-save').click();
    await by('concern-page').or(by('lead')).first().waitFor();
    await expect.poll(() => saved('save_concern')).toBe(1);
  });

  it('a contact with a day that is none says so beside it', async () => {
    await person();
    await page.keyboard.press('Control+n');
    await chip('contact-kind', 'Telefoon').click();
    await by('contact-line').fill('Gebeld');
    await by('contact-more').locator('summary').click();
    await by('contact-on').fill('31-02-2026');
    await page.keyboard.press('Control+Enter');
    await by('contact-form').getByText('Schrijf de dag zo: 21-11-2026.').waitFor();
    expect(await saved('save_contact')).toBe(0);
    await expect.poll(() => by('contact-line').inputValue()).toBe('Gebeld');
  });

  it('a lead is not handed to nobody', async () => {
    await open();
    await by('nav-more').click();
    await by('go-board').click();
    await by('board-row').first().getByRole('button').first().click();
    await by('lead-give').click();
    await by('lead-organisation').fill('');
    await by('lead-keep').click();
    await expect.poll(() => by('lead-dialog').locator('[aria-invalid="true"]').count()).toBe(1);
    expect(await saved('ask_lead')).toBe(0);
  });

  it('an appointment in 1899 or 2101 is refused with the years that fit, and 1900 is kept', async () => {
    await person();
    await by('client-days').locator('summary').first().click();
    await by('new-appointment').click();
    await by('day-with').fill('dokter');
    for (const wrong of ['31-12-1899', '01-01-2101']) {
      await by('day-on').fill(wrong);
      await by('day-save').click();
      await by('day-form').getByText(/tussen 1900 en 2100/).first().waitFor();
      await expect.poll(() => by('day-with').inputValue()).toBe('dokter');
    }
    await by('day-on').fill('01-01-1900');
    await by('day-save').click();
    await by('client-page').waitFor();
  });

  it('a name of 500 signs in many scripts is told, never cut', async () => {
    await open();
    await by('nav-people').click();
    await by('new-client').click();
    const long = [...'ሰላም Мир سلام 👩🏽‍⚕️\u202ex\u2066'.repeat(40)].slice(0, 500).join('');
    await by('client-called').fill(long);
    await by('client-save').click();
    await by('client-form').getByText(/te lang|te veel|te veel tekens/i).first().waitFor();
    await expect.poll(() => by('client-called').inputValue()).toBe(long);
    const fits = [...long].slice(0, 120).join('');
    await by('client-called').fill(fits);
    await by('client-save').click();
    await by('client-page').waitFor();
    expect(await flaws(page)).toEqual([]);
  });
});
