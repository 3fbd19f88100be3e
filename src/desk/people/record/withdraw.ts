/** Takes back what was noted of people or organisation by mistake: from now on it counts for nothing, and stays to be seen as of before. */

import type { Duty } from '../../access/roles.ts';
import type { Office } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import type { KEYS, PeopleRows } from '../rows.ts';
import type { Scope } from './current.ts';
import { changePeople, keyOf } from './keep.ts';

/** What can be taken back. */
export type Withdrawable = 'unit_versions' | 'employment_events' | 'seats' | 'base_pays' | 'leaves' | 'scheme_assignments';

/** What is taken back, by its key, and why. */
export type Withdrawal = {
  readonly [Table in Withdrawable]: {
    readonly table: Table;
    readonly key: Pick<PeopleRows[Table], Extract<(typeof KEYS)[Table][number], keyof PeopleRows[Table]>>;
    readonly reason: string;
  };
}[Withdrawable];

/** What it takes to take such a row back: the same as to write it. */
const DUTIES: Readonly<Partial<Record<Withdrawable, { readonly duty: Duty }>>> = {
  base_pays: { duty: 'read base pay' },
  scheme_assignments: { duty: 'write schemes' },
};

/** Takes a row back; refused where there is none of that key, and where what is left would not hold. */
export const withdraw = async (office: Office, { table, key, reason: text }: Withdrawal): Promise<void> => {
  const reason = demandReason(text);
  const about = Object.values(key).join(' ');
  return await changePeople(office, {
    ...DUTIES[table],
    of: scopeOf(table, key),
    said: { action: 'people row withdrawn', about: `${table} ${about}`, details: { reason } },
    adds: (before) => {
      const row = before[table].find((each) => keyOf(table, each) === keyOf(table, key));
      if (row === undefined) throw refused('PEOPLE_ROW_UNKNOWN', { about });
      return { [table]: [{ ...row, withdrawn: true }] };
    },
  });
};

function scopeOf(table: Withdrawable, key: Readonly<Record<string, unknown>>): Scope {
  if (table === 'unit_versions') return { is: 'units' };
  if (typeof key['person'] === 'string') return { is: 'person', person: key['person'] };
  return { is: 'scheme', scheme: String(key['scheme']) };
}
