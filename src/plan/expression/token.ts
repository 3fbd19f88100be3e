/** The tokens of expressions, and the keywords that words can be. */

import type { Fraction } from '../../lib/fraction.ts';
import type { Values } from '../../lib/problem.ts';
import type { Unit } from '../../lib/unit.ts';
import { EXPRESSION_WORDS } from '../word-lists.ts';

/** A keyword by its English word; "not in" is one word in Chinese and two in English. */
export type Keyword = (typeof EXPRESSION_WORDS)[keyof typeof EXPRESSION_WORDS];

/** What a token is; `bare` names are one word without 「」. */
export type TokenContent =
  | {
      readonly is: 'number';
      readonly value: Fraction;
      readonly unit: Unit;
      readonly percent: boolean;
    }
  | { readonly is: 'date'; readonly value: string }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'name'; readonly path: readonly string[]; readonly bare: boolean }
  | { readonly is: 'keyword'; readonly keyword: Keyword }
  | { readonly is: 'sign'; readonly sign: string }
  | { readonly is: 'end' };

/** A token with its offsets in the expression's text, end exclusive. */
export type Token = TokenContent & { readonly start: number; readonly end: number };

/** What is wrong at a stretch of the expression's text. */
export type Fault = {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly values: Values;
};

/** A fault. */
export const fault = (code: string, start: number, end: number, values: Values = {}): Fault => ({
  code,
  start,
  end,
  values,
});

/** Whether a result is a fault. */
export const isFault = (result: object): result is Fault => 'code' in result;

const ENTRIES: readonly (readonly [string, Keyword])[] = Object.entries(EXPRESSION_WORDS);

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([...ENTRIES, ...ENTRIES.map(([, en]) => [en, en] as const)]);

/** The keyword that a word of either language is, or null ("not in" is no word, it has a blank). */
export const keywordOf = (word: string): Keyword | null => KEYWORDS.get(word) ?? null;
