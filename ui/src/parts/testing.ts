import type { Nine } from '../ipc/generated';

/** For tests of what asks: every run of nine digits that is not marked. The rule itself is tested in the program. */
export function nine_digit(text: string): Nine[] {
  return [...text.matchAll(/\d{9}(?! \(geen BSN\))/g)].map((match) => ({ start: match.index, end: match.index + 9 }));
}
