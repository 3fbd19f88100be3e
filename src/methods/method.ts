/** A method: one construct of the language, and what the builder of plans offers it. */

import type { Expression } from '../lib/expression.ts';
import type { Fraction } from '../lib/fraction.ts';
import type { Period } from '../lib/period.ts';
import type { Language, Span } from '../lib/problem.ts';
import type { CaseRow, Field, FieldValue, Form } from './form.ts';
import type { NodeId, Settings, Type } from './node.ts';
import type { Cut } from './operators/cuts.ts';
import type { Aggregate, Key, Link, RowValue } from './question.ts';
import type { Tell } from './telling.ts';
import type { Coded } from './titles.ts';

/** A value for each subject: its node and type; `constant` when it is written in the scheme and the same for all. */
export type Value = { readonly is: 'value'; readonly node: NodeId; readonly type: Type; readonly constant: Fraction | null };

/** A line on a finer grain than the subject: a question with keys, which other measures filter by and aggregate. */
export type Grain = {
  readonly is: 'grain';
  readonly question: string;
  readonly keys: readonly Key[];
  readonly link: Link;
  readonly type: Type;
  readonly scale: bigint;
  /** For a grain moved by days: how many days earlier it looks. */
  readonly days: number;
};

/** A formula over the columns of a row; it is put in wherever its name stands. */
export type RowFormula = { readonly is: 'row'; readonly expression: Expression };

/** What a line comes to: a value with its explanation, a finer grain, or a row formula. */
export type Built = (Value & { readonly explain?: Explain }) | Grain | RowFormula;

/** A number, text or truth to be shown, with its type, or null where it has no value. */
export type Shown = {
  readonly type: Type;
  readonly value: Fraction | string | boolean | null;
  readonly state: 'value' | 'unknown' | 'not applicable';
};

/** A sentence as data: a template in each language, whose holes {name} are filled when someone reads. */
export type Phrase = Readonly<Record<Language, string>> & { readonly values: Readonly<Record<string, Shown | string | Expression>> };

/** A row of a table in an explanation; the active row is the one that decided. */
export type ExplainedRow = { readonly phrase: Phrase; readonly active: boolean };

/** Why a line has its value for one subject. */
export type Explanation = {
  readonly phrases: readonly Phrase[];
  readonly rows?: readonly ExplainedRow[];
  /** How far the next step is, or why nothing fired. */
  readonly next?: Phrase | null;
  /** The questions whose rows stand behind this line. */
  readonly questions?: readonly string[];
};

/** Reads single cells of the computed columns for one subject. */
export type CellReader = (value: Value) => Shown;

/** Explains one subject's cell. */
export type Explain = (cell: CellReader) => Explanation;

/** A table of cases over a number line, in rising order: the cuts, and the rows from the lowest band up. */
export type CutTable = {
  readonly cuts: readonly Cut[];
  /** One result for each band, the lowest first; null for the part below the first row where `below` is not written. */
  readonly results: readonly (Expression | null)[];
  readonly rows: readonly CaseRow[];
  readonly type: Type;
};

/** A row-level value with its type and the scale of its integers. */
export type RowTyped = { readonly value: RowValue; readonly type: Type; readonly scale: bigint };

/** What a measure method asks the builder for. */
export type MeasureRequest = {
  readonly form: Form;
  /** The expression that is counted, summed or looked at; its columns say which table is meant. */
  readonly main: Expression;
  readonly aggregate: (rows: RowScope) => { readonly aggregate: Aggregate; readonly type: Type; readonly scale: bigint } | null;
  readonly empty: 'zero' | 'unknown';
  /** A further condition that rows must meet, beside the form's own `where`. */
  readonly also?: (rows: RowScope) => RowValue | null;
  /** A window other than the one that the form names. */
  readonly window?: string;
};

/** The rows of a measure: compiles expressions over them. */
export type RowScope = {
  readonly main: Expression;
  /** Whether the rows themselves are meant: the main field is a table, or the calendar. */
  readonly bare: boolean;
  /** The table's own unit for counting rows. */
  readonly counts: Type;
  readonly value: (expression: Expression) => RowTyped | null;
  readonly truth: (expression: Expression) => RowValue | null;
};

/** What methods use to make nodes and questions, with units and types checked on the way. */
export type Builder = {
  readonly period: Period;
  /** Reports a problem; gives null so that it can be returned. */
  readonly problem: (code: string, at: Span, values?: Readonly<Record<string, string | number>>) => null;
  readonly warning: (code: string, at: Span, values?: Readonly<Record<string, string | number>>) => null;
  /** Subject-level values. */
  readonly value: (expression: Expression) => Value | null;
  readonly numeric: (expression: Expression) => Value | null;
  readonly truth: (expression: Expression) => Value | null;
  /** A number written in the scheme (a literal, a parameter, or arithmetic of those). */
  readonly constant: (expression: Expression) => { readonly value: Fraction; readonly type: Type & { readonly is: 'number' } } | null;
  /** The value of a constant as a node. */
  readonly literal: (value: Fraction | string | boolean, type: Type, at: Span) => Value;
  readonly node: (operator: string, inputs: readonly Value[], settings: Settings, type: Type, at: Span) => Value;
  /** Arithmetic and comparison with the rules of units. */
  readonly binary: (
    operator: '+' | '-' | '*' | '/' | '=' | '!=' | '<' | '<=' | '>' | '>=',
    left: Value,
    right: Value,
    at: Span,
  ) => Value | null;
  /** Brings values to one type (a plain 0 takes any unit); reports those that do not fit. */
  readonly unify: (values: readonly Value[], at: Span) => Type | null;
  /** A field of cases, also where it names a parameter. */
  readonly cases: (value: FieldValue | undefined, at: Span) => readonly CaseRow[] | null;
  /** Cases over a number line as cuts; `over` is the type of the value that is looked up. */
  readonly cutTable: (rows: readonly CaseRow[], over: Type, below: Expression | null, at: Span) => CutTable | null;
  /** A question about the facts; a value where no keys are given, else a finer grain. */
  readonly measure: (request: MeasureRequest) => (Value & { readonly question: string }) | Grain | null;
  /** A rule that rows of the facts must keep; broken rows end the run. */
  readonly expect: (request: {
    readonly form: Form;
    readonly main: Expression;
    readonly code: string;
    readonly column: Expression;
    readonly broken: (rows: RowScope) => RowValue | null;
    readonly values: Readonly<Record<string, string>>;
  }) => void;
  /** What a code is called: the title that the scheme writes for it, else the code. */
  readonly called: (coded: Coded, code: string) => string;
  /** Text of an expression as it stands in the scheme. */
  readonly textOf: (at: Span) => string;
};

/** One construct of the language. */
export type Method = {
  /** The keyword id, which is also its main field. */
  readonly id: string;
  readonly family: 'measure' | 'value' | 'raters' | 'people' | 'gate' | 'pay';
  readonly fields: readonly Field[];
  readonly build: (form: Form, builder: Builder) => Built | null;
  /** The rule in words, for the printed scheme. */
  readonly tell: Tell;
};
