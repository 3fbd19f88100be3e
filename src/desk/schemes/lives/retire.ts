/** Ends a scheme from a period on, and lets it go on again; earlier periods are as they were. */

import { dayText } from '../../../lib/day.ts';
import type { Period } from '../../../lib/period.ts';
import { demand } from '../../access/demand.ts';
import { LATEST } from '../../office/latest.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { retiredFrom } from './retired.ts';

/** A retirement: the first period in which the scheme is no more, and why. */
export type Retirement = { readonly scheme: string; readonly from: Period; readonly reason: string | null };

/** Ends a scheme: no run and no assignment from that period on. Refused where a locked period would be without its scheme. */
export async function retireScheme(office: Office, { scheme, from, reason }: Retirement): Promise<void> {
  demand(office, 'release schemes');
  const why = demandReason(reason);
  await write(office, async (writing) => {
    const { desk } = writing;
    await demandReleased(desk, scheme);
    const day = dayText(from.first);
    const locked = await desk
      .selectFrom('locks')
      .select('period')
      .where('scheme', '=', scheme)
      .where('last_day', '>=', day)
      .orderBy('last_day', 'desc')
      .executeTakeFirst();
    if (locked !== undefined) throw refused('RETIRE_LOCKED', { scheme, period: locked.period, from: day });
    await insertRow(office, writing, { scheme, from_day: day, reason: why });
    await writing.log({ action: 'scheme retired', about: `scheme ${scheme}`, details: { from: day, reason: why } });
  });
}

/** Lets a retired scheme go on, as if it had not been ended. */
export async function continueScheme(office: Office, { scheme, reason }: Omit<Retirement, 'from'>): Promise<void> {
  demand(office, 'release schemes');
  const why = demandReason(reason);
  await write(office, async (writing) => {
    if ((await retiredFrom(writing.desk, scheme, LATEST)) === null) throw refused('RETIRE_NONE', { scheme });
    await insertRow(office, writing, { scheme, from_day: null, reason: why });
    await writing.log({ action: 'scheme continued', about: `scheme ${scheme}`, details: { reason: why } });
  });
}

type NewRow = { readonly scheme: string; readonly from_day: string | null; readonly reason: string };

async function insertRow(office: Office, writing: Writing, row: NewRow): Promise<void> {
  const { desk, actor, at } = writing;
  const number = await nextNumber(writing, 'scheme_retirements');
  await desk
    .insertInto('scheme_retirements')
    .values({ organisation: office.organisation.id, number, ...row, actor, at })
    .execute();
}

/** Demands that a scheme was ever released. */
async function demandReleased(desk: Desk, scheme: string): Promise<void> {
  const found = await desk.selectFrom('scheme_versions').select('version').where('scheme', '=', scheme).executeTakeFirst();
  if (found === undefined) throw refused('SCHEME_UNRELEASED', { scheme });
}
