import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FluentParser, Visitor, type VariableReference } from '@fluent/syntax';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { between, day, duration, find, locale, locales, moment, number, speak, t, time } from './fluent.svelte';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T13:03:00Z'), toFake: ['Date'] });
  speak('nl');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('words', () => {
  it('isolates what is filled in, so that a name never turns a sentence around', () => {
    expect(t('saved-at', { time: '14:03' })).toBe('Bewaard op dit apparaat om \u206814:03\u2069');
  });
  it('finds attributes', () => {
    expect(find('crisis-emergency.advice')).toContain('112');
  });
  it('has nothing for an id that does not exist', () => {
    expect(find('no-such-message')).toBeNull();
  });
  it('stays with the language it had where a locale has no words', () => {
    speak('xx');
    expect(locale().code).toBe('nl');
  });
  it('tells the document its language and direction', () => {
    for (const { code, dir } of locales) {
      speak(code);
      expect(document.documentElement.lang).toBe(code);
      expect(document.documentElement.dir).toBe(dir);
    }
  });
  it('puts Dutch first', () => {
    expect(locales[0]).toMatchObject({ code: 'nl', name: 'Nederlands', dir: 'ltr' });
  });
});

describe('days and numbers', () => {
  it('writes a day of this year without the year, another with it', () => {
    expect(day('2026-11-23', 'short')).toBe('23 nov');
    expect(day('2025-11-23', 'short')).toBe('23 nov 2025');
    expect(day('2026-11-21', 'long')).toBe('zaterdag 21 november 2026');
    expect(day('2026-11-03', 'numeric')).toBe('03-11-2026');
  });
  it('leaves what is no day as it is', () => {
    expect(day('gisteren')).toBe('gisteren');
  });
  it('says a window between two days', () => {
    expect(between({ from: '2026-11-23', to: '2026-11-29' }).replace(/[\u2068\u2069]/g, '')).toBe('tussen ma 23 nov en zo 29 nov');
    expect(between({ from: '2026-11-23', to: '2026-11-23' })).toBe('ma 23 november');
  });
  it('writes minutes as people say them', () => {
    const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
    expect(plain(duration(45))).toBe('45 minuten');
    expect(plain(duration(1))).toBe('1 minuut');
    expect(plain(duration(60))).toBe('1 uur');
    expect(plain(duration(90))).toBe('1 uur en 30 min.');
  });
  it('writes a moment on a clock of 24 hours', () => {
    const at = new Date(2026, 10, 21, 14, 3);
    expect(time(at)).toBe('14:03');
    expect(moment(at, 'short')).toBe('21 nov 14:03');
  });
  it('separates thousands as the language does', () => {
    expect(number(12345.5)).toBe('12.345,5');
  });
});

// Every locale, as it stands on the disk: who adds one finds here what is missing.
const folder = join(import.meta.dirname, '../../../locales');
class Variables extends Visitor {
  found = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}
function messages(code: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const file of readdirSync(join(folder, code)).filter((name) => name.endsWith('.ftl'))) {
    for (const entry of new FluentParser({}).parse(readFileSync(join(folder, code, file), 'utf8')).body) {
      if (entry.type === 'Junk') throw new Error(`${code}/${file}: ${entry.content}`);
      if (entry.type !== 'Message') continue;
      const parts = [{ id: entry.id.name, value: entry.value }, ...entry.attributes.map(({ id, value }) => ({ id: `${entry.id.name}.${id.name}`, value }))];
      for (const { id, value } of parts) {
        if (!value) continue;
        const variables = new Variables();
        variables.visit(value);
        all.set(id, [...variables.found].sort().join(' '));
      }
    }
  }
  return all;
}

describe.each(locales.map(({ code }) => code))('the locale %s', (code) => {
  const dutch = messages('nl');
  const own = messages(code);
  it('has the same messages as Dutch', () => {
    expect([...own.keys()].sort()).toEqual([...dutch.keys()].sort());
  });
  it('takes the same variables', () => {
    const other = [...own].filter(([id, variables]) => dutch.get(id) !== undefined && dutch.get(id) !== variables);
    expect(other.map(([id, variables]) => `${id}: ${variables} instead of ${dutch.get(id) ?? ''}`)).toEqual([]);
  });
  it('formats every message without a mistake', () => {
    const values = { count: 2 };
    for (const [id, variables] of own) {
      const all = Object.fromEntries(variables.split(' ').filter(Boolean).map((name) => [name, name in values ? 2 : 1]));
      const text = find(id, all, code);
      expect(text, id).toBeTruthy();
      expect(text, id).not.toMatch(/\{|\?\?\?/);
    }
  });
});
