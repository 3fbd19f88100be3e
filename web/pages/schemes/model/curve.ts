/** The picture of a table of tiers: what a line gives as its base grows, computed by the engine that pays; and where it falls. */

import { runExample } from '../../../../src/engine/examples.ts';
import { shownAt } from '../../../../src/engine/explain.ts';
import type { Expression } from '../../../../src/lib/expression.ts';
import { compare, type Fraction, fraction, plus, times } from '../../../../src/lib/fraction.ts';
import type { Language, Span } from '../../../../src/lib/problem.ts';
import { sameUnit, unitText, YUAN } from '../../../../src/lib/unit.ts';
import { expressionOf, type FieldValue, type Form } from '../../../../src/methods/form.ts';
import type { Type } from '../../../../src/methods/node.ts';
import type { Plan, PlanLine } from '../../../../src/plan/plan.ts';
import type { ExampleCell } from '../../../../src/plan/scheme.ts';
import type { TierTable } from './form/tiers.ts';

/** A point: both as numbers for drawing, after the engine has computed exactly. */
export type Point = readonly [x: number, y: number];

/** A unit in words, and whether it is money. */
export type CurveUnit = { readonly word: string; readonly isYuan: boolean };

/** A curve: which line, over which base, in which units; the points, the boundaries, and where more gives less. */
export type Curve = {
  readonly line: string;
  readonly base: string;
  readonly unit: { readonly x: CurveUnit; readonly y: CurveUnit };
  readonly points: readonly Point[];
  readonly bounds: readonly number[];
  readonly cliffs: readonly { readonly x: number; readonly before: number; readonly after: number }[];
};

const NOWHERE: Span = { start: 0, end: 0 };

/** The curves of the lines that pay by a table, each over its own base; none where a line needs more than its base to be known. */
export function curvesOf(plan: Plan, table: TierTable, language: Language): readonly Curve[] {
  const name = table.path[1];
  const isOwn = ({ line }: PlanLine): boolean =>
    table.path[0] !== undefined && line.name === name
      ? line.at.start <= table.at.start && table.at.end <= line.at.end
      : usesTable(line.form, name ?? '');
  return plan.lines
    .filter(isOwn)
    .flatMap((each) => {
      const curve = curveOf(plan, each, table, language);
      return curve === null ? [] : [curve];
    })
    .slice(0, 4);
}

/** Whether a field of a form is the name of a parameter. */
const usesTable = ({ fields }: Form, name: string): boolean =>
  [...fields.values()].some((field: FieldValue) => field.kind === 'expression' && namesOnly(field.expression) === name);

const namesOnly = (expression: Expression): string | null => (expression.is === 'name' ? expression.path.join('.') : null);

function curveOf(plan: Plan, { line, built }: PlanLine, table: TierTable, language: Language): Curve | null {
  const main = expressionOf(line.form, line.form.method);
  const base = main === null ? undefined : plan.lines.find((each) => each.line.name === namesOnly(main));
  if (base === undefined || built.is !== 'value' || base.built.is !== 'value') return null;
  const { type } = base.built;
  if (type.is !== 'number' || built.type.is !== 'number') return null;
  const bounds = boundsIn(plan, table);
  const top = bounds.at(-1);
  if (top === undefined) return null;
  const xs = samples(bounds, type);
  const values = valuesAt(plan, { base: base.line.name, line: line.name }, { xs, type });
  if (values === null) return null;
  const factor = (each: { readonly percent: boolean }): number => (each.percent ? 100 : 1);
  const yType = built.type;
  const points = xs.map((x, k): Point => [near(x) * factor(type), near(values[k] ?? ZERO) * factor(yType)]);
  return {
    line: line.title ?? line.name,
    base: base.line.title ?? base.line.name,
    unit: { x: unitOf(type, language), y: unitOf(yType, language) },
    points,
    bounds: bounds.map((x) => near(x) * factor(type)),
    cliffs: cliffsIn(points),
  };
}

