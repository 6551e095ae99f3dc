// What keeps a vault safe, as a key person meets it: opening in every way, an older version, codes, cards, backups, a
// second machine, tidying up, forgetting, handing over. By keyboard, and with the eyes of a screen reader.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { mistakes } from './eyes';
import { Served, type How } from './served';

// As in `src/ipc/fake.ts`.
const PASSPHRASE = 'vier losse gewone woorden';
const SECOND = 'heel andere eigen woorden';
const CODE = '7K2M-9QXA-41TB-RWZE-55NC-08HD-VJ3P';
const PIN = '4711';

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
const calls = (name: string): Promise<Call[]> =>
  page.evaluate((wanted) => (window as unknown as { fake: { calls: () => Call[] } }).fake.calls().filter((call) => call.name === wanted), name);
const last = async (name: string): Promise<Record<string, unknown> | undefined> => (await calls(name)).at(-1)?.args;
const plan = (name: string, failure: unknown): Promise<void> =>
  page.evaluate((given) => (window as unknown as { fake: { plan: (name: string, failure: unknown) => void } }).fake.plan(given.name, given.failure), { name, failure });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
/** Types into a field and presses Enter. */
async function enter(id: string, text: string): Promise<void> {
  await by(id).fill(text);
  await by(id).press('Enter');
}
/** Goes to a room of Meer with keys alone. */
async function room(name: string): Promise<void> {
  await by('nav-more').press('Enter');
  await by(`go-${name}`).press('Enter');
  await by(name).waitFor().catch(() => page.locator('h1').waitFor());
}
async function client(name = 'Selam'): Promise<void> {
  await by('nav-people').click();
  await by('person').filter({ hasText: name }).click();
  await by('client-rights').locator('summary').press('Enter');
}
const prove = (passphrase = PASSPHRASE) => enter('prove-passphrase', passphrase);

describe('opening', () => {
  it('waits when the program says so, with the seconds in sight', async () => {
    await open({ start: 'locked' });
    for (const wrong of ['een', 'twee', 'drie', 'vier']) {
      await enter('unlock-passphrase', wrong);
      await expect.poll(() => by('unlock-passphrase').getAttribute('aria-invalid')).toBe('true');
      await by('unlock-button').waitFor();
    }
    // The fourth was tried; the fifth has to wait.
    expect(await by('unlock-wait').count()).toBe(0);
    await enter('unlock-passphrase', PASSPHRASE);
    await by('unlock-wait').waitFor();
    await expect.poll(() => by('unlock-button').isDisabled()).toBe(true);
    const before = (await calls('unlock')).length;
    await by('unlock-passphrase').press('Enter');
    await expect.poll(async () => (await calls('unlock')).length).toBe(before);
    await by('unlock-wait').waitFor({ state: 'detached' });
    await by('unlock-passphrase').press('Enter');
    await by('nav-today').waitFor();
  });

  it('asks the second passphrase of her own part, and says which of the two is wrong', async () => {
    await open({ start: 'locked&second' });
    await enter('unlock-passphrase', PASSPHRASE);
    await expect.poll(focused).toBe('unlock-second');
    await enter('unlock-second', 'niet deze');
    await page.getByText('Deze tweede wachtzin past niet').waitFor();
    await enter('unlock-second', SECOND);
    await by('nav-today').waitFor();
    await expect.poll(() => last('unlock')).toEqual({ passphrase: PASSPHRASE, second: SECOND });
  });

  it('opens with a recovery code, typed without dashes', async () => {
    await open({ start: 'locked&safe' });
    await by('unlock-with-code').press('Enter');
    await expect.poll(focused).toBe('unlock-code');
    await page.keyboard.type('7k2m9qxa');
    await page.getByText(/Nog .*20.* tekens/).waitFor();
    await page.keyboard.type('xxxx');
    await page.keyboard.press('Enter');
    await page.getByText('Hier zit een typefout in').waitFor();
    await enter('unlock-code', CODE.replaceAll('-', '').toLowerCase());
    await by('nav-today').waitFor();
    await expect.poll(async () => (await last('unlock_with_code'))?.code).toBe(CODE);
  });

  it('asks the PIN first, and goes back to the passphrase with words when it is over', async () => {
    await open({ start: 'locked&pin' });
    await by('unlock-pin').waitFor();
    for (const wrong of ['1', '2', '3']) {
      await enter('unlock-pin', wrong);
      await page.waitForTimeout(100);
    }
    await by('unlock-failure').getByText('De pincode werkt niet meer').waitFor();
    await expect.poll(focused).toBe('unlock-passphrase');
    expect(await by('unlock-pin').count()).toBe(0);
    // The control: the right one opens.
    await page.close();
    await open({ start: 'locked&pin' });
    await by('unlock-pin').waitFor();
    await enter('unlock-pin', PIN);
    await by('nav-today').waitFor();
  });

  it('shows nothing of an older vault before she decided', async () => {
    await open({ start: 'locked&older' });
    await enter('unlock-passphrase', PASSPHRASE);
    await by('older').waitFor();
    expect(await by('nav-today').count()).toBe(0);
    expect(await calls('today')).toEqual([]);
    expect(await by('older-saved').textContent()).not.toBe(await by('older-seen').textContent());
    await by('older-lock').press('Enter');
    await by('unlock').waitFor();
    await expect.poll(() => calls('lock')).toHaveLength(1);
    await enter('unlock-passphrase', PASSPHRASE);
    await by('older-accept').press('Enter');
    await by('nav-today').waitFor();
    await expect.poll(() => calls('accept_older')).toHaveLength(1);
  });

  it('puts a backup back, and says from when it is', async () => {
    await open({ start: 'fresh' });
    await by('first-restore').press('Enter');
    await by('restore-choose').press('Enter');
    await by('restore-made').waitFor();
    await by('restore-with').locator('label').last().click();
    await enter('restore-code', '7K2M');
    await page.getByText('Hier zit een typefout in').waitFor();
    await enter('restore-code', CODE);
    await by('nav-today').waitFor();
    await expect.poll(() => last('restore')).toEqual({ passphrase: CODE, second: null, is_code: true });
  });
});

