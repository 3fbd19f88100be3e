/** Proves that the cases of a table cover the number line once: rising, without hole or overlap, with every side said. */

import type { Expression } from '../../lib/expression.ts';
import { compare, type Fraction, fraction, minus, over, plus } from '../../lib/fraction.ts';
import type { Span } from '../../lib/problem.ts';
import { isPlain, sameUnit } from '../../lib/unit.ts';
import type { CaseRow, FieldValue, Side } from '../../methods/form.ts';
import type { CutTable } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { Cut } from '../../methods/operators/cuts.ts';
import { type Context, report } from './context.ts';
import { parameterOf, parameterValue, unknownName } from './names.ts';
import { amountText, typeText } from './types.ts';
import { valueFor } from './values.ts';

/** The rows of a field of cases, also where it names a parameter that holds them. */
export function casesOf(context: Context, value: FieldValue | undefined, at: Span): readonly CaseRow[] | null {
  if (value?.kind === 'cases') return value.rows;
  if (value?.kind !== 'expression' || value.expression.is !== 'name') {
    const own = value?.kind === 'expression' ? value.expression.at : at;
    return report(context, 'CASES_EXPECTED', own, { found: textAt(context, own) });
  }
  const parameter = parameterOf(context, value.expression.path.join('.'));
  if (parameter === null) return unknownName(context, value.expression);
  const held = parameterValue(context, parameter, value.expression.at);
  if (held === null) return null;
  return held.kind === 'cases' ? held.rows : report(context, 'CASES_EXPECTED', value.expression.at, { found: parameter.name });
}

/** A side with its exact value. */
type Bound = { readonly value: Fraction; readonly type: Type; readonly upper: boolean; readonly at: Span; readonly text: string };

/** The sides of a row. */
type Bounds = { readonly lower: Bound | null; readonly upper: Bound | null; readonly rest: boolean };

/** The cases as cuts from the lowest up; `below` is the result under the first row where rows speak of their lower side. */
export function cutTable(context: Context, rows: readonly CaseRow[], over: Type, below: Expression | null, at: Span): CutTable | null {
  const known: Bounds[] = [];
  for (const row of rows) {
    const bounds = boundsOf(context, row, over);
    if (bounds === null) return null;
    known.push(bounds);
  }
  const early = rows.findIndex((row, k) => row.boundary.rest && k < rows.length - 1);
  const next = rows[early + 1];
  if (early !== -1 && next !== undefined)
    return report(context, 'BAND_UNREACHED', next.at, {
      rest: textAt(context, rows[early]?.boundary.at ?? at),
      row: textAt(context, next.at),
    });
  const twoSided = known.some((bound) => bound.lower !== null && bound.upper !== null);
  if (twoSided) return joined(context, rows, known, over, below);
  const uppers = known.some((bound) => bound.upper !== null);
  const lowers = known.some((bound) => bound.lower !== null);
  if (uppers && lowers) return mixed(context, rows, known, at);
  return uppers ? fromUppers(context, rows, known, over, below, at) : fromLowers(context, rows, known, over, below);
}

/** Rows that say where they end among rows that say where they begin. */
function mixed(context: Context, rows: readonly CaseRow[], bounds: readonly Bounds[], at: Span): null {
  const ending = rows[bounds.findIndex((bound) => bound.upper !== null)];
  const beginning = rows[bounds.findIndex((bound) => bound.lower !== null)];
  const later = (ending?.at.start ?? 0) > (beginning?.at.start ?? 0) ? ending : beginning;
  const text = (row: CaseRow | undefined) => textAt(context, row?.boundary.at ?? at);
  return report(context, 'BANDS_MIXED', later?.boundary.at ?? at, { ending: text(ending), beginning: text(beginning) });
}

function boundsOf(context: Context, row: CaseRow, over: Type): Bounds | null {
  const { lower, upper, rest } = row.boundary;
  const [low, high] = [boundOf(context, lower, over), boundOf(context, upper, over)];
  return (lower !== null && low === null) || (upper !== null && high === null) ? null : { lower: low, upper: high, rest };
}

