// Requests, agreements and papers as a key person uses them: by keyboard, large, from right to left, in the dark.
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
async function person(how: How = {}): Promise<void> {
  page = await served.open(how);
  page.setDefaultTimeout(5000);
  await by('nav-people').click();
  await by('person').filter({ hasText: 'Selam' }).click();
  await by('client-page').waitFor();
}
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const last = async (name: string): Promise<Record<string, unknown>> => {
  const calls = await page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
  const found = calls.filter((call) => call.name === name).at(-1);
  expect(found, name).toBeDefined();
  return found?.args ?? {};
};
const fold = (id: string): Promise<void> => by(id).locator('summary').first().click();
const chip = (group: string, word: string): Locator => by(group).locator('label', { has: page.getByText(word, { exact: true }) });
const sound = async (): Promise<void> => expect(await flaws(page)).toEqual([]);
const wide = async (): Promise<boolean> => (await overflow(page)) > 1;

describe('a request of which the day has passed', () => {
  it('is told on Today, and what can be done about it is one tap away', async () => {
    page = await served.open();
    page.setDefaultTimeout(5000);
    const late = by('today-request');
    await late.getByText('Die dag is voorbij.').waitFor();
    await late.getByText('Selam Tesfay').waitFor();
    await expect.poll(() => late.count()).toBe(1);
    await late.locator('button').focus();
    await page.keyboard.press('Enter');
    await by('request').filter({ hasText: 'Die dag is voorbij' }).getByTestId('request-finish').click();
    await by('nav-today').click();
    await by('today-week').waitFor();
    expect(await late.count()).toBe(0);
  });
});

describe('agreements to share', () => {
  it('is written down by keyboard alone, with a warning that refuses nothing', async () => {
    await person();
    await by('client-agreements').locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await by('agreement-new').focus();
    await page.keyboard.press('Enter');
    await by('agreement-form').waitFor();
    await chip('agreement-receiver', 'Wijkteam').locator('input').focus();
    await page.keyboard.press('Space');
    await by('agreement-why').focus();
    await page.keyboard.type('Hulp bij de brief');
    await chip('agreement-helper', 'Familie of kennis').locator('input').focus();
    await page.keyboard.press('Space');
    await by('agreement-helper-warning').waitFor();
    await page.keyboard.press('Control+Enter');
    await by('agreement-form').waitFor({ state: 'hidden' });
    const { agreement } = (await last('save_agreement')) as { agreement: Record<string, unknown> };
    expect(agreement).toMatchObject({ receiver: 'wijkteam', why: 'Hulp bij de brief', helper: 'family_or_friend', agreed_by: 'self' });
    await by('toast').getByText(/Bewaard op dit apparaat/).waitFor();
    // And back.
    await by('toast-action').click();
    await by('agreement').filter({ hasText: 'Wijkteam' }).waitFor({ state: 'detached' });
  });

  it('opens what was written down to change it, or to ask it anew', async () => {
    await person();
    await fold('client-agreements');
    await by('agreement-rest').first().locator('summary').click();
    await by('agreement-edit').first().click();
    await expect.poll(() => by('agreement-name').inputValue()).toContain('Praktijk');
    await page.keyboard.press('Escape');
    await by('agreement-again').click();
    await by('agreement-form').waitFor();
    await by('agreement-save').click();
    await by('agreement-form').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await last('save_agreement'))?.agreement).toMatchObject({ receiver: 'school', name: '', explained_by: '', until: null, withdrawn: null });
    await fold('client-requests');
    await by('request-rest').first().locator('summary').click();
    await by('request-edit').first().click();
    await expect.poll(() => by('request-question').inputValue()).toContain('Komt weinig op school');
  });

  it('asks what may be shared before it saves', async () => {
    await person();
    await fold('client-agreements');
    await by('agreement-new').click();
    for (const word of ['Naam', 'Taal en tolk', 'Wat de persoon wil', 'De vraag']) await chip('agreement-items', word).click();
    await by('agreement-save').click();
    await by('agreement-form').getByText('Kies eerst wat gedeeld mag worden.').waitFor();
    await sound();
  });

  it('makes a letter: what goes in, what not and why, and that a PDF leaves', async () => {
    await person();
    await fold('client-agreements');
    await by('agreement-letter').first().click();
    await by('letter-question').fill('Wilt u met haar praten over slapen?');
    await by('letter-in').getByText('Wilt u met haar praten over slapen?').waitFor();
    await by('letter-in').getByText('Selam Tesfay').waitFor();
    await by('letter-out').locator('li').filter({ hasText: 'Wat goed gaat' }).getByText('Hier is geen toestemming voor.').waitFor();
    await by('letter').getByText('Deze PDF gaat uit de kluis').waitFor();
    await sound();
    await by('letter-save').click();
    await by('toast').getByText('De PDF is bewaard.').waitFor();
    await expect.poll(() => last('save_letter')).toMatchObject({ ground: { ground: 'agreement' }, copy: null });
    await page.keyboard.press('Escape');
    await fold('client-papers');
    await by('paper-left').getByText('Praktijk Aan de Haven').waitFor();
  });

  it('offers no letter once it is withdrawn, and again when that is undone', async () => {
    await person();
    await fold('client-agreements');
    const first = by('agreement').first();
    await first.getByTestId('agreement-withdraw').click();
    await expect.poll(() => by('agreement-letter').count()).toBe(0);
    await by('toast-action').click();
    await expect.poll(() => by('agreement-letter').count()).toBe(1);
  });

  it('asks for the reason, whom she consulted and why the person was not told in danger', async () => {
    await person();
    await fold('client-agreements');
    await by('passed-on').locator('summary').click();
    await by('passing-on-new').click();
    await chip('passing-on-told', 'Nee').click();
    await by('passing-on-save').click();
    await expect.poll(() => by('passing-on-form').getByText('Vul dit in.').count()).toBe(4);
    await by('passing-on-reason').fill('Er was direct gevaar.');
    await by('passing-on-consulted').fill('Aandachtsfunctionaris');
    await by('passing-on-why-not').fill('Dat maakte het gevaar groter.');
    await chip('passing-on-items', 'Naam').click();
    await by('passing-on-save').click();
    await by('passing-on').waitFor();
    await by('passing-on-letter').click();
    await by('letter').getByText('Brief aan').waitFor();
    await by('letter-in').getByText('Selam Tesfay').waitFor();
    // Who may not know of it gets no copy, and cannot withdraw it.
    await by('letter-no-copy').waitFor();
    expect(await by('letter-copy').count()).toBe(0);
    await page.keyboard.press('Escape');
    // The exception ends: a week later it takes a new record, with a reason of its own.
    await by('passing-on-rest').locator('summary').click();
    await by('passing-on-edit').click();
    const past = new Date(Date.now() - 9 * 86_400_000);
    await by('passing-on-on').fill(`${past.getDate()}-${past.getMonth() + 1}-${past.getFullYear()}`);
    await by('passing-on-save').click();
    await by('passing-on-past').waitFor();
    expect(await by('passing-on-letter').count()).toBe(0);
    await sound();
  });
});

