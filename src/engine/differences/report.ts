/** Gathers what moved between two runs, for whom and why: by person the changed figures, each as a tree with its causes. */

import { lineNamed, topLines } from '../explain.ts';
import { type Difference, differencesBetween } from './causes.ts';
import { type Changed, changesOf, type Person, peopleOf, type Runs } from './changes.ts';

/** A person with the differences of all changed items, and those of them under which the others stand. */
export type PersonReport = Person & { readonly items: readonly Difference[]; readonly tops: readonly Difference[] };

/** All that moved; `count` is how many people there are in both runs together. */
export type DifferenceReport = { readonly runs: Runs; readonly count: number; readonly people: readonly PersonReport[] };

/** Whom and which item alone is asked for; null for all. */
export type Asked = { readonly subject: string | null; readonly item: string | null };

/** What moved between two runs. */
export function differenceReport(runs: Runs, { subject, item }: Asked): DifferenceReport {
  const differenceFor = differencesBetween(runs);
  const all = peopleOf(runs);
  const people = changesOf(runs, subject === null ? all : all.filter((person) => person.subject === subject));
  const reports = people.map((person): PersonReport => {
    const names = person.changes.map(({ name }) => name).filter((name) => item === null || name === item);
    const items = names.map((name) => differenceFor(person, name)).filter((found) => found !== null);
    return { ...person, items, tops: topsOf(runs, person, items) };
  });
  return { runs, count: all.length, people: reports.filter(({ items }) => items.length > 0) };
}

/** The items from the top down, without those that stand in the tree of one before. Whoever joined or left is told once, by totals. */
function topsOf({ old, new: now }: Runs, person: Changed, items: readonly Difference[]): readonly Difference[] {
  const order = [...topLines(now.plan), ...topLines(old.plan)];
  const rank = ({ name }: Difference): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = items.toSorted((a, b) => rank(a) - rank(b));
  if (person.old === null || person.new === null) {
    const totals = sorted.filter(({ name }) => [now, old].some(({ plan }) => lineNamed(plan, name)?.line.section === 'total'));
    return totals.length > 0 ? totals : sorted.slice(0, 1);
  }
  const told = new Set<string>();
  return sorted.filter((item) => {
    if (told.has(item.name)) return false;
    for (const name of namesIn(item)) told.add(name);
    return true;
  });
}

const namesIn = ({ name, parts }: Difference): readonly string[] => [name, ...parts.flatMap(namesIn)];
