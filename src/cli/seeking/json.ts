/** Prints the answer of a search as JSON: exact decimals, percentages as fractions of one, null for what is unknown. */

import { candidateAt } from '../../engine/seek/grid.ts';
import { holdsAt, type Judged, judge, type Stretch } from '../../engine/seek/judge.ts';
import { written } from '../../lib/fraction.ts';
import type { Asked, Order } from './order.ts';
import type { Found } from './report.ts';

/** The answer as one JSON text. */
export function answerJson({ prepared, target, grid, subject, now }: Order, asked: Asked, found: Found): string {
  const { stretches, computed, proven, at } = found;
  const value = (judged: Judged): string | null => (judged.value === null ? null : written(judged.value));
  const ends = ({ from, to }: Stretch) => ({ from: written(candidateAt(grid, from)), to: written(candidateAt(grid, to)) });
  const current = judge({ evaluation: now, row: (each) => each }, { lines: prepared.lines, subject });
  return JSON.stringify({
    scheme: prepared.plan.scheme.name,
    period: prepared.plan.period.text,
    subject: asked.subject ?? null,
    vary: asked.vary.trim(),
    goal: asked.goal.trim(),
    grid: { ...ends({ from: 0n, to: grid.last, holds: null }), step: written(grid.step), values: String(grid.last + 1n) },
    now: {
      varied: target.now === null ? null : written(target.now),
      value: value(current),
      reached: holdsAt(current.sign, prepared.goal.operator),
      unknown: current.unknown,
    },
    reached: stretches
      .filter(({ holds }) => holds === true)
      .map((each) => ({ ...ends(each), valueFrom: value(at(each.from)), valueTo: value(at(each.to)) })),
    withoutResult: stretches.filter(({ holds }) => holds === null).map(ends),
    exact: { computed, proven },
  });
}
