// Forms that lie over a place keep what is typed: after a crash it waits on Today, opens in its own form, and goes with the saving. And
// what others asked: also about nobody yet, and chosen while a contact is written down.
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
  page.setDefaultTimeout(5000);
}
async function person(how: How = {}): Promise<void> {
  await open(how);
  await by('nav-people').click();
  await by('person').filter({ hasText: 'Selam' }).click();
  await by('client-page').waitFor();
}
const fold = (id: string): Promise<void> => by(id).locator('summary').first().click();
const chip = (group: string, word: string): Locator => by(group).locator('label', { has: page.getByText(word, { exact: true }) });
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const calls = (): Promise<Call[]> => page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
const last = async (name: string): Promise<Record<string, unknown>> => {
  const found = (await calls()).filter((call) => call.name === name).at(-1);
  expect(found, name).toBeDefined();
  return found?.args ?? {};
};
const sound = async (): Promise<void> => expect(await flaws(page)).toEqual([]);

/** What is typed is kept at the latest two seconds later; then the program is gone, and starts again. */
async function crash(): Promise<void> {
  await by('draft-kept').filter({ hasText: /Concept bewaard/ }).waitFor({ timeout: 4000 });
  await page.goto(page.url().replace(/\?[^&]*/, '?crashed'));
  await page.waitForSelector('h1');
}
const waiting = (words: RegExp): Locator => by('today-draft').filter({ hasText: words });

/** A form: how it opens, what is typed where, what its draft is called, and how it is saved. */
const FORMS: { name: string; open: () => Promise<void>; field: string; called: RegExp; whole: () => Promise<void>; save: string; command: string }[] = [
  {
    name: 'a request', open: async () => { await fold('client-requests'); await by('request-new').click(); },
    field: 'request-question', called: /Vraag aan jou van .*/, whole: async () => {}, save: 'request-save', command: 'save_request',
  },
  {
    name: 'an agreement', open: async () => { await fold('client-agreements'); await by('agreement-new').click(); },
    field: 'agreement-why', called: /Toestemming van .*/, whole: async () => {}, save: 'agreement-save', command: 'save_agreement',
  },
  {
    name: 'a passing on', open: async () => { await fold('client-agreements'); await by('passed-on').locator('summary').click(); await by('passing-on-new').click(); },
    field: 'passing-on-reason', called: /Doorgeven bij gevaar van .*/, save: 'passing-on-save', command: 'save_passing_on',
    whole: async () => { await by('passing-on-consulted').fill('Collega'); await chip('passing-on-items', 'Naam').click(); },
  },
  {
    name: 'a letter', open: async () => { await fold('client-agreements'); await by('agreement-letter').first().click(); },
    field: 'letter-question', called: /Brief van .*/, whole: async () => {}, save: 'letter-save', command: 'save_letter',
  },
  {
    name: 'a story', open: async () => { await fold('client-papers'); await by('make-story').click(); },
    field: 'story-question', called: /Verhaal voor supervisie van .*/, whole: async () => {}, save: 'story-save', command: 'save_story',
  },
  {
    name: 'own words', open: async () => { await fold('client-intake'); await by('view-write').click(); },
    field: 'view-cause', called: /Eigen woorden van iemand.*/, whole: async () => {}, save: 'view-save', command: 'save_own_view',
  },
  {
    name: 'an asking', open: async () => { await fold('client-intake'); await by('asking-new').click(); },
    field: 'asking-line', called: /Gevraagd hoe het gaat.*/, whole: async () => {}, save: 'asking-save', command: 'save_asking',
  },
  {
    name: 'a lead', open: async () => { await by('signal').first().getByRole('button').first().click(); await by('lead-give').click(); },
    field: 'lead-reason', called: /Wie zorgt ervoor, van .*/, whole: () => by('lead-organisation').fill('GGZ'), save: 'lead-keep', command: 'ask_lead',
  },
  {
    name: 'a referral that begins', open: async () => { await by('signals-more').locator('summary').click(); await by('client-refer').click(); },
    field: 'referral-to', called: /Samen naar hulp van .*/, whole: async () => {}, save: 'referral-start', command: 'start_referral',
  },
  {
    name: 'a referral that is changed', open: async () => { await by('referral-row').first().click(); await by('referral-edit').click(); },
    field: 'referral-note', called: /Samen naar hulp, wijziging van .*/, whole: async () => {}, save: 'referral-save', command: 'save_referral',
  },
  {
    name: 'a mark', open: async () => { await fold('client-marks'); await by('mark-write').click(); },
    field: 'mark-purpose', called: /Aantekening van .*/, save: 'mark-save', command: 'save_mark',
    whole: async () => { await by('mark-mark').fill('Iets'); await chip('mark-knows', 'Ja').click(); },
  },
  {
    name: 'a card', open: async () => { await fold('client-papers'); await by('make-card').click(); },
    field: 'card-address', called: /Afspraakkaart van .*/, whole: () => by('card-on').fill('01-12-2030'), save: 'card-save', command: 'save_appointment_card',
  },
];

