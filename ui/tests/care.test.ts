// Signals, who takes care of them, going together to help, and Wie doet wat: as a key person uses them.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { flaws } from './eyes';
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
interface Call {
  name: string;
  args: Record<string, unknown>;
}
const calls = (): Promise<Call[]> => page.evaluate(() => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls());
const last = async (name: string): Promise<Record<string, unknown> | undefined> => (await calls()).findLast((call) => call.name === name)?.args;
const chip = (group: string, word: string): Locator => by(group).locator('label', { has: page.getByText(word, { exact: true }) });
const has = (id: string): Promise<void> => expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(id);
const today = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
async function person(name: string): Promise<void> {
  await by('nav-people').click();
  await by('person').filter({ hasText: name }).click();
  await by('client-signals').waitFor();
}
async function board(view?: 'Lijst' | 'Bord'): Promise<void> {
  await by('nav-more').click();
  await by('go-board').click();
  await by('board-page').waitFor();
  if (view) await chip('board-view', view).click();
}

describe('a signal', () => {
  it('by keyboard alone: written down, taken, brought to help, and closed', async () => {
    await open();
    await person('Merel 7');
    await by('signal-write').focus();
    await page.keyboard.press('Enter');
    await has('concern-noticed');
    await page.keyboard.type('Komt niet meer buiten');
    await page.keyboard.press('Control+Enter');
    await by('concern-page').waitFor();
    await expect.poll(async () => (await last('save_concern'))?.concern).toMatchObject({ kind: 'signal', noticed: 'Komt niet meer buiten', note: '', themes: [], social_first: null });
    await by('lead').getByText('Nog niemand').waitFor();

    await by('lead-take').press('Enter');
    await has('lead-organisation');
    // Where she took one before, the organisation is filled in; she is a key person.
    await expect.poll(() => by('lead-organisation').inputValue()).toBe('Buurthuis De Verzonnen Brug');
    await expect.poll(() => by('lead-role').inputValue()).toBe('Sleutelpersoon');
    await by('lead-role').focus();
    await page.keyboard.press('Control+Enter');
    await by('lead-now').getByText('Buurthuis De Verzonnen Brug').waitFor();
    await expect.poll(() => last('take_lead')).toMatchObject({ on: today(), lead: { role: 'Sleutelpersoon', name: '' } });

    await by('concern-refer').press('Enter');
    await has('referral-to');
    await page.keyboard.type('hoofd');
    await page.getByRole('option', { name: /Inloop Hoofd Vol/ }).waitFor();
    await page.keyboard.press('Enter');
    await by('referral-to-picked').waitFor();
    // What was not asked before is asked now: can it be solved close to home first?
    await chip('referral-social-first', 'Ja, en ook zorg').locator('input').press('Space');
    await page.keyboard.press('Control+Enter');
    await by('referral-page').getByRole('heading', { level: 1, name: 'Inloop Hoofd Vol' }).waitFor();
    await expect.poll(() => last('start_referral')).toMatchObject({ social_first: 'both', stage: 'wants_help', on: today(), draft: null });

    await by('referral-next').press('Enter');
    await by('stage-on').waitFor();
    await by('stage-keep').press('Enter');
    await by('stage-dialog').getByRole('button').first().waitFor({ state: 'hidden' });
    await expect.poll(() => last('set_referral_step')).toMatchObject({ step: 'appointment_fixed', on: today() });
    await by('referral-next').getByText('Is er geweest').waitFor();

    await by('referral-concern-go').press('Enter');
    await by('concern-close').press('Enter');
    await chip('concern-outcome', 'Het gaat beter').locator('input').press('Space');
    await by('concern-close-yes').press('Enter');
    await by('concern-closed').getByText('Het gaat beter').waitFor();
    await by('toast-action').press('Enter');
    await by('concern-closed').waitFor({ state: 'detached' });
  });

  it('asks for one line, says so beside it, and keeps what was typed as a draft', async () => {
    await open();
    await person('Selam');
    await by('signal-write').click();
    await by('concern-save').click();
    await page.getByText('Schrijf in één zin op wat je opviel.').waitFor();
    await has('concern-noticed');
    await by('concern-noticed').fill('Eet bijna niets');
    await page.waitForTimeout(1700);
    await expect.poll(async () => (await last('save_draft'))?.draft).toMatchObject({ form: 'concern', private: null });
    await by('nav-today').click();
    const draft = by('today-draft').filter({ hasText: 'Selam Tesfay' });
    await draft.getByText(/Signaal van/).waitFor();
    await draft.getByTestId('today-draft-continue').click();
    await expect.poll(() => by('concern-noticed').inputValue()).toBe('Eet bijna niets');
    await by('concern-save').click();
    await by('concern-page').waitFor();
    await by('nav-today').click();
    await by('today-nobody').getByText('Eet bijna niets').waitFor();
    expect(await by('today-draft').count()).toBe(0);
  });

  it('a doubt holds what was said and what was asked, and ends as discussed or withdrawn', async () => {
    await open();
    await person('Yonas');
    await by('signals-more').locator('summary').click();
    await by('doubt-write').click();
    await has('concern-label');
    await by('concern-save').click();
    await page.getByText('Schrijf op waar je aan twijfelt.').waitFor();
    await by('concern-label').fill('“Kan niet leren”');
    await by('concern-why').fill('Hij leest in zijn eigen taal.');
    await by('concern-asked').fill('Een test zonder taal, aan school');
    await page.keyboard.press('Control+Enter');
    await by('concern-page').getByRole('heading', { level: 1, name: 'Ik twijfel hierover' }).waitFor();
    await expect.poll(async () => (await last('save_concern'))?.concern).toMatchObject({ kind: 'doubt', label: '“Kan niet leren”', note: 'Hij leest in zijn eigen taal.', asked: 'Een test zonder taal, aan school', noticed: '' });
    await by('concern-close').click();
    expect(await by('concern-outcome').getByText('Het gaat beter').count()).toBe(0);
    await by('concern-close-yes').click();
    await page.getByText('Kies hoe het afliep.').waitFor();
    await chip('concern-outcome', 'Ingetrokken').click();
    await by('concern-close-yes').click();
    await by('concern-closed').getByText('Ingetrokken').waitFor();
  });

  it('in the discreet view what was noticed stands behind Toon, also on Today and on the board', async () => {
    await open();
    await by('nav-more').click();
    await page.getByTestId('settings-discreet').locator('label').nth(1).click();
    const words = 'Durft de post niet open te maken.';
    const shows = () => page.evaluate(() => document.body.innerText);
    await by('nav-today').click();
    await by('today-nobody').waitFor();
    expect(await shows()).not.toContain(words);
    await board();
    await by('board-nobody').waitFor();
    expect(await shows()).not.toContain(words);
    await by('board-nobody').getByTestId('covered').click();
    await expect.poll(() => shows()).toContain(words);
    await board('Bord');
    expect(await shows()).not.toContain(words);
  });
});

