/** Who is paid by which scheme: the schemes of a person on a day, the people of a scheme in a period, and whom two schemes pay at once. */

import { dayText } from '../../../lib/day.ts';
import type { Period } from '../../../lib/period.ts';
import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { retirements } from '../../schemes/lives/retired.ts';
import { shiftDay } from '../days.ts';
import { currentRows } from '../record/current.ts';
import type { Assignment } from '../rows.ts';
import { historyOf } from '../units/tree.ts';
import { countOf, type Days, type Ground, type Reached, reachedBy, within } from './spread.ts';

/** The days of a period. */
const daysOf = ({ first, last }: Pick<Period, 'first' | 'last'>): Days => ({ first: dayText(first), last: dayText(last) });

async function groundOf(desk: Desk, asOf: string, person?: string): Promise<Ground> {
  const wanted = person === undefined ? { asOf } : { asOf, person };
  return {
    history: historyOf(await currentRows(desk, 'unit_versions', { asOf })),
    seats: Map.groupBy(await currentRows(desk, 'seats', wanted), (each) => each.person),
    events: Map.groupBy(await currentRows(desk, 'employment_events', wanted), (each) => each.person),
  };
}

/** The assignments as the record stood at a moment, of one scheme where it is named; with a scheme that was retired they end before its day. */
async function livingAssignments(desk: Desk, asOf: string, scheme?: string): Promise<readonly Assignment[]> {
  const rows = await currentRows(desk, 'scheme_assignments', scheme === undefined ? { asOf } : { asOf, scheme });
  const ended = await retirements(desk, asOf);
  return rows.flatMap((row) => {
    const from = ended.get(row.scheme);
    if (from === undefined) return [row];
    const last = shiftDay(from, -1);
    return row.from_day > last ? [] : [{ ...row, to_day: row.to_day !== null && row.to_day < last ? row.to_day : last }];
  });
}

/** The schemes that pay a person on a day, by their names; none while the person is not employed. */
export async function schemesOf(desk: Desk, person: string, day: string, asOf: string = LATEST): Promise<readonly string[]> {
  const ground = await groundOf(desk, asOf, person);
  const rows = await livingAssignments(desk, asOf);
  const schemes = Map.groupBy(
    rows.filter((each) => each.person === null || each.person === person),
    ({ scheme }) => scheme,
  );
  return [...schemes]
    .filter(([, own]) => reachedBy(own, { first: day, last: day }, ground).length > 0)
    .map(([scheme]) => scheme)
    .toSorted();
}

/** The people whom a scheme reaches on some days, by their ids. */
export async function reachedIn(desk: Desk, scheme: string, days: Days, asOf: string = LATEST): Promise<readonly Reached[]> {
  return reachedBy(await livingAssignments(desk, asOf, scheme), days, await groundOf(desk, asOf));
}

/** A person whom a scheme pays in a period: on which days, and how many they are. */
export type Paid = Reached & { readonly count: number };

/** The people whom a scheme pays in a period, by their ids. */
export async function peopleOf(desk: Desk, scheme: string, period: Period, asOf: string = LATEST): Promise<readonly Paid[]> {
  const reached = await reachedIn(desk, scheme, daysOf(period), asOf);
  return reached.map((each) => ({ ...each, count: countOf(each.days) }));
}

/** Days of a person on which two schemes pay. It may be meant, a bonus of the year beside that of the month, so it is told and not refused. */
export type PaidTwice = Days & { readonly person: string; readonly schemes: readonly [string, string] };

/** All people whom two schemes pay on the same days of a period. */
export async function paidTwice(desk: Desk, period: Period, asOf: string = LATEST): Promise<readonly PaidTwice[]> {
  const ground = await groundOf(desk, asOf);
  const rows = Map.groupBy(await livingAssignments(desk, asOf), ({ scheme }) => scheme);
  const people = new Map<string, { readonly scheme: string; readonly days: readonly Days[] }[]>();
  for (const scheme of [...rows.keys()].toSorted())
    for (const { person, days } of reachedBy(rows.get(scheme) ?? [], daysOf(period), ground))
      people.set(person, [...(people.get(person) ?? []), { scheme, days }]);
  return [...people.keys()].toSorted().flatMap((person) => meetings(person, people.get(person) ?? []));
}

function meetings(person: string, own: readonly { readonly scheme: string; readonly days: readonly Days[] }[]): readonly PaidTwice[] {
  return own.flatMap((a, index) =>
    own.slice(index + 1).flatMap((b) =>
      a.days.flatMap((days) =>
        b.days.flatMap((others) => {
          const common = within({ from: others.first, to: others.last }, days);
          return common === null ? [] : [{ person, schemes: [a.scheme, b.scheme] as const, ...common }];
        }),
      ),
    ),
  );
}
