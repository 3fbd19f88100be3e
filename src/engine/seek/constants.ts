/** What the constants of a plan do while one written number of its scheme runs from one value to another. */

import { type Expression, partsOf } from '../../lib/expression.ts';
import { type Fraction, same } from '../../lib/fraction.ts';
import type { Node, NodeId } from '../../methods/node.ts';
import { type NumberLiteral, valueOn } from '../../plan/parse/vary.ts';
import type { Plan } from '../../plan/plan.ts';
import { added, type Known, level, negated, OPEN, product, type Range, range, reciprocal } from './known.ts';
import type { Moving } from './proof.ts';

/** What moves between the plans of two values of a literal; null where a constant folded from it may move as it likes. */
export function movingConstants(a: Plan, b: Plan, literal: NumberLiteral, from: Fraction, to: Fraction): Moving | null {
  if (!sameShape(a, b)) return null;
  const written = expressionsOf(a);
  const ends = range(from, to, 'up');
  const folded: { readonly id: NodeId; readonly range: Range; readonly a: Fraction; readonly b: Fraction }[] = [];
  const pairs = a.nodes.flatMap((node, k) => numbersIn(node, b.nodes[k] as Node));
  for (const { node, x, y } of pairs) {
    const expression = node.at === null ? undefined : written.get(`${node.at.start} ${node.at.end}`);
    if (expression === undefined || !dependsOn(a, expression, literal)) continue;
    const found = rangeOf(a, expression, literal, ends);
    if (found === null || found.way === 'any' || !atEnds(found, x, y)) return null;
    folded.push({ id: node.id, range: found, a: x, b: y });
  }
  const setting = (x: Fraction, y: Fraction): Range | null => {
    if (same(x, y)) return level(x);
    const like = folded.filter((each) => same(each.a, x) && same(each.b, y));
    return like[0]?.range ?? null;
  };
  const known = new Map(folded.map(({ id, range: own }) => [id, own]));
  const moved = pairs.filter(({ node, x, y }) => known.has(node.id) || !same(x, y));
  const sources = new Map(moved.map(({ node, x, y }) => [node.id, (): Known => known.get(node.id) ?? setting(x, y) ?? OPEN]));
  return { sources, setting };
}

/** Whether two plans differ in numbers alone. */
function sameShape(a: Plan, b: Plan): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.nodes.every(({ operator, inputs }, k) => {
      const other = b.nodes[k] as Node;
      return operator === other.operator && inputs.length === other.inputs.length && inputs.every((input, i) => input === other.inputs[i]);
    }) &&
    a.lines.every(({ built }, k) => {
      const other = b.lines[k]?.built;
      return built.is !== 'value' || (other?.is === 'value' && other.node === built.node);
    })
  );
}

function numbersIn(a: Node, b: Node): readonly { readonly node: Node; readonly x: Fraction; readonly y: Fraction }[] {
  if (a.operator !== 'constant' || a.type.is !== 'number') return [];
  return [{ node: a, x: a.settings['value'] as Fraction, y: b.settings['value'] as Fraction }];
}

/** Whether a range that moves in one way begins and ends at the values that the plans hold. */
function atEnds({ low, high, way }: Range, a: Fraction, b: Fraction): boolean {
  const [first, last] = way === 'down' ? [high, low] : [low, high];
  return same(first, a) && same(last, b);
}

/** All expressions of a scheme by their places. */
function expressionsOf(plan: Plan): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>();
  const open: unknown[] = [plan.scheme.lines, plan.scheme.parameters];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    if (isExpression(part)) found.set(`${part.at.start} ${part.at.end}`, part);
    open.push(...(part instanceof Map ? part.values() : Object.values(part)));
  }
  return found;
}

const KINDS: ReadonlySet<unknown> = new Set(['number', 'unary', 'binary', 'name']);

const isExpression = (part: object): part is Expression => 'is' in part && 'at' in part && KINDS.has(part.is);

const isLiteral = (expression: Expression, { at }: NumberLiteral): boolean =>
  expression.is === 'number' && expression.at.start === at.start && expression.at.end === at.end;

/** What a name stands for in an expression: a parameter's value, or the formula of a line. */
function meant(plan: Plan, expression: Expression): Expression | null {
  if (expression.is !== 'name' || expression.path.length !== 1) return null;
  const [name] = expression.path;
  const line = plan.scheme.lines.find((each) => each.name === name);
  const field = line?.form.method === 'value' ? line.form.fields.get('value') : undefined;
  const parameter = plan.scheme.parameters.find((each) => each.name === name);
  const value = field ?? (parameter === undefined ? null : valueOn(parameter, plan.period.first));
  return value?.kind === 'expression' ? value.expression : null;
}

function dependsOn(plan: Plan, expression: Expression, literal: NumberLiteral): boolean {
  if (isLiteral(expression, literal)) return true;
  const named = meant(plan, expression);
  return (named !== null && dependsOn(plan, named, literal)) || partsOf(expression).some((part) => dependsOn(plan, part, literal));
}

/** The range of a constant expression while the literal runs; null where that is not known. */
function rangeOf(plan: Plan, expression: Expression, literal: NumberLiteral, ends: Range): Range | null {
  const inside = (part: Expression): Range | null => rangeOf(plan, part, literal, ends);
  if (isLiteral(expression, literal)) return ends;
  if (expression.is === 'number') return level(expression.value);
  if (expression.is === 'name') {
    const named = meant(plan, expression);
    return named === null ? null : inside(named);
  }
  if (expression.is === 'unary') {
    const of = expression.operator === '-' ? inside(expression.of) : null;
    return of === null ? null : negated(of);
  }
  if (expression.is !== 'binary') return null;
  const [left, right] = [inside(expression.left), inside(expression.right)];
  if (left === null || right === null) return null;
  if (expression.operator === '+') return added(left, right);
  if (expression.operator === '-') return added(left, negated(right));
  if (expression.operator === '*') return product(left, right);
  const inverse = expression.operator === '/' ? reciprocal(right) : null;
  return inverse === null ? null : product(left, inverse);
}
