/** Payslips that nobody has signed some days after the lock. */

import { sql } from 'kysely';
import { caseSetting } from '../cases/settings.ts';
import type { Desk } from '../office/office.ts';
import { shiftDay } from '../people/days.ts';

/** So many days after the end of a period nobody is reminded any more: whoever left a payslip of last spring unsigned has decided so. */
const LONGEST = 92;

/** How many payslips a person has not signed, and the month of the oldest of them. */
export type Unsigned = { readonly person: string; readonly count: number; readonly scheme: string; readonly period: string };

/**
 * Who has not signed a payslip of a period that was locked some days ago, with all that they have not signed, as the page of what waits lists
 * them; nobody where the organisation reminds nobody of it.
 */
export async function unsignedPayslips(desk: Desk, day: string): Promise<readonly Unsigned[]> {
  const days = await caseSetting(desk, 'payslip days');
  if (days === 0) return [];
  const [from, until] = [shiftDay(day, -LONGEST), shiftDay(day, -days)];
  // The day of a lock is told by the clock of UTC: an hour earlier or later makes no difference to a reminder.
  const { rows } = await sql<Unsigned>`
    WITH closed AS (SELECT * FROM locks WHERE last_day >= ${from}::date AND at::date <= ${day}::date),
    paid AS (
      SELECT c.run, c.scheme, c.period, c.at, s.subject AS person FROM closed c JOIN settled s USING (organisation, scheme, period)
      UNION
      SELECT c.run, c.scheme, c.period, c.at, n.subject FROM closed c
      JOIN adjustments a USING (organisation, scheme)
      JOIN adjustment_steps t ON t.organisation = a.organisation AND t.adjustment = a.number AND t.step = 'approved'
      JOIN adjustment_lines n ON n.organisation = a.organisation AND n.adjustment = a.number AND n.pay_period = c.period
    )
    SELECT person, count(*)::int AS count, (array_agg(scheme ORDER BY period, scheme))[1] AS scheme,
      (array_agg(period ORDER BY period, scheme))[1] AS period FROM paid
    WHERE NOT EXISTS (SELECT FROM payslip_signatures g WHERE g.run = paid.run AND g.person = paid.person)
    GROUP BY person HAVING bool_or(at::date <= ${until}::date) ORDER BY person`.execute(desk);
  return rows;
}
