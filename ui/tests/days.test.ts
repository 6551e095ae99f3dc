// Appointments, moments, crisis calls, local lines and files to take along, as a key person uses them.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { flaws } from './eyes';
import { Served, type How } from './served';

const PASSPHRASE = 'vier losse gewone woorden';

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
async function open(how: How = {}): Promise<void> {
  page = await served.open(how);
  page.setDefaultTimeout(5000);
}
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const calls = (): Promise<Call[]> => page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
const last = async (name: string): Promise<Record<string, unknown>> => (await calls()).findLast((one) => one.name === name)?.args ?? {};
const plan = (name: string, failure: unknown): Promise<void> =>
  page.evaluate((given) => (window as unknown as { fake: { plan: (n: string, f: unknown) => void } }).fake.plan(given.name, given.failure), { name, failure });
/** A button of the row in which this stands. */
const within = (row: string, text: string, id: string): Locator => by(row).filter({ hasText: text }).getByTestId(id);

describe('today', () => {
  it('shows a crisis and agreed calls first, then appointments with her safety, then what changes', async () => {
    await open();
    const cards = await page.locator('main [data-testid^="today-"]:is(section)').evaluateAll((all) => all.map((one) => one.getAttribute('data-testid')));
    expect(cards.slice(0, 2)).toEqual(['today-crisis', 'today-appointments']);
    await by('today-crisis').getByText('Vandaag bellen', { exact: true }).waitFor();
    await by('today-appointments').getByText('Niet alleen gaan').waitFor();
    await by('today-moments').getByText('Uitkering stopt').waitFor();
  });

  it('tells how it went, and takes it back', async () => {
    await open();
    await within('appointment', 'Tolk aan de telefoon', 'appointment-missed').click();
    await expect.poll(() => last('set_appointment_status')).toMatchObject({ status: 'missed' });
    await expect.poll(() => by('appointment').filter({ hasText: 'Tolk aan de telefoon' }).count()).toBe(0);
    await by('toast-action').click();
    await within('appointment', 'Tolk aan de telefoon', 'appointment-done').waitFor();
    await within('crisis-call', 'سمر', 'crisis-done').click();
    await expect.poll(() => by('crisis-call').count()).toBe(0);
    await within('moment', 'Uitkering stopt', 'moment-done').click();
    await expect.poll(() => by('moment').filter({ hasText: 'Uitkering stopt' }).count()).toBe(0);
  });

  it('shows of others at home nothing until she asks', async () => {
    await open();
    const more = by('visit-more');
    await more.getByText('Samen naar de huisarts').waitFor();
    expect(await more.getByText('Yonas').count()).toBe(0);
    expect((await calls()).some((one) => one.name === 'at_this_visit')).toBe(false);
    await more.getByTestId('visit-others').click();
    await more.getByText('Yonas').waitFor();
    await more.getByText('Cursus eindigt').waitFor();
  });

  it('shows no names, texts or lines that were called in the discreet view', async () => {
    await open();
    await by('nav-more').click();
    await by('settings-discreet').locator('label').last().click();
    await by('nav-today').click();
    await by('today-crisis').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    for (const told of ['Selam', 'سمر', '113', 'Praktijk De Brug', 'Coördinator Denkbeeldig', 'morgen samen']) expect(text).not.toContain(told);
  });
});

