/** How far the next step of a table is from a value: "个人业绩再多 3,200.00元 就到 3% 档". */

import type { Expression } from '../../lib/expression.ts';
import { compare, type Fraction, minus } from '../../lib/fraction.ts';
import type { CaseRow } from '../form.ts';
import type { Builder, CutTable, Phrase, Shown, Value } from '../method.ts';
import type { Sentence } from '../telling.ts';

/** What a row of cases says, for the holes of an explanation: as it stands, and its two sides. */
export const rowHoles = ({ at, boundary, result }: CaseRow, builder: Builder): Phrase['values'] => ({
  row: builder.textOf(at),
  bound: builder.textOf(boundary.at),
  result,
});

/** A value that is looked up in a table, with what the scheme writes for it. */
export type LookedUp = { readonly shown: Shown; readonly main: Expression };

/** What each band of a table gives, where it is the same for everybody; null where a formula decides. */
export type Gives = readonly (Shown | null)[];

/** What a result of a table gives: a number or a text that the scheme writes. */
export function givenBy(result: Expression, { constant, type }: Value): Shown | null {
  if (constant !== null) return { type, value: constant, state: 'value' };
  return result.is === 'text' ? { type, value: result.value, state: 'value' } : null;
}

/** The distance from a value to the next cut above it; null at the top or where the value is not known. */
export function nextStep({ shown, main }: LookedUp, table: CutTable, gives: Gives): Phrase | null {
  if (shown.value === null || typeof shown.value !== 'object') return null;
  const value: Fraction = shown.value;
  const index = table.cuts.findIndex((cut) => compare(value, cut.value) < 0 || (compare(value, cut.value) === 0 && !cut.upper));
  const cut = table.cuts[index];
  const row = table.rows[table.results[0] === null || table.rows.length < table.results.length ? index : index + 1];
  if (cut === undefined || row === undefined) return null;
  const given = gives[index + 1] ?? null;
  const [gap, bound] = [minus(cut.value, value), cut.value].map((each): Shown => ({ ...shown, value: each })) as [Shown, Shown];
  const way = cut.upper ? 'at' : compare(value, cut.value) === 0 ? 'on' : 'above';
  const reached = REACHED[given === null ? 'formula' : typeof given.value === 'string' ? 'text' : 'number'];
  const values = { gap, bound, given: given ?? row.result };
  return ofMain(main, { zh: `${WAYS[way].zh}${reached.zh}`, en: `${WAYS[way].en} ${reached.en}` }, values);
}

/** The way to a step: one that its limit reaches, one that begins above its limit, and that of who stands on the limit. */
const WAYS: Readonly<Record<'at' | 'above' | 'on', Sentence>> = {
  at: { zh: '{of}再多 {gap} 就', en: '{gap} more{in} reaches' },
  above: { zh: '{of}再多 {gap} 就满 {bound}，超过后', en: '{gap} more{in} makes {bound}; anything above that reaches' },
  on: { zh: '{of}正好 {bound}，再多一点就', en: '{of, }exactly {bound}; any more reaches' },
};

/** The step, by what it gives. */
const REACHED: Readonly<Record<'number' | 'text' | 'formula', Sentence>> = {
  number: { zh: '到 {given} 档', en: 'the {given} tier' },
  text: { zh: '到「{given}」档', en: 'the {given} tier' },
  formula: { zh: '到「{given}」档', en: 'the tier of {given}' },
};

/** A sentence about a value: with its name where the scheme gives it one, without where it writes a formula. */
export function ofMain(main: Expression, sentence: Sentence, values: Phrase['values']): Phrase {
  const named = main.is === 'name';
  const fill = (text: string): string =>
    text
      .replace('{in}', named ? ' in {of}' : '')
      .replace('{of, }', named ? '{of}: ' : '')
      .replace('{of}', (hole) => (named ? hole : ''));
  return { zh: fill(sentence.zh), en: fill(sentence.en), values: named ? { ...values, of: main } : values };
}

/** The band (0 is below the first row where that is written apart) that a value falls into. */
export function bandOf(shown: Shown, table: CutTable): number | null {
  if (shown.value === null || typeof shown.value !== 'object') return null;
  const value: Fraction = shown.value;
  return table.cuts.filter((cut) => compare(value, cut.value) > 0 || (cut.upper && compare(value, cut.value) === 0)).length;
}
