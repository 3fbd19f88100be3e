/** Which lines of a scheme stand on the board of a team: the figure that a person is known by, the grade, what is paid in all, and how far targets are reached. */

import { payLines } from '../../engine/pay/private.ts';
import { POINTS, sameUnit, YUAN } from '../../lib/unit.ts';
import type { Plan, PlanLine } from '../../plan/plan.ts';

/** The names of the lines; null and none where a scheme has no such line. */
export type BoardLines = {
  readonly headline: string | null;
  readonly grade: string | null;
  readonly pay: string | null;
  readonly targets: readonly string[];
};

/**
 * The lines of a plan. The headline is the score that most other scores flow into, else a measure in points, else the first measure; it is
 * never one that tells what somebody earns. Pay is the total in yuan, else the only line of pay: nothing is added up here.
 */
export function boardLines(plan: Plan): BoardLines {
  const telling = payLines(plan);
  const shown = plan.lines.filter(({ line, built }) => built.is === 'value' && !line.internal && line.section !== 'checks');
  const open = shown.filter(({ line }) => !telling.has(line.name));
  const totals = shown.filter((each) => each.line.section === 'total' && isIn(each, YUAN));
  const pays = shown.filter((each) => each.line.section === 'pay' && isIn(each, YUAN));
  return {
    headline: headlineOf(plan, open)?.line.name ?? null,
    grade:
      open.findLast(({ line, built }) => line.section !== 'measures' && built.is === 'value' && built.type.is === 'text')?.line.name ??
      null,
    pay: totals.at(-1)?.line.name ?? (pays.length === 1 ? (pays[0]?.line.name ?? null) : null),
    targets: open.filter(({ line }) => line.form.method === 'attain').map(({ line }) => line.name),
  };
}

function headlineOf(plan: Plan, open: readonly PlanLine[]): PlanLine | null {
  const scores = open.filter((each) => each.line.section === 'score' && isIn(each, POINTS));
  const names = new Set(scores.map(({ line }) => line.name));
  const flows = new Map(scores.map((each) => [each, [...madeOf(plan, each, new Set())].filter((name) => names.has(name)).length]));
  const most = Math.max(...flows.values());
  const measures = open.filter(({ line, built }) => line.section === 'measures' && built.is === 'value' && built.type.is === 'number');
  return scores.findLast((each) => flows.get(each) === most) ?? measures.find((each) => isIn(each, POINTS)) ?? measures[0] ?? null;
}

/** All lines that a line is made of. */
function madeOf(plan: Plan, { uses }: PlanLine, found: Set<string>): ReadonlySet<string> {
  for (const name of uses) {
    const part = plan.lines.find(({ line }) => line.name === name);
    if (part === undefined || found.has(name)) continue;
    found.add(name);
    madeOf(plan, part, found);
  }
  return found;
}

const isIn = ({ built }: PlanLine, unit: typeof YUAN): boolean =>
  built.is === 'value' && built.type.is === 'number' && !built.type.percent && sameUnit(built.type.unit, unit);
