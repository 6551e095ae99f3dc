import { expect, test } from 'vitest';

import { holds, phonePieces, pieces, words } from './words';

test('accents and capitals do not count, in any script', () => {
  expect(words('  Ça-va, TIGRINYA! ')).toEqual(['ca', 'va', 'tigrinya']);
  expect(holds('Hij was naar de huisárts', 'HUIS')).toBe(true);
  expect(holds('ሰላም ኩሉኹም', 'ሰላ')).toBe(true);
  expect(holds('مَدرَسة', 'مدر')).toBe(true);
});

test('a word is found by its beginning only, and all words count', () => {
  expect(holds('slaapt slecht', 'slecht slaap')).toBe(true);
  expect(holds('slaapt slecht', 'laapt')).toBe(false);
  expect(holds('slaapt slecht', 'slaap goed')).toBe(false);
});

test('marks what was searched for and loses nothing', () => {
  expect(pieces('Slecht geslapen, slecht gegeten', 'slecht')).toEqual([
    { text: 'Slecht', hit: true },
    { text: ' geslapen, ', hit: false },
    { text: 'slecht', hit: true },
    { text: ' gegeten', hit: false },
  ]);
  for (const text of ['', 'é', 'Ze\u0301 is 🙂 ziek', 'İstanbul ı', 'ﬁets']) {
    for (const typed of ['', 'z', 'ze', 'is', 'fi']) {
      expect(pieces(text, typed).map((piece) => piece.text).join('')).toBe(text);
    }
  }
  expect(pieces('Ze\u0301 is', 'ze')[0]).toEqual({ text: 'Ze\u0301', hit: true });
});

test('finds phone numbers among words', () => {
  expect(phonePieces('via zus, +31 6 00 00 00 01 na 18 uur')).toEqual([
    { text: 'via zus, ', hit: false },
    { text: '+31 6 00 00 00 01', hit: true },
    { text: ' na 18 uur', hit: false },
  ]);
  expect(phonePieces('elke dag om 12')).toEqual([{ text: 'elke dag om 12', hit: false }]);
  expect(phonePieces('')).toEqual([]);
});
