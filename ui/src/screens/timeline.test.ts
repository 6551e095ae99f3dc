import { expect, test } from 'vitest';

import type { ContactEntry } from '../ipc/generated';
import { code, isHidden, shownName } from './discreet';
import { groups } from './timeline';

const on = (day: string): ContactEntry => ({ id: day, contact: { on: day } as ContactEntry['contact'], called: [], found_in: null });

test('groups by this week, last week and month', () => {
  // 2026-11-21 is a Saturday.
  const found = groups(['2026-12-01', '2026-11-21', '2026-11-16', '2026-11-15', '2026-11-08', '2026-11-02', '2026-10-31', '2025-10-31'].map(on), '2026-11-21');
  expect(found.map((group) => [group.when, group.month, group.entries.length])).toEqual([
    ['coming', '2026-12', 1],
    ['this_week', '2026-11', 2],
    ['last_week', '2026-11', 1],
    ['month', '2026-11', 2],
    ['month', '2026-10', 1],
    ['month', '2025-10', 1],
  ]);
});

test('no contacts, no groups', () => expect(groups([], '2026-11-21')).toEqual([]));

test('a code holds the initials, never the name, and is stable', () => {
  const first = code('Samira el-Haddad', 'a');
  expect(first).toMatch(/^SEH\d\d$/);
  expect(code('Samira el-Haddad', 'a')).toBe(first);
  expect(code('Samira el-Haddad', 'b')).not.toBe(first);
  expect(code('🙂', 'a')).toMatch(/^–\d\d$/);
  expect(code('ሰላም', 'a')).toMatch(/^ሰ\d\d$/);
});

test('a code name stays, and so does every name outside the discreet view', () => {
  expect(shownName('Roos', 'a', true, true)).toBe('Roos');
  expect(shownName('Samira', 'a', false)).toBe('Samira');
  expect(shownName('Samira', 'a', true)).not.toContain('amira');
});

test('only sensitive themes are hidden, and only in the discreet view', () => {
  expect(isHidden('suicide', true)).toBe(true);
  expect(isHidden('suicide', false)).toBe(false);
  expect(isHidden('school', true)).toBe(false);
});
