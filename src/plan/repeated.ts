/** Tells one mistake once: a name that nothing has is reported at its first place, with the lines of the others. */

import type { Problem } from '../lib/problem.ts';
import { positionOf } from './report.ts';

/** The problems that one slip makes wherever a name is used, and the values by which two of them are the same. */
const SAME_BY: Readonly<Record<string, readonly string[]>> = {
  NAME_UNKNOWN: ['name'],
  NAME_UNKNOWN_NEAR: ['name'],
  TABLE_UNKNOWN: ['name'],
  TABLE_UNKNOWN_NEAR: ['name'],
  COLUMN_UNKNOWN: ['table', 'name'],
  COLUMN_UNKNOWN_NEAR: ['table', 'name'],
  LINK_NONE: ['table'],
};

/** How many further lines are named at most. */
const MOST_LINES = 5;

/** The problems with repetitions left out; the first of each says under `also` in which other lines it stands. */
export function toldOnce(problems: readonly Problem[], text: string): readonly Problem[] {
  const groups = Map.groupBy(problems, (problem) => keyOf(problem) ?? problem);
  return [...groups].map(([key, [first, ...others]]) => {
    const problem = first as Problem;
    if (typeof key !== 'string') return problem;
    const own = lineOf(problem, text);
    const lines = [...new Set(others.map((other) => lineOf(other, text)))].filter((line) => line !== own).toSorted((a, b) => a - b);
    return { ...problem, values: { ...problem.values, ...alsoIn(lines) } };
  });
}

function keyOf({ code, values }: Problem): string | null {
  const names = SAME_BY[code];
  return names === undefined ? null : JSON.stringify([code, ...names.map((name) => values[name] ?? '')]);
}

const lineOf = ({ place }: Problem, text: string): number => (place?.in === 'text' ? positionOf(text, place.span.start).line : 0);

function alsoIn(lines: readonly number[]): { readonly also: string; readonly alsoEn: string } {
  if (lines.length === 0) return { also: '', alsoEn: '' };
  const more = lines.length > MOST_LINES;
  const shown = lines.slice(0, MOST_LINES);
  return {
    also: `（第 ${shown.join('、')}${more ? ' … ' : ' '}行也是）`,
    alsoEn: ` (also in ${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${more ? ' …' : ''})`,
  };
}
