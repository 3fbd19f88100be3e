/** Employment: what the events of a person come to on a day, and in which order they can happen. */

import { shiftDay } from '../days.ts';
import type { EmploymentEvent } from '../rows.ts';

/** How a person stands on a day. Probation ends with the event or with the day that was agreed, whichever comes first. */
export type Standing = 'not yet' | 'probation' | 'regular' | 'left';

/** A time of employment: its first and its last day (null while it lasts), and the first day on which it is regular (null: never said). */
export type Stint = {
  readonly first: string;
  readonly last: string | null;
  readonly regular: string | null;
  readonly leaving: EmploymentEvent['leaving'];
};

const OF_OUTSIDERS: ReadonlySet<string> = new Set(['engaged', 'ended']);

const RANK: Readonly<Record<EmploymentEvent['kind'], number>> = { joined: 0, rejoined: 0, engaged: 0, regularised: 1, left: 2, ended: 2 };

/** Events in the order in which they happen: who joins and leaves on one day was there for that day. */
const inOrder = (events: readonly EmploymentEvent[]): readonly EmploymentEvent[] =>
  events.toSorted((a, b) => (a.day === b.day ? RANK[a.kind] - RANK[b.kind] : a.day < b.day ? -1 : 1));

/** The times of employment of a person, in order. */
export function stintsOf(events: readonly EmploymentEvent[]): readonly Stint[] {
  const stints: Stint[] = [];
  for (const event of inOrder(events)) {
    const last = stints.at(-1);
    if (event.kind === 'joined' || event.kind === 'rejoined') stints.push(begun(event));
    else if (last !== undefined && event.kind === 'regularised') stints.splice(-1, 1, { ...last, regular: event.day });
    else if (last !== undefined && event.kind === 'left') stints.splice(-1, 1, { ...last, last: event.day, leaving: event.leaving });
  }
  return stints;
}

const begun = ({ day, probation_until: until }: EmploymentEvent): Stint => ({
  first: day,
  last: null,
  regular: until === null ? null : shiftDay(until, 1),
  leaving: null,
});

/** The times in which a person from outside has access. */
export function engagementsOf(events: readonly EmploymentEvent[]): readonly { readonly first: string; readonly last: string | null }[] {
  const times: { first: string; last: string | null }[] = [];
  for (const { kind, day } of inOrder(events)) {
    const last = times.at(-1);
    if (kind === 'engaged') times.push({ first: day, last: null });
    else if (kind === 'ended' && last !== undefined) times.splice(-1, 1, { ...last, last: day });
  }
  return times;
}

/** Whether a time with an open end holds a day. */
export const holds = ({ first, last }: { readonly first: string; readonly last: string | null }, day: string): boolean =>
  first <= day && (last === null || day <= last);

/** How a person stands on a day. */
export function standingOn(events: readonly EmploymentEvent[], day: string): Standing {
  const begunBy = stintsOf(events).filter(({ first }) => first <= day);
  const stint = begunBy.at(-1);
  if (stint === undefined) return 'not yet';
  if (!holds(stint, day)) return 'left';
  return stint.regular !== null && day < stint.regular ? 'probation' : 'regular';
}

/** Whether a person may act on a day: employed then, or from outside with an access that was not ended. */
export const isActive = (events: readonly EmploymentEvent[], day: string): boolean =>
  [...stintsOf(events), ...engagementsOf(events)].some((time) => holds(time, day));

/** The first event that cannot happen where it stands, and what stands before it; null where all is in order. */
export function outOfOrder(
  events: readonly EmploymentEvent[],
): { readonly event: EmploymentEvent; readonly after: EmploymentEvent | null } | null {
  const before: { staff: EmploymentEvent | null; outside: EmploymentEvent | null } = { staff: null, outside: null };
  for (const event of inOrder(events)) {
    const side = OF_OUTSIDERS.has(event.kind) ? 'outside' : 'staff';
    const after = before[side];
    if (!mayFollow(after, event)) return { event, after };
    before[side] = event;
  }
  return null;
}

function mayFollow(before: EmploymentEvent | null, event: EmploymentEvent): boolean {
  const there = before === null ? null : before.kind;
  if (event.kind === 'joined') return there === null;
  if (event.kind === 'rejoined') return there === 'left';
  if (event.kind === 'regularised') return there === 'joined' || there === 'rejoined';
  if (event.kind === 'left') return there === 'joined' || there === 'rejoined' || there === 'regularised';
  if (event.kind === 'engaged') return there === null || there === 'ended';
  return there === 'engaged';
}
