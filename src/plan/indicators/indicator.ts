/** An indicator of the library: its names in both languages, what is better, and its formula as lines of the language. */

import type { Span } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import type { Example } from '../scheme.ts';
import type { DIRECTION_WORDS } from '../word-lists.ts';

/** Which way is better. */
export type Direction = (typeof DIRECTION_WORDS)[keyof typeof DIRECTION_WORDS];

/** One indicator. An indicator is its formula, not its name: several may share an alias, none an id. */
export type Indicator = {
  /** subject/variant, such as conversion/buyers-by-visitors. */
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly aliases: readonly string[];
  readonly direction: Direction;
  /** The unit of its value as people write it: 元, 人, %, 次/人; none for texts. */
  readonly unit: string | null;
  /** Where the source documents speak of it. */
  readonly sources: readonly string[];
  readonly note: string | null;
  /** The measures and steps that the value is made of. */
  readonly lines: readonly Line[];
  /** The value; its name is the id. */
  readonly value: Line;
  readonly examples: readonly Example[];
  readonly file: string;
  /** The text of the file, in which all places are. */
  readonly text: string;
  readonly at: Span;
};

/** A stretch of text that an indicator brought into a scheme, below its own text, and where the scheme refers to it. */
export type Insert = { readonly at: Span; readonly indicator: string; readonly reference: Span };

/** The indicators that people may mean by a name: by title or alias of either language. */
export const indicatorsNamed = (indicators: readonly Indicator[], name: string): readonly Indicator[] =>
  indicators.filter((each) => [each.title, each.english, ...each.aliases].some((known) => known.toLowerCase() === name.toLowerCase()));
