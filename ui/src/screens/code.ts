// A recovery code as it is typed: seven groups of four signs. The program reads it; here it only looks like its sheet.

import type { Failure } from '../ipc/generated';

/** Failures that say that what was typed is no code at all, whatever it was typed for. */
const MISTYPED: readonly string[] = ['mistyped_code', 'invalid'];
/** Whether there is a typing error in the code: its checksum does not fit. */
export const isMistyped = (failure: Failure): boolean => MISTYPED.includes(failure.code);

/** How many signs there are. */
export const SIGNS = 28;
const GROUP = 4;

const signs = (typed: string): string[] => [...typed.toUpperCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));

/** What was typed, in groups of four with dashes between them. */
export function grouped(typed: string): string {
  const all = signs(typed).slice(0, SIGNS);
  const groups = [];
  for (let at = 0; at < all.length; at += GROUP) groups.push(all.slice(at, at + GROUP).join(''));
  return groups.join('-');
}

/** How many signs are still missing. */
export const missing = (typed: string): number => Math.max(0, SIGNS - signs(typed).length);
