/** A line that is not printed and that nothing uses: work for nothing, or a name forgotten elsewhere. */

import type { Rule } from './rule.ts';

/** Remarks internal lines, row formulas and finer grains that no other line uses. */
export const lineUnused: Rule = ({ scheme, uses, built }) =>
  scheme.lines
    .filter((line) => line.section !== 'checks' && (line.internal || built.get(line.name)?.is !== 'value'))
    .filter((line) => ![...uses.values()].some((used) => used.has(line.name)))
    .map((line) => ({ code: 'LINE_UNUSED', at: line.nameAt, values: { name: line.name } }));
