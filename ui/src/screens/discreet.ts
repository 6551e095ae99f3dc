// The discreet view (meekijk-stand): what somebody who looks along may see.

import { SENSITIVE_THEMES, type Theme } from '../ipc/generated';

/**
 * A code for a name: its initials and two digits that come from the record's id, so that two people with the same
 * initials stay apart and the code is the same tomorrow.
 */
export function code(name: string, id: string): string {
  const initials = name
    .split(/[\s\-.,]+/u)
    .map((part) => [...part].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '')
    .join('')
    .toUpperCase();
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 90;
  return `${[...initials].slice(0, 3).join('') || '–'}${String(10 + sum)}`;
}

/** How somebody is called on this screen. A code name is already what may be seen. */
export const shownName = (name: string, id: string, discreet: boolean, isCodeName = false): string =>
  discreet && !isCodeName ? code(name, id) : name;

/** Whether the neutral sign stands in for the word of this theme. */
export const isHidden = (theme: Theme, discreet: boolean): boolean => discreet && SENSITIVE_THEMES.includes(theme);
