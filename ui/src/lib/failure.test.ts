import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Failure } from '../ipc/generated';
import { failureWords, wordsFor } from './failure';

// The codes and rules as the program generated them, so that a new one without words fails here.
const generated = readFileSync(join(import.meta.dirname, '../ipc/generated.ts'), 'utf8');
const type = /export type Failure =[\s\S]*?(?=\nexport )/.exec(generated)?.[0] ?? '';
const codes = [...type.matchAll(/"code": "(\w+)"/g)].map(([, code]) => code ?? '');
const rules = [...type.matchAll(/"rule": "(\w+)"/g)].map(([, rule]) => rule ?? '');

describe('words of failures', () => {
  it('knows the codes', () => {
    expect(codes).toContain('wrong_key');
    expect(rules).toContain('too_long');
  });
  it.each(codes.filter((code) => code !== 'invalid'))('has words for %s', (code) => {
    const words = failureWords({ code, why: 'nothing-known' } as Failure);
    expect(words).not.toMatch(/^failure-/);
    expect(words.length).toBeGreaterThan(10);
  });
  it.each(rules)('has words for the rule %s', (rule) => {
    const words = failureWords({ code: 'invalid', field: 'line', rule, min: 1, max: 7 } as Failure);
    expect(words).not.toMatch(/^invalid-/);
    if (rule === 'out_of_range') expect(words.replace(/[\u2068\u2069]/g, '')).toContain('van 1 tot en met 7');
  });
  it('stands beside its own field only', () => {
    const failure: Failure = { code: 'invalid', field: 'minutes', rule: 'empty' };
    expect(wordsFor(failure, 'minutes')).toBe('Vul dit in.');
    expect(wordsFor(failure, 'line')).toBeNull();
    expect(wordsFor({ code: 'gone' }, 'line')).toBeNull();
  });
});
