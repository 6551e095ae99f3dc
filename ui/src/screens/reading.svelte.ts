// What a screen shows, read again whenever a record changed.

import { asFailure } from '../ipc/bridge';
import type { Failure } from '../ipc/generated';
import { overlays } from './overlays.svelte';

/** Something that was asked of the program. */
export interface Reading<T> {
  /** The answer; the one before stays until the next is there, so that nothing flickers. */
  readonly value: T | null;
  /** Why there is no answer. */
  readonly failure: Failure | null;
}

/**
 * Asks, and asks again when what `ask` looks at changes or a record was saved. Call it while a component starts. An answer
 * that was overtaken by a newer question is not shown.
 */
export function reads<T>(ask: () => Promise<T>): Reading<T> {
  const now = $state<{ value: T | null; failure: Failure | null }>({ value: null, failure: null });
  let asked = 0;
  $effect(() => {
    void overlays.changes;
    asked += 1;
    const mine = asked;
    ask().then(
      (value) => {
        if (mine === asked) Object.assign(now, { value, failure: null });
      },
      (thrown: unknown) => {
        if (mine === asked) now.failure = asFailure(thrown);
      },
    );
  });
  return now;
}
