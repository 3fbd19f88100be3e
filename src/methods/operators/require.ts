/** A rule that the facts must keep: where it is false, the run ends with a problem that names wanted and found. */

import { cellText } from '../../lib/cell.ts';
import { stateAt, type TruthColumn, VALUE } from '../../lib/column.ts';
import type { Operator } from '../node.ts';

/** Settings: { name: text }; inputs: the rule, the value found, the value wanted, and perhaps the group that is named. */
export const REQUIRE: Operator = {
  name: 'require',
  run: (task) => {
    const rule = task.inputs[0] as TruthColumn;
    for (let i = 0; i < rule.size; i += 1) {
      if (stateAt(rule, i) !== VALUE || rule.bits[i] === 1) continue;
      const group = task.inputs[3];
      task.report({
        code: 'REQUIREMENT',
        at: task.node.at,
        values: {
          name: String(task.node.settings['name']),
          unit: String(task.node.settings['unit'] ?? ''),
          unitEn: String(task.node.settings['unitEn'] ?? ''),
          found: cellText(task.inputs[1]!, i),
          wanted: cellText(task.inputs[2]!, i),
          whose: group === undefined ? (rule.size === 1 ? '' : ` (${task.ids[i] ?? ''})`) : ` (${cellText(group, i)})`,
        },
      });
    }
    return rule;
  },
};
