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

/** What an example gives and expects for one subject; null stands for unknown. */
export type ExampleCase = {
  readonly subject: string;
  readonly given: readonly {
    readonly name: string;
    readonly value: Expression | null;
    readonly at: Span;
  }[];
  readonly expected: readonly {
    readonly name: string;
    readonly value: Expression | null;
    readonly at: Span;
  }[];
};

/** An example of the scheme: one subject, or several that are computed together. */
export type Example = {
  readonly title: string | null;
  readonly cases: readonly ExampleCase[];
  readonly period: string | null;
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
