/** A rule that the facts must keep: where it is false, the run ends with a problem that names wanted and found. */

import { cellText } from '../../lib/cell.ts';
import { type Column, stateAt, type TruthColumn, VALUE } from '../../lib/column.ts';
import type { Finding, Operator, Task } from '../node.ts';

/** Settings: { name: text }; inputs: the rule, the value found, the value wanted, and perhaps the group that is named. A group is told once. */
export const REQUIRE: Operator = {
  name: 'require',
  run: (task) => {
    const rule = task.inputs[0] as TruthColumn;
    const told = new Set<string>();
    for (let i = 0; i < rule.size; i += 1) {
      if (stateAt(rule, i) !== VALUE || rule.bits[i] === 1) continue;
      const finding = findingAt(task, i, rule.size);
      const words = JSON.stringify(finding.values);
      if (!told.has(words)) task.report(finding);
      told.add(words);
    }
    return rule;
  },
};

function findingAt({ inputs, node, ids }: Task, i: number, size: number): Finding {
  const [, found, wanted, group] = inputs as [Column, Column, Column, Column?];
  return {
    code: found.is === 'truth' ? 'REQUIREMENT_RULE' : 'REQUIREMENT',
    at: node.at,
    values: {
      name: String(node.settings['name']),
      unit: String(node.settings['unit'] ?? ''),
      unitEn: String(node.settings['unitEn'] ?? ''),
      found: cellText(found, i),
      wanted: cellText(wanted, i),
      whose: group === undefined ? (size === 1 ? '' : ` (${ids[i] ?? ''})`) : ` (${cellText(group, i)})`,
    },
  };
}
