/** Scheme assignments: which scheme pays a person, or all who sit below a unit, hold a post, or both; with days and a reason. */

import { LATEST } from '../../office/latest.ts';
import { type Office, read, together } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandNotRetired } from '../../schemes/lives/retired.ts';
import type { Scope } from '../record/current.ts';
import { demandDay, demandLastDay, demandText } from '../record/demand.ts';
import { changePeople, keyOf } from '../record/keep.ts';
import type { Assignment } from '../rows.ts';

/** Whose a scheme is: a person's, or that of a unit with all below it, of a post, or of a post below a unit. */
export type Whose = { readonly person?: string | null; readonly unit?: string | null; readonly post?: string | null };

/** An assignment; it is open where no last day is said. */
export type AssignmentOrder = Whose & {
  readonly scheme: string;
  readonly from: string;
  readonly to?: string | null;
  readonly reason: string;
};

const rowOf = ({ scheme, person = null, unit = null, post = null, from, to, reason }: AssignmentOrder): Assignment => ({
  ...{ scheme: demandText(scheme), person, unit, post },
  ...{ from_day: demandDay(from), to_day: demandLastDay(to), reason: demandReason(reason), withdrawn: false },
});

const scopeOf = ({ person, scheme }: Assignment): Scope => (person === null ? { is: 'scheme', scheme } : { is: 'person', person });

/** Says that a scheme pays somebody from a day on, perhaps to a last one; the same person, unit and post from the same day is said anew. */
export const assignScheme = async (office: Office, order: AssignmentOrder): Promise<void> => {
  const row = rowOf(order);
  const { scheme, person, unit, post, from_day: from, to_day: to, reason } = row;
  return await together(office, async (own) => {
    await read(own, (desk) => demandNotRetired(desk, scheme, { day: from, asOf: LATEST }));
    await changePeople(own, {
      duty: 'write schemes',
      of: scopeOf(row),
      said: { action: 'scheme assigned', about: `scheme ${scheme}`, details: { person, unit, post, from, to, reason } },
      adds: () => ({ scheme_assignments: [row] }),
    });
  });
};

/** Ends an assignment, which is known by its scheme, whose it is and its first day, with a last day. */
export const endAssignment = async (office: Office, order: AssignmentOrder & { readonly to: string }): Promise<void> => {
  const row = rowOf(order);
  const { scheme, person, unit, post, from_day: from, to_day: to, reason } = row;
  return await changePeople(office, {
    duty: 'write schemes',
    of: scopeOf(row),
    said: { action: 'assignment ended', about: `scheme ${scheme}`, details: { person, unit, post, from, to, reason } },
    adds: ({ scheme_assignments: rows }) => {
      const key = keyOf('scheme_assignments', row);
      if (!rows.some((each) => keyOf('scheme_assignments', each) === key))
        throw refused('PEOPLE_ROW_UNKNOWN', { about: [scheme, person, unit, post, from].filter((each) => each !== null).join(' ') });
      return { scheme_assignments: [row] };
    },
  });
};