const unitOf = ({ unit, percent }: Type & { readonly is: 'number' }, language: Language): CurveUnit => ({
  word: percent ? '%' : unitText(unit, language),
  isYuan: !percent && sameUnit(unit, YUAN),
});

const ZERO = fraction(0n);

/** A fraction as a number, for drawing only. */
const near = ({ n, d }: Fraction): number => Number(n) / Number(d);

/** Where more gives less: between two points next to each other. */
const cliffsIn = (points: readonly Point[]): Curve['cliffs'] =>
  points.flatMap(([x, y], k) => {
    const before = points[k - 1];
    return before !== undefined && y < before[1] && x > before[0] ? [{ x, before: before[1], after: y }] : [];
  });

/** The boundaries that are plain figures, rising, as the parser read them. */
function boundsIn({ scheme }: Plan, { at }: TierTable): readonly Fraction[] {
  const fields = [
    ...scheme.parameters.flatMap(({ history, open }) => [...history.map(({ value }) => value), ...(open?.proposal ? [open.proposal] : [])]),
    ...scheme.lines.flatMap(({ form }) => [...form.fields.values()]),
  ];
  const sides = fields.flatMap((field) => {
    if (field.kind === 'points') return field.at.start === at.start ? field.rows.map(({ x }) => x) : [];
    if (field.kind !== 'cases' || field.at.start !== at.start) return [];
    return field.rows.flatMap(({ boundary: { lower, upper } }) => [lower, upper].flatMap((side) => (side === null ? [] : [side.value])));
  });
  const values = sides.flatMap((side) => (side.is === 'number' ? [side.value] : [])).toSorted(compare);
  return values.filter((each, k, all) => k === 0 || compare(each, all[k - 1] ?? each) !== 0);
}

/** From nothing to a quarter beyond the last boundary, and just below and just above each boundary. */
function samples(bounds: readonly Fraction[], { scale }: Type & { readonly is: 'number' }): readonly Fraction[] {
  const top = times(bounds.at(-1) ?? ZERO, fraction(5n, 4n));
  // What has no smallest step of its own is looked at a thousandth of the picture beside its boundaries.
  const step = scale === null ? times(top, fraction(1n, 1000n)) : fraction(1n, scale);
  const whole = ({ n, d }: Fraction): Fraction => (scale === null ? { n, d } : fraction((n * scale) / d, scale));
  const even = Array.from({ length: 101 }, (_, k) => whole(times(top, fraction(BigInt(k), 100n))));
  const near = bounds.flatMap((each) => [plus(each, fraction(-step.n, step.d)), each, plus(each, step)]);
  const all = [...even, ...near].filter(({ n }) => n >= 0n).toSorted(compare);
  return all.filter((each, k) => k === 0 || compare(each, all[k - 1] ?? each) !== 0);
}

type Names = { readonly base: string; readonly line: string };
type Along = { readonly xs: readonly Fraction[]; readonly type: Type & { readonly is: 'number' } };

/** What the line gives at each base; null where it stays unknown. */
function valuesAt(plan: Plan, { base, line }: Names, { xs, type }: Along): readonly Fraction[] | null {
  const cases = xs.map((value, k) => {
    const expression = { is: 'number', value, unit: type.unit, percent: type.percent, at: NOWHERE } as const;
    const given: readonly ExampleCell[] = [{ name: base, value: expression, at: NOWHERE }];
    return { subject: String(k).padStart(4, '0'), given, expected: [], at: NOWHERE };
  });
  const { evaluation } = runExample(plan, { title: null, period: null, facts: null, cases, at: NOWHERE });
  const built = plan.lines.find((each) => each.line.name === line)?.built;
  if (evaluation === null || built?.is !== 'value') return null;
  const column = evaluation.column(built.node);
  const values = xs.map((_, row) => shownAt(column, built.type, row).value);
  return values.every((each) => typeof each === 'object' && each !== null) ? (values as readonly Fraction[]) : null;
}
