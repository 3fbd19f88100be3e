/** A duty that is held for a unit is one for that unit: what stands of people in any room is seen as far as it reaches, also by those who read the log. */

import { has, seesOf } from './0003-access.ts';

const reached = (...duties: readonly string[]): string => duties.map((duty) => seesOf(duty, 'person')).join(' OR ');

const ANNOUNCING = `hengji_self(person) OR ${reached('write schemes', 'release schemes', 'read log')}`;

/** Whoever corrects facts sees the disputes that ask for it. */
const ASKED = `(${reached('import facts')}) AND EXISTS (SELECT FROM case_requests r
      WHERE r.organisation = cases.organisation AND r.case_number = cases.number AND r.kind = 'correction')`;

const CASES = `kind = 'award' OR hengji_self(person) OR hengji_self(actor) OR ${reached('read log')} OR CASE kind
    WHEN 'dispute' THEN ${reached('handle disputes', 'compute', 'propose adjustments')} OR (${ASKED})
    WHEN 'application' THEN ${reached('decide applications')}
    WHEN 'outcome' THEN ${reached('propose outcomes', 'decide outcomes', 'confirm outcomes')}
    WHEN 'investigation' THEN ${reached('investigate')}
    WHEN 'behaviour' THEN ${reached('record events')} ELSE false END`;

/** A meeting of a unit is for those whose duty reaches the unit; one of the whole for those whose duty does. */
const ofUnit = (duty: string): string =>
  `CASE WHEN (SELECT hengji_free() OR hengji_reach('${duty}') = '*') THEN true
      WHEN (SELECT hengji_reach('${duty}')) = '' OR unit IS NULL THEN false ELSE (SELECT hengji_reach('${duty}')::jsonb) ? unit END`;

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  ['announcement_questions', ANNOUNCING],
  ['acknowledgements', ANNOUNCING],
  ['cycle_exclusions', reached('run cycles', 'rate team', 'read log')],
  ['target_offers', reached('run cycles', 'approve targets', 'read scores', 'read log')],
  ['allotment_parts', reached('run cycles', 'allot', 'read scores', 'read log')],
  ['cases', CASES],
  ['case_effects', `hengji_self(person) OR ${reached('handle disputes', 'read pay', 'read log')}`],
  ['decided_rows', `hengji_self(person) OR ${reached('read facts', 'import facts', 'read log')}`],
  ['holds', `hengji_self(person) OR ${reached('investigate', 'compute', 'lock', 'propose adjustments', 'read log')}`],
  ['submissions', reached('run cycles', 'rate team', 'read log')],
  ['cycle_reminders', `hengji_self(person) OR ${reached('run cycles', 'read log')}`],
  ['interviews', `hengji_self(person) OR hengji_self(supervisor) OR ${reached('run cycles')}`],
  ['samples', `hengji_self(checker) OR ${reached('run cycles', 'read scores', 'read log')}`],
  // A mark on a whole item is about nobody, and is seen by those who mark.
  [
    'result_marks',
    `CASE WHEN person IS NULL THEN ${has('review results', 'run cycles')} ELSE (${reached('review results', 'run cycles')})
      OR (NOT hengji_self(person) AND ${reached('read scores')}) END`,
  ],
  ['meetings', ['run cycles', 'read log', 'read dashboards'].map((duty) => `(${ofUnit(duty)})`).join(' OR ')],
];

/** All statements, in order. */
export const REACH = SEEN.map(([table, condition]) => `ALTER POLICY seen_by_duty ON ${table} USING (${condition});`).join('\n');