describe('an appointment', () => {
  it('is made by keyboard alone, and stands on Today', async () => {
    await open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Nieuwe afspraak');
    await page.keyboard.press('Enter');
    await by('day-form').waitFor();
    await by('day-on').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[data-testid="day-kind"]'));
    await page.keyboard.press('ArrowRight');
    for (let n = 0; n < 12; n += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('data-testid') === 'day-on')) break;
    }
    const today = new Date();
    await page.keyboard.type(`${String(today.getDate())}-${String(today.getMonth() + 1)}-${String(today.getFullYear())}`);
    await page.keyboard.press('Control+Enter');
    await by('day-form').waitFor({ state: 'detached' });
    const { appointment } = (await last('save_appointment')) as { appointment: { kind: string; client: unknown; on: string } };
    expect(appointment).toMatchObject({ kind: 'provider', client: null });
    await by('appointment').filter({ hasText: 'Hulpverlener' }).waitFor();
  });

  it('asks for a day, keeps what was typed, and says what a line cannot hold', async () => {
    await open();
    await by('today-new-appointment').click();
    const odd = 'ሰላም \u202eМир سلام 👩🏽‍⚕️'.repeat(30);
    await by('day-start').fill('14:30');
    await by('day-with').fill(odd);
    await by('day-save').click();
    await page.getByText('Kies eerst een dag. Je tekst blijft staan.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('day-on');
    await expect.poll(() => by('day-with').inputValue()).toBe(odd);
    for (const wrong of ['31-12-1899', '1-1-2101', '31-2-2027']) {
      await by('day-on').fill(wrong);
      await by('day-save').click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('day-on');
    }
    // Longer than a line holds: it says so, and nothing is cut off.
    await by('day-on').fill('1-12-2100');
    await by('day-save').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('day-with');
    expect((await calls()).some((one) => one.name === 'save_appointment')).toBe(false);
    await expect.poll(() => by('day-with').inputValue()).toBe(odd);
    await by('day-with').fill('Tolk');
    await by('day-start').fill('half drie');
    await by('day-save').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('day-start');
    await by('day-start').fill('14u30');
    await by('day-save').click();
    await by('day-form').waitFor({ state: 'detached' });
    await expect.poll(() => last('save_appointment')).toMatchObject({ appointment: { on: '2100-12-01', start: '14:30:00', with_whom: 'Tolk' } });
  });

  it('is kept as a draft and goes on from Today', async () => {
    await open();
    await by('today-new-appointment').click();
    await by('day-place').fill('Praktijk Oost');
    await by('draft-kept').getByText(/\d\d:\d\d/).waitFor();
    await by('nav-today').click();
    const draft = by('today-draft').filter({ hasText: 'Afspraak van' });
    await draft.getByTestId('today-draft-continue').click();
    await by('day-form').waitFor();
    await expect.poll(() => by('day-place').inputValue()).toBe('Praktijk Oost');
  });

  it('keeps the form when the disk is full, and is removed with a way back', async () => {
    await open();
    await within('appointment', 'Praktijk De Brug', 'appointment-edit').click();
    await by('day-place').fill('Praktijk De Kade');
    await plan('save_appointment', { code: 'disk_full' });
    await by('day-save').click();
    await by('day-failure').waitFor();
    await plan('save_appointment', null);
    await by('day-save').click();
    await by('appointment').filter({ hasText: 'Praktijk De Kade' }).waitFor();
    await within('appointment', 'Praktijk De Kade', 'appointment-edit').click();
    await by('day-remove').click();
    await by('today-appointments').waitFor();
    expect(await by('appointment').filter({ hasText: 'Praktijk De Kade' }).count()).toBe(0);
    await by('toast-action').click();
    await by('appointment').filter({ hasText: 'Praktijk De Kade' }).waitFor();
  });
});

describe('the page of a person', () => {
  it('holds appointments, moments and crises, closed; and writes them down for that person', async () => {
    await open();
    await by('nav-people').click();
    await by('person').filter({ hasText: 'سمر' }).click();
    await by('client-days').locator('summary').first().click();
    await by('client-days').getByTestId('moment').filter({ hasText: 'Uitkering stopt' }).waitFor();
    await by('new-moment').click();
    await by('day-kind').locator('label').filter({ hasText: 'Verhuist' }).click();
    await by('day-on').fill('1-2-2027');
    await by('day-save').click();
    await by('client-page').waitFor();
    await expect.poll(() => last('save_moment')).toMatchObject({ moment: { kind: 'moving', on: '2027-02-01' } });
    await by('client-days').locator('summary').first().click();
    await by('new-crisis-call').click();
    await by('day-called').locator('label').filter({ hasText: 'Veilig Thuis' }).click();
    await by('day-agreed').fill('Morgen bellen.');
    await by('day-again').fill('1-1-2020');
    await by('day-save').click();
    await by('day-failure').waitFor();
    await by('day-again').fill('1-1-2027');
    await by('day-save').click();
    await by('client-page').waitFor();
    await expect.poll(() => last('save_crisis_call')).toMatchObject({ crisis_call: { called: ['violence_at_home'], agreed: 'Morgen bellen.', again: '2027-01-01' } });
  });
});