describe('on the page of a person', () => {
  it('closing asks what becomes of all that is still to be done; what is kept stays in sight', async () => {
    await open();
    await person('Selam');
    await by('client-close').click();
    await by('client-close-dialog').getByText('open signaal').waitFor();
    await expect.poll(() => by('client-close-yes').isDisabled()).toBe(true);
    await chip('client-close-outcome', 'Blijft open in Wie doet wat').click();
    await chip('client-close-referrals', 'Gestopt').click();
    await expect.poll(() => by('client-close-yes').isDisabled()).toBe(true);
    await chip('client-close-days', 'Ja, blijft op Vandaag').click();
    await by('client-close-yes').click();
    await by('client-reopen').waitFor();
    await expect.poll(() => last('close_client')).toMatchObject({ ending: { concerns: null, referrals: 'stopped', days: false } });
    expect((await calls()).some(({ name }) => name === 'still_open')).toBe(true);
    await by('client-signals').getByText('Slaapt sinds de brief bijna niet.').waitFor();
  });

  it('something sensitive is asked for only when it is opened, and says what for, until when, and whether the person knows', async () => {
    await open();
    await person('Selam');
    expect((await calls()).filter(({ name }) => name === 'marks')).toEqual([]);
    await by('client-marks').locator('summary').click();
    await by('mark-write').click();
    await by('mark-save').click();
    await page.getByText('Schrijf op waarvoor het nodig is.').waitFor();
    await page.getByText('Kies ja of nee.').waitFor();
    await by('mark-mark').fill('Mag niet weten waar ik ben');
    await by('mark-purpose').fill('Veilig bellen');
    await chip('mark-knows', 'Ja').click();
    await by('mark-save').click();
    await by('mark').getByText('Veilig bellen').waitFor();
    await expect.poll(() => last('save_mark')).toMatchObject({ mark: { knows: true } });
    // It is found nowhere else.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Veilig bellen');
    await page.waitForTimeout(250);
    expect(await by('palette-choice').count()).toBe(0);
  });
});

