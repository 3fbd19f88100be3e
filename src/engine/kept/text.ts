/**
 * A kept month as canonical text: what hashes are taken of (over its UTF-8 bytes) and what a replay must give again.
 *
 * The text says what the values are, never how they were computed: a number is "n" or "n/d" in lowest terms, whatever its scale,
 * denominator or kind of integer; a column that is the same for all is written out for each. Lines are JSON, in the order of the
 * scheme and of the subjects; each ends with a line feed. A cell without a value is null where it does not apply, and a list where
 * it is unknown: of the lines it waits for in results, an empty one in traces.
 */

import { cellText, fractionAt } from '../../lib/cell.ts';
import { type Column, NOT_APPLICABLE, type NumberColumn, stateAt, UNKNOWN, VALUE } from '../../lib/column.ts';
import { SAFE_LIMIT } from '../../lib/exact.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Type } from '../../methods/node.ts';
import type { KeptColumn, KeptMonth } from './month.ts';
import { waitingIn } from './waiting.ts';

/** How many rows, or cells of a trace, a piece of text holds. */
const PIECE = 4096;

/**
 * The results: `{"format":"hengji results 1","scheme","period","items":[{"name","is","unit","percent"}],"subjects":n}`, then a line
 * `["E001","王芳",cell,…]` for each subject. Pieces hold whole lines.
 */
export function* resultText(kept: KeptMonth): Generator<string> {
  const shown = kept.lines.flatMap(({ name, shown }, k) => (shown ? [{ name, ...columnAt(kept, k) }] : []));
  const { ids, labels } = kept.subjects;
  const items = shown.map(({ name, type }) => ({ name, ...typeData(type) }));
  yield line({ format: 'hengji results 1', scheme: kept.scheme, period: kept.period, items, subjects: ids.length });
  const waiting = waitingAt(kept);
  const cells = shown.map(({ name, column }) => cellWriter(column, (row) => JSON.stringify(waiting(row)(name))));
  yield* pieces(ids.length, '', (row) => `[${[text(ids[row]), text(labels[row]), ...cells.map((cell) => cell(row))].join(',')}]\n`);
}

/**
 * The trace: `{"format":"hengji trace 1","scheme","period","subjects":["E001",…],"columns":n}`, then for each column of the month a
 * line `{"path","is","unit","percent"}` and a line `[cell,…]`; last a line `{"problems":[…]}`. Pieces may end inside a line.
 */
export function* traceText(kept: KeptMonth): Generator<string> {
  const { ids } = kept.subjects;
  yield line({ format: 'hengji trace 1', scheme: kept.scheme, period: kept.period, subjects: ids, columns: kept.columns.length });
  for (const { path, type, column } of kept.columns) {
    yield `${line({ path, ...typeData(type) })}[`;
    yield* pieces(
      ids.length,
      ',',
      cellWriter(column, () => '[]'),
    );
    yield ']\n';
  }
  yield line({ problems: kept.problems.map(problemData) });
}

const line = (data: unknown): string => `${JSON.stringify(data)}\n`;

const text = (value: string | null | undefined): string => JSON.stringify(value ?? null);

function columnAt(kept: KeptMonth, index: number): KeptColumn {
  const found = kept.columns[index];
  if (found === undefined) throw new Error('Bug: a kept line has no column');
  return found;
}

/** The cells of some rows put together, so many at a time. */
function* pieces(size: number, between: string, cell: (row: number) => string): Generator<string> {
  for (let start = 0; start < size; start += PIECE) {
    const cells = Array.from({ length: Math.min(PIECE, size - start) }, (_, k) => cell(start + k));
    yield `${start === 0 ? '' : between}${cells.join(between)}`;
  }
}

/** What a type means to a reader of values; its scale is the engine's own affair. */
function typeData(type: Type): object {
  if (type.is !== 'number') return { is: type.is };
  const unit = Object.fromEntries(Object.entries(type.unit).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { is: type.is, unit, percent: type.percent };
}

/** A problem without its place: where a file lies differs between machines. */
function problemData({ code, severity, values }: Problem): object {
  return { code, severity, values: Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** For a row: what each line waits for. Found anew only where a cell is unknown. */
function waitingAt(kept: KeptMonth): (row: number) => (name: string) => readonly string[] {
  const parts = new Map(kept.lines.map((each) => [each.name, each.parts]));
  const columns = new Map(kept.lines.map(({ name }, k) => [name, columnAt(kept, k).column]));
  let last = { row: -1, waits: (_: string): readonly string[] => [] };
  return (row) => {
    if (last.row === row) return last.waits;
    const isUnknown = (name: string): boolean => {
      const column = columns.get(name);
      return column !== undefined && stateAt(column, row) === UNKNOWN;
    };
    last = { row, waits: waitingIn({ isUnknown, parts: (name) => parts.get(name) ?? [] }) };
    return last.waits;
  };
}

/** Writes the cells of a column as JSON. */
function cellWriter(column: Column, unknown: (row: number) => string): (row: number) => string {
  const value = column.is === 'number' ? numberWriter(column) : plainWriter(column);
  if (column.state === null) return value;
  return (row) => {
    const state = stateAt(column, row);
    return state === VALUE ? value(row) : state === NOT_APPLICABLE ? 'null' : unknown(row);
  };
}

const plainWriter = (column: Exclude<Column, NumberColumn>): ((row: number) => string) =>
  column.is === 'truth' ? (row) => cellText(column, row) : (row) => JSON.stringify(cellText(column, row));

/** Numbers in lowest terms; on safe integers where numerator and denominator surely are. */
function numberWriter(column: NumberColumn): (row: number) => string {
  const { num, den, scale, size } = column;
  if (column.wide || column.denHigh * scale > SAFE_LIMIT) return (row) => exactText(column, row);
  const whole = Number(scale);
  return (row) => {
    const k = size === 1 ? 0 : row;
    const [top, bottom] = [num[k] ?? 0, whole * (den?.[k] ?? 1)];
    if (bottom === 1) return `"${top}"`;
    const divisor = commonDivisor(Math.abs(top), bottom);
    return divisor === bottom ? `"${top / divisor}"` : `"${top / divisor}/${bottom / divisor}"`;
  };
}

function exactText(column: NumberColumn, row: number): string {
  const { n, d } = fractionAt(column, row) ?? { n: 0n, d: 1n };
  return d === 1n ? `"${n}"` : `"${n}/${d}"`;
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