describe('the crisis card', () => {
  it('takes local lines, and shows them before unlocking only where she agreed', async () => {
    await open();
    await by('bar-crisis').click();
    await by('local-line').filter({ hasText: 'Huisartsenpost De Verzonnen Gracht' }).waitFor();
    await by('local-line-add').click();
    await by('local-line-called').fill('Wijkteam Denkbeeldig');
    await by('local-line-number').fill('geen idee');
    await by('local-line-save').click();
    await page.getByText('Schrijf een nummer op dat je kunt bellen.').waitFor();
    await by('local-line-number').fill('030-0000002');
    await by('local-line-place').fill('Nieuwegein');
    await page.getByRole('option', { name: 'Nieuwegein' }).click();
    await by('local-line-save').click();
    await by('local-line').filter({ hasText: 'Wijkteam Denkbeeldig' }).waitFor();
    await expect.poll(() => last('save_local_line')).toMatchObject({ line: { municipality: 'GM0356' } });
    await page.keyboard.press('Escape');
    const locked = async () => {
      await page.keyboard.press('Control+l');
      await by('unlock').waitFor();
      await by('bar-crisis').click();
      await by('local-lines').waitFor();
    };
    await locked();
    await by('local-lines').getByText('Ontgrendel de kluis').waitFor();
    expect(await by('local-line').count()).toBe(0);
    await page.keyboard.press('Escape');
    await by('unlock-passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await by('today-crisis').waitFor();
    await by('bar-crisis').click();
    await by('lines-outside').check();
    await page.keyboard.press('Escape');
    await locked();
    await by('local-line').filter({ hasText: 'Wijkteam Denkbeeldig' }).waitFor();
    expect(await by('local-line-edit').count()).toBe(0);
  });
});

describe('lists and the calendar', () => {
  it('say that a file leaves the vault, and ask for days in order', async () => {
    await open();
    await by('nav-more').click();
    await by('go-sheets').click();
    await page.getByText('Dit bestand gaat uit de kluis').waitFor();
    await by('sheets-calendar-save').click();
    await by('toast').getByText('agendabestand').waitFor();
    await by('sheets-from').fill('2-1-2027');
    await by('sheets-to').fill('1-1-2027');
    await by('sheets-save').click();
    await by('sheets-days-wrong').waitFor();
    expect((await calls()).some((one) => one.name === 'save_sheet')).toBe(false);
    await by('sheets-to').fill('31-1-2027');
    await by('sheets-kind').locator('label').last().click();
    await by('sheets-save').click();
    await expect.poll(() => last('save_sheet')).toEqual({ list: 'hours', kind: 'csv', days: { from: '2027-01-02', to: '2027-01-31' }, names: true });
    // Of signals she chooses whether names stand in it; without, unless she wants them.
    await chip('sheets-which', 'Signalen').click();
    await by('sheets-list').getByText('In deze lijst staan geen namen.').waitFor();
    await by('sheets-save').click();
    await expect.poll(() => last('save_sheet')).toMatchObject({ list: 'signals', names: false });
    await chip('sheets-names-choice', 'Met namen en eigen tekst').click();
    await by('sheets-save').click();
    await expect.poll(() => last('save_sheet')).toMatchObject({ list: 'signals', names: true });
    await plan('save_sheet', { code: 'cancelled' });
    await by('sheets-save').click();
    await plan('save_sheet', { code: 'disk_full' });
    await by('sheets-which').locator('label').last().click();
    await by('sheets-save').click();
    await by('sheets-failure').waitFor();
  });
});

const PLACES: [string, () => Promise<void>][] = [
  ['today', async () => void (await by('today-crisis').waitFor())],
  ['visit', async () => void (await by('visit-others').first().click())],
  ['person', async () => {
    await by('nav-people').click();
    await by('person').nth(1).click();
    await by('client-days').locator('summary').first().click();
  }],
  ['appointment', async () => {
    await by('nav-today').click();
    await by('today-new-appointment').click();
    await by('day-more').locator('summary').click();
    await by('day-save').click();
  }],
  ['moment', async () => {
    await by('nav-people').click();
    await by('person').first().click();
    await by('client-days').locator('summary').first().click();
    await by('new-moment').click();
    await by('day-on').waitFor();
  }],
  ['crisis', async () => {
    await by('nav-people').click();
    await by('person').first().click();
    await by('client-days').locator('summary').first().click();
    await by('new-crisis-call').click();
    await by('day-on').waitFor();
  }],
  ['sheets', async () => {
    await by('nav-more').click();
    await by('go-sheets').click();
    await by('sheets-save').waitFor();
  }],
  ['card', async () => {
    await by('bar-crisis').click();
    await by('local-line-add').click();
  }],
];

describe('every screen of it', () => {
  it.each([
    ['light', { look: 'nl,light,100' }],
    ['Arabic and dark', { look: 'ar,dark,100' }],
    ['high contrast, English', { look: 'en,contrast,100' }],
    ['200 % in a small window', { look: 'nl,light,200', width: 900, height: 600 }],
  ] as const)('can be used by all: %s', async (_, how) => {
    await open(how);
    const all: string[] = [];
    for (const [name, to] of PLACES) {
      await to();
      await page.waitForTimeout(150);
      all.push(...(await flaws(page)).map((flaw) => `${name}: ${flaw}`));
    }
    expect(all).toEqual([]);
  }, 120_000);
});
