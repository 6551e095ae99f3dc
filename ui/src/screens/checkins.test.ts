import { expect, test } from 'vitest';

import { GAP, line } from './checkins';
import { later } from './days';

test('the line runs over days without a check-in, and stops at a long gap', () => {
  const first = '2026-11-28';
  const second = later(first, GAP);
  const third = later(second, GAP + 1);
  const found = line([first, second, third].map((on, n) => ({ on, energy: n, tension: 4 - n, line: '' })));
  expect(found).toEqual({
    days: [first, second, later(second, 1), third],
    energy: [0, 1, null, 2],
    tension: [4, 3, null, 2],
  });
});

test('without check-ins there is no line', () => expect(line([]).days).toEqual([]));
