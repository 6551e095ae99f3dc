import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Colours of a theme: those of `:root`, overwritten by its own block. */
function colours(theme: string): Map<string, string> {
  const found = new Map<string, string>();
  const blocks = [...css.matchAll(/:root(\[data-theme='(\w+)'\])? \{([^}]*)\}/g)];
  for (const [, , name, body = ''] of blocks) {
    if (name !== undefined && name !== theme) continue;
    for (const [, token = '', value = ''] of body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)) found.set(token, value);
  }
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'card', 'sunk'];
const SOFT = ['accent-soft', 'needs-soft', 'danger-soft', 'done-soft'];
const TEXT: [text: string, grounds: string[]][] = [
  ['ink', [...GROUNDS, ...SOFT]],
  ['ink-soft', [...GROUNDS, ...SOFT]],
  ['accent-text', [...GROUNDS, 'accent-soft']],
  ['needs-text', [...GROUNDS, 'needs-soft']],
  ['danger-text', [...GROUNDS, 'danger-soft']],
  ['done-text', [...GROUNDS, 'done-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger-strong']],
  ['paper', ['ink']],
];
const SIGNS: [sign: string, grounds: string[]][] = [
  ['accent', [...GROUNDS, 'accent-soft']],
  ['needs', ['paper', 'card']],
  ['danger', [...GROUNDS, 'danger-soft']],
  ['done', [...GROUNDS, 'done-soft']],
  ['edge', GROUNDS],
  ['focus', [...GROUNDS, ...SOFT]],
];

describe.each(['light', 'dark', 'contrast'])('the %s theme', (theme) => {
  const of = colours(theme);
  const ratio = (a: string, b: string) => {
    const [one, other] = [of.get(a), of.get(b)];
    if (!one || !other) throw new Error(`no token ${one ? b : a}`);
    return contrast(one, other);
  };
  it.each(TEXT.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))('%s on %s reads at 7:1', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });
  it.each(SIGNS.flatMap(([sign, grounds]) => grounds.map((ground) => [sign, ground] as const)))('%s on %s is seen at 3:1', (sign, ground) => {
    expect(ratio(sign, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('keeps the colours of the brief', () => {
  const light = colours('light');
  expect(Object.fromEntries(['paper', 'ink', 'accent', 'needs', 'danger', 'done'].map((token) => [token, light.get(token)]))).toEqual({
    paper: '#fbf8f3', ink: '#1e2a2f', accent: '#0f5c5c', needs: '#c77a12', danger: '#a63a2b', done: '#3e7a4b',
  });
});
