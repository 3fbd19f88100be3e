/** Proves that the cases of a table cover the number line once: rising, without hole or overlap, with every side said. */

import type { Expression } from '../../lib/expression.ts';
import { compare, type Fraction, minus, written } from '../../lib/fraction.ts';
import type { Span } from '../../lib/problem.ts';
import { isPlain, sameUnit } from '../../lib/unit.ts';
import type { CaseRow, FieldValue, Side } from '../../methods/form.ts';
import type { CutTable } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { Cut } from '../../methods/operators/cuts.ts';
import { type Context, report } from './context.ts';
import { parameterOf, parameterValue, unknownName } from './names.ts';
import { typeText } from './types.ts';
import { valueOf } from './values.ts';

/** The rows of a field of cases, also where it names a parameter that holds them. */
export function casesOf(context: Context, value: FieldValue | undefined, at: Span): readonly CaseRow[] | null {
  if (value?.kind === 'cases') return value.rows;
  if (value?.kind !== 'expression' || value.expression.is !== 'name') return report(context, 'CASES_EXPECTED', at);
  const parameter = parameterOf(context, value.expression.path.join('.'));
  if (parameter === null) return unknownName(context, value.expression);
  const held = parameterValue(context, parameter, value.expression.at);
  if (held === null) return null;
  return held.kind === 'cases' ? held.rows : report(context, 'CASES_EXPECTED', value.expression.at);
}

/** A side with its exact value. */
type Bound = { readonly value: Fraction; readonly upper: boolean; readonly at: Span; readonly text: string };

/** The cases as cuts from the lowest up; `below` is the result under the first row where rows speak of their lower side. */
export function cutTable(context: Context, rows: readonly CaseRow[], over: Type, below: Expression | null, at: Span): CutTable | null {
  const bounds = rows.map((row) => boundsOf(context, row, over));
  if (bounds.some((bound) => bound === null)) return null;
  const known = bounds as { lower: Bound | null; upper: Bound | null; rest: boolean }[];
  const early = rows.find((row, k) => row.boundary.rest && k < rows.length - 1);
  if (early !== undefined) return report(context, 'BAND_UNREACHED', early.at);
  const twoSided = known.some((bound) => bound.lower !== null && bound.upper !== null);
  if (twoSided) return joined(context, rows, known, over, below);
  const uppers = known.some((bound) => bound.upper !== null);
  const lowers = known.some((bound) => bound.lower !== null);
  if (uppers && lowers) return report(context, 'BANDS_MIXED', rows[0]?.at ?? at);
  return uppers ? fromUppers(context, rows, known, over, below, at) : fromLowers(context, rows, known, over, below);
}

function boundsOf(context: Context, row: CaseRow, over: Type): { lower: Bound | null; upper: Bound | null; rest: boolean } | null {
  const { lower, upper, rest } = row.boundary;
  const unsaid = [lower, upper].find((side) => side?.word === 'unsaid');
  if (unsaid !== null && unsaid !== undefined && !(lower !== null && upper !== null))
    return report(context, 'BOUNDARY_WORD', row.boundary.at, { found: textAt(context, row.boundary.at) });
  const [low, high] = [boundOf(context, lower, over), boundOf(context, upper, over)];
  return (lower !== null && low === null) || (upper !== null && high === null) ? null : { lower: low, upper: high, rest };
}

function boundOf(context: Context, side: Side | null, over: Type): Bound | null {
  if (side === null) return null;
  const value = valueOf(context, side.value);
  if (value === null) return null;
  if (value.constant === null || value.type.is !== 'number') return report(context, 'BOUND_CONSTANT', side.value.at);
  const zero = value.constant.n === 0n && isPlain(value.type.unit);
  if (over.is === 'number' && !zero && !sameUnit(value.type.unit, over.unit)) {
    return report(context, 'BOUND_UNIT', side.value.at, {
      bound: typeText(value.type, 'zh'),
      over: typeText(over, 'zh'),
      boundEn: typeText(value.type, 'en'),
      overEn: typeText(over, 'en'),
    });
  }
  const upper = side.word === 'from' || side.word === 'below' || side.word === 'since';
  return { value: value.constant, upper, at: side.value.at, text: textAt(context, side.value.at) };
}

const textAt = (context: Context, at: Span): string => context.text.slice(at.start, at.end);

const cutOf = (bound: Bound): Cut => ({ value: bound.value, upper: bound.upper });

/** Rows that each say where they end: 到 5万元, 不足 10万元, 以上. */
function fromUppers(
  context: Context,
  rows: readonly CaseRow[],
  bounds: readonly { upper: Bound | null; rest: boolean }[],
  type: Type,
  below: Expression | null,
  at: Span,
): CutTable | null {
  if (below !== null) return report(context, 'BELOW_NOT_NEEDED', below.at);
  const last = rows.at(-1);
  if (last === undefined || !last.boundary.rest)
    return report(context, 'NO_OPEN_TOP', last?.at ?? at, { last: textAt(context, last?.boundary.at ?? at) });
  const uppers = bounds
    .slice(0, -1)
    .map((bound) => bound.upper)
    .filter((bound) => bound !== null);
  if (!rising(context, uppers)) return null;
  return { cuts: uppers.map(cutOf), results: rows.map((row) => row.result), rows, type };
}

