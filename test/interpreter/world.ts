/** What the plain interpreter knows while it reads a scheme: the facts as rows, the subjects, and what lines came to. */

import type { Expression } from '../../src/lib/expression.ts';
import type { FieldValue, Form, Line } from '../../src/methods/form.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../src/methods/tables.ts';
import type { Scheme } from '../../src/plan/scheme.ts';
import type { Cell, Row } from './values.ts';

/** One group of a finer grain: whose it is, its keys by name, and its value; `doubtful` if a key is blank or no row surely counts in it. */
export type Group = {
  readonly subject: number;
  readonly keys: Readonly<Record<string, Cell>>;
  readonly value: Cell;
  readonly doubtful: boolean;
};

/** Everything that a line may look at. `line` gives a cell for each subject, `groups` those of a line with 按. */
export type World = {
  readonly scheme: Scheme;
  readonly period: string;
  readonly tables: ReadonlyMap<string, TableDeclaration>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly subjectTable: TableDeclaration;
  readonly subjects: readonly Row[];
  readonly ids: readonly string[];
  readonly lines: ReadonlyMap<string, Line>;
  readonly parameters: ReadonlyMap<string, FieldValue>;
  readonly line: (name: string) => readonly Cell[];
  readonly groups: (name: string) => readonly Group[];
  /** What was worked out before about a thing, so that it is not done again for each row. */
  readonly known: WeakMap<object, Map<string, unknown>>;
};

/** What is asked about a thing, worked out once. */
export function once<T>(world: Pick<World, 'known'>, about: object, what: string, make: () => T): T {
  const notes = world.known.get(about) ?? new Map<string, unknown>();
  world.known.set(about, notes);
  if (!notes.has(what)) notes.set(what, make());
  return notes.get(what) as T;
}

/** The run ends with an error: the facts break a rule of the scheme, and there are no results. */
export class RunEnds extends Error {}

/** The declared table of that name. */
export function tableOf(world: Pick<World, 'tables'>, name: string): TableDeclaration {
  const table = world.tables.get(name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** The declared column of that name, or null. */
export const columnIn = (table: TableDeclaration, name: string): ColumnDeclaration | null =>
  table.columns.find((column) => column.name === name) ?? null;

/** The expression of a field that must be there. */
export function needed(form: Form, id: string): Expression {
  const found = optional(form, id);
  if (found === null) throw new Error(`${form.method} has no ${id}`);
  return found;
}

/** The expression of a field, or null. */
export function optional(form: Form, id: string): Expression | null {
  const value = form.fields.get(id);
  return value?.kind === 'expression' ? value.expression : null;
}

/** The word of a field, or the usual one. */
export function wordIn(form: Form, id: string, usual: string): string {
  const value = form.fields.get(id);
  return value?.kind === 'word' ? value.word : usual;
}

/** A field in the wanted kind, or null; the name of a parameter stands for the cases that it holds. */
export function fieldIn<K extends FieldValue['kind']>(world: World, form: Form, id: string, kind: K): (FieldValue & { kind: K }) | null {
  const value = form.fields.get(id);
  if (value === undefined) return null;
  if (value.kind === kind) return value as FieldValue & { kind: K };
  if (value.kind !== 'expression' || value.expression.is !== 'name') return null;
  const parameter = world.parameters.get(value.expression.path[0] ?? '');
  return parameter?.kind === kind ? (parameter as FieldValue & { kind: K }) : null;
}

/** Whether a line has 按: a value for each subject and key. */
export const isGrain = (line: Line): boolean => line.form.fields.has('per');

/** Whether a line is a formula over rows. */
export const isFormula = (line: Line): boolean => line.form.method === 'each row';
