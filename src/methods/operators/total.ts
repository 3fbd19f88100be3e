/** A sum of lines that skips those which do not apply: what a closed gate leaves out is not missing. */

import { type Column, NOT_APPLICABLE, type NumberColumn, stateAt, VALUE } from '../../lib/column.ts';
import { SAFE } from '../../lib/exact.ts';
import type { Operator, Task } from '../node.ts';
import { ADD } from './arithmetic.ts';
import { spread } from './shape.ts';

/** Inputs: the lines. Not applicable only where none of them applies; unknown where one that applies is unknown. */
export const SUM_APPLICABLE: Operator = {
  name: 'sum applicable',
  run: (task) => {
    if (task.inputs.every(({ state }) => state === null)) return task.inputs.reduce((sum, line) => ADD.run(pair(task, sum, line)));
    const lines = task.inputs.map((input) => spread(input, task.size));
    const total = lines.map(withoutGate).reduce((sum, line) => ADD.run(pair(task, sum, line)));
    const state = total.state === null ? new Uint8Array(task.size) : Uint8Array.from(total.state);
    for (let i = 0; i < task.size; i += 1) {
      if (lines.every((line) => stateAt(line, i) === NOT_APPLICABLE)) state[i] = NOT_APPLICABLE;
    }
    return { ...total, state: state.every((cell) => cell === VALUE) ? null : state };
  },
};

const pair = (task: Task, a: Column, b: Column): Task => ({ ...task, inputs: [a, b] });

/** The line with zeros where it does not apply (kernels keep zeros in cells without a value). */
function withoutGate(line: Column): Column {
  if (line.state === null) return line;
  const zeros = { ...(line as NumberColumn) };
  const state = line.state.map((cell) => (cell === NOT_APPLICABLE ? VALUE : cell));
  const num = typeof zeros.num[0] === 'bigint' ? Array.from(zeros.num as ArrayLike<number>) : SAFE.make(zeros.size);
  for (let i = 0; i < zeros.size; i += 1)
    num[i] = line.state[i] === NOT_APPLICABLE ? ((zeros.num[i]! - zeros.num[i]!) as number) : zeros.num[i]!;
  return { ...zeros, num, state };
}
