/** Whose changes move the figures of others: the members of a group whose inputs to a rank, a quota, a pool or a sum differ. */

import { cellText } from '../../lib/cell.ts';
import { stateAt, VALUE } from '../../lib/column.ts';
import type { NodeId } from '../../methods/node.ts';
import type { Evaluation } from '../evaluate.ts';
import { type Person, peopleOf, type Runs, sameCell } from './changes.ts';
import { type Across, acrossIn } from './steps.ts';

/** Somebody whose own figures moved, or who joined or left. */
export type Mover = { readonly subject: string; readonly label: string };

/** For a line: who of a person's group, on either side, moved it; nobody for lines that look at one subject only. */
export function moversIn(runs: Runs, name: string): (person: Person) => readonly Mover[] {
  const steps = pairedSteps(runs, name).map(([before, after]) => ({ before, after, groups: groupsOf(runs, before, after) }));
  return (person) => {
    const found = steps.flatMap(({ before, after, groups }) =>
      isMoved(runs, [before, after], person) ? keysOf(runs, before, after, person).flatMap((key) => groups.get(key) ?? []) : [],
    );
    return [...new Map(found.map((mover) => [mover.subject, mover])).values()].filter(({ subject }) => subject !== person.subject);
  };
}

type Pair = readonly [Across | undefined, Across | undefined];

function pairedSteps({ old, new: now }: Runs, name: string): readonly Pair[] {
  const [before, after] = [acrossIn(old.plan, name), acrossIn(now.plan, name)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, k) => [before[k], after[k]] as const);
}

/** Whether what the step gives this person differs at all. */
function isMoved({ old, new: now }: Runs, [before, after]: Pair, person: Person): boolean {
  if (before === undefined || after === undefined || person.old === null || person.new === null) return true;
  return !sameCell(old.column(before.node.id), person.old, now.column(after.node.id), person.new);
}

/** By group: those whose inputs to the step differ, or who are there on one side only. */
function groupsOf(runs: Runs, before: Across | undefined, after: Across | undefined): ReadonlyMap<string, readonly Mover[]> {
  const groups = new Map<string, Mover[]>();
  for (const person of peopleOf(runs)) {
    if (!hasMoved(runs, before, after, person)) continue;
    for (const key of keysOf(runs, before, after, person)) {
      const group = groups.get(key) ?? [];
      group.push({ subject: person.subject, label: person.label });
      groups.set(key, group);
    }
  }
  return groups;
}

function hasMoved({ old, new: now }: Runs, before: Across | undefined, after: Across | undefined, person: Person): boolean {
  if (person.old === null || person.new === null) return true;
  const [a, b] = [person.old, person.new];
  const inputs = (step: Across | undefined): readonly NodeId[] => [
    ...(step?.inputs ?? []),
    ...((step?.group ?? null) === null ? [] : [step?.group as NodeId]),
  ];
  return inputs(after).some((input, k) => {
    const twin = inputs(before)[k];
    return twin === undefined || !sameCell(old.column(twin), a, now.column(input), b);
  });
}

/** The groups in which a person is on either side; one for all where there are none. */
function keysOf({ old, new: now }: Runs, before: Across | undefined, after: Across | undefined, person: Person): readonly string[] {
  const key = (side: Evaluation, step: Across | undefined, row: number | null): readonly string[] =>
    step === undefined || row === null ? [] : groupAt(side, step.group, row);
  return [...new Set([...key(old, before, person.old), ...key(now, after, person.new)])];
}

function groupAt({ column }: Evaluation, group: NodeId | null, row: number): readonly string[] {
  if (group === null) return [''];
  const found = column(group);
  return stateAt(found, row) === VALUE ? [`=${cellText(found, row)}`] : [];
}
