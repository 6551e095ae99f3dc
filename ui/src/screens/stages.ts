// How far the help is: the milestones of a referral, and where a card stands on Wie doet wat.

import type { Day } from './days';

/** One milestone: reached, passed over, the next one, or still to come. */
export interface Stage<T> {
  step: T;
  /** The day, where it was reached. */
  on: Day | null;
  state: 'done' | 'skipped' | 'next' | 'ahead';
}

/** Each milestone in its order. One that was passed over stands before one that was reached; the next is the first after that. */
export function stages<T extends string>(order: readonly T[], steps: readonly { step: string; date: Day }[]): Stage<T>[] {
  const days = order.map((step) => steps.find((one) => one.step === step)?.date ?? null);
  const last = days.findLastIndex((on) => on !== null);
  return order.map((step, n) => {
    const on = days[n] ?? null;
    return { step, on, state: on !== null ? 'done' : n < last ? 'skipped' : n === last + 1 ? 'next' : 'ahead' };
  });
}

/** The milestone that comes next; null after the last. */
export const next = <T>(all: readonly Stage<T>[]): Stage<T> | null => all.find(({ state }) => state === 'next') ?? null;

/** The column beside this one, by an arrow key: in a right-to-left window the arrow to the left goes on. */
export function beside(count: number, at: number, key: string, dir: 'ltr' | 'rtl'): number | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const to = at + ((key === 'ArrowRight') === (dir === 'ltr') ? 1 : -1);
  return to >= 0 && to < count ? to : null;
}
