// Duplicates, what became of a record, and the bin: by keyboard, at 200 %, in Arabic and dark.
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
/** A chip by its word. */
const chip = (group: string, word: string): Locator => by(group).locator('label').filter({ hasText: word });
async function open(how: How = {}): Promise<void> {
  page = await served.open(how);
  page.setDefaultTimeout(5000);
}
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const calls = (): Promise<Call[]> => page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
const last = async (name: string): Promise<Record<string, unknown>> => (await calls()).filter((one) => one.name === name).at(-1)?.args ?? {};
async function selam(): Promise<void> {
  await by('nav-people').click();
  await by('person').filter({ hasText: 'Selam' }).first().click();
  await by('client-page').waitFor();
}
async function more(): Promise<void> {
  await by('client-more-ways').locator('summary').click();
}
/** Somebody who is Selam once more. */
async function again(): Promise<void> {
  await by('nav-people').click();
  await by('new-client').click();
  await by('client-called').fill('Salem Tesfai');
  await by('client-reach').fill('06-00000007');
  await by('client-save').click();
  await by('client-page').waitFor();
}

describe('a name that is there already', () => {
  it('is offered while it is typed, by keyboard, and blocks nothing', async () => {
    await open();
    await by('nav-people').click();
    await by('new-client').click();
    await by('client-called').focus();
    await page.keyboard.type('Selam Tesfai');
    await by('likely-one').waitFor();
    await expect.poll(() => by('likely').getAttribute('role')).toBe('status');
    await expect.poll(() => by('likely-one').getAttribute('aria-label')).toMatch(/Selam Tesfay/);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('likely-one');
    await page.keyboard.press('Enter');
    await by('client-page').waitFor();
    // What was typed stays as a draft.
    await expect.poll(async () => (await calls()).some(({ name }) => name === 'save_draft')).toBe(true);
  });

  it('is not asked about once it is another name, and saving goes on', async () => {
    await open();
    await by('nav-people').click();
    await by('new-client').click();
    await by('client-called').fill('Selam Tesfai');
    await by('likely-one').waitFor();
    await by('client-called').fill('Rahel Kidane');
    await by('likely-one').waitFor({ state: 'detached' });
    await by('client-called').fill('Selam Tesfai');
    await page.keyboard.press('Control+Enter');
    await by('client-page').waitFor();
  });

  it('shows a code in the discreet view', async () => {
    await open();
    await page.evaluate(() => undefined);
    await by('nav-more').click();
    await by('settings-discreet').locator('label').nth(1).click();
    await by('nav-people').click();
    await by('new-client').click();
    await by('client-called').fill('Selam Tesfai');
    await by('likely-one').waitFor();
    expect(await by('likely').textContent()).not.toMatch(/Tesfay/);
  });
});

describe('one person of two', () => {
  it('asks only where they differ, keeps what was chosen, and can be undone', async () => {
    await open();
    await again();
    await selam();
    await more();
    await by('client-merge').click();
    await chip('merge-likely', 'Salem Tesfai').click();
    await by('merge-choose').waitFor();
    await chip('merge-reach', '06-00000007').click();
    await by('merge-yes').click();
    await by('client-page').waitFor();
    const merged = (await calls()).findLast(({ name }) => name === 'merge_clients');
    expect(merged?.args.take).toEqual(['reach']);
    await by('client-page').getByText('06-00000007').first().waitFor();
    await by('toast-action').click();
    await by('client-page').getByText('06-00000001').first().waitFor();
    await by('nav-people').click();
    await by('person').filter({ hasText: 'Salem Tesfai' }).waitFor();
  });

  it('finds somebody whose name is quite another, and says what fails', async () => {
    await open();
    await selam();
    await more();
    await by('client-merge').click();
    await by('merge-search').fill('Merel');
    await page.getByRole('option', { name: /Merel 7/ }).click();
    await by('merge-choose').waitFor();
    await page.evaluate(() => (window as unknown as { fake: { plan: (n: string, f: unknown) => void } }).fake.plan('merge_clients', { code: 'invalid', field: 'notes', rule: 'too_long', max: 20000 }));
    await by('merge-yes').click();
    await by('merge-failure').waitFor();
  });
});

