import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|css)$/.test(name));
/** Sides of the screen, where sides of the text are meant. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|float|(?:max-|min-)?(?:width|height))\s*:|text-align:\s*(?:left|right)/;

it('finds a physical property', () => {
  expect(PHYSICAL.test('  margin-left: 2px;')).toBe(true);
  expect(PHYSICAL.test('  width: 2px;')).toBe(true);
  expect(PHYSICAL.test('  margin-inline-start: 2px;')).toBe(false);
  expect(PHYSICAL.test('  stroke-width: 2px;')).toBe(false);
});

it.each(files)('%s lays out by the direction of the text', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const css = name.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
  expect(css.split('\n').filter((line) => PHYSICAL.test(line))).toEqual([]);
});

it.each(files.filter((name) => name.endsWith('.svelte')))('%s has no inline style or handler', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  expect(text).not.toMatch(/\sstyle=["'{]/);
  expect(text).not.toMatch(/\son\w+="/);
});
