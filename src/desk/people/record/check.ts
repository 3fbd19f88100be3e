/** What must hold of people and organisation after every change, whoever made it: each finding names the row that it is about. */

import { historyOf } from '../units/tree.ts';
import { assignmentFindings } from './check-assignments.ts';
import { employmentFindings, leaveFindings, payFindings } from './check-people.ts';
import { seatFindings, seatsInClosedUnits } from './check-seats.ts';
import { unitFindings } from './check-units.ts';
import type { Roster, Scope } from './current.ts';
import type { Finding } from './finding.ts';

/** All that does not hold of a roster; looked at is what a scope has loaded. */
export function findingsOf(roster: Roster, scope: Scope): readonly Finding[] {
  if (scope.is === 'nothing') return [];
  const history = historyOf(roster.unit_versions);
  const units = unitFindings(history);
  if (scope.is === 'units') return [...units, ...seatsInClosedUnits(roster.seats, history)];
  if (scope.is === 'scheme') return [...units, ...assignmentFindings(roster, history, null)];
  const people = new Set(roster.person_names.map(({ person }) => person));
  return [
    ...units,
    ...employmentFindings(roster, people),
    ...seatFindings(roster, history),
    ...payFindings(roster, people),
    ...leaveFindings(roster, people),
    ...assignmentFindings(roster, history, people),
  ];
}