describe('the first time', () => {
  async function made(): Promise<void> {
    await open({ start: 'fresh' });
    await by('first-next').click();
    await by('first-suggest').click();
    await by('first-next').click();
    await by('first-real').click();
    await by('first-code-make').waitFor();
  }
  it('offers a recovery code, and asks it back once', async () => {
    await made();
    await by('first-code-make').press('Enter');
    await expect.poll(async () => (await by('code-written').textContent())?.replace(/\s/g, '')).toBe(CODE);
    await by('code-save').press('Enter');
    await expect.poll(async () => (await calls('save_code_sheet')).length).toBe(1);
    await by('code-next').press('Enter');
    await expect.poll(focused).toBe('code-typed');
    await enter('code-typed', CODE.replace('7', '8'));
    await page.getByText('Dit is niet dezelfde code').waitFor();
    await enter('code-typed', CODE);
    await by('nav-today').waitFor();
  });
  it('lets her do that later', async () => {
    await made();
    await by('first-code-later').press('Enter');
    await by('nav-dot').waitFor();
    await room('tidy');
    await by('tidy-no-code').waitFor();
    expect(await calls('make_code')).toEqual([]);
  });
});

describe('what opens the vault', () => {
  it('changes the passphrase after asking the present one', async () => {
    await open();
    await room('safety');
    await by('passphrase-change').press('Enter');
    await by('new-passphrase').fill('kort');
    await by('new-again').fill('kort');
    await prove();
    await page.getByText('Deze is te makkelijk te raden').waitFor();
    expect(await calls('change_passphrase')).toEqual([]);
    const next = 'lantaarn zeester fluweel noorden';
    await by('new-passphrase').fill(next);
    await by('new-again').fill(next);
    await prove('niet deze');
    await by('prove').getByText('Deze wachtzin past niet').waitFor();
    await prove();
    await by('toast').getByText('Je wachtzin is veranderd').waitFor();
    await expect.poll(() => last('change_passphrase')).toEqual({ now: PASSPHRASE, next, second: null });
    expect(await by('prove-passphrase').count()).toBe(0);
  });

  it('makes a code, rehearses it, and takes it out', async () => {
    await open();
    await room('safety');
    await by('code-make').press('Enter');
    await prove();
    await by('code-next').press('Enter');
    await enter('code-typed', CODE);
    await by('toast').getByText('Je herstelcode is klaar').waitFor();
    await by('code-rehearse').press('Enter');
    await enter('rehearse-typed', CODE);
    await by('toast').getByText('De code is goed').waitFor();
    await by('code-remove').press('Enter');
    await prove();
    await by('toast').getByText('De herstelcode is weg').waitFor();
    await expect.poll(async () => (await last('remove_door'))?.id).toBe('code-vault');
  });

  it('gives Voor mij a passphrase of its own, which is asked from then on', async () => {
    await open();
    await room('safety');
    await by('second-set').press('Enter');
    await by('second-new-passphrase').fill(SECOND);
    await by('second-new-again').fill(SECOND);
    await prove();
    await by('second-remove').waitFor();
    await expect.poll(() => last('set_second')).toEqual({ passphrase: PASSPHRASE, now: null, next: SECOND });
    await by('second-remove').press('Enter');
    await by('prove-second').fill(SECOND);
    await prove();
    await by('second-remove').waitFor({ state: 'detached' });
    await expect.poll(() => last('set_second')).toEqual({ passphrase: PASSPHRASE, now: SECOND, next: null });
  });

  it('lets two cards in that open only together, and says that Voor mij stays shut', async () => {
    await open();
    await room('safety');
    await by('cards').getByText('Nooit Voor mij').waitFor();
    await by('card-add').press('Enter');
    await by('card-rule').locator('label').last().click();
    await by('card-add-yes').press('Enter');
    await expect.poll(() => page.locator('[data-testid="cards"] [aria-invalid="true"]').count()).toBe(4);
    for (const [n, name] of ['Ada Denkbeeldig', 'Bo Denkbeeldig'].entries()) {
      await by('card-called').nth(n).fill(name);
      await by('card-read').nth(n).press('Enter');
      await expect.poll(() => by('card-card').nth(n).inputValue()).toMatch(/^age1/);
    }
    await by('card-add-yes').press('Enter');
    await prove();
    await expect.poll(() => by('card').count()).toBe(2);
    await expect.poll(() => last('add_cards')).toMatchObject({ rule: 'together', passphrase: PASSPHRASE });
  });

  it('sets a PIN behind one button, and takes it away', async () => {
    await open();
    await room('safety');
    await by('pin-set').press('Enter');
    await expect.poll(focused).toBe('pin-new');
    await enter('pin-new', '12');
    await page.getByText('Neem minstens vier tekens').waitFor();
    await enter('pin-new', PIN);
    await by('pin-remove').press('Enter');
    await by('pin-set').waitFor();
  });

  it('says which old backups still open, seals them anew or deletes them', async () => {
    await open({ start: 'safe' });
    await room('safety');
    await by('old-backups').getByText(/3.* oude kopieën gaan nog open/).waitFor();
    await by('old-backups-delete').press('Enter');
    await by('old-backups-no').press('Enter');
    expect(await calls('delete_old_backups')).toEqual([]);
    await by('old-backups-reseal').press('Enter');
    await by('old-backups').waitFor({ state: 'detached' });
    await expect.poll(() => calls('reseal_backups')).toHaveLength(1);
  });
});

