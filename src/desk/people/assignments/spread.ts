/** Which people an assignment reaches on which days: by their name, or by their seats in the tree as it was on each of these days. */

import { shiftDay } from '../days.ts';
import type { Assignment, EmploymentEvent, Seat } from '../rows.ts';
import { stintsOf } from '../staff/employment.ts';
import { type History, openUnits, subtree } from '../units/tree.ts';

/** Days from the first to the last, both included. */
export type Days = { readonly first: string; readonly last: string };

/** A person whom a scheme pays, and the days on which it does. */
export type Reached = { readonly person: string; readonly days: readonly Days[] };

/** What of a time with an open end lies within days; null where nothing does. */
export function within({ from, to }: { readonly from: string; readonly to: string | null }, { first, last }: Days): Days | null {
  const begin = from > first ? from : first;
  const end = to !== null && to < last ? to : last;
  return begin <= end ? { first: begin, last: end } : null;
}

/** All that says whom assignments reach. */
export type Ground = {
  readonly history: History;
  readonly seats: ReadonlyMap<string, readonly Seat[]>;
  readonly events: ReadonlyMap<string, readonly EmploymentEvent[]>;
};

/** The people whom assignments of one scheme reach within days, with their days put together; only days of employment count. */
export function reachedBy(assignments: readonly Assignment[], period: Days, ground: Ground): readonly Reached[] {
  const days = new Map<string, Days[]>();
  const add = (person: string, found: Days | null): void => {
    if (found === null) return;
    const known = days.get(person);
    if (known === undefined) days.set(person, [found]);
    else known.push(found);
  };
  for (const each of assignments) {
    const span = within({ from: each.from_day, to: each.to_day }, period);
    if (span === null) continue;
    if (each.person !== null) add(each.person, span);
    else for (const { person, days: held } of seatedIn(each, span, ground)) add(person, held);
  }
  return [...days]
    .map(([person, all]) => ({ person, days: joinedDays(all.flatMap((each) => employed(ground.events.get(person) ?? [], each))) }))
    .filter((each) => each.days.length > 0)
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

function* seatedIn({ unit, post }: Assignment, span: Days, { history, seats }: Ground): Generator<{ person: string; days: Days | null }> {
  for (const piece of unit === null ? [span] : steadyDays(history, span)) {
    const below = unit === null ? null : subtree(openUnits(history, piece.first), unit);
    for (const [person, own] of seats)
      for (const seat of own)
        if ((below === null || below.has(seat.unit)) && (post === null || seat.post === post))
          yield { person, days: within({ from: seat.from_day, to: seat.to_day }, piece) };
  }
}

/** Days cut where the tree changes: within each piece it is one tree. */
function steadyDays(history: History, { first, last }: Days): readonly Days[] {
  const changes = new Set([...history.values()].flatMap((versions) => versions.map(({ from_day }) => from_day)));
  const begins = [first, ...[...changes].filter((day) => day > first && day <= last).toSorted()];
  return begins.map((begin, index) => {
    const next = begins[index + 1];
    return { first: begin, last: next === undefined ? last : shiftDay(next, -1) };
  });
}

const employed = (events: readonly EmploymentEvent[], days: Days): readonly Days[] =>
  stintsOf(events).flatMap(({ first, last }) => within({ from: first, to: last }, days) ?? []);

/** Days that meet or follow each other as one, in order. */
function joinedDays(all: readonly Days[]): readonly Days[] {
  const joined: Days[] = [];
  for (const days of all.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = joined.at(-1);
    if (before === undefined || days.first > shiftDay(before.last, 1)) joined.push(days);
    else if (days.last > before.last) joined.splice(-1, 1, { first: before.first, last: days.last });
  }
  return joined;
}

/** How many days they are. */
export const countOf = (days: readonly Days[]): number =>
  days.reduce((sum, { first, last }) => sum + (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1, 0);