describe('the lead', () => {
  it('is handed over only when they say yes, and can be let go', async () => {
    await open();
    await person('سمر');
    await by('signal').getByRole('button').first().click();
    await by('lead-give').click();
    await by('lead-keep').click();
    await page.getByText('Vul een organisatie in.').waitFor();
    await by('lead-organisation').fill('wijk');
    await page.getByRole('option', { name: /Wijkteam Denkbeeldig Oost/ }).click();
    await expect.poll(() => by('lead-role').inputValue()).toBe('Regisseur');
    await by('lead-keep').click();
    await by('lead-asked').getByText('Wijkteam Denkbeeldig Oost').waitFor();
    await by('lead').getByText('Nog niemand').first().waitFor();
    await by('lead-accepted').click();
    await by('lead-now').getByText('Wijkteam Denkbeeldig Oost').waitFor();
    await by('lead-release').click();
    await by('lead-reason').fill('Verhuist');
    await by('lead-keep').click();
    await by('lead-now').waitFor({ state: 'detached' });
    await by('lead-history').locator('summary').click();
    await by('lead-history').getByText('Losgelaten op').waitFor();
    await by('lead-history').getByText('Verhuist').waitFor();
    await expect.poll(async () => (await calls()).filter(({ name }) => ['ask_lead', 'accept_lead', 'release_lead'].includes(name)).map(({ name }) => name)).toEqual(['ask_lead', 'accept_lead', 'release_lead']);
  });
});

describe('going together to help', () => {
  it('starts from a service, with steps in any order, and ends with a reason', async () => {
    await open();
    await by('nav-map').click();
    await by('service').filter({ hasText: 'Taalcafé' }).first().click();
    await by('service-refer').click();
    await by('referral-start').click();
    await page.getByText('Kies over wie het gaat.').waitFor();
    await by('referral-whom').fill('yon');
    await page.getByRole('option', { name: 'Yonas Tesfay' }).click();
    await by('referral-start').click();
    await by('referral-page').getByRole('heading', { level: 1, name: 'Taalcafé De Verzonnen Brug' }).waitFor();
    const begun = (await last('start_referral'))?.referral as { service: string; concern: unknown };
    expect(begun.service).not.toBeNull();
    expect(begun.concern).toBeNull();
    // A milestone may be passed over, and taken back.
    await by('stage-been_there').click();
    await by('stage-keep').click();
    await by('stage-appointment_fixed').getByText('Overgeslagen').waitFor();
    await by('stage-been_there').click();
    await by('stage-undo').click();
    await by('referral-next').getByText('Afspraak staat vast').waitFor();
    await by('referral-stop').click();
    await by('referral-end-yes').click();
    await page.getByText('Kies hoe het afliep.').waitFor();
    await chip('referral-outcome', 'De plek zei nee').click();
    await chip('referral-refused-why', 'Vol').click();
    await by('referral-end-yes').click();
    await by('referral-end').getByText('De plek zei nee').waitFor();
    await expect.poll(() => last('end_referral')).toMatchObject({ outcome: 'refused', why: 'full', on: today() });
    await by('referral-reopen').click();
    await by('referral-stop').waitFor();
  });

  it('keeps what stands in the way by a tap, what was done about it afterwards, and has texts to read out', async () => {
    await open();
    await person('Selam');
    await by('referral-row').click();
    await chip('barriers', 'Reizen').click();
    await by('barrier-travel').fill('De buurvrouw rijdt');
    await by('barrier-travel').blur();
    await expect.poll(async () => ((await last('save_referral'))?.referral as { barriers: unknown[] }).barriers).toContainEqual({ barrier: 'travel', done: 'De buurvrouw rijdt' });
    // The clock says in words that the norm has passed.
    await by('clock').getByText(/Eerste gesprek had er .* moeten zijn/).waitFor();
    await by('scripts').locator('summary').click();
    await by('script-own_risk').getByText('385').waitFor();
    await by('script-language').selectOption('ar');
    await expect.poll(() => by('script-waiting').getAttribute('dir')).toBe('rtl');
    await by('script-waiting').getByText('zorgbemiddeling').waitFor();
  });
});

