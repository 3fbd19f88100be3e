/** Words of the web app: every sentence stands in both languages where it belongs, and its holes are named by its type. */

import { fill, type Language, type Values } from '../../src/lib/problem.ts';

/** A sentence in both languages with holes {name}; English may have a second form for a count of one. */
export type Sentence = { readonly zh: string; readonly en: string; readonly one?: string };

/** The words of a page or a part, by key. */
export type Words = Readonly<Record<string, Sentence>>;

type HolesOf<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesOf<Rest> : never;

/** What must be given to say a sentence: a value for each of its holes. */
type Given<Said extends Sentence> = [HolesOf<Said['zh']>] extends [never] ? [] : [Readonly<Record<HolesOf<Said['zh']>, string | number>>];

/** Says the words of a page in the language that was chosen. */
export type Say<Own extends Words> = <Key extends keyof Own>(key: Key, ...values: Given<Own[Key]>) => string;

/** Declares words; both languages are demanded by the type, and the keys are known to whoever says them. */
export const words = <const Own extends Words>(own: Own): Own => own;

/** A sentence in a language. */
export const sentenceIn = (language: Language, { zh, en, one }: Sentence, values: Values = {}): string =>
  fill(language === 'zh' ? zh : one !== undefined && String(values['count']) === '1' ? one : en, values);

/** Says words in a language. */
export const sayIn =
  <const Own extends Words>(language: Language, own: Own): Say<Own> =>
  (key, ...[values]) =>
    sentenceIn(language, own[key] as Sentence, values as Values | undefined);
