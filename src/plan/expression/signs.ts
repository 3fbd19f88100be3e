/** The characters of expressions: full-width twins, words, quotation marks, and the signs of other languages. */

/**
 * The text with full-width digits, signs and blanks as their ASCII twins, unit for unit; letters and quotation marks
 * stay. Names outside 「…」 and quotes are compared in this form.
 */
export const asciiTwins = (text: string): string =>
  text
    .replace(/[！＃-＆（-～]/g, (wide) => (/[Ａ-Ｚａ-ｚ]/.test(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)))
    .replace(/[\u3000\u00a0\t\r\n]/g, ' ');

/** A word: a letter (Latin, Chinese …) or _, then letters, digits and _. */
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** The word that begins at an offset, or "". */
export function wordAt(text: string, offset: number): string {
  WORD.lastIndex = offset;
  return WORD.exec(text)?.[0] ?? '';
}

/** Whether the whole text is one word that reads the same with full-width twins replaced. */
export const isWord = (text: string): boolean => text !== '' && wordAt(text, 0) === text && asciiTwins(text) === text;

/** Opening quotation marks with their closing ones; inside, the closing mark is written twice. */
export const QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '‘': '’',
  '“': '”',
  '「': '」',
};

/** Signs with one meaning, longest first, each with the name that the parser knows it by. */
export const SIGNS: readonly (readonly [string, string])[] = [
  ['>=', '>='],
  ['<=', '<='],
  ['!=', '!='],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['−', '-'],
  ['×', '*'],
  ['÷', '/'],
  ...[...'+-*/=<>(),、'].map((sign) => [sign, sign] as const),
];

/** Signs that other languages use, longest first, with what stands for them here. */
export const FOREIGN: readonly (readonly [string, string])[] = [
  ['===', '='],
  ['==', '='],
  ['<>', '≠'],
  ['=<', '≤'],
  ['=>', '≥'],
  ['≧', '≥'],
  ['≦', '≤'],
  ['&&', '且 / and'],
  ['||', '或 / or'],
  ['!', '非 / not'],
  ['&', '且 / and'],
  ['|', '或 / or'],
  ['**', '×'],
  ['–', '−'],
  ['——', '−'],
  ['—', '−'],
  ['[', '('],
  [']', ')'],
  ['【', '('],
  ['】', ')'],
];
