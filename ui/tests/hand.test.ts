// Handing people over: giving, deciding person by person, the receipt; by keyboard, and as everybody sees it.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { flaws, overflow } from './eyes';
import { Served, type How } from './served';

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
async function open(how: How = {}): Promise<void> {
  page = await served.open(how);
  page.setDefaultTimeout(10_000);
  await by('nav-more').click();
  await by('go-handover').click();
  await by('handover-page').waitFor();
  await by('hand-name').waitFor();
}
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const last = async (name: string): Promise<Record<string, unknown> | undefined> => {
  const calls: Call[] = await page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
  return calls.findLast((call) => call.name === name)?.args;
};

describe('handing people over', () => {
  it('by keyboard alone: my card, whom, the card of the other, the file, the receipt', async () => {
    await open();
    await by('hand-name').focus();
    await page.keyboard.type('Amina');
    await by('hand-card-save').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => last('save_receiver_card')).toEqual({ name: 'Amina' });
    await by('hand-person').first().focus();
    await page.keyboard.press('Space');
    await by('hand-read-card').focus();
    await page.keyboard.press('Enter');
    await by('hand-to').waitFor();
    await by('hand-give').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await last('give_people'))?.choice).toMatchObject({ to: { name: 'Bert Verzonnen' }, until: null, shared: false });
    await by('hand-one').waitFor();
    await by('hand-read-receipt').focus();
    await page.keyboard.press('Enter');
    await by('hand-statement').waitFor();
  });

  it('whom was given is not offered again; a receipt for nothing is told', async () => {
    await open();
    await by('hand-name').fill('Amina');
    await by('hand-card-save').click();
    const before = await by('hand-person').count();
    await by('hand-person').first().check();
    await by('hand-read-card').click();
    await by('hand-give').click();
    await expect.poll(() => by('hand-person').count()).toBe(before - 1);
    await by('hand-take-back').click();
    await by('hand-ask-yes').click();
    await by('hand-two').waitFor();
    await expect.poll(() => by('hand-person').count()).toBe(before - 1);
    await by('hand-settle').click();
    await by('hand-ask-yes').click();
    await expect.poll(() => by('hand-person').count()).toBe(before);
    await by('hand-read-receipt').click();
    await by('toast').getByText('Deze overdracht is hier niet bekend').waitFor();
  });

  it('a file is decided on person by person; then comes the receipt', async () => {
    await open();
    await by('hand-open').click();
    await expect.poll(() => by('hand-page').count()).toBe(2);
    await by('hand-accept').first().check();
    await by('hand-take').click();
    await expect.poll(() => last('take_people')).toEqual({ accepted: ['hand-0'] });
    await by('hand-taken-receipt').click();
    await expect.poll(() => last('save_receipt')).toBeTruthy();
  });

  for (const look of ['nl,light,100', 'ar,dark,150'] as const) {
    it(`a lead of who gave is asked about until it is said who has it: ${look}`, async () => {
      await open({ look } as How);
      await by('hand-open').click();
      await by('hand-accept').first().check();
      await by('hand-take').click();
      await by('hand-taken').waitFor();
      await by('nav-people').click();
      await page.getByText('Merel', { exact: false }).first().click();
      const asks = by('client-lead-anew');
      await asks.waitFor();
      expect(await flaws(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/lead-anew-${look.slice(0, 2)}.png`, fullPage: true });
      // No: nobody has it, loudly.
      await by('lead-anew-no').click();
      expect(await by('lead-reason').inputValue()).toContain('Chantal Verzonnen');
      await by('lead-keep').click();
      await asks.waitFor({ state: 'hidden' });
      expect((await last('release_lead'))?.on).toBeTruthy();
      await by('client-signals').getByTestId('lead-nobody').waitFor();
    });
  }

  it('yes: she takes the lead, with the day and why', async () => {
    await open();
    await by('hand-open').click();
    await by('hand-accept').first().check();
    await by('hand-take').click();
    await by('hand-taken').waitFor();
    await by('nav-people').click();
    await page.getByText('Merel', { exact: false }).first().click();
    await by('lead-anew-yes').click();
    await expect.poll(() => by('lead-organisation').inputValue()).not.toBe('');
    await by('lead-keep').click();
    await by('client-lead-anew').waitFor({ state: 'hidden' });
    expect((await last('take_lead'))?.reason).toContain('Chantal Verzonnen');
  });

  for (const look of ['nl,light,100', 'en,dark,200', 'ar,light,200'] as const) {
    it(`nothing serious and nothing beside the screen: ${look}`, async () => {
      await open({ look } as How);
      await by('hand-open').click();
      await by('hand-page').first().waitFor();
      await by('hand-read-card').click();
      await by('hand-to').waitFor();
      expect(await flaws(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  }
});

describe('what can leave one person with two', () => {
  it('taking back is asked first, stays visible, and is settled only in so many words', async () => {
    await open();
    await by('hand-person').first().check();
    await by('hand-read-card').click();
    await by('hand-give-name').fill('Amina');
    await by('hand-give').click();
    await by('hand-take-back').click();
    await by('hand-ask').getByText('Bel eerst').waitFor();
    await page.keyboard.press('Escape');
    expect(await last('take_back_people')).toBeUndefined();
    await by('hand-take-back').click();
    await by('hand-ask-yes').click();
    await by('hand-two').getByText('zonder antwoord van').waitFor();
    expect(await flaws(page)).toEqual([]);
    await by('hand-settle').click();
    await by('hand-ask-yes').click();
    await by('hand-two').waitFor({ state: 'hidden' });
  });

  it('with a second machine it says who is deleted and not erased yet', async () => {
    for (const [start, waits] of [['full', 0], ['safe', 1]] as const) {
      await open({ start });
      await by('hand-person').first().check();
      await by('hand-read-card').click();
      await by('hand-give-name').fill('Amina');
      await by('hand-give').click();
      await by('hand-take-back').waitFor();
      await by('hand-read-receipt').click();
      await by('hand-statement').waitFor();
      await expect.poll(() => by('hand-leaving').count()).toBe(waits);
      expect(await flaws(page)).toEqual([]);
      if (start === 'full') await page.close();
    }
  });
});
