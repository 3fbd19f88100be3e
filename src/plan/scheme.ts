/** A scheme as parsed: its head, parameters, lines and examples, with the place of everything in the text. */

import type { Expression } from '../lib/expression.ts';
import type { PeriodKind } from '../lib/period.ts';
import type { Span } from '../lib/problem.ts';
import type { FieldValue, Line } from '../methods/form.ts';
import type { TableDeclaration } from '../methods/tables.ts';

/** The sections that hold lines, in the order in which results print them. */
export const LINE_SECTIONS = ['measures', 'score', 'pay', 'outcome', 'total', 'checks'] as const;

/** A parameter's value from a day on (null: always), with who decided it. */
export type ParameterEntry = {
  readonly from: string | null;
  readonly source: string;
  readonly value: FieldValue;
  readonly at: Span;
};

/** A named number or table; `open` when nobody has decided it yet. */
export type Parameter = {
  readonly name: string;
  readonly title: string | null;
  readonly history: readonly ParameterEntry[];
  readonly open: {
    readonly proposal: FieldValue | null;
    readonly reason: string;
    readonly at: Span;
  } | null;
  readonly at: Span;
};

/** A name with its value in an example; null stands for unknown, in a row of facts for a blank cell. */
export type ExampleCell = { readonly name: string; readonly value: Expression | null; readonly at: Span };

/** What an example gives and expects for one subject; `subject` is null where the example names none. */
export type ExampleCase = {
  readonly subject: string | null;
  readonly given: readonly ExampleCell[];
  readonly expected: readonly ExampleCell[];
  readonly at: Span;
};

/** A row of a fact table in an example; columns that are not written are blank. */
export type ExampleRow = { readonly cells: readonly ExampleCell[]; readonly at: Span };

/** The rows of a fact table in an example. */
export type ExampleTable = { readonly name: string; readonly rows: readonly ExampleRow[]; readonly at: Span };

/** An example of the scheme: one subject, or several that are computed together; `facts` is null where it gives no rows. */
export type Example = {
  readonly title: string | null;
  readonly period: string | null;
  readonly facts: readonly ExampleTable[] | null;
  readonly cases: readonly ExampleCase[];
  readonly at: Span;
};

/** A whole scheme. */
export type Scheme = {
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  readonly source: string | null;
  readonly cycle: PeriodKind;
  readonly subjects: {
    readonly table: string;
    readonly where: Expression | null;
    readonly at: Span;
  };
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewOn: string | null;
  readonly trial: { readonly from: string; readonly to: string } | null;
  readonly suspendedFor: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly lines: readonly Line[];
  readonly examples: readonly Example[];
  /** Tables that the scheme declares beside the library. */
  readonly tables: readonly TableDeclaration[];
};
