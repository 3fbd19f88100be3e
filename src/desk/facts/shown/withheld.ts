/** What of the rows that the record itself wrote as facts (people, reviews) is shown to those alone who see it where it comes from. */

import type { Manifest } from '../../../facts/batches/manifest.ts';
import { reachesAll } from '../../access/demand.ts';
import type { Duty } from '../../access/roles.ts';
import type { Desk } from '../../office/office.ts';

type Rules = Readonly<Record<string, readonly Duty[]>>;

const PAY: readonly Duty[] = ['read base pay'];
const EMPLOYMENT: readonly Duty[] = ['change people', 'read base pay'];
const SCORES: readonly Duty[] = ['read scores', 'run cycles'];
const RATERS: readonly Duty[] = ['run cycles', 'read log'];

/** By table and column the duties of which one is enough; any other column is for whoever sees facts. */
const RULES: Readonly<Record<string, Rules>> = {
  employees: { base_pay: PAY, hired_on: EMPLOYMENT, regular_on: EMPLOYMENT, left_on: EMPLOYMENT },
  assignments: { base_pay: PAY },
  leavers: { hired_on: EMPLOYMENT, left_on: EMPLOYMENT },
  ratings: { score: SCORES, grade: SCORES, rater_id: RATERS },
  targets: { value: SCORES },
  allotments: { points: SCORES },
  calibrations: { grade: SCORES, points: SCORES },
};

/**
 * The columns of a batch that are not shown to who asks; none of a file that was brought, for facts have their own duty. A correction of
 * what the record wrote is of the record too.
 */
export async function withheldFrom(desk: Desk, { table, columns, source }: Manifest): Promise<ReadonlySet<string>> {
  const rules = source.origin?.is === 'workflow' ? RULES[table] : undefined;
  const withheld = new Set<string>();
  if (rules === undefined) return withheld;
  for (const { name } of columns) if (name in rules && !(await reachesOne(desk, rules[name] ?? []))) withheld.add(name);
  return withheld;
}

async function reachesOne(desk: Desk, duties: readonly Duty[]): Promise<boolean> {
  for (const duty of duties) if (await reachesAll(desk, duty)) return true;
  return false;
}
