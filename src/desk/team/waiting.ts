/** All that waits for one's hand: what one may decide, rate, part, vote on or talk about today, gathered from every room in one look. */

import { dayOf } from '../office/day.ts';
import { type Office, read } from '../office/office.ts';
import { peopleOn } from '../people/staff/read.ts';
import type { Asking, Waiting } from './kinds.ts';
import { waitingCases } from './waiting-cases.ts';
import { waitingInCycles } from './waiting-cycles.ts';
import { waitingMending } from './waiting-mending.ts';
import { waitingPay } from './waiting-pay.ts';
import { waitingVotes } from './waiting-votes.ts';

/** All that waits, what is due first in front, then what waits longest; and what the people are called whom it is about. */
export const waitingFor = (office: Office): Promise<{ readonly rows: readonly Waiting[]; readonly names: ReadonlyMap<string, string> }> =>
  read(office, async (desk) => {
    const day = dayOf(office.now());
    const asking: Asking = { desk, authority: office.authority, actor: office.actor, day };
    const rows = [
      ...(await waitingCases(asking)),
      ...(await waitingMending(asking)),
      ...(await waitingInCycles(asking)),
      ...(await waitingVotes(asking)),
      ...(await waitingPay(asking)),
    ];
    const names = new Map((await peopleOn(desk, day)).map(({ person, name }) => [person, name]));
    return { rows: rows.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en')), names };
  });

const orderOf = ({ due, since }: Waiting): string => `${due ?? '9999-12-31'} ${since}`;