describe('what became of a record', () => {
  it('shows the earlier text of a person and of a contact', async () => {
    await open();
    await selam();
    await more();
    await by('client-history').click();
    await by('history-step').first().getByText('06-00000009').waitFor();
    await by('history').getByText('op een ander apparaat').waitFor();
    await by('nav-today').click();
    await by('today-contacts').getByTestId('entry-edit').first().click();
    await by('contact-history').click();
    await by('history').getByText('Slaapt slecht.', { exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('is one tap away from a signal, going together, an agreement and an appointment', async () => {
    await open();
    await selam();
    await by('client-agreements').locator('summary').first().click();
    await by('agreement-rest').first().locator('summary').click();
    await by('agreement-history').first().click();
    await by('history-step').first().waitFor();
    await page.goBack();
    await by('client-days').locator('summary').first().click();
    await by('appointment-edit').first().click();
    await by('day-history').click();
    await by('history-step').first().waitFor();
    await by('nav-more').click();
    await by('go-board').click();
    for (const [row, history] of [['signal', 'concern-history'], ['referral', 'referral-history']] as const) {
      const found = page.locator(`[data-testid=board-row] button`);
      await found.first().waitFor();
      const count = await found.count();
      let seen = false;
      for (let n = 0; n < count && !seen; n += 1) {
        await found.nth(n).click();
        seen = await by(history).waitFor({ timeout: 400 }).then(() => true, () => false);
        if (!seen) {
          await page.keyboard.press('Escape');
          await by('nav-more').click();
          await by('go-board').click();
          await found.first().waitFor();
        }
      }
      expect(seen, row).toBe(true);
      await by(history).click();
      await by('history-step').first().waitFor();
      expect(await flaws(page)).toEqual([]);
      await by('nav-more').click();
      await by('go-board').click();
    }
  });

  it('covers texts in the discreet view', async () => {
    await open();
    await by('nav-more').click();
    await by('settings-discreet').locator('label').nth(1).click();
    await by('nav-people').click();
    await by('person').first().click();
    await by('client-page').waitFor();
    await more();
    await by('client-history').click();
    await by('history-step').first().waitFor();
    expect(await by('history').textContent()).not.toMatch(/06-/);
  });
});

describe('the bin', () => {
  it('takes what was deleted and puts it back', async () => {
    await open();
    await selam();
    const entries = await by('entry').count();
    await by('entry-edit').first().click();
    await by('contact-delete').click();
    await expect.poll(() => by('entry').count()).toBe(entries - 1);
    await by('nav-more').click();
    await by('go-bin').click();
    await expect.poll(() => by('bin-entry').count()).toBe(2);
    await by('bin-back').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => by('bin-entry').count()).toBe(1);
    await selam();
    await expect.poll(() => by('entry').count()).toBe(entries);
  });

  it('is empty in words, and says when something cannot come back', async () => {
    await open({ start: 'empty' });
    await by('nav-more').click();
    await by('go-bin').click();
    await by('bin').getByText('De prullenbak is leeg.').waitFor();
    await page.close();
    await open();
    await page.evaluate(() => (window as unknown as { fake: { plan: (n: string, f: unknown) => void } }).fake.plan('put_back', { code: 'gone' }));
    await by('nav-more').click();
    await by('go-bin').click();
    await by('bin-back').first().click();
    await by('toast').getByText(/voorgoed gewist/).waitFor();
  });
});

describe('what got stuck', () => {
  it('is written down with one choice, by keyboard, and undone', async () => {
    await open({ start: 'empty' });
    await by('nav-more').click();
    await by('go-bottlenecks').click();
    await by('bottlenecks').getByText('Er is nog niets opgeschreven.').waitFor();
    await by('trouble-new').focus();
    await page.keyboard.press('Enter');
    await by('trouble-form').waitFor();
    await by('trouble-save').click();
    await by('trouble-form').getByText('Kies wat vastliep.').waitFor();
    await chip('trouble-stuck', 'Geen tolk').click();
    await chip('trouble-partner', 'Huisarts').click();
    await by('trouble-line').fill('Geen tolk bij het eerste gesprek.');
    await page.keyboard.press('Enter');
    await by('trouble-entry').getByText('Geen tolk bij het eerste gesprek.').waitFor();
    await by('toast-action').click();
    await expect.poll(() => by('trouble-entry').count()).toBe(0);
  });

  it('becomes an agenda without names: a line with a name cannot be ticked', async () => {
    await open();
    await by('nav-more').click();
    await by('go-bottlenecks').click();
    await by('agenda').locator('summary').click();
    await by('agenda-text').waitFor();
    expect(await by('agenda-text').textContent()).not.toMatch(/maanden|Selam/);
    await by('agenda-name').getByText(/selam/).waitFor();
    const ticks = by('agenda-tick');
    await expect.poll(async () => await ticks.nth(1).isDisabled() || await ticks.nth(0).isDisabled()).toBe(true);
    await page.locator('[data-testid=agenda-tick]:not(:disabled)').check();
    await expect.poll(() => by('agenda-text').textContent()).toMatch(/Vier maanden/);
    await by('agenda-pdf').click();
    await by('toast').getByText('De PDF is bewaard.').waitFor();
    const { lines } = (await last('save_chain_agenda')) as { lines: string[] };
    expect(lines).toHaveLength(1);
  });
});

describe('the broad intake', () => {
  it('says who asked and when again, and keeps how somebody sees it', async () => {
    await open();
    await selam();
    await by('client-intake').locator('summary').click();
    await by('asking').getByText('Gemeente').waitFor();
    await by('asking-new').click();
    await chip('asking-asked', 'Niet gevraagd').click();
    await chip('asking-by', 'Huisarts').click();
    await by('asking-save').click();
    await expect.poll(() => by('asking').count()).toBe(2);
    await by('view-write').click();
    await by('view-expects').fill('Weer slapen.');
    await by('view-save').click();
    await by('client-intake').getByText('Weer slapen.').waitFor();
    await by('toast-action').click();
    await by('client-intake').getByText('Weer slapen.').waitFor({ state: 'detached' });
  });
});

describe('every screen', () => {
  for (const look of ['nl,light,100', 'nl,dark,200', 'ar,light,100', 'ar,contrast,200', 'en,dark,100']) {
    it(`has nothing that axe finds serious, and does not scroll sideways (${look})`, async () => {
      await open({ look });
      const check = async () => {
        expect(await flaws(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      };
      /** At 200 % the message at the foot lies over what is below it. */
      const untell = async () => {
        await by('toast').getByRole('button').last().click();
        await by('toast').waitFor({ state: 'hidden' });
      };
      await by('nav-people').click();
      await by('new-client').click();
      await by('client-called').fill('Selam Tesfai');
      await by('likely-one').waitFor();
      await check();
      await by('client-save').click();
      await by('client-page').waitFor();
      await untell();
      await more();
      await by('client-merge').click();
      await by('merge-likely').locator('label').first().click();
      await by('merge-choose').waitFor();
      await check();
      await by('merge-yes').click();
      await by('client-page').waitFor();
      await untell();
      await more();
      await check();
      await by('client-history').click();
      await by('history-step').first().waitFor();
      await check();
      await by('nav-more').click();
      await by('go-bin').click();
      await by('bin-entry').first().waitFor();
      await check();
      await by('nav-more').click();
      await by('go-bottlenecks').click();
      await by('agenda').locator('summary').click();
      await by('agenda-text').waitFor();
      await by('trouble-new').click();
      await by('trouble-form').waitFor();
      await check();
      await page.keyboard.press('Escape');
      await selam();
      await by('client-intake').locator('summary').click();
      await check();
      await by('asking-new').click();
      await by('asking-line').waitFor();
      await check();
      await page.keyboard.press('Escape');
      await by('asking-form').waitFor({ state: 'hidden' });
      await by('view-write').click();
      await by('view-named').waitFor();
      await check();
    });
  }
});

describe('parts of a page that an organisation does not use', () => {
  const parts = ['client-days', 'client-intake', 'client-marks', 'client-requests', 'client-agreements', 'client-papers'];

  it('are gone once they are switched off by keyboard, except where something stands', async () => {
    await open();
    await selam();
    for (const part of parts) await by(part).waitFor();
    await by('nav-more').click();
    for (const box of await by('page-parts').locator('input').all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await expect.poll(async () => (await calls()).filter(({ name }) => name === 'set_page_parts_off').at(-1)?.args).toEqual({ parts: ['days', 'intake', 'marks', 'requests', 'agreements', 'papers'] });
    expect(await flaws(page)).toEqual([]);
    await selam();
    await by('client-intake').waitFor();
    await by('client-close').waitFor();
    for (const part of parts.filter((one) => one !== 'client-intake')) expect(await by(part).count(), part).toBe(0);
    await by('nav-more').click();
    await by('page-parts').locator('label').first().click();
    await selam();
    await by('client-days').waitFor();
  });
});