describe('forms over a place', () => {
  it.each(FORMS)('$name survives a crash, opens again and goes with the saving', async ({ open: opens, field, called, whole, save, command }) => {
    await person();
    await opens();
    await by(field).fill('Nog niet af');
    await crash();
    await waiting(called).getByText('Selam Tesfay').waitFor();
    await waiting(called).getByTestId('today-draft-continue').click();
    await expect.poll(() => by(field).inputValue()).toBe('Nog niet af');
    await sound();
    await whole();
    await by(save).click();
    await expect.poll(async () => (await calls()).some(({ name }) => name === command)).toBe(true);
    const { draft } = await last(command);
    expect(draft).not.toBeNull();
    if (command === 'save_letter') await page.keyboard.press('Escape');
    // Who is brought to help is seen at once.
    if (command === 'start_referral') {
      await by('referral-page').waitFor();
      await by('nav-today').click();
      await by('today-week').waitFor();
    }
    await waiting(called).waitFor({ state: 'detached' });
  });

  it('what got stuck survives a crash too, and names nobody', async () => {
    await open();
    await by('nav-more').click();
    await by('go-bottlenecks').click();
    await by('trouble-new').click();
    await by('trouble-line').fill('Geen tolk');
    await crash();
    await waiting(/Wat vastliep van/).getByTestId('today-draft-continue').click();
    await expect.poll(() => by('trouble-line').inputValue()).toBe('Geen tolk');
    await chip('trouble-stuck', 'Geen tolk').click();
    await page.keyboard.press('Control+Enter');
    await waiting(/Wat vastliep van/).waitFor({ state: 'detached' });
  });

  it('closing keeps what was typed; cancelling lets it go', async () => {
    await person();
    await fold('client-requests');
    await by('request-new').click();
    await by('request-question').fill('Blijft staan');
    await page.keyboard.press('Escape');
    await by('request-form').waitFor({ state: 'hidden' });
    await by('request-new').click();
    await by('request-form-restored').waitFor();
    await expect.poll(() => by('request-question').inputValue()).toBe('Blijft staan');
    await by('request-form').getByRole('button', { name: 'Annuleren' }).click();
    await by('request-form').waitFor({ state: 'hidden' });
    await by('request-new').click();
    await by('request-question').waitFor();
    await expect.poll(() => by('request-question').inputValue()).toBe('');
    expect(await by('request-form-restored').count()).toBe(0);
    await page.keyboard.press('Escape');
    await by('request-form').waitFor({ state: 'hidden' });
    // It can be brought back, as what was thrown away on Today.
    await by('toast-action').click();
    await by('nav-today').click();
    await waiting(/Vraag aan jou van/).getByTestId('today-draft-continue').click();
    await expect.poll(() => by('request-question').inputValue()).toBe('Blijft staan');
  });

  it('when the vault closes, the last letters are kept first', async () => {
    await person();
    await fold('client-requests');
    await by('request-new').click();
    await by('request-question').fill('Tot de laatste letter');
    await page.evaluate(() => (window as unknown as { fake: { askLastWords: () => void } }).fake.askLastWords());
    const told = async () => (await calls()).filter(({ name }) => name === 'save_draft' || name === 'last_words_written');
    await expect.poll(async () => (await told()).map(({ name }) => name)).toEqual(['save_draft', 'last_words_written']);
    expect(JSON.stringify((await told())[0])).toContain('Tot de laatste letter');
  });

  it('where saving fails, the words and the draft stay', async () => {
    await person();
    await fold('client-requests');
    await by('request-new').click();
    await by('request-question').fill('Vraag');
    await by('request-more').locator('summary').click();
    await by('request-agreed-until').fill('01-01-2020');
    await by('request-save').click();
    await by('request-form').getByText('De laatste dag ligt voor de eerste dag.').first().waitFor();
    await expect.poll(() => by('request-question').inputValue()).toBe('Vraag');
    await page.keyboard.press('Escape');
    await by('nav-today').click();
    await waiting(/Vraag aan jou van/).waitFor();
  });
});

