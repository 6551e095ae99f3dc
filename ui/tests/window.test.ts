// Drives the built window as a person would: with eyes, keys and a screen reader's view, in every look.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { mistakes, overflow } from './eyes';
import { CSP, Served, type How } from './served';

const PASSPHRASE = 'vier losse gewone woorden';
const folder = join(import.meta.dirname, '../../locales');
const LOCALES = readdirSync(folder).filter((code) => existsSync(join(folder, code, 'meta.ftl')));

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

const by = (id: string) => page.getByTestId(id);
async function open(how: How = {}): Promise<void> {
  page = await served.open(how);
}

/** Every place, and how one gets there from an open window. */
const PLACES: [name: string, start: string, go: () => Promise<void>][] = [
  ['first run', 'fresh', () => Promise.resolve()],
  ['passphrase', 'fresh', () => by('first-next').click()],
  ['unlock', 'locked', () => Promise.resolve()],
  ['Today', '', () => Promise.resolve()],
  ['Today, empty', 'empty', () => Promise.resolve()],
  ['People', '', () => by('nav-people').click()],
  ['Social map', '', () => by('nav-map').click()],
  ['Voor mij', '', () => by('nav-own').click()],
  ['Settings', '', () => by('nav-more').click()],
  ['crisis card', '', () => by('bar-crisis').click()],
  ['languages', '', () => by('bar-language').click()],
  ['Contact opschrijven', '', () => by('bar-contact').click()],
  ['search', '', () => by('bar-search').click()],
  ['hidden', '', () => by('bar-hide').click()],
];

describe('for everybody', () => {
  const looks: [string, How][] = [
    ...LOCALES.map((code): [string, How] => [`${code}, light`, { look: `${code},light,100` }]),
    ['dark', { look: 'nl,dark,100' }],
    ['high contrast', { look: 'nl,contrast,100' }],
    ['text of 200 % at 900 by 600', { look: 'nl,light,200', width: 900, height: 600 }],
    // High enough for a whole place: what has scrolled under the bar at the bottom counts as a target that is too small.
    ['a narrow window', { look: 'nl,light,100', width: 420, height: 3600 }],
  ];
  it.each(looks)('has no serious mistake and nothing cut off: %s', async (_name, how) => {
    const all: string[] = [];
    for (const [name, start, go] of PLACES) {
      await open({ ...how, start });
      await go();
      await page.waitForTimeout(250);
      for (const mistake of await mistakes(page)) all.push(`${name}: ${mistake}`);
      if ((await overflow(page)) > 1) all.push(`${name}: ${String(await overflow(page))} px wider than the window`);
      const headings = await page.locator((await page.locator('dialog[open]').count()) > 0 ? 'dialog[open] h1' : 'h1:visible').count();
      if (headings > 1) all.push(`${name}: ${String(headings)} main headings`);
      all.push(...served.complaints.splice(0).map((complaint) => `${name}: ${complaint}`));
      await page.close();
    }
    expect(all).toEqual([]);
  }, 240_000);

  it('keeps every line and every chosen chip visible in forced colours', async () => {
    await open({ forcedColors: true });
    await by('nav-more').click();
    const chosen = page.locator('.chip.chosen').first();
    const other = page.locator('.chip:not(.chosen)').first();
    const ground = (chip: typeof chosen) => chip.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground(chosen)).not.toBe(await ground(other));
    expect(await mistakes(page)).toEqual([]);
  });

  it.each(LOCALES)('speaks %s in its own direction', async (code) => {
    await open({ look: `${code},light,100` });
    const dir = await page.evaluate(() => document.documentElement.dir);
    const rail = await page.locator('header').boundingBox();
    expect(rail?.x).toBe(dir === 'rtl' ? 1280 - (rail?.width ?? 0) : 0);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(code);
  });

  it('makes targets of at least 44 px', async () => {
    await open({ width: 420 });
    await by('nav-more').click();
    const small = await page.locator('button:visible, select:visible, .chip:visible').evaluateAll((all) =>
      all.map((one) => ({ name: one.textContent.trim(), box: one.getBoundingClientRect() })).filter(({ box }) => box.height < 43.5 || box.width < 43.5).map(({ name }) => name),
    );
    expect(small).toEqual([]);
  });

  it('draws the size of text and the colours that were chosen', async () => {
    await open();
    await by('nav-more').click();
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    await expect.poll(() => size()).toBe(17);
    await by('settings-text-size').getByLabel('200').check();
    await expect.poll(() => size()).toBe(34);
    await by('settings-theme').getByLabel('Donker').check();
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(20, 25, 27)');
    // It is kept: the program was told.
    const told = await page.evaluate(() => (window as unknown as { fake: { calls: () => { name: string; args: { look?: unknown } }[] } }).fake.calls());
    expect(told.findLast(({ name }) => name === 'set_look')?.args.look).toEqual({ locale: 'nl', theme: 'dark', text_size: 200 });
  });
});

