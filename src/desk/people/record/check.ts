/** What must hold of people and organisation after every change, whoever made it: each finding names the row that it is about. */

import type { Values } from '../../../lib/problem.ts';
import { historyOf } from '../units/tree.ts';
import { assignmentFindings } from './check-assignments.ts';
import { employmentFindings, leaveFindings, payFindings } from './check-people.ts';
import { seatFindings, seatsInClosedUnits } from './check-seats.ts';
import { unitFindings } from './check-units.ts';
import type { Roster, Scope } from './current.ts';

/** What does not hold: a code of `peopleMessages` with its values, the row that it is about, and the column of that row. */
export type Finding = { readonly code: string; readonly values: Values; readonly row: object; readonly column: string };

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