/** Rows that each say where they begin: 满 5千元, 超过 1万元. */
function fromLowers(
  context: Context,
  rows: readonly CaseRow[],
  bounds: readonly { lower: Bound | null; rest: boolean }[],
  type: Type,
  below: Expression | null,
): CutTable | null {
  const last = rows.at(-1);
  if (last?.boundary.rest === true) return report(context, 'REST_AMONG_LOWER', last.at);
  const lowers = bounds.map((bound) => bound.lower).filter((bound) => bound !== null);
  if (!rising(context, lowers)) return null;
  return { cuts: lowers.map(cutOf), results: [below, ...rows.map((row) => row.result)], rows, type };
}

/** Whether the cuts rise; a value twice or falling is a problem at the later one. */
function rising(context: Context, bounds: readonly Bound[]): boolean {
  for (const [k, bound] of bounds.entries()) {
    const before = bounds[k - 1];
    if (before === undefined) continue;
    const order = compare(before.value, bound.value);
    if (order > 0) {
      report(context, 'BANDS_FALL', bound.at, { value: bound.text, before: before.text });
      return false;
    }
    if (order === 0 && before.upper === bound.upper) {
      report(context, 'BAND_TWICE', bound.at, { value: bound.text });
      return false;
    }
  }
  return true;
}

/** Rows with both sides: each must begin exactly where the one before ends. */
function joined(
  context: Context,
  rows: readonly CaseRow[],
  bounds: readonly { lower: Bound | null; upper: Bound | null; rest: boolean }[],
  type: Type,
  below: Expression | null,
): CutTable | null {
  const cuts: Cut[] = [];
  const first = bounds[0];
  if (first?.lower !== null && first !== undefined) cuts.push(cutOf(first.lower));
  for (const [k, bound] of bounds.entries()) {
    const before = bounds[k - 1];
    if (before === undefined) continue;
    const seam = seamOf(context, before.upper, bound, rows, k);
    if (seam === null) return null;
    cuts.push(seam);
  }
  const last = bounds.at(-1);
  if (last !== undefined && last.upper !== null)
    return report(context, 'NO_OPEN_TOP', rows.at(-1)?.at ?? { start: 0, end: 0 }, { last: last.upper.text });
  const unsaid = rows.find((row) => [row.boundary.lower, row.boundary.upper].some((side) => side?.word === 'unsaid'));
  if (unsaid !== undefined) return report(context, 'BOUNDARY_SIDE', unsaid.boundary.at, { found: textAt(context, unsaid.boundary.at) });
  const results = first?.lower === null ? rows.map((row) => row.result) : [below, ...rows.map((row) => row.result)];
  return { cuts, results, rows, type };
}

/** Where one band ends and the next begins, or a problem: hole, overlap, or a step typed as +1. */
function seamOf(
  context: Context,
  upper: Bound | null,
  next: { lower: Bound | null; rest: boolean },
  rows: readonly CaseRow[],
  k: number,
): Cut | null {
  const at = rows[k]?.boundary.at ?? { start: 0, end: 0 };
  if (upper === null) return report(context, 'BAND_UNREACHED', at);
  if (next.rest || next.lower === null) return cutOf(upper);
  const order = compare(next.lower.value, upper.value);
  if (order < 0)
    return report(context, compare(next.lower.value, lowerOf(rows, k, context)) < 0 ? 'BANDS_FALL' : 'BANDS_OVERLAP', next.lower.at, {
      value: next.lower.text,
      before: upper.text,
    });
  if (order > 0) {
    const gap = minus(next.lower.value, upper.value);
    const typed = isOne(gap) || gap.n === 1n;
    return report(context, typed ? 'HOLE_TYPED' : 'BANDS_HOLE', next.lower.at, {
      from: upper.text,
      to: next.lower.text,
      gap: written(gap),
    });
  }
  const said = rows[k - 1]?.boundary.upper?.word !== 'unsaid' && rows[k]?.boundary.lower?.word !== 'unsaid';
  if (!said) return cutOf(upper);
  if (upper.upper === next.lower.upper) return cutOf(upper);
  return report(context, upper.upper ? 'BANDS_HOLE_POINT' : 'BANDS_SHARE', next.lower.at, { value: next.lower.text });
}

const isOne = (gap: Fraction): boolean => gap.n === gap.d;

function lowerOf(rows: readonly CaseRow[], k: number, context: Context): Fraction {
  const lower = rows[k - 1]?.boundary.lower;
  const value = lower === null || lower === undefined ? null : valueOf(context, lower.value);
  return value?.constant ?? { n: -(10n ** 30n), d: 1n };
}