type Fake = { fake: { lockItself: () => void; warn: (seconds: number) => void; plan: (name: string, failure: object | null) => void; calls: () => { name: string }[] } };

describe('with keys alone', () => {
  it('unlocks, goes everywhere, changes a setting, goes back, hides and locks', async () => {
    await open({ start: 'locked' });
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid="nav-today"]');
    // The focus is at the heading; the first stop of the page is the way past the bar.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    async function tabTo(id: string): Promise<void> {
      for (let n = 0; n < 80; n += 1) {
        if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === id) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`not reached with Tab: ${id}`);
    }
    for (const [id, heading] of [['nav-people', 'Mensen'], ['nav-map', 'Sociale kaart'], ['nav-own', 'Voor mij'], ['nav-more', 'Meer']] as const) {
      await tabTo(id);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => (document.activeElement?.tagName === 'H1' ? document.activeElement.textContent.trim() : ''))).toBe(heading);
    }
    // Arrows move within a group of chips.
    await page.locator('[data-testid="settings-theme"] input:checked').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    // Back.
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => page.locator('h1').textContent()).toContain('Voor mij');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('h1').textContent()).toContain('Sociale kaart');
    // Hide, return, lock.
    await page.keyboard.press('F9');
    await by('hide').waitFor();
    await page.keyboard.press('F9');
    await by('hide').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+l');
    await by('unlock').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('unlock-passphrase');
  });

  it('skips the bar', async () => {
    await open();
    await page.evaluate(() => {
      // As after a click beside everything: the next stop is the first of the page.
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});

describe('over the shoulder', () => {
  it('hides an open dialog too, and no key opens anything behind it', async () => {
    await open();
    await by('bar-crisis').click();
    await by('crisis').waitFor();
    await page.keyboard.press('F9');
    await by('hide').waitFor();
    expect(await page.getByText('Selam Tesfay').first().isVisible()).toBe(false);
    expect(await by('crisis').isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+n');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    await expect.poll(() => by('hide').isVisible()).toBe(true);
    // It can be left with the button as well.
    await by('hide-return').click();
    await expect.poll(() => by('crisis').isVisible()).toBe(true);
  });

  it('never names anybody in the title of the window', async () => {
    await open();
    const titles = [await page.title()];
    await by('nav-people').click();
    await page.getByText('Selam Tesfay').first().click();
    await page.waitForTimeout(300);
    await expect.poll(() => page.locator('h1').textContent()).toContain('Selam Tesfay');
    titles.push(await page.title());
    expect(titles).toEqual(['Vandaag – Sleutelbos', 'Mensen – Sleutelbos']);
  });

  it('leaves nothing of a record behind when the program locks itself', async () => {
    await open();
    await by('nav-people').click();
    await page.getByText('Selam Tesfay').first().click();
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      (window as unknown as Fake).fake.lockItself();
    });
    await by('unlock').waitFor();
    expect(await page.content()).not.toMatch(/Tesfay|gemeente/);
    await expect.poll(() => page.getByText('Sleutelbos heeft zichzelf vergrendeld').isVisible()).toBe(true);
    // The way back does not lead into the vault.
    await page.goBack().catch(() => null);
    await expect.poll(() => by('unlock').isVisible()).toBe(true);
  });

  it('warns before it locks, and tells the program at most every 20 s that somebody is here', async () => {
    await open();
    const stays = () => page.evaluate(() => (window as unknown as Fake).fake.calls().filter(({ name }) => name === 'stay').length);
    for (let n = 0; n < 10; n += 1) await page.mouse.move(300 + n, 300);
    await expect.poll(() => stays()).toBe(1);
    await page.evaluate(() => {
      (window as unknown as Fake).fake.warn(30);
    });
    await by('lock-soon').waitFor();
    await page.keyboard.press('Shift');
    await by('lock-soon').waitFor({ state: 'detached' });
    await expect.poll(() => stays()).toBe(2);
  });
});

describe('before the vault is open', () => {
  it('stays calm with a wrong passphrase, and says more each time', async () => {
    await open({ start: 'locked' });
    const said: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await by('unlock-passphrase').fill('een heel andere zin');
      await page.keyboard.press('Enter');
      await by('unlock-button').waitFor();
      await expect.poll(async () => said.includes((await page.locator('.error').textContent()) ?? '')).toBe(false);
      said.push((await page.locator('.error').textContent()) ?? '');
    }
    expect(new Set(said).size).toBe(3);
    await by('unlock-passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await by('nav-today').waitFor();
  });

  it.each([
    ['tampered', 'Iemand of iets heeft dit bestand veranderd'],
    ['already_open', 'al open in een ander venster'],
    ['newer', 'nieuwere Sleutelbos'],
  ])('says what happened when the vault is %s', async (code, words) => {
    await open({ start: 'locked' });
    await page.evaluate((failure) => {
      (window as unknown as Fake).fake.plan('unlock', { code: failure });
    }, code);
    await by('unlock-passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect.poll(() => by('unlock-failure').textContent()).toContain(words);
  });

  it('tells until when everything is there after a save that was cut off', async () => {
    await open({ start: 'locked&torn' });
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await by('torn').waitFor();
    await expect.poll(() => by('torn').textContent()).toContain('Alles tot');
  });

  it('has the crisis card, with 112 first', async () => {
    await open({ start: 'locked' });
    await by('bar-crisis').click();
    const lines = await by('crisis').locator('li').allTextContents();
    expect(lines[0]).toContain('112');
    expect(lines.join(' ')).toContain('0800-2000');
    for (const line of lines) expect(line).toMatch(/Bron: .+, gekeken op .*\d{1,2} \p{L}+ \d{4}/u);
    await page.keyboard.press('Escape');
    await by('crisis').locator('li').first().waitFor({ state: 'detached' });
  });

  it.each([
    ['nl', 'Geweld thuis', 'Bron: ', 'gekeken op', '21 november 2026'],
    ['en', 'Violence at home', 'Source: ', 'checked on', '21 November 2026'],
    ['ar', 'للعنف في البيت', 'المصدر: ', 'تاريخ التحقق', '21 نوفمبر 2026'],
  ])('speaks on the crisis card the language of the reader, and marks the Dutch title of a source: %s', async (code, advice, source, checked, on) => {
    await open({ start: 'locked', look: `${code},light,100` });
    await by('bar-crisis').click();
    const line = by('crisis').locator('li').filter({ hasText: '0800-2000' });
    const said = (await line.innerText()).replace(/[\u2068\u2069\u200e\u200f]/g, '');
    for (const words of [advice, `${source}rijksoverheid.nl`, checked, on]) expect(said).toContain(words);
    await expect.poll(() => line.getByTestId('crisis-source').locator('[lang="nl"]').innerText()).toBe('rijksoverheid.nl');
  });

  it('says what happens while the key is made, and invents no figure', async () => {
    await open({ start: 'locked&slow' });
    await by('unlock-passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await by('unlock-why').waitFor();
    await expect.poll(() => by('unlock-why').innerText()).toContain('ongeveer een seconde');
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('ongeveer een seconde');
    const figures = () => page.locator('progress').evaluateAll((all) => all.map((one) => one.hasAttribute('value')));
    await expect.poll(() => figures()).toEqual([false]);
    expect(await by('unlock').innerText()).not.toContain('%');
    await by('nav-today').waitFor();
    await page.close();

    await open({ start: 'fresh&slow' });
    await by('first-next').click();
    await by('first-suggest').click();
    await expect.poll(() => by('first-passphrase').inputValue()).not.toBe('');
    await by('first-next').click();
    await by('first-real').click();
    await by('first-why').waitFor();
    // The program says "0" and "1000" here; neither is drawn.
    for (let n = 0; n < 5; n += 1) {
      await expect.poll(() => figures()).toEqual([false]);
      await page.waitForTimeout(400);
    }
    await page.close();

    // The control: filling the practice vault has steps, and they are drawn.
    await open({ start: 'fresh&slow' });
    await by('first-next').click();
    await by('first-suggest').click();
    await expect.poll(() => by('first-passphrase').inputValue()).not.toBe('');
    await by('first-next').click();
    await by('first-practice').click();
    await expect.poll(figures, { timeout: 8000 }).toEqual([true]);
  });

  it('starts: a passphrase that is hard enough, typed twice, and a practice vault', async () => {
    await open({ start: 'fresh' });
    await by('first-next').click();
    await by('first-passphrase').fill('kort');
    await by('first-again').fill('kort');
    await by('first-next').click();
    await expect.poll(() => page.locator('.error').textContent()).toContain('te makkelijk');
    await by('first-passphrase').fill('een veel langere eigen zin');
    await by('first-again').fill('een veel langere andere zin');
    await by('first-next').click();
    await expect.poll(() => page.locator('.error').textContent()).toContain('niet gelijk');
    await by('first-again').fill('een veel langere eigen zin');
    await by('first-next').click();
    await by('first-practice').click();
    await by('practice-sign').waitFor();
    await expect.poll(() => page.locator('h1').textContent()).toContain('Vandaag');
  });

  it('starts with a suggested passphrase that is shown, and then opens with it', async () => {
    await open({ start: 'fresh' });
    await by('first-next').click();
    await by('first-suggest').click();
    await expect.poll(() => by('first-passphrase').inputValue()).toMatch(/^\S+ \S+ \S+ \S+/);
    const passphrase = await by('first-passphrase').inputValue();
    await expect.poll(() => by('first-passphrase').getAttribute('type')).toBe('text');
    await by('first-next').click();
    await by('first-real').click();
    await by('first-code-later').click();
    await by('nav-today').waitFor();
    expect(await by('practice-sign').count()).toBe(0);
    await page.keyboard.press('Control+l');
    await by('unlock-passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await by('nav-today').waitFor();
  });

  it('says so when the vault cannot be made, and lets one try again', async () => {
    await open({ start: 'fresh' });
    await page.evaluate(() => {
      (window as unknown as Fake).fake.plan('create_vault', { code: 'disk_full' });
    });
    await by('first-next').click();
    await by('first-suggest').click();
    await expect.poll(() => by('first-passphrase').inputValue()).not.toBe('');
    await by('first-next').click();
    await by('first-real').click();
    await expect.poll(() => by('first-failure').textContent()).toContain('De schijf is vol');
    await page.evaluate(() => {
      (window as unknown as Fake).fake.plan('create_vault', null);
    });
    await by('first-real').click();
    await by('first-code-later').click();
    await by('nav-today').waitFor();
  });
});

it('stands behind the content security policy of the real window', async () => {
  await open();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<i style="color: red"></i>');
  });
  await expect.poll(() => served.complaints.length).toBe(1);
  expect(served.complaints.splice(0)[0]).toContain('Content Security Policy');
  // The same words as in the configuration of the real window; only the bridge is another.
  const configuration = join(import.meta.dirname, '../../src-tauri/tauri.conf.json');
  expect(existsSync(configuration)).toBe(true);
  const { app } = JSON.parse(readFileSync(configuration, 'utf8')) as { app: { security: { csp: string | Record<string, string> } } };
  const given = typeof app.security.csp === 'string' ? app.security.csp : Object.entries(app.security.csp).map(([name, value]) => `${name} ${value}`).join('; ');
  const rules = (policy: string) => policy.split(';').map((rule) => rule.trim()).filter(Boolean).sort();
  expect(rules(CSP)).toEqual(rules(given));
});

it('holds nothing of the fake bridge in the window that people get', async () => {
  await open();
  const out = mkdtempSync(join(tmpdir(), 'sleutelbos-build-'));
  try {
    // Vitest tells its children to be tests; this build is the real one.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_ENV'));
    execFileSync('npx', ['vite', 'build', '--outDir', out, '--logLevel', 'error'], { cwd: join(import.meta.dirname, '..'), env });
    const holds = (root: string, words: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).some((name) => /\.(js|html)$/.test(name) && readFileSync(join(root, name), 'utf8').includes(words));
    expect(holds(join(import.meta.dirname, '../dist-test'), PASSPHRASE)).toBe(true);
    expect(holds(out, PASSPHRASE)).toBe(false);
    expect(holds(out, 'Tesfay')).toBe(false);
    // What the content security policy refuses does not stand in the page either.
    const html = readFileSync(join(out, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)/);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
