/** People: everybody whom an organisation knows by an id, what they are called, and what happened to their employment. */

import type { Office } from '../../office/office.ts';
import type { Roster } from '../record/current.ts';
import { demandDay, demandLastDay, demandText } from '../record/demand.ts';
import { type Additions, changePeople } from '../record/keep.ts';
import type { EmploymentEvent, EventKind, Leaving } from '../rows.ts';
import type { LeaveKind } from '../words.ts';

/** Adds a person, or says anew what somebody is called. */
export const namePerson = async (office: Office, order: { readonly person: string; readonly name: string }): Promise<void> => {
  const [person, name] = [demandText(order.person), demandText(order.name)];
  return await changePeople(office, {
    of: { is: 'person', person },
    said: { action: 'person named', about: `person ${person}`, details: { name } },
    adds: () => ({ person_names: [{ person, name }] }),
  });
};

/** What happened to an employment, and on which day: its first one, or the last one where it ended. */
export type EmploymentOrder = {
  readonly person: string;
  readonly kind: EventKind;
  readonly day: string;
  readonly probationUntil?: string | null;
  readonly leaving?: Leaving | null;
};

/** Notes what happened to an employment. Whoever leaves has no seat and no scheme of their own after the last day: those that are open end with it. */
export const noteEmployment = async (office: Office, order: EmploymentOrder): Promise<void> => {
  const { person, kind, leaving = null } = order;
  const [day, probation_until] = [demandDay(order.day), demandLastDay(order.probationUntil)];
  const event: EmploymentEvent = { person, kind, day, probation_until, leaving, withdrawn: false };
  return await changePeople(office, {
    of: { is: 'person', person },
    said: { action: `employment ${kind}`, about: `person ${person}`, details: { day, probationUntil: probation_until, leaving } },
    adds: (before) => ({ employment_events: [event], ...(kind === 'left' || kind === 'ended' ? endings(before, day) : {}) }),
  });
};

/** What ends with the last day of somebody who leaves. */
function endings({ seats, scheme_assignments }: Roster, day: string): Additions {
  const goesOn = ({ from_day, to_day }: { readonly from_day: string; readonly to_day: string | null }): boolean =>
    from_day <= day && (to_day === null || to_day > day);
  return {
    seats: seats.filter(goesOn).map((seat) => ({ ...seat, to_day: day })),
    scheme_assignments: scheme_assignments.filter(goesOn).map((each) => ({ ...each, to_day: day })),
  };
}

/** Sets the base pay of a month, in fen, from a day on. */
export const setBasePay = async (
  office: Office,
  order: { readonly person: string; readonly from: string; readonly fen: bigint },
): Promise<void> => {
  const { person, fen } = order;
  const from_day = demandDay(order.from);
  return await changePeople(office, {
    duty: 'read base pay',
    of: { is: 'person', person },
    said: { action: 'base pay set', about: `person ${person}`, details: { from: from_day } },
    adds: () => ({ base_pays: [{ person, from_day, fen: String(fen), withdrawn: false }] }),
  });
};

/** A leave with its first and its last day. */
export type LeaveOrder = { readonly person: string; readonly from: string; readonly to: string; readonly kind: LeaveKind };

/** Notes a leave, or says anew how long one is that begins on that day. Refused where another one has days in common with it. */
export const noteLeave = async (office: Office, order: LeaveOrder): Promise<void> => {
  const { person, kind } = order;
  const [from_day, to_day] = [demandDay(order.from), demandDay(order.to)];
  return await changePeople(office, {
    of: { is: 'person', person },
    said: { action: 'leave noted', about: `person ${person}`, details: { from: from_day, to: to_day } },
    adds: () => ({ leaves: [{ person, from_day, to_day, kind, withdrawn: false }] }),
  });
};
