import { describe, expect, it } from 'vitest';

import { beside, next, stages } from './stages';

const ORDER = ['wants_help', 'appointment_fixed', 'been_there', 'help_started'] as const;
const states = (steps: { step: string; date: string }[]) => stages(ORDER, steps).map(({ state }) => state);

describe('milestones', () => {
  it('begin with the first one next', () => {
    expect(states([])).toEqual(['next', 'ahead', 'ahead', 'ahead']);
  });

  it('may be passed over, and the finer steps do not count', () => {
    const all = stages(ORDER, [{ step: 'been_there', date: '2026-11-20' }, { step: 'intake', date: '2026-11-22' }]);
    expect(all.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'done', 'next']);
    expect(next(all)?.step).toBe('help_started');
  });

  it('end with nothing next', () => {
    expect(next(stages(ORDER, [{ step: 'help_started', date: '2026-11-20' }]))).toBeNull();
  });
});

describe('moving a card', () => {
  it('goes on by the arrow that points on, and stops at the end', () => {
    expect(beside(4, 1, 'ArrowRight', 'ltr')).toBe(2);
    expect(beside(4, 1, 'ArrowRight', 'rtl')).toBe(0);
    expect(beside(4, 3, 'ArrowRight', 'ltr')).toBeNull();
    expect(beside(4, 0, 'ArrowRight', 'rtl')).toBeNull();
    expect(beside(4, 1, 'ArrowDown', 'ltr')).toBeNull();
  });
});