describe('what others asked', () => {
  async function requests(how: How = {}): Promise<void> {
    await open(how);
    await by('nav-more').click();
    await by('go-requests').click();
    await by('requests-open').waitFor();
  }

  it('is written down about nobody, and later about somebody', async () => {
    await requests();
    await by('request-new').click();
    await by('request-question').fill('Wie kan helpen met een taalmaatje?');
    await page.keyboard.press('Control+Enter');
    const mine = by('request').filter({ hasText: 'taalmaatje' });
    await mine.getByTestId('request-about-nobody').waitFor();
    expect(((await last('save_request')) as { request: { client: unknown } }).request.client).toBeNull();
    await mine.getByTestId('request-rest').locator('summary').click();
    await mine.getByTestId('request-edit').click();
    await by('request-whom').selectOption({ label: 'Selam Tesfay' });
    await by('request-save').click();
    await mine.getByText('Selam Tesfay').waitFor();
    // From then on it stays about that person.
    await mine.getByTestId('request-edit').click();
    await by('request-question').waitFor();
    expect(await by('request-whom').count()).toBe(0);
  });

  it('is taken on, gets a contact outside what was agreed, word back, and is declined', async () => {
    await requests();
    const one = by('request').filter({ hasText: 'meekijken bij een gezin' });
    await one.getByTestId('request-accept').click();
    await one.getByTestId('request-tell').click();
    await one.getByText(/Bericht terug gegeven op/).waitFor();
    await one.getByTestId('request-contact-new').click();
    await chip('contact-kind', 'Telefoon').click();
    await by('contact-minutes').locator('label').filter({ hasText: '30' }).click();
    await by('contact-requests').getByText(/Huisarts/).first().waitFor();
    await by('contact-requests-outside').check();
    await sound();
    await by('contact-save').click();
    const { whole } = (await last('save_contact')) as { whole: { requests: unknown } };
    expect(whole.requests).toEqual([{ request: 'request-2', outside: true }]);
    await one.getByText(/buiten wat is afgesproken/).first().waitFor();
    await one.getByTestId('request-decline').click();
    await by('request-decline-reason').fill('Geen tijd');
    await page.keyboard.press('Enter');
    await by('requests-ended').locator('summary').first().click();
    await by('requests-ended').getByText('meekijken bij een gezin').waitFor();
  });

  it('is reached from Wie doet wat, and by keyboard', async () => {
    await open();
    await by('nav-more').click();
    await by('go-board').click();
    await by('board-requests').focus();
    await page.keyboard.press('Enter');
    await by('requests-open').waitFor();
  });

  it.each([
    ['nl,light,100', 1280],
    ['ar,dark,200', 900],
    ['en,contrast,200', 480],
  ])('fits and is sound in %s at %i', async (look, width) => {
    await requests({ look, width });
    await sound();
    expect((await overflow(page)) > 1).toBe(false);
    await by('request-new').click();
    await by('request-question').waitFor();
    await sound();
    expect((await overflow(page)) > 1).toBe(false);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/request-${look.replaceAll(',', '-')}.png` });
    await page.keyboard.press('Escape');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/requests-${look.replaceAll(',', '-')}.png`, fullPage: true });
  });
});
