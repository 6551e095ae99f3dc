// What is told at the foot of the window: what was saved and when, with the way to undo it.
import { asFailure, call } from '../ipc/bridge';
import type { Saved } from '../ipc/generated';
import { failureWords } from './failure';
import { t, time } from './fluent.svelte';

/** One message at the foot of the window. */
export interface Told {
  n: number;
  text: string;
  kind: 'done' | 'danger';
  /** What the button says, and does. */
  action: { label: string; run: () => void | Promise<void> } | null;
}

const told = $state<{ now: Told | null }>({ now: null });
let last = 0;

/** What is told now. */
export function toldNow(): Told | null {
  return told.now;
}

/** Tells something. It stays until the next, or until it is closed. */
export function tell(text: string, kind: Told['kind'] = 'done', action: Told['action'] = null): void {
  last += 1;
  told.now = { n: last, text, kind, action };
}

/** Closes it. */
export function untell(n?: number): void {
  if (n === undefined || told.now?.n === n) told.now = null;
}

/** "Bewaard op dit apparaat om 14:03", with undo. `undone` is called after undoing: show the record as it is now. */
export function tellSaved(saved: Saved, undone?: () => void | Promise<void>): void {
  tellWithUndo(t('saved-at', { time: time(saved.at) }), saved, undone);
}

/** "Verwijderd om 14:03", with undo. */
export function tellRemoved(saved: Saved, undone?: () => void | Promise<void>): void {
  tellWithUndo(t('removed-at', { time: time(saved.at) }), saved, undone);
}

function tellWithUndo(text: string, saved: Saved, undone?: () => void | Promise<void>): void {
  const run = async () => {
    try {
      await call('undo', { token: saved.undo });
      tell(t('undone'));
      await undone?.();
    } catch (thrown) {
      tellFailure(thrown);
    }
  };
  tell(text, 'done', { label: t('undo'), run });
}

/** Tells why something did not work. Cancelling is no failure. */
export function tellFailure(thrown: unknown): void {
  const failure = asFailure(thrown);
  if (failure.code !== 'cancelled' && failure.code !== 'locked') tell(failureWords(failure), 'danger');
}