function boundOf(context: Context, side: Side | null, over: Type): Bound | null {
  if (side === null) return null;
  const value = valueFor(context, side.value);
  if (value === null) return null;
  if (value.constant === null || value.type.is !== 'number')
    return report(context, 'BOUND_CONSTANT', side.value.at, { found: textAt(context, side.value.at) });
  const zero = value.constant.n === 0n && isPlain(value.type.unit);
  if (over.is === 'number' && !zero && !sameUnit(value.type.unit, over.unit)) {
    return report(context, 'BOUND_UNIT', side.value.at, {
      found: textAt(context, side.value.at),
      bound: typeText(value.type, 'zh'),
      over: typeText(over, 'zh'),
      boundEn: typeText(value.type, 'en'),
      overEn: typeText(over, 'en'),
    });
  }
  const upper = side.word === 'from' || side.word === 'below' || side.word === 'since';
  return { value: value.constant, type: value.type, upper, at: side.value.at, text: textAt(context, side.value.at) };
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
  const first = rows[0];
  if (below !== null)
    return report(context, 'BELOW_NOT_NEEDED', below.at, {
      first: textAt(context, first?.boundary.at ?? at),
      below: textAt(context, below.at),
    });
  const last = rows.at(-1);
  if (last === undefined || !last.boundary.rest)
    return report(context, 'NO_OPEN_TOP', last?.at ?? at, { last: textAt(context, last?.boundary.upper?.value.at ?? at) });
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
  if (last?.boundary.rest === true)
    return report(context, 'REST_AMONG_LOWER', last.at, {
      rest: textAt(context, last.boundary.at),
      first: textAt(context, rows[0]?.boundary.at ?? last.at),
      result: textAt(context, last.result.at),
    });
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
      report(context, 'BANDS_FALL', bound.at, { value: bound.text, before: before.text, order: inOrder(bounds) });
      return false;
    }
    if (order === 0 && !(before.upper && !bound.upper)) {
      report(context, 'BAND_TWICE', bound.at, { value: bound.text });
      return false;
    }
  }
  return true;
}

/** The values of boundaries in the order in which they should stand. */
const inOrder = (bounds: readonly Bound[]): string =>
  bounds
    .toSorted((a, b) => compare(a.value, b.value))
    .map((bound) => bound.text)
    .join(' < ');

/** Rows with both sides: each must begin exactly where the one before ends. */
function joined(
  context: Context,
  rows: readonly CaseRow[],
  bounds: readonly Bounds[],
  type: Type,
  below: Expression | null,
): CutTable | null {
  const cuts: Cut[] = [];
  const first = bounds[0];
  if (first?.lower !== null && first !== undefined) cuts.push(cutOf(first.lower));
  for (const [k, bound] of bounds.entries()) {
    const { lower, upper } = bound;
    if (lower !== null && upper !== null && compare(lower.value, upper.value) >= 0)
      return report(context, 'BAND_TURNED', upper.at, { low: upper.text, high: lower.text });
    const before = bounds[k - 1];
    if (before === undefined) continue;
    const order = inOrder(bounds.flatMap((each) => each.lower ?? each.upper ?? []));
    const seam = seamOf(context, before, bound, rows, k, order);
    if (seam === null) return null;
    if (upper !== null && compare(upper.value, seam.value) <= 0)
      return report(context, 'BANDS_FALL', upper.at, { value: upper.text, before: before.upper?.text ?? '', order });
    cuts.push(seam);
  }
  const last = bounds.at(-1);
  if (last !== undefined && last.upper !== null)
    return report(context, 'NO_OPEN_TOP', rows.at(-1)?.at ?? { start: 0, end: 0 }, { last: last.upper.text });
  const unsaid = rows.findIndex((row) => [row.boundary.lower, row.boundary.upper].some((side) => side?.word === 'unsaid'));
  const silent = rows[unsaid];
  if (silent !== undefined)
    return report(context, 'BOUNDARY_SIDE', silent.boundary.at, {
      found: textAt(context, silent.boundary.at),
      low: bounds[unsaid]?.lower?.text ?? '',
      high: bounds[unsaid]?.upper?.text ?? '',
    });
  const results = first?.lower === null ? rows.map((row) => row.result) : [below, ...rows.map((row) => row.result)];
  return { cuts, results, rows, type };
}

/** Where one band ends and the next begins, or a problem: hole, overlap, or a step typed as +1. */
function seamOf(context: Context, before: Bounds, next: Bounds, rows: readonly CaseRow[], k: number, rising: string): Cut | null {
  const at = rows[k]?.boundary.at ?? { start: 0, end: 0 };
  const { upper } = before;
  if (upper === null)
    return report(context, 'BAND_OPEN_EARLY', rows[k - 1]?.boundary.at ?? at, {
      found: textAt(context, rows[k - 1]?.boundary.at ?? at),
      next: next.lower?.text ?? next.upper?.text ?? '',
    });
  if (next.rest || next.lower === null) return cutOf(upper);
  const order = compare(next.lower.value, upper.value);
  if (order !== 0) {
    const gap = minus(next.lower.value, upper.value);
    const falls = before.lower !== null && compare(next.lower.value, before.lower.value) < 0;
    const code = order > 0 ? (gap.n === 1n ? 'HOLE_TYPED' : 'BANDS_HOLE') : falls ? 'BANDS_FALL' : 'BANDS_OVERLAP';
    const middle = over(plus(next.lower.value, upper.value), fraction(2n));
    return report(context, code, next.lower.at, {
      value: next.lower.text,
      before: upper.text,
      order: rising,
      middle: amountText(middle, upper.type, 'zh'),
      middleEn: amountText(middle, upper.type, 'en'),
    });
  }
  const said = rows[k - 1]?.boundary.upper?.word !== 'unsaid' && rows[k]?.boundary.lower?.word !== 'unsaid';
  if (!said) return cutOf(upper);
  if (upper.upper === next.lower.upper) return cutOf(upper);
  return report(context, upper.upper ? 'BANDS_HOLE_POINT' : 'BANDS_SHARE', next.lower.at, { value: next.lower.text });
}