describe('backups', () => {
  it('chooses a folder, makes one, tries it', async () => {
    await open();
    await room('backups');
    await by('backup-folder').press('Enter');
    await by('backup-last').waitFor();
    await by('backup-now').press('Enter');
    await expect.poll(() => by('backup-rehearse').count()).toBe(2);
    await by('backup-rehearse').first().press('Enter');
    await enter('trial-passphrase', 'niet deze');
    await page.getByText('past niet bij deze kopie').waitFor();
    await enter('trial-passphrase', PASSPHRASE);
    await by('trial-found').getByText(/5.* personen/).waitFor();
    await page.getByText('Er is niets veranderd').waitFor();
    await by('trial-close').press('Enter');
  });
  it('says trouble in words, and stops only when asked', async () => {
    await open({ start: 'safe' });
    await plan('back_up', { code: 'folder_gone' });
    await room('backups');
    await by('backup-now').press('Enter');
    await by('toast').getByText('Zit de stick erin?').waitFor();
    await by('keep-daily').fill('14');
    await by('keep-save').press('Enter');
    await expect.poll(async () => (await last('set_backups_kept'))?.keep).toEqual({ daily: 14, weekly: 4, monthly: 3 });
    await by('backup-stop').press('Enter');
    await by('backup-stop-yes').press('Enter');
    await by('backup-list').waitFor();
    await page.getByText('Er is nog geen reservekopie').waitFor();
  });
});

