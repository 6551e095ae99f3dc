// Zorg om veiligheid, as a key person uses it: its lock, its steps, and that nothing of it stands anywhere else.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { flaws } from './eyes';
import { Served, type How } from './served';

const PASSPHRASE = 'vier losse gewone woorden';
const WORDS = 'Riep door de deur dat ze binnen moest blijven';

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
  page.setDefaultTimeout(8000);
}
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const calls = (): Promise<Call[]> => page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
const last = async (name: string): Promise<Record<string, unknown> | undefined> => (await calls()).findLast((call) => call.name === name)?.args;
const chip = (group: string, word: string): Locator => by(group).locator('label', { has: page.getByText(word, { exact: true }) });
const has = (id: string): Promise<void> => expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(id);
const text = (): Promise<string> => page.evaluate(() => document.body.innerText + [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value).join('\n'));
async function person(name = 'Selam'): Promise<void> {
  await by('nav-people').click();
  await by('person').filter({ hasText: name }).click();
  await by('client-page').waitFor();
}
async function toLock(): Promise<void> {
  await person();
  await by('client-more-ways').locator('summary').click();
  await by('client-meldcode').click();
  await by('meldcode-lock').waitFor();
}
async function unlock(): Promise<void> {
  await by('meldcode-passphrase').fill(PASSPHRASE);
  await by('meldcode-open').click();
  await by('meldcode-path').waitFor();
}
async function begin(path: 'Betaald' | 'Als vrijwilliger'): Promise<void> {
  await toLock();
  await unlock();
  await chip('meldcode-path', path).click();
  await by('meldcode-begin').click();
  await by('meldcode-form').waitFor();
}

