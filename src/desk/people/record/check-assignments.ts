/** What must hold of scheme assignments: they name people, units and posts that are known, and each says once what it says. */

import type { Assignment } from '../rows.ts';
import type { History } from '../units/tree.ts';
import { isBackwards, overlap } from './check-seats.ts';
import type { Roster } from './current.ts';
import type { Finding } from './finding.ts';

/** What does not hold of assignments; `people` is null where those of people are not looked at. */
export function assignmentFindings(roster: Roster, history: History, people: ReadonlySet<string> | null): readonly Finding[] {
  const posts = new Set(roster.posts.map(({ post }) => post));
  const findings: Finding[] = [];
  const add = (code: string, row: Assignment, values: Finding['values'], column: string): void => {
    findings.push({ code, values, row, column });
  };
  for (const row of roster.scheme_assignments) {
    const { person, unit, post, from_day: from, to_day: to } = row;
    if (person !== null && people !== null && !people.has(person)) add('PERSON_UNKNOWN', row, { person }, 'person');
    if (unit !== null && !history.has(unit)) add('UNIT_UNKNOWN', row, { unit, day: from }, 'unit');
    if (post !== null && !posts.has(post)) add('POST_UNKNOWN', row, { post }, 'post');
    if ((person === null) === (unit === null && post === null)) add('ASSIGNMENT_WHOSE', row, {}, 'person');
    if (isBackwards(row)) add('PEOPLE_DAYS', row, { from, to: to ?? '' }, 'to_day');
  }
  for (const rows of Map.groupBy(roster.scheme_assignments, whose).values())
    for (const [index, row] of rows.entries())
      if (rows.slice(0, index).some((each) => overlap(each, row)))
        add('ASSIGNMENT_TWICE', row, { scheme: row.scheme, day: row.from_day }, 'from_day');
  return findings;
}

const whose = ({ scheme, person, unit, post }: Assignment): string => JSON.stringify([scheme, person, unit, post]);