describe('requests', () => {
  it('goes from written down to done, with word back and contacts', async () => {
    await person();
    await fold('client-requests');
    await by('request').getByText('Die dag is voorbij.').waitFor();
    await by('request-new').click();
    await by('request-save').click();
    await by('request-form').getByText('Schrijf op wat de vraag is.').waitFor();
    await chip('request-asked-by', 'Huisarts').click();
    await by('request-question').fill('Wil je eens meegaan?');
    await by('request-save').click();
    const mine = by('request').filter({ hasText: 'Wil je eens meegaan?' });
    await mine.getByTestId('request-accept').click();
    await mine.getByTestId('request-tell').click();
    await mine.getByText(/Bericht terug gegeven op/).waitFor();
    await mine.getByTestId('request-contacts').locator('summary').click();
    await mine.getByTestId('request-link').selectOption({ index: 1 });
    await mine.getByTestId('request-contact').waitFor();
    await mine.getByTestId('request-mark').click();
    await mine.getByTestId('request-outside').waitFor();
    await mine.getByTestId('request-finish').click();
    await expect.poll(() => mine.getByTestId('request-status').textContent()).toBe('Klaar');
  });

  it('declines with a reason, and opens again', async () => {
    await person();
    await fold('client-requests');
    await by('request-decline').first().click();
    await by('request-decline-reason').fill('Geen tijd');
    await page.keyboard.press('Enter');
    await expect.poll(() => last('answer_request')).toMatchObject({ status: 'declined', reason: 'Geen tijd' });
    await by('request-reopen').click();
    await by('request-accept').or(by('request-finish')).first().waitFor();
  });
});

describe('papers', () => {
  it('makes a card without a name, with another calendar', async () => {
    await person();
    await fold('client-papers');
    await by('make-card').click();
    await by('card-save').click();
    await by('card').getByText('Kies een dag.').waitFor();
    await by('card-on').fill('01-12-2026');
    await by('card-with').fill('huisarts');
    await chip('card-calendar', 'Ethiopië en Eritrea').click();
    await by('card-save').click();
    await by('card').waitFor({ state: 'hidden' });
    const { card } = (await last('save_appointment_card')) as { card: Record<string, unknown> };
    expect(card).toMatchObject({ on: '2026-12-01', with: 'huisarts', calendar: 'ethiopian' });
    await by('paper-left').getByText('Afspraakkaart').waitFor();
  });

  it('shows which names it took out of a story', async () => {
    await person();
    await fold('client-papers');
    await by('make-story').click();
    await by('story-question').fill('Hoe help ik Selam?');
    await by('story-found').getByText(/Namen van mensen: .?1/).waitFor();
    await by('story-preview').getByText('Hoe help ik [naam]?').waitFor();
    await by('story-with-text').check();
    await sound();
    await by('story-save').click();
    await by('story').waitFor({ state: 'hidden' });
    await expect.poll(() => last('save_story')).toMatchObject({ chosen: { with_text: true } });
  });

  it.each([
    ['nl,light,100', 1280],
    ['nl,dark,200', 1280],
    ['ar,light,100', 1280],
    ['ar,dark,200', 900],
    ['en,light,200', 480],
  ])('fits and is sound in %s at %i', async (look, width) => {
    await person({ look, width });
    for (const id of ['client-requests', 'client-agreements', 'client-papers']) await fold(id);
    await by('request').first().waitFor();
    await by('agreement').first().waitFor();
    await sound();
    expect(await wide()).toBe(false);
    await by('agreement-letter').first().click();
    await by('letter-in').waitFor();
    await sound();
    expect(await wide()).toBe(false);
  });
});
