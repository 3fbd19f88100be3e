/** The one dictionary of the language's words, Chinese and English side by side; a new word is one line in word-lists.ts. */

import type { Language } from '../lib/problem.ts';
import { WORD_LISTS, type WordKind } from './word-lists.ts';

/** A word of the language; `id` is the English word. */
export type Word = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: WordKind;
};

/** All words, by kind in the order of the lists; no id and no Chinese word stands twice. */
export const WORDS: readonly Word[] = Object.entries(WORD_LISTS).flatMap(([kind, list]) =>
  Object.entries(list).map(([zh, en]) => ({ id: en, zh, en, kind: kind as WordKind })),
);

const BY_TEXT: ReadonlyMap<string, Word> = new Map(WORDS.flatMap((each) => [[each.en, each] as const, [each.zh, each] as const]));

/** The id of a word of either language, or null. */
export const wordId = (text: string): string | null => BY_TEXT.get(text)?.id ?? null;

/** The word with that id in a language; an id that is none is given back as it is. */
export const word = (id: string, language: Language): string => BY_TEXT.get(id)?.[language] ?? id;

/** The words of some kinds in a language, e.g. as candidates for {@link nearestWord}. */
export const wordsOf = (language: Language, ...kinds: readonly WordKind[]): readonly string[] =>
  WORDS.filter((each) => kinds.includes(each.kind)).map((each) => each[language]);

/**
 * The candidate that someone who wrote `text` most likely meant, or null when none is near: for Chinese one character
 * missing, too many, different or swapped; for Latin words one such slip in three letters, at most three.
 */
export function nearestWord(text: string, candidates: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance([...text.toLowerCase()], [...candidate.toLowerCase()]);
    if (distance <= reach(text, candidate) && distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** How many slips still count as near. */
function reach(text: string, candidate: string): number {
  const [long, short] = [Math.max([...text].length, [...candidate].length), Math.min([...text].length, [...candidate].length)];
  if (/\p{Script=Han}/u.test(text + candidate)) return long < 2 ? 0 : Math.max(1, Math.floor(short / 3));
  return short < 2 ? 0 : Math.min(3, Math.max(1, Math.floor(long / 3)));
}

/** How many characters must be put in, left out, changed or swapped with their neighbour. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
  let [older, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    [older, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
