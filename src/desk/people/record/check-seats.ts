/** What must hold of seats: open units, posts that are known, times of employment, and one main seat at a time. */

import type { EmploymentEvent, Seat } from '../rows.ts';
import { engagementsOf, holds, stintsOf } from '../staff/employment.ts';
import { closedWithin, type History } from '../units/tree.ts';
import type { Roster } from './current.ts';
import type { Finding } from './finding.ts';

/** What does not hold of the seats of people whose other rows are at hand too. */
export function seatFindings(roster: Roster, history: History): readonly Finding[] {
  const posts = new Set(roster.posts.map(({ post }) => post));
  const events = Map.groupBy(roster.employment_events, ({ person }) => person);
  const findings = [...seatsInClosedUnits(roster.seats, history)];
  for (const [person, seats] of Map.groupBy(roster.seats, (each) => each.person)) {
    for (const seat of seats) {
      const { post } = seat;
      if (!posts.has(post)) findings.push(finding('POST_UNKNOWN', seat, { post }, 'post'));
      if (isBackwards(seat)) findings.push(finding('PEOPLE_DAYS', seat, { from: seat.from_day, to: seat.to_day ?? '' }, 'to_day'));
    }
    findings.push(...outsideEmployment(seats, events.get(person) ?? []), ...twice(seats));
  }
  return findings;
}

/** Seats in units that are not open on all their days. */
export function seatsInClosedUnits(seats: readonly Seat[], history: History): readonly Finding[] {
  return seats.flatMap((seat) => {
    const { unit, person, from_day: from, to_day: to } = seat;
    if (!history.has(unit)) return [finding('UNIT_UNKNOWN', seat, { unit, day: from }, 'unit')];
    const day = closedWithin(history, unit, { from, to });
    return day === null ? [] : [finding('SEAT_UNIT_CLOSED', seat, { unit, person, day }, 'unit')];
  });
}

function outsideEmployment(seats: readonly Seat[], events: readonly EmploymentEvent[]): readonly Finding[] {
  const times = [...stintsOf(events), ...engagementsOf(events)];
  return seats.flatMap((seat) => {
    const { person, from_day: day } = seat;
    const time = times.find((each) => holds(each, day));
    if (time === undefined) return [finding('SEAT_NOT_EMPLOYED', seat, { person, day }, 'from_day')];
    if (time.last === null || (seat.to_day !== null && seat.to_day <= time.last)) return [];
    return [finding('SEAT_AFTER_LEAVING', seat, { person, day: time.last }, 'to_day')];
  });
}

function twice(seats: readonly Seat[]): readonly Finding[] {
  const findings: Finding[] = [];
  const ordered = seats.toSorted((a, b) => (a.from_day < b.from_day ? -1 : 1));
  for (const [index, seat] of ordered.entries()) {
    const meeting = ordered.slice(0, index).filter((each) => overlap(each, seat));
    const { person, unit, post, from_day: day } = seat;
    const main = meeting.find((each) => each.main && seat.main);
    if (main !== undefined) findings.push(finding('SEAT_MAIN_TWICE', seat, { person, day, unit: main.unit }, 'main'));
    const same = meeting.some((each) => each.unit === unit && each.post === post);
    if (same) findings.push(finding('SEAT_TWICE', seat, { person, day, unit, post }, 'from_day'));
  }
  return findings;
}

/** A time with a first day and perhaps a last one. */
type Span = { readonly from_day: string; readonly to_day: string | null };

/** Whether two times have a day in common. */
export const overlap = (a: Span, b: Span): boolean =>
  (b.to_day === null || a.from_day <= b.to_day) && (a.to_day === null || b.from_day <= a.to_day);

/** Whether a time ends before it begins. */
export const isBackwards = ({ from_day, to_day }: Span): boolean => to_day !== null && to_day < from_day;

const finding = (code: string, row: Seat, values: Finding['values'], column: string): Finding => ({ code, values, row, column });