describe('two machines', () => {
  it('exchanges, says what waits, and removes a lost one', async () => {
    await open({ start: 'safe' });
    await room('exchange');
    await page.getByText('Er ontbreekt nog een pakketje').waitFor();
    // A vault from before the keys were changed: what to do there, and what the other may clear away.
    await by('exchange-left-out').getByText('Maak op het andere apparaat een reservekopie.').waitFor();
    await by('exchange-discard').press('Enter');
    await expect.poll(async () => (await calls('discard_unknown')).length).toBe(1);
    await by('exchange-discard').waitFor({ state: 'detached' });
    await by('device-remove').press('Enter');
    await by('device-yes').press('Enter');
    await expect.poll(async () => (await last('remove_device'))?.id).toBe('device-2');
    await by('device-remove').waitFor({ state: 'detached' });
    await by('exchange-run').press('Enter');
    await page.getByText('Er ontbreekt nog een pakketje').waitFor({ state: 'detached' });
  });
});

describe('how long what is kept', () => {
  it('asks the organisation for a reason, and her for none', async () => {
    await open();
    await room('retention');
    const term = (kind: string) => page.locator(`[data-testid="term"][data-kind="${kind}"]`);
    await term('clients').getByTestId('term-months').selectOption('24');
    await term('clients').getByTestId('term-save').press('Enter');
    await term('clients').getByText('Schrijf kort op waarom').waitFor();
    expect(await calls('set_term')).toEqual([]);
    await term('clients').getByTestId('term-reason').fill('Ons beleid.');
    await term('clients').getByTestId('term-save').press('Enter');
    await expect.poll(async () => (await last('set_term'))?.term).toMatchObject({ kind: 'clients', months: 24, reason: 'Ons beleid.' });
    expect(await term('clients').getByTestId('term-months').locator('option[value="never"]').count()).toBe(0);
    await term('own_notes').getByTestId('term-months').selectOption('6');
    await term('own_notes').getByTestId('term-save').press('Enter');
    await expect.poll(async () => (await last('set_term'))?.term).toMatchObject({ kind: 'own_notes', months: 6 });
  });
});

describe('Opruimen', () => {
  it('asks to follow what another machine changed, until she says no', async () => {
    await open({ start: 'safe' });
    await room('tidy');
    await by('tidy-keys').waitFor();
    await by('tidy-keys-known').press('Enter');
    await by('tidy-keys').waitFor({ state: 'detached' });
    await expect.poll(() => calls('keys_known')).toHaveLength(1);
  });
  it('settles a conflict with one of the two', async () => {
    await open({ start: 'safe' });
    await room('tidy');
    await expect.poll(() => by('conflict').count()).toBe(2);
    // Whose it is, and which of them.
    await by('conflict').nth(1).getByText('Selam').waitFor();
    await by('conflict-which').getByText('21 november 2026').waitFor();
    await by('conflict').first().getByTestId('conflict-take').press('Enter');
    await expect.poll(() => by('conflict').count()).toBe(1);
    await expect.poll(() => last('settle_conflict')).toEqual({ id: 'conflict-1', take_other: true });
  });
  it('reduces to figures only after a second question, and shows the statement', async () => {
    await open({ start: 'safe' });
    await room('tidy');
    await by('proposal-accept').press('Enter');
    await by('proposal-no').press('Enter');
    expect(await calls('accept_proposal')).toEqual([]);
    await by('proposal-accept').press('Enter');
    await by('proposal-yes').press('Enter');
    await by('statement').waitFor();
    await by('statement-save').press('Enter');
    await expect.poll(async () => await last('save_statement')).toEqual({ name: '' });
    await by('statement-close').press('Enter');
    await by('proposal').waitFor({ state: 'detached' });
  });
  it('puts the proposal off', async () => {
    await open({ start: 'safe' });
    await room('tidy');
    await by('proposal-later').press('Enter');
    await by('proposal').waitFor({ state: 'detached' });
    await expect.poll(() => calls('put_off_proposal')).toHaveLength(1);
  });
});

