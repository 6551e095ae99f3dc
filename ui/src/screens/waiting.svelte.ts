// Whether something waits in Opruimen: a dot in the bar, nothing more.
import { call } from '../ipc/bridge';
import type { Tidy } from '../ipc/generated';
import { onShut } from '../lib/app.svelte';

/** Whether something waits. */
export const waiting = $state({ some: false });

/** How many cards Opruimen has. */
export function cards(tidy: Tidy): number {
  return [
    tidy.backup_is_late, tidy.has_no_code, !tidy.has_no_code && tidy.code_is_unrehearsed, tidy.old_backups > 0, tidy.keys_changed !== null,
    tidy.conflicts.length > 0, tidy.meldcode_waits, tidy.proposal.is_time, tidy.refused.length > 0,
  ].filter(Boolean).length;
}

/** Looks what waits. Where that cannot be known now, there is no dot. */
export async function lookWaiting(): Promise<void> {
  try {
    waiting.some = cards(await call('tidy')) > 0;
  } catch {
    waiting.some = false;
  }
}

onShut(() => (waiting.some = false));
