/** What a campaign covered: for each construct the schemes, the results compared, how many had no value, and the values on limits. */

import type { Line } from '../../src/methods/form.ts';
import { minus } from '../oracle/fraction.ts';
import type { Outcome } from './compare.ts';
import { constructsOf, sidesOf } from './constructs.ts';
import { type Cell, hasValue, numberIn } from './values.ts';

/** What was counted for a construct. */
export type Count = { schemes: number; results: number; without: number; below: number; on: number; above: number };

/** All counts by construct; `all` for the campaign as a whole. */
export type Coverage = Map<string, Count>;

const countOf = (coverage: Coverage, construct: string): Count => {
  const found = coverage.get(construct) ?? { schemes: 0, results: 0, without: 0, below: 0, on: 0, above: 0 };
  coverage.set(construct, found);
  return found;
};

/** Counts a draft whose readings agree. */
export function cover(coverage: Coverage, outcome: Outcome): void {
  const { scheme, lines } = outcome;
  if (scheme === null) return;
  const constructs = constructsOf(scheme);
  const seen = new Set(constructs.scheme);
  for (const line of scheme.lines) {
    const cells = lines.get(line.name) ?? [];
    const without = cells.filter((cell) => !hasValue(cell)).length;
    for (const construct of [...(constructs.lines.get(line.name) ?? []), 'all']) {
      seen.add(construct);
      const count = countOf(coverage, construct);
      count.results += cells.length;
      count.without += without;
    }
    coverLimits(coverage, line, outcome);
  }
  for (const construct of seen) countOf(coverage, construct).schemes += 1;
}

const LOOKED_UP = new Set(['progressive', 'whole', 'steps', 'bands', 'interpolate', 'every full']);

/** Counts the values that stand on a limit of a line, or one step beside it. */
function coverLimits(coverage: Coverage, line: Line, { lines, cell }: Outcome): void {
  const { form } = line;
  const main = form.fields.get(form.method);
  if (!LOOKED_UP.has(form.method) || main?.kind !== 'expression') return;
  const values = (lines.get(line.name) ?? []).map((_, subject) => cell(main.expression, subject));
  for (const { name, limit } of limitsOf(line, cell))
    for (const value of values) {
      const side = sideOf(value, limit);
      if (side === null) continue;
      countOf(coverage, name)[side] += 1;
      countOf(coverage, form.method)[side] += 1;
    }
}

type Limit = { readonly name: string; readonly limit: Cell };

function limitsOf({ form }: Line, cell: Outcome['cell']): readonly Limit[] {
  const tiers = form.fields.get('tiers');
  const points = form.fields.get('points');
  const gate = form.fields.get('gate');
  if (tiers?.kind === 'cases')
    return tiers.rows.flatMap(({ boundary }) => {
      const sides = [boundary.lower, boundary.upper].filter((side) => side !== null);
      const names = sidesOf(boundary);
      return sides.map((side, k) => ({ name: names[k] ?? '', limit: cell(side.value, 0) }));
    });
  if (points?.kind === 'points') return points.rows.map(({ x }) => ({ name: 'interpolate: points', limit: cell(x, 0) }));
  return gate?.kind === 'expression' && gate.expression.is === 'number'
    ? [{ name: 'every full: gate', limit: cell(gate.expression, 0) }]
    : [];
}

const STEPS = new Set(['1/10000', '1/100', '1/10', '1/1']);

function sideOf(value: Cell, limit: Cell): 'below' | 'on' | 'above' | null {
  if (!hasValue(value) || !hasValue(limit)) return null;
  const { top, bottom } = minus(numberIn(value), numberIn(limit));
  if (top === 0n) return 'on';
  if (!STEPS.has(`${top < 0n ? -top : top}/${bottom}`)) return null;
  return top < 0n ? 'below' : 'above';
}

/** The table of what was covered, as text. */
export function tableOf(coverage: Coverage): string {
  const rows = [...coverage].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const line = (name: string, ...cells: readonly (string | number)[]): string =>
    `${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  const share = ({ results, without }: Count): string => (results === 0 ? '' : `${((100 * without) / results).toFixed(1)} %`);
  return [
    line('construct', 'schemes', 'results', 'no value', 'below', 'on limit', 'above'),
    ...rows.map(([name, count]) =>
      line(name, count.schemes, count.results, share(count), count.below || '', count.on || '', count.above || ''),
    ),
  ].join('\n');
}

/** The constructs of a list that stand in fewer schemes than wanted, with how many. */
export const missing = (coverage: Coverage, wanted: readonly string[], floor: number): readonly string[] =>
  wanted.flatMap((name) => {
    const { schemes } = countOf(coverage, name);
    return schemes < floor ? [`${name}: ${schemes}`] : [];
  });
