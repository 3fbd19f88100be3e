/** What a computed run says of limited places: how many there are, who may have one, and who are equals on the edge. */

import type { Evaluation } from '../../../engine/evaluate.ts';
import { cellText, fractionAt } from '../../../lib/cell.ts';
import { type Column, stateAt, VALUE } from '../../../lib/column.ts';
import { compare, type Fraction, same } from '../../../lib/fraction.ts';
import type { Node } from '../../../methods/node.ts';
import type { Quota, Standing } from '../rows.ts';

/** The limits of a run, the standing of each subject in the order of the run's subjects, and which grades each line of text gives. */
export type Limits = {
  readonly quotas: readonly Quota[];
  readonly standings: readonly (readonly Standing[])[];
  readonly grades: Readonly<Record<string, readonly string[]>>;
};

/** The quotas (名额) and forced distributions (强制分布) of a run, as its own columns have them. */
export function limitsOf(evaluation: Evaluation): Limits {
  const { plan, facts } = evaluation;
  const quotas: Quota[] = [];
  const standings: Standing[][] = facts.subjects.ids.map(() => []);
  const grades: Record<string, readonly string[]> = {};
  for (const { line, built } of plan.lines) {
    const node = built.is === 'value' ? plan.nodes[built.node] : undefined;
    const named = { line: line.name, title: line.title ?? line.name };
    if (node?.type.is === 'text') grades[line.name] = [...new Set(textsOf(plan.nodes, node))];
    if (node?.operator === 'distribute') quotas.push({ is: 'distribution', ...named, grades: gradesOf(node, standings.length) });
    if (node?.operator !== 'quota') continue;
    const seats = seatsOf(evaluation, node);
    const places = placesByGroup(seats);
    quotas.push({ is: 'quota', ...named, groups: [...places].map(([group, count]) => ({ group, places: count })) });
    const tied = tiedOf(seats, { places, lowest: node.settings['best'] === 'lowest' });
    seats.forEach(({ group, eligible }, row) => {
      standings[row]?.push({ line: line.name, group, eligible, tied: tied.has(row) });
    });
  }
  return { quotas, standings, grades };
}

/** The texts that a node can give: those of its branches as they are written, and the grades of a distribution. */
function textsOf(nodes: readonly Node[], { operator, inputs, settings }: Node): readonly string[] {
  if (operator === 'distribute') return settings['grades'] as readonly string[];
  if (operator === 'constant') return typeof settings['value'] === 'string' ? [settings['value']] : [];
  if (operator !== 'choose') return [];
  const values = inputs.filter((_, index) => index % 2 === 1 || index === inputs.length - 1);
  return values.flatMap((input) => {
    const node = nodes[input];
    return node === undefined ? [] : textsOf(nodes, node);
  });
}

/** Up to how many people may have each grade or a better one: shares of all subjects, rounded down, as the method does. */
function gradesOf({ settings }: Node, size: number): readonly { readonly grade: string; readonly upTo: number }[] {
  const shares = settings['upTo'] as unknown as readonly Fraction[];
  const grades = settings['grades'] as readonly string[];
  return grades.map((grade, k) => {
    const { n, d } = shares[k] ?? { n: 0n, d: 1n };
    return { grade, upTo: Number((n * BigInt(size)) / d) };
  });
}

/** A subject before a quota: its group, whether it may take part, its figure, and the places that it sees. */
type Seat = { readonly group: string; readonly eligible: boolean; readonly value: Fraction | null; readonly places: number };

function seatsOf({ column, facts }: Evaluation, { inputs }: Node): readonly Seat[] {
  const [running, value, places, group] = inputs.map((input) => column(input));
  return facts.subjects.ids.map((_, row) => ({
    group: group === undefined ? '' : cellText(group, row),
    eligible: running !== undefined && cellText(running, row) === 'true',
    value: numberAt(value, row),
    places: wholeOf(numberAt(places, row)),
  }));
}

const numberAt = (column: Column | undefined, row: number): Fraction | null =>
  column?.is === 'number' && stateAt(column, row) === VALUE ? fractionAt(column, row) : null;

/** Whole places: a part of one is none, and fewer than none are none. */
const wholeOf = (places: Fraction | null): number => (places === null || places.n < 0n ? 0 : Number(places.n / places.d));

const placesByGroup = (seats: readonly Seat[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(seats, ({ group }) => group)].map(([group, own]) => [group, Math.max(...own.map(({ places }) => places))]));

/** The rows of those who are equals where the places of their group end. */
function tiedOf(
  seats: readonly Seat[],
  { places, lowest }: { readonly places: ReadonlyMap<string, number>; readonly lowest: boolean },
): ReadonlySet<number> {
  const tied = new Set<number>();
  for (const [group, count] of places) {
    const running = seats.flatMap((seat, row) =>
      seat.group === group && seat.eligible && seat.value !== null ? [{ row, value: seat.value }] : [],
    );
    const ordered = running.toSorted((a, b) => (lowest ? compare(a.value, b.value) : compare(b.value, a.value)));
    const [last, next] = [ordered[count - 1], ordered[count]];
    if (last === undefined || next === undefined || !same(last.value, next.value)) continue;
    for (const { row, value } of ordered) if (same(value, last.value)) tied.add(row);
  }
  return tied;
}
