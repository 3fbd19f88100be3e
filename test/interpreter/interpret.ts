/** A second, plain reading of the language from docs/language.md alone: line by line, subject by subject, in exact fractions. */

import type { Expression } from '../../src/lib/expression.ts';
import type { FieldValue, Line } from '../../src/methods/form.ts';
import type { TableDeclaration } from '../../src/methods/tables.ts';
import type { Scheme } from '../../src/plan/scheme.ts';
import * as calendar from './calendar.ts';
import { cellOf, choice, subjectCell } from './expression.ts';
import { kindOf } from './kinds.ts';
import { events, measure, measureGroups, raters, scorecard } from './measures.ts';
import { NUMBER_METHODS, step } from './numbers.ts';
import { ACROSS_METHODS } from './people.ts';
import { type Cell, number, type Row, textIn, truthIn, UNKNOWN } from './values.ts';
import { columnIn, type Group, isFormula, isGrain, RunEnds, tableOf, type World } from './world.ts';

/** What is interpreted: a parsed scheme, the tables it may use, their rows, the period's text, and lines whose values are given. */
export type Task = {
  readonly scheme: Scheme;
  readonly library: readonly TableDeclaration[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly period: string;
  readonly given: ReadonlyMap<string, readonly Cell[]>;
};

/** The cells of all lines with a value for each subject, in the order of ids; or why the run ends. */
export type Interpreted =
  | {
      readonly ends: null;
      readonly ids: readonly string[];
      readonly lines: ReadonlyMap<string, readonly Cell[]>;
      /** Any expression of the scheme for a subject, by its place. */
      readonly cell: (expression: Expression, subject: number) => Cell;
    }
  | { readonly ends: string };

/** Interprets a scheme. */
export function interpret(task: Task): Interpreted {
  const world = worldOf(task);
  try {
    const wanted = task.scheme.lines.filter((line) => !isGrain(line) && !isFormula(line));
    const lines = new Map(wanted.map(({ name }) => [name, world.line(name)]));
    return { ends: null, ids: world.ids, lines, cell: (expression, subject) => subjectCell(world, expression, subject) };
  } catch (error) {
    if (error instanceof RunEnds) return { ends: error.message };
    throw error;
  }
}

/** The subjects in order, and lines that are computed when they are first asked for. */
function worldOf({ scheme, library, rows, period, given }: Task): World {
  const done = new Map<string, readonly Cell[]>(given);
  const groups = new Map<string, readonly Group[]>();
  const tables = new Map([...library, ...scheme.tables].map((table) => [table.name, table]));
  const subjectTable = tableOf({ tables }, scheme.subjects.table);
  const key = subjectTable.key[0] ?? '';
  const empty: World = {
    scheme,
    period,
    tables,
    rows,
    subjectTable,
    subjects: [],
    ids: [],
    lines: new Map(scheme.lines.map((line) => [line.name, line])),
    parameters: parametersIn(scheme, period),
    line: () => [],
    groups: () => [],
    known: new WeakMap(),
  };
  const subjects = subjectRows(empty, subjectTable, key);
  const world: World = {
    ...empty,
    subjects,
    ids: subjects.map((row) => textIn(row[key] ?? UNKNOWN)),
    line: (name) => remembered(done, name, () => lineCells(world, lineOf(world, name))),
    groups: (name) => remembered(groups, name, () => measureGroups(world, lineOf(world, name).form)),
  };
  return world;
}

const lineOf = (world: World, name: string): Line => {
  const line = world.lines.get(name);
  if (line === undefined) throw new Error(`no line ${name}`);
  return line;
};

function remembered<T>(done: Map<string, T>, name: string, make: () => T): T {
  const found = done.get(name);
  if (found !== undefined) return found;
  const made = make();
  done.set(name, made);
  return made;
}

/** What holds on the first day of the period; an open parameter's proposal counts. */
function parametersIn(scheme: Scheme, period: string): ReadonlyMap<string, FieldValue> {
  const { first } = calendar.stretchOf(period);
  return new Map(
    scheme.parameters.flatMap(({ name, history, open }) => {
      const inForce = history.filter(({ from }) => from === null || calendar.dayIn(from) <= first);
      const newest = inForce.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1);
      const value = newest?.value ?? open?.proposal ?? null;
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

/** The rows of the subjects' table for which the condition is true, in the order of ids. */
function subjectRows(world: World, table: TableDeclaration, key: string): readonly Row[] {
  const { where } = world.scheme.subjects;
  const kept = (world.rows.get(table.name) ?? []).filter((row) => where === null || truthIn(ownCell(world, table, where, row)));
  const id = (row: Row): string => textIn(row[key] ?? UNKNOWN);
  return kept.toSorted((a, b) => (id(a) < id(b) ? -1 : 1));
}

const ownCell = (world: World, table: TableDeclaration, condition: NonNullable<Scheme['subjects']['where']>, row: Row): Cell =>
  cellOf(
    {
      world,
      name: (path) => (columnIn(table, path.at(-1) ?? '') === null ? UNKNOWN : (row[path.at(-1) ?? ''] ?? UNKNOWN)),
      dayBefore: () => UNKNOWN,
      kind: (part) => kindOf(world, part, table),
    },
    condition,
  );

/** A line's cell for each subject: the method, then steps, 作废, 仅当. */
function lineCells(world: World, line: Line): readonly Cell[] {
  return methodCells(world, line).map((cell, subject) => {
    let value = cell;
    for (const { word, value: by } of line.then) value = step(world, word, value, subjectCell(world, by, subject));
    const { voidIf, onlyIf } = line;
    if (voidIf !== null) {
      const before = value;
      value = choice(
        subjectCell(world, voidIf, subject),
        () => number(0n),
        () => before,
      );
    }
    if (onlyIf === null) return value;
    return choice(
      subjectCell(world, onlyIf, subject),
      () => value,
      () => ({ is: 'not applicable' }),
    );
  });
}

function methodCells(world: World, { form }: Line): readonly Cell[] {
  const across = ACROSS_METHODS[form.method];
  if (across !== undefined) return across(world, form);
  const own = NUMBER_METHODS[form.method] ?? ROW_METHODS[form.method] ?? measure;
  return world.subjects.map((_, subject) => own(world, form, subject));
}

const ROW_METHODS: Readonly<Record<string, typeof measure>> = { events, raters, scorecard };
