/** Drafts of random schemes: texts piece by piece, so that a failing one can be made smaller by leaving pieces out. */

import { word } from '../../../src/plan/words.ts';
import type { Fraction } from '../../oracle/fraction.ts';
import type { Cell, Row } from '../values.ts';
import type { Dice } from './dice.ts';

/** What a value is: a number in a unit ('' for plain), perhaps a percentage; a text, a day, yes or no. */
export type Type = { readonly is: 'number'; readonly unit: string; readonly percent: boolean } | { readonly is: 'text' | 'day' | 'truth' };

/** A name that expressions for subjects may use; `written` where the scheme itself says the number. */
export type Name = {
  readonly name: string;
  readonly type: Type;
  readonly written: boolean;
  readonly is: 'line' | 'parameter' | 'column' | 'built-in';
};

/** A line of a draft. */
export type DraftLine = { readonly section: string; readonly name: string; readonly text: string };

/** A whole scheme with what it is computed for. */
export type Draft = {
  readonly head: string;
  readonly tables: string;
  /** Whether the text declares the tables itself; else they stand in the library. */
  readonly declares: boolean;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly lines: readonly DraftLine[];
  readonly period: string;
  /** Rows by table; those of the subjects' table among them. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Values of measured lines by subject id; empty where facts are really read. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
};

/** What a generator has at hand while it drafts. */
export type Maker = {
  readonly dice: Dice;
  readonly language: 'zh' | 'en' | 'mixed';
  /** Limits by unit, from which boundaries and values are taken. */
  readonly limits: Map<string, readonly Fraction[]>;
  readonly names: Name[];
  readonly parameters: { readonly name: string; readonly text: string }[];
  readonly lines: DraftLine[];
  count: number;
};

/** A number type. */
export const numberIn = (unit: string): Type => ({ is: 'number', unit: unit === '%' ? '' : unit, percent: unit === '%' });

/** Whether two types are the same. */
export const sameType = (a: Type, b: Type): boolean =>
  a.is === b.is && (a.is !== 'number' || b.is !== 'number' || (a.unit === b.unit && a.percent === b.percent));

/** Under which key the limits of a number type stand. */
export const unitKey = (type: Type): string => (type.is === 'number' ? (type.percent ? '%' : type.unit) : type.is);

/** A word of the language by its English id, in one of the languages. */
export function say(maker: Maker, id: string): string {
  const language = maker.language === 'mixed' ? maker.dice.pick(['zh', 'en'] as const) : maker.language;
  return word(id, language);
}

/** One of two texts by language. */
export const either = (maker: Maker, zh: string, en: string): string => {
  const language = maker.language === 'mixed' ? maker.dice.pick(['zh', 'en'] as const) : maker.language;
  return language === 'zh' ? zh : en;
};

/** An expression as YAML: bare where it is one word, else in quotes. */
export const yaml = (expression: string): string => (/^[\p{L}\p{N}_]+$/u.test(expression) ? expression : `"${expression}"`);

/** A flow map of fields. */
export const flow = (fields: readonly (readonly [string, string])[]): string =>
  `{ ${fields.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;

/** A new name that nothing else has. */
export function fresh(maker: Maker): string {
  maker.count += 1;
  const kind = maker.dice.below(8);
  if (kind === 0) return `「项 ${maker.count}」`;
  return kind < 4 ? `v${maker.count}` : `项${maker.count}`;
}

/** A name without the brackets that allow any text in it. */
export const bareName = (name: string): string => name.replaceAll(/[「」]/g, '');

const SECTIONS = ['measures', 'score', 'pay', 'outcome', 'total', 'checks'] as const;

/** The text of a draft. */
export function textOf(draft: Draft): string {
  const parameters = draft.parameters.map(({ name, text }) => `  ${name}: ${text}\n`).join('');
  const sections = SECTIONS.map((section) => {
    const lines = draft.lines.filter((line) => line.section === section).map(({ name, text }) => `  ${name}: ${text}\n`);
    return lines.length === 0 ? '' : `${section}:\n${lines.join('')}`;
  });
  return `${draft.head}${draft.declares ? draft.tables : ''}${parameters === '' ? '' : `parameters:\n${parameters}`}${sections.join('')}`;
}
