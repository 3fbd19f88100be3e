/** What must hold of employments, base pay and leaves. */

import type { Values } from '../../../lib/problem.ts';
import type { EmploymentEvent } from '../rows.ts';
import { outOfOrder } from '../staff/employment.ts';
import { EVENT_WORDS } from '../words.ts';
import { isBackwards, overlap } from './check-seats.ts';
import type { Roster } from './current.ts';
import type { Finding } from './finding.ts';

/** Rows about people whom nobody added. */
const strangers = <Row extends { readonly person: string }>(rows: readonly Row[], people: ReadonlySet<string>): readonly Finding[] =>
  rows
    .filter(({ person }) => !people.has(person))
    .map((row) => ({ code: 'PERSON_UNKNOWN', values: { person: row.person }, row, column: 'person' }));

/** Events that cannot happen where they stand. */
export function employmentFindings({ employment_events: events }: Roster, people: ReadonlySet<string>): readonly Finding[] {
  const findings = [...strangers(events, people)];
  for (const [person, own] of Map.groupBy(events, (each) => each.person)) {
    const wrong = outOfOrder(own);
    if (wrong !== null) findings.push(orderFinding(person, wrong.event, wrong.after));
    for (const row of own) {
      const { day, probation_until: until, kind, leaving } = row;
      if (until !== null && until < day)
        findings.push({ code: 'PEOPLE_DAYS', values: { from: day, to: until }, row, column: 'probation_until' });
      if (kind === 'left' && leaving === null) findings.push({ code: 'LEAVING_KIND', values: { person, day }, row, column: 'leaving' });
    }
  }
  return findings;
}

function orderFinding(person: string, row: EmploymentEvent, after: EmploymentEvent | null): Finding {
  const values = { person, day: row.day, event: row.kind, eventZh: EVENT_WORDS[row.kind] };
  if (after === null) return { code: 'EMPLOYMENT_FIRST', values, row, column: 'day' };
  const before = { before: after.kind, beforeZh: EVENT_WORDS[after.kind], beforeDay: after.day };
  return { code: 'EMPLOYMENT_ORDER', values: { ...values, ...before }, row, column: 'day' };
}

/** Base pay of nobody. That it is no less than nothing is held where it is read. */
export const payFindings = ({ base_pays }: Roster, people: ReadonlySet<string>): readonly Finding[] => [
  ...strangers(base_pays, people),
  ...base_pays
    .filter(({ fen }) => BigInt(fen) < 0n)
    .map((row) => ({ code: 'PAY_NEGATIVE', values: { person: row.person }, row, column: 'fen' })),
];

/** Leaves that end before they begin, and those of one person that have days in common. */
export function leaveFindings({ leaves }: Roster, people: ReadonlySet<string>): readonly Finding[] {
  const findings = [...strangers(leaves, people)];
  for (const own of Map.groupBy(leaves, ({ person }) => person).values()) {
    const ordered = own.toSorted((a, b) => (a.from_day < b.from_day ? -1 : 1));
    for (const [index, row] of ordered.entries()) {
      const { person, from_day: from, to_day: to } = row;
      const values: Values = { person, from, to };
      if (isBackwards(row)) findings.push({ code: 'PEOPLE_DAYS', values, row, column: 'to_day' });
      const meeting = ordered.slice(0, index).find((each) => overlap(each, row));
      if (meeting !== undefined)
        findings.push({
          code: 'LEAVE_OVERLAP',
          values: { ...values, first: meeting.from_day, last: meeting.to_day },
          row,
          column: 'from_day',
        });
    }
  }
  return findings;
}