describe('the lock', () => {
  it('asks for what opens the vault, says what was wrong, and shows nothing before', async () => {
    await open();
    await toLock();
    await has('meldcode-passphrase');
    expect((await calls()).filter(({ name }) => name === 'meldcode_page')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Vul dit in').or(by('meldcode-lock').locator('[aria-invalid="true"]')).first().waitFor();
    await by('meldcode-passphrase').fill('iets anders');
    await page.keyboard.press('Enter');
    await by('meldcode-lock').locator('[aria-invalid="true"]').waitFor();
    await has('meldcode-passphrase');
    await unlock();
    await by('meldcode-shut').click();
    await by('meldcode-lock').waitFor();
    await expect.poll(async () => (await calls()).filter(({ name }) => name === 'close_meldcode')).toHaveLength(1);
  });

  it('closes on leaving and on hiding, and takes everything off the screen; what was typed is kept', async () => {
    await open();
    await begin('Betaald');
    await by('meldcode-what').fill(WORDS);
    await page.keyboard.press('F9');
    await by('hide').waitFor();
    await by('hide-return').click();
    await by('meldcode-lock').waitFor();
    await by('meldcode-was-shut').waitFor();
    expect(await text()).not.toContain(WORDS);
    await expect.poll(() => last('save_draft')).toMatchObject({ draft: { form: 'meldcode', private: null } });
    await unlock();
    await by('meldcode-draft-go-on').click();
    await expect.poll(() => by('meldcode-what').inputValue()).toBe(WORDS);
    await by('nav-today').click();
    await by('today-week').waitFor();
    await person();
    await by('client-more-ways').locator('summary').click();
    await by('client-meldcode').click();
    await by('meldcode-lock').waitFor();
    expect(await by('meldcode-was-shut').count()).toBe(0);
  });

  it('takes the PIN of the day where there is one, and the passphrase all the same', async () => {
    await open({ start: 'pin' });
    await toLock();
    await page.getByText('Typ je pincode').waitFor();
    await by('meldcode-with-passphrase').click();
    await has('meldcode-passphrase');
    await unlock();
    await expect.poll(async () => (await calls()).filter(({ name }) => name === 'open_meldcode').map(({ args }) => args.is_pin)).toEqual([false]);
  });

  it('believes the program where that closed it, and keeps what was typed', async () => {
    await open();
    await begin('Betaald');
    await by('meldcode-what').fill(WORDS);
    await page.evaluate(() => { (window as unknown as { fake: { plan: (name: string, failure: unknown) => void } }).fake.plan('save_meldcode', { code: 'meldcode_closed' }); });
    await by('meldcode-save').click();
    await by('meldcode-lock').waitFor();
    await by('meldcode-was-shut').waitFor();
    await unlock();
    await by('meldcode-draft').waitFor();
  });
});

describe('the steps', () => {
  it('by keyboard alone: five for who is paid, each with what it asks', async () => {
    await open();
    await toLock();
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await by('meldcode-path').waitFor();
    await chip('meldcode-path', 'Betaald').locator('input').press('Space');
    await by('meldcode-path-text').getByText('vijf stappen').waitFor();
    await by('meldcode-begin').press('Enter');
    await has('meldcode-what');
    await page.keyboard.type(WORDS);
    await chip('meldcode-how', 'Zelf gehoord').locator('input').press('Space');
    await chip('meldcode-children', 'Ja').locator('input').press('Space');
    await by('meldcode-children-too').waitFor();
    await by('meldcode-children_note').fill('Twee kinderen, 4 en 7.');
    await by('meldcode-save-next').press('Enter');
    await page.getByRole('heading', { name: /Stap .?2.? van .?5/ }).waitFor();
    await expect.poll(async () => (await last('save_meldcode'))?.meldcode).toMatchObject({ path: 'paid', children: 'yes', signals: [{ what: WORDS, how: 'heard' }], closed: null });
    await by('meldcode-consult-line').getByText('0800-2000').waitFor();
    await by('meldcode-advice-add').press('Enter');
    await by('meldcode-advice-said').fill('Eerst praten als dat veilig kan.');
    await by('meldcode-save-next').press('Enter');
    await page.getByRole('heading', { name: /Stap .?3.? van .?5/ }).waitFor();
    await chip('meldcode-talk', 'Nee, dat is niet veilig').locator('input').press('Space');
    await by('meldcode-not-safe').waitFor();
    await by('meldcode-save-next').press('Enter');
    await page.getByRole('heading', { name: /Stap .?4.? van .?5/ }).waitFor();
    await by('meldcode-nature').fill('Zij mag niet naar buiten.');
    await chip('meldcode-acute', 'Ja').locator('input').press('Space');
    await by('meldcode-acute-yes').getByText('Veilig Thuis').waitFor();
    await by('meldcode-save-next').press('Enter');
    await page.getByRole('heading', { name: /Stap .?5.? van .?5/ }).waitFor();
    expect(await by('meldcode-save-next').count()).toBe(0);
    await chip('meldcode-report', 'Ja').locator('input').press('Space');
    await chip('meldcode-help', 'Ja').locator('input').press('Space');
    await by('meldcode-reason').fill('Het gebeurt elke week.');
    await page.keyboard.press('Control+Enter');
    await by('meldcode-entry').getByText(/^.*?5\W+van\W+5\W+stappen/).waitFor();
    const saved = (await last('save_meldcode'))?.meldcode as { signals: { id: string | null }[] };
    expect(saved.signals[0]?.id).not.toBeNull();
    // One undo takes the last save back.
    await by('toast-action').click();
    await by('meldcode-entry').getByText(/^.*?4\W+van\W+5\W+stappen/).waitFor();
  });

  it('three for a volunteer, who is told that the law does not bind her and decides with her coordinator', async () => {
    await open();
    await begin('Als vrijwilliger');
    await expect.poll(() => by('meldcode-form').locator('xpath=..').locator('.step').count()).toBe(3);
    await by('meldcode-step-decide').click();
    await page.getByText('Je beslist dit niet alleen.').waitFor();
    expect(await by('meldcode-report').count()).toBe(0);
    await by('meldcode-who').fill('De coördinator belt');
    await by('meldcode-reason').fill('Samen besproken');
    await by('meldcode-save').click();
    await by('meldcode-entry').getByText(/^.*?1\W+van\W+3\W+stappen/).waitFor();
    // Asked once.
    await by('meldcode-path-text').getByText('De wet bindt jou niet').waitFor();
  });

  it('asks for words where something was begun, and for a reason where it ends without a decision', async () => {
    await open();
    await begin('Betaald');
    await by('meldcode-present').fill('de buurvrouw');
    await by('meldcode-save').click();
    await has('meldcode-what');
    await page.getByText('Schrijf op wat je zag of hoorde. Of haal dit weg.').waitFor();
    await by('meldcode-what').fill(WORDS);
    await by('meldcode-end').locator('summary').click();
    await by('meldcode-closed').fill('01-01-2030');
    await by('meldcode-save').click();
    await by('meldcode-failure').waitFor();
    await by('meldcode-closed_why').fill('Besproken met de coördinator, geen zorg meer.');
    await by('meldcode-save').click();
    await by('meldcode-entry').getByText('Mag weg vanaf').waitFor();
    await by('meldcode-remove').click();
    await by('meldcode-entry').waitFor({ state: 'detached' });
    await by('toast-action').click();
    await by('meldcode-entry').waitFor();
  });

  it('leads to passing on in danger, and to the crisis card; the crisis card leads here', async () => {
    await open();
    await begin('Betaald');
    await by('meldcode-step-decide').click();
    await by('meldcode-passing-on').click();
    await by('passing-on-form').getByTestId('passing-on-reason').waitFor();
    await page.keyboard.press('Escape');
    await by('meldcode-crisis').click();
    await by('crisis').getByText('Veilig Thuis', { exact: true }).waitFor();
    await by('local-lines').waitFor();
    await page.keyboard.press('Escape');
    await by('nav-today').click();
    await by('bar-crisis').click();
    await by('crisis-meldcode').click();
    await unlock();
    // About everybody: she says whom it is about.
    await chip('meldcode-path', 'Betaald').click();
    await by('meldcode-person').fill('Yonas');
    await page.getByRole('option', { name: /Yonas/ }).click();
    await by('meldcode-form').waitFor();
  });
});

describe('nowhere else', () => {
  it('a draft and a record stand in no list, search, timeline or Today; the control stands in all', async () => {
    await open();
    await begin('Betaald');
    await by('meldcode-what').fill(WORDS);
    await by('meldcode-save').click();
    await by('meldcode-entry').waitFor();
    await by('meldcode-go-on').click();
    await by('meldcode-step-weigh').click();
    await by('meldcode-nature').fill(WORDS);
    await by('nav-today').click();
    await by('today-week').waitFor();
    await expect.poll(async () => ((await last('save_draft'))?.draft as { form: string } | undefined)?.form).toBe('meldcode');
    expect(await text()).not.toContain(WORDS);
    expect(await by('today-draft').filter({ hasText: /veiligheid/i }).count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('binnen moest blijven');
    await page.waitForTimeout(300);
    expect(await by('palette-choice').count()).toBe(0);
    await page.keyboard.press('Escape');
    await person();
    expect(await text()).not.toContain(WORDS);
    expect(await page.title()).not.toMatch(/veiligheid|meldcode/i);
  });
});

describe('for everybody', () => {
  const looks: [string, How][] = [
    ['nl, light', { look: 'nl,light,100' }],
    ['nl, dark, 200 %', { look: 'nl,dark,200' }],
    ['ar, dark', { look: 'ar,dark,100' }],
    ['en, contrast, narrow', { look: 'en,contrast,100', width: 380, height: 780 }],
  ];
  it.each(looks)('nothing serious, nothing cut off: %s', async (name, how) => {
    await open(how);
    const all: string[] = [];
    const look = async (where: string) => {
      await page.waitForTimeout(200);
      all.push(...(await flaws(page)).map((flaw) => `${name}, ${where}: ${flaw}`));
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name.replaceAll(/[^a-z0-9]+/g, '-')}-${where}.png`, fullPage: true });
    };
    await toLock();
    await look('lock');
    await unlock();
    await look('begin');
    await by('meldcode-path').locator('label').first().click();
    await by('meldcode-begin').click();
    await by('meldcode-what').fill(WORDS);
    await by('meldcode-children').locator('label').first().click();
    await look('signals');
    for (const step of ['consult', 'talk', 'weigh', 'decide']) {
      await by(`meldcode-step-${step}`).click();
      if (step === 'talk' || step === 'weigh') await by(step === 'talk' ? 'meldcode-talk' : 'meldcode-acute').locator('label').last().click();
      await look(step);
    }
    await by('meldcode-end').locator('summary').click();
    await by('meldcode-save').click();
    await by('meldcode-entry').waitFor();
    await by('meldcode-about').locator('summary').press('Enter');
    await look('list');
    expect(all).toEqual([]);
  }, 120_000);
});
