// Finding words as the full-text index does: accents and capitals do not count, and a word is found by its beginning.

/** A piece of a text; `hit` where it was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The characters of a text without accents and capitals, each with its place in the text. */
function fold(text: string): { letters: string[]; at: number[] } {
  const letters: string[] = [];
  const at: number[] = [];
  let here = 0;
  for (const character of text) {
    for (const letter of character.normalize('NFD').toLowerCase()) {
      if (/\p{M}/u.test(letter)) continue;
      letters.push(letter);
      at.push(here);
    }
    here += character.length;
  }
  at.push(here);
  return { letters, at };
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** The words of what was typed, folded. */
export function words(typed: string): string[] {
  const { letters } = fold(typed);
  return letters.join('').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether every word that was typed begins a word of the text. */
export function holds(text: string, typed: string): boolean {
  const own = words(text);
  return words(typed).every((word) => own.some((one) => one.startsWith(word)));
}

/** The text in pieces, with what was searched for marked. Joined, the pieces are the text. */
export function pieces(text: string, typed: string): Piece[] {
  const wanted = words(typed).map((word) => [...word]).sort((a, b) => b.length - a.length);
  const { letters, at } = fold(text);
  const found: Piece[] = [];
  const push = (piece: string, hit: boolean): void => {
    const last = found.at(-1);
    if (!piece) return;
    if (last?.hit === hit) last.text += piece;
    else found.push({ text: piece, hit });
  };
  let from = 0;
  let i = 0;
  while (i < letters.length) {
    const begins = !isWord(letters[i - 1]);
    const word = begins ? wanted.find((one) => one.every((letter, n) => letters[i + n] === letter)) : undefined;
    if (!word) {
      i += 1;
      continue;
    }
    const start = at[i] ?? 0;
    // To the next letter's place, so that an accent that stands apart stays with its letter.
    const end = at[i + word.length] ?? text.length;
    push(text.slice(from, start), false);
    push(text.slice(start, end), true);
    from = end;
    i += word.length;
  }
  push(text.slice(from), false);
  return found;
}

/** The text in pieces, with what looks like a phone number marked: six digits or more, European or not. */
export function phonePieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\+?[\p{Nd}(][\p{Nd} ().\-/]{4,}\p{Nd}/gu)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), hit: false });
    found.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), hit: false });
  return found;
}
