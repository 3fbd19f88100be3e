/** What must hold of the tree of units on every day: a parent that is open, and nothing below itself. */

import type { UnitVersion } from '../rows.ts';
import { closedWithin, type History, versionOn } from '../units/tree.ts';
import type { Finding } from './finding.ts';

/** What does not hold of the tree on some day. */
export function unitFindings(history: History): readonly Finding[] {
  const findings: Finding[] = [];
  for (const versions of history.values())
    for (const [index, version] of versions.entries())
      if (!version.closed) findings.push(...versionFindings(history, version, versions[index + 1] ?? null));
  return findings;
}

/**
 * A loop is there from the first day on which it is closed, and on that day a version of one of its units begins: so it is enough to
 * look at the days on which versions begin.
 */
function versionFindings(history: History, version: UnitVersion, next: UnitVersion | null): readonly Finding[] {
  const { unit, parent, from_day: from } = version;
  if (parent === null) return [];
  if (!history.has(parent)) return [finding('UNIT_PARENT_UNKNOWN', version, { unit, parent })];
  if (isBelowItself(history, unit, from)) return [finding('UNIT_LOOP', version, { unit, parent, day: from })];
  const closed = closedWithin(history, parent, { from, to: null });
  if (closed === null || (next !== null && closed >= next.from_day)) return [];
  return [finding('UNIT_PARENT_CLOSED', version, { unit, parent, day: closed })];
}

function isBelowItself(history: History, unit: string, day: string): boolean {
  const seen = new Set<string>();
  for (let next = versionOn(history, unit, day)?.parent ?? null; next !== null; next = versionOn(history, next, day)?.parent ?? null) {
    if (next === unit) return true;
    // A loop above, which does not come back to this unit, is told of its own units.
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
}

const finding = (code: string, row: UnitVersion, values: Finding['values']): Finding => ({ code, values, row, column: 'parent' });