describe('Wie doet wat', () => {
  it('lists who has no lead first, then what is past its time', async () => {
    await open();
    await board();
    const titles = await page.locator('[data-testid="board-page"] section h2').allInnerTexts();
    expect(titles).toEqual(['Nog niemand zorgt ervoor', 'De tijd is voorbij', 'Loopt']);
    await by('board-nobody').getByTestId('board-row').getByRole('button').first().click();
    await by('concern-page').waitFor();
    await page.keyboard.press('Escape');
    await by('board-page').waitFor();
  });

  it('moves a card by an arrow key, asks the day at once, and the keys go along', async () => {
    await open();
    await board('Bord');
    const card = by('column-appointment_fixed').getByTestId('board-card').getByRole('button').first();
    await card.focus();
    await page.keyboard.press('ArrowRight');
    await by('board-on').waitFor();
    await by('board-move-yes').press('Enter');
    await by('column-been_there').getByText('Inloop Hoofd Vol').waitFor();
    await expect.poll(() => last('move_referral')).toMatchObject({ stage: 'been_there', on: today() });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Inloop Hoofd Vol');
    // Back again, and undone.
    await page.keyboard.press('ArrowLeft');
    await by('board-move-yes').press('Enter');
    await by('column-appointment_fixed').getByText('Inloop Hoofd Vol').waitFor();
    await by('toast-action').click();
    await by('column-been_there').getByText('Inloop Hoofd Vol').waitFor();
  });

  it('in a right-to-left window the arrow to the left goes on', async () => {
    await open({ look: 'ar,light,100' });
    await by('nav-more').click();
    await by('go-board').click();
    await by('board-view').locator('label').nth(1).click();
    await by('column-appointment_fixed').getByTestId('board-card').getByRole('button').first().focus();
    await page.keyboard.press('ArrowLeft');
    await by('board-move-yes').press('Enter');
    await by('column-been_there').getByText('Inloop Hoofd Vol').waitFor();
  });

  it('moves a card by hand, and a signal that moves on is asked where to', async () => {
    await open();
    await board('Bord');
    await by('column-been_there').getByTestId('board-card').first().dragTo(by('column-help_started'));
    await by('board-move-yes').click();
    await by('column-help_started').getByText('Taalcafé').waitFor();
    await by('column-noticed').getByTestId('board-card').filter({ hasText: 'Durft de post' }).dragTo(by('column-wants_help'));
    await by('referral-to').fill('De buurvrouw van hiernaast');
    await by('referral-start').click();
    await by('column-wants_help').getByText('De buurvrouw van hiernaast').waitFor();
    await expect.poll(() => last('start_referral')).toMatchObject({ stage: 'wants_help', referral: { service: null, to_name: 'De buurvrouw van hiernaast' } });
  });

  it('is found by search, and says what to do when nothing is open', async () => {
    await open({ start: 'empty' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('wie doet');
    await page.waitForTimeout(250);
    await page.keyboard.press('Enter');
    await by('board-page').getByText('Er staat niets open.').waitFor();
    await by('board-write').click();
    await by('concern-whom').waitFor();
  });
});

describe('for everybody', () => {
  const places: [string, () => Promise<void>][] = [
    ['a person', async () => {
      await by('nav-people').click();
      await by('person').filter({ hasText: 'Selam' }).click();
      await by('signals-more').locator('summary').click();
    }],
    ['the form of a signal', async () => {
      await by('nav-people').click();
      await by('person').filter({ hasText: 'Selam' }).click();
      await by('signal-write').click();
      await by('concern-more').locator('summary').click();
      await by('concern-themes-all').click();
    }],
    ['a signal', async () => {
      await by('nav-people').click();
      await by('person').filter({ hasText: 'Selam' }).click();
      await by('signal').getByRole('button').first().click();
      await by('lead-history').locator('summary').click();
    }],
    ['handing over the lead', async () => {
      await by('nav-people').click();
      await by('person').filter({ hasText: 'Selam' }).click();
      await by('signal').getByRole('button').first().click();
      await by('lead-give').click();
    }],
    ['going to help', async () => {
      await by('nav-people').click();
      await by('person').filter({ hasText: 'Selam' }).click();
      await by('referral-row').click();
      await by('referral-finer').locator('summary').click();
      await by('scripts').locator('summary').click();
    }],
    ['starting to go to help', async () => {
      await by('nav-map').click();
      await by('service').first().click();
      await by('service-refer').click();
    }],
    ['Wie doet wat, a list', async () => {
      await by('nav-more').click();
      await by('go-board').click();
      await by('board-row').first().waitFor();
    }],
    ['Wie doet wat, a board', async () => {
      await by('nav-more').click();
      await by('go-board').click();
      await by('board-view').locator('label').nth(1).click();
    }],
    ['moving a card', async () => {
      await by('nav-more').click();
      await by('go-board').click();
      await by('board-move').first().click();
    }],
    ['Today', () => by('today-nobody').waitFor()],
  ];
  const looks: [string, How][] = [
    ['light', {}],
    ['Arabic, dark', { look: 'ar,dark,100' }],
    ['high contrast', { look: 'nl,contrast,100' }],
    ['200 % at 900 by 600', { look: 'nl,light,200', width: 900, height: 600 }],
    ['narrow', { width: 420 }],
  ];
  it.each(looks)('no serious mistake, nothing cut off, targets of 44 px: %s', async (_name, how) => {
    const all: string[] = [];
    for (const [name, go] of places) {
      await open(how);
      await go();
      await page.waitForTimeout(250);
      all.push(...(await flaws(page)).map((flaw) => `${name}: ${flaw}`));
      all.push(...served.complaints.splice(0).map((complaint) => `${name}: ${complaint}`));
      if (places.at(-1)?.[0] !== name) await page.close();
    }
    expect(all).toEqual([]);
  }, 240_000);
});