describe('forgetting and handing over', () => {
  it('erases only after the word was typed, and never by Escape', async () => {
    await open();
    await client();
    await by('client-erase').press('Enter');
    await by('going').waitFor();
    await expect.poll(() => by('erase-yes').isDisabled()).toBe(true);
    await enter('erase-word', 'wisse');
    await page.keyboard.press('Escape');
    expect(await calls('erase_client')).toEqual([]);
    await by('client-erase').press('Enter');
    await by('erase-shared').check();
    await expect.poll(async () => (await last('erasure_plan'))?.choice).toEqual({ shared: true, own: false });
    await enter('erase-word', ' Wissen ');
    await by('statement').waitFor();
    await expect.poll(async () => (await last('erase_client'))?.choice).toEqual({ shared: true, own: false });
    await by('statement-name').fill('Selam');
    await by('statement-save').press('Enter');
    await expect.poll(async () => await last('save_statement')).toEqual({ name: 'Selam' });
    await by('erase-close').press('Enter');
    await by('people-list').waitFor();
    expect(await by('person').filter({ hasText: 'Selam' }).count()).toBe(0);
  });

  it('hands over what was ticked, and what is told in confidence only when she says so', async () => {
    await open();
    await client();
    await by('client-access').press('Enter');
    await by('access-count').waitFor();
    const mind = page.locator('[data-testid="access-item"][data-field="mind"]').getByTestId('access-tick');
    expect(await mind.isChecked()).toBe(false);
    await by('access-save').press('Enter');
    await expect.poll(async () => (await calls('save_access')).length).toBe(1);
    expect((await last('save_access'))?.given).not.toContain('mind');
    await mind.check();
    await by('access-locale').selectOption('ar');
    await by('access-save').press('Enter');
    await expect.poll(async () => (await last('save_access'))?.locale).toBe('ar');
    await expect.poll(async () => (await last('save_access'))?.given).toContain('mind');
  });

  it('covers what was written while somebody looks along', async () => {
    await open({ start: 'safe' });
    await by('nav-more').click();
    await by('settings-discreet').locator('label').last().click();
    await room('tidy');
    await by('conflict').first().getByTestId('covered').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/Selam|procedure/);
  });
});

describe('postcodes', () => {
  it('asks a postcode only where there is a table', async () => {
    await open();
    const form = async () => {
      await by('nav-people').click();
      await by('new-client').click();
      await by('client-more').locator('summary').click();
      await by('client-birth-year').waitFor();
    };
    await form();
    expect(await by('client-postcode').count()).toBe(0);
    await by('nav-map').click();
    await by('open-directories').click();
    await by('postcodes-load').press('Enter');
    await by('postcodes-there').waitFor();
    await by('postcodes-problems').waitFor();
    await form();
    await by('client-postcode').waitFor();
    await by('nav-map').click();
    await by('open-directories').click();
    await by('postcodes-remove').press('Enter');
    await by('postcodes-remove-yes').press('Enter');
    await by('postcodes-there').waitFor({ state: 'detached' });
  });
});

const SCREENS: [name: string, start: string, go: () => Promise<unknown>][] = [
  ['unlock with a code', 'locked&safe', () => by('unlock-with-code').click()],
  ['restore', 'locked', async () => {
    await by('unlock-restore').click();
    await by('restore-choose').click();
    await by('restore-yes').waitFor();
  }],
  ['older', 'locked&older', async () => {
    await enter('unlock-passphrase', PASSPHRASE);
    await by('older').waitFor();
  }],
  ['Meer', 'safe', () => by('nav-more').click()],
  ['safety', 'safe&second', () => room('safety')],
  ['a change is proven', 'second', async () => {
    await room('safety');
    await by('passphrase-change').click();
  }],
  ['cards', '', async () => {
    await room('safety');
    await by('card-add').click();
  }],
  ['backups', 'safe', () => room('backups')],
  ['two machines', 'safe', () => room('exchange')],
  ['keeping', '', () => room('retention')],
  ['Opruimen', 'safe', () => room('tidy')],
  ['erasing', '', async () => {
    await client();
    await by('client-erase').click();
    await by('going').waitFor();
  }],
  ['access', '', async () => {
    await client();
    await by('client-access').click();
    await by('access-count').waitFor();
  }],
];

describe('for everybody', () => {
  const looks: [string, How][] = [
    ['Dutch, light', { look: 'nl,light,100' }],
    ['Arabic, dark', { look: 'ar,dark,100' }],
    ['high contrast', { look: 'nl,contrast,100' }],
    ['text of 200 % at 900 by 600', { look: 'en,light,200', width: 900, height: 600 }],
    // So high that no button lies half under the bar at the foot, which would count as a small target.
    ['a narrow window', { look: 'nl,light,100', width: 420, height: 3600 }],
  ];
  it.each(looks)('has no serious mistake and nothing cut off: %s', async (_name, how) => {
    const all: string[] = [];
    for (const [name, start, go] of SCREENS) {
      await open({ ...how, start });
      await go();
      await page.waitForTimeout(200);
      for (const mistake of await mistakes(page)) all.push(`${name}: ${mistake}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 1) all.push(`${name}: ${String(over)} px wider than the window`);
      await page.close();
    }
    expect(all).toEqual([]);
  }, 300_000);
});
