// What no screen may do to anybody: one measure, for every test that looks at a screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What is serious for who listens, cannot see colours or has no mouse. Text is held to 7:1. Without `targets` their size
 * is left to `flaws`: axe also counts a field that is half under the bar until one scrolls.
 */
export async function mistakes(page: Page, targets = true): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (measures) => {
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    return (await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: measures } },
      resultTypes: ['violations'],
    })) as AxeResults;
  }, targets);
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** How far the page is wider than the window, in px. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Mistakes, what is cut off beside the window, and targets under 44 px. */
export async function flaws(page: Page): Promise<string[]> {
  const all = await mistakes(page, false);
  const wider = await overflow(page);
  if (wider > 1) all.push(`${String(wider)} px wider than the window`);
  const small = await page.locator('main button:visible, dialog button:visible, select:visible, .chip:visible, summary:visible').evaluateAll((targets) =>
    targets.map((one) => ({ text: one.textContent.trim().slice(0, 40), box: one.getBoundingClientRect() })).filter(({ box }) => box.height < 43.5).map(({ text }) => text));
  return [...all, ...small.map((text) => `small target: ${text}`)];
}
