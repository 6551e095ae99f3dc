// The lock before Zorg om veiligheid, as the window sees it. The program decides whether it is open; the window only holds
// the key that it was given, in memory alone, and takes everything off the screen when it is over.

import { asFailure, call } from '../ipc/bridge';
import { app, onShut } from '../lib/app.svelte';

/** At most so often the program is told that somebody is here: ms. */
const STAY_EVERY = 20_000;

const state = $state<{ key: string | null; wasShut: boolean }>({ key: null, wasShut: false });
let stays = 0;
let seen = 0;
let told = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The lock. */
export const lock = {
  /** What the commands take; `null` while it is closed. */
  get key(): string | null {
    return state.key;
  },
  /** Whether it closed by itself while somebody was in it. */
  get wasShut(): boolean {
    return state.wasShut;
  },
};

/** Opens it with what opens the vault. */
export async function openLock(typed: string, isPin: boolean): Promise<void> {
  const opened = await call('open_meldcode', { typed, is_pin: isPin });
  stays = opened.minutes * 60_000;
  seen = told = Date.now();
  state.key = opened.key;
  state.wasShut = false;
  watch();
}

function watch(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (state.key === null) return;
    if (Date.now() - seen >= stays) closeLock(true);
    else watch();
  }, Math.max(250, stays - (Date.now() - seen)));
}

/** Closes it. `byItself`: nobody asked for it. */
export function closeLock(byItself = false): void {
  clearTimeout(timer);
  if (state.key === null) return;
  state.key = null;
  state.wasShut = byItself;
  // Where this fails the program closes it by itself.
  call('close_meldcode').catch(() => undefined);
}

/** Leaving it says nothing of before. */
export function leaveLock(): void {
  closeLock();
  state.wasShut = false;
}

/** Somebody types, presses or points in it. */
export function inUse(now = Date.now()): void {
  if (state.key === null) return;
  seen = now;
  if (now - told < STAY_EVERY) return;
  told = now;
  call('stay_meldcode', { key: state.key }).catch(ifClosed);
}

/** Where the program says that it is closed, it is. */
export function ifClosed(thrown: unknown): void {
  if (asFailure(thrown).code === 'meldcode_closed') closeLock(true);
}

/** Hiding closes it too. Call it while a component starts. */
export function closeWhenHidden(): void {
  $effect(() => {
    if (app.isHidden) closeLock(true);
  });
}

onShut(() => {
  clearTimeout(timer);
  state.key = null;
  state.wasShut = false;
});
