/** Forms: what stands under a method's keyword in a scheme, field by field, as the parser reads it. */

import type { Expression } from '../lib/expression.ts';
import type { Span } from '../lib/problem.ts';

/** How a field is written. */
export type FieldKind =
  /** One expression. */
  | 'expression'
  /** A list of [boundary, result], or the name of a parameter that holds one. */
  | 'cases'
  /** A list of [condition, result] that ends with [otherwise, result]. */
  | 'choices'
  /** A map of code → result, with `otherwise` for the rest. */
  | 'codes'
  /** A map of code → amount, range (5分 到 10分), or amounts by an attribute. */
  | 'catalogue'
  /** A list of [name, share] or a map name → share. */
  | 'shares'
  /** Items of a form: shares whose names may have titles; names alone where the field takes a list, too. */
  | 'items'
  /** One expression or a list of them. */
  | 'list'
  /** A list of [x, y], or a stretch "0分 到 100分". */
  | 'points'
  | 'range'
  /** One keyword of a closed list. */
  | 'word'
  /** yes or no. */
  | 'truth'
  /** A text as it stands, such as the id of an indicator. */
  | 'text'
  /** A form of its own: 合计: { 阶梯: … }. */
  | 'line';

/** A field of a method: its keyword id, how it is written, and for words which are allowed. */
export type Field = {
  readonly id: string;
  readonly kind: FieldKind | readonly FieldKind[];
  readonly required?: boolean;
  readonly words?: readonly string[];
};

/** One side of a band: its word and its value. */
export type Side = { readonly word: 'up to' | 'below' | 'from' | 'above' | 'since' | 'unsaid'; readonly value: Expression };

/** The first cell of a case: a lower side, an upper side, both, or the rest. */
export type Boundary = { readonly lower: Side | null; readonly upper: Side | null; readonly rest: boolean; readonly at: Span };

/** A case of a table. */
export type CaseRow = { readonly boundary: Boundary; readonly result: Expression; readonly at: Span };

/** What an event of a catalogue costs or earns. */
export type Amount =
  | { readonly is: 'fixed'; readonly value: Expression }
  | { readonly is: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly is: 'by'; readonly attribute: Expression; readonly rows: readonly CodeRow[] };

/** A result by code; a null code is `otherwise`. */
export type CodeRow = { readonly code: string | null; readonly result: Expression; readonly at: Span };

/** A field as read. */
export type FieldValue =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'cases'; readonly rows: readonly CaseRow[]; readonly at: Span }
  | {
      readonly kind: 'choices';
      readonly rows: readonly { readonly condition: Expression | null; readonly result: Expression; readonly at: Span }[];
      readonly at: Span;
    }
  | { readonly kind: 'codes'; readonly rows: readonly CodeRow[]; readonly at: Span }
  | {
      readonly kind: 'catalogue';
      readonly rows: readonly { readonly code: string; readonly title?: string; readonly amount: Amount; readonly at: Span }[];
      readonly at: Span;
    }
  | {
      readonly kind: 'shares';
      readonly rows: readonly { readonly name: string; readonly title?: string; readonly share: Expression; readonly at: Span }[];
      readonly at: Span;
    }
  | {
      readonly kind: 'points';
      readonly rows: readonly { readonly x: Expression; readonly y: Expression; readonly at: Span }[];
      readonly at: Span;
    }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression; readonly at: Span }
  /** `titles` where every item is a name with a title. */
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly titles?: readonly string[]; readonly at: Span }
  | { readonly kind: 'word'; readonly word: string; readonly at: Span }
  | { readonly kind: 'truth'; readonly value: boolean; readonly at: Span }
  | { readonly kind: 'text'; readonly text: string; readonly at: Span }
  | { readonly kind: 'line'; readonly form: Form };

/** A method with its fields. The main field has the method's own id. */
export type Form = { readonly method: string; readonly fields: ReadonlyMap<string, FieldValue>; readonly at: Span };

/** A step after the value: { word: 'cap', value: 120分 }. */
export type Step = { readonly word: string; readonly value: Expression; readonly at: Span };

/** The indicator of the library that a line came from: the line that refers to it, or one of the indicator's own. */
export type Origin = {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly own: boolean;
  /** What the reference says beside the id; two lines with the same id and the same words are the same figure. */
  readonly said: string;
};

/** A named line of a scheme. */
export type Line = {
  readonly name: string;
  readonly nameAt: Span;
  readonly section: string;
  readonly title: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly unit: Expression | null;
  readonly internal: boolean;
  readonly form: Form;
  readonly then: readonly Step[];
  readonly voidIf: Expression | null;
  readonly onlyIf: Expression | null;
  readonly at: Span;
  /** Where the line came from an indicator of the library. */
  readonly origin?: Origin;
};

type Kinds = FieldValue['kind'];

/** The field of a form in the wanted kind, or null where it was not written. */
export function field<K extends Kinds>(form: Form, id: string, kind: K): (FieldValue & { readonly kind: K }) | null {
  const value = form.fields.get(id);
  return value !== undefined && value.kind === kind ? (value as FieldValue & { readonly kind: K }) : null;
}

/** The expression of a field, or null. */
export const expressionOf = (form: Form, id: string): Expression | null => field(form, id, 'expression')?.expression ?? null;

/** The keyword of a field, or what holds where none was written. */
export const wordOf = (form: Form, id: string, usual: string): string => field(form, id, 'word')?.word ?? usual;
