/** Telling: how a method says its rule in words, for a reader who computes it by hand from the printed document. */

import type { Table } from '../lib/document.ts';
import type { Expression } from '../lib/expression.ts';
import type { Language } from '../lib/problem.ts';
import type { FieldValue, Form } from './form.ts';

/** A sentence in each language, with holes {name}. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * A rule in words. `rule` is what stands behind "name = ", without a full stop; `tables` belong to it; `notes` are whole
 * sentences: what no records give, what is refused, what unknown does where the method has a rule of its own.
 */
export type Told = { readonly rule: string; readonly tables?: readonly Table[]; readonly notes?: readonly string[] };

/** The rows that a measure looks at, in words. */
export type RowWords = {
  /** 本人本月订单: whose rows of what table, in which window. */
  readonly of: string;
  /** The condition that rows must meet, or null. */
  readonly where: string | null;
  /** Whether the rows are calendar days, groups of a finer grain, or rows of a table. */
  readonly are: 'rows' | 'groups' | 'days';
  /** The keys of a finer grain: 顾客编号, 付款日. */
  readonly per: readonly string[];
  /** An expression over these rows. */
  readonly say: (expression: Expression) => string;
};

/** What stands at the ends of the bands that a table of cases makes: the value looked up, and the head of its results. */
export type BandHeads = { readonly over: string; readonly result: string; readonly below: string | null };

/** What methods say their rules with: the words for names, expressions and rows in one language. */
export type Speech = {
  readonly language: Language;
  /** The sentence of the language with its holes filled. */
  readonly fill: (sentence: Sentence, values?: Readonly<Record<string, string>>) => string;
  /** An expression in words, names replaced by titles. */
  readonly say: (expression: Expression) => string;
  /** A line's name as readers know it. */
  readonly label: (name: string) => string;
  /** Things side by side: a、b、c. */
  readonly list: (items: readonly string[]) => string;
  /** A word of the language, such as a kind of proposal. */
  readonly word: (id: string) => string;
  /** A text of the facts between quotation marks. */
  readonly quoted: (text: string) => string;
  /** 0 in the unit of the line, or no for a yes/no line. */
  readonly zero: string;
  /** The unit of the line, or nothing. */
  readonly unit: string;
  /** The rows of a measure, or of a method that asks the facts. */
  readonly rows: (form: Form) => RowWords;
  /** A table of cases with both sides of every band written out, once for each date on which it changed. */
  readonly bands: (value: FieldValue | undefined, heads: BandHeads) => readonly Table[];
  /** What the scheme calls a code of a field, else what its text remarks beside the entry. */
  readonly remark: (field: string, key: string) => string | null;
};

/** Says the rule of a form. */
export type Tell = (form: Form, speech: Speech) => Told;

/** The expression of a field in words; nothing where it was not written. */
export function sayField(form: Form, id: string, speech: Pick<Speech, 'say'>): string {
  const value = form.fields.get(id);
  return value?.kind === 'expression' ? speech.say(value.expression) : '';
}

/** A column of remarks, where one of the rows has any. */
export function withRemarks(table: Table, remarks: readonly (string | null)[], head: string): Table {
  if (remarks.every((remark) => remark === null)) return table;
  return {
    ...table,
    columns: [...table.columns, { head, align: 'left' }],
    rows: table.rows.map((cells, k) => [...cells, [remarks[k] ?? '']]),
  };
}
