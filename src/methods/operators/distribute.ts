/** Grades by forced distribution: each grade takes its share of all subjects in order, rounded down; the last takes the rest. */

import { type NumberColumn, stateAt, type TextColumn, UNKNOWN, VALUE } from '../../lib/column.ts';
import type { Fraction } from '../../lib/fraction.ts';
import type { Operator } from '../node.ts';
import { pairs } from './people.ts';
import { spread } from './shape.ts';

/** Settings: { grades, upTo: cumulative shares, best, ties: 'better' | 'worse' | 'order' }; input: the value that orders. */
export const DISTRIBUTE: Operator = {
  name: 'distribute',
  run: (task) => {
    const x = spread(task.inputs[0]!, task.size) as NumberColumn;
    const settings = task.node.settings as unknown as { grades: readonly string[]; upTo: readonly Fraction[]; best: string; ties: string };
    const compare = pairs(x, settings.best === 'lowest' ? 1 : -1);
    const known = Array.from({ length: task.size }, (_, i) => i).filter((i) => stateAt(x, i) === VALUE);
    known.sort((a, b) => compare(a, b) || a - b);
    const places = settings.upTo.map((share) => (share.n * BigInt(task.size)) / share.d);
    const codes = new Int32Array(task.size);
    const state = new Uint8Array(task.size);
    for (let i = 0; i < task.size; i += 1) state[i] = stateAt(x, i) === VALUE ? VALUE : Math.max(stateAt(x, i), UNKNOWN);
    for (let start = 0; start < known.length; ) {
      let end = start + 1;
      while (end < known.length && compare(known[start]!, known[end]!) === 0) end += 1;
      for (let p = start; p < end; p += 1) {
        const place = settings.ties === 'order' ? p : settings.ties === 'worse' ? end - 1 : start;
        const grade = places.findIndex((limit) => BigInt(place) < limit);
        codes[known[p]!] = grade === -1 ? settings.grades.length - 1 : grade;
      }
      start = end;
    }
    return {
      is: 'text',
      size: task.size,
      codes,
      words: settings.grades,
      state: state.every((cell) => cell === VALUE) ? null : state,
    } satisfies TextColumn;
  },
};
