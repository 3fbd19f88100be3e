/** Whether a scheme has ended: from which day on nothing is computed by it and nobody is assigned to it. */

import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { refused } from '../../refused.ts';

/** The day from which on a scheme is retired as the record stood at a moment; null while it lives. The last row counts. */
export async function retiredFrom(desk: Desk, scheme: string, asOf: string = LATEST): Promise<string | null> {
  const found = await desk
    .selectFrom('scheme_retirements')
    .select('from_day')
    .where('scheme', '=', scheme)
    .where('at', '<=', asOf)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return found?.from_day ?? null;
}

/** All schemes that have ended or will, with their first day without. */
export async function retirements(desk: Desk, asOf: string = LATEST): Promise<ReadonlyMap<string, string>> {
  const rows = await desk
    .selectFrom('scheme_retirements')
    .select(['scheme', 'from_day'])
    .where('at', '<=', asOf)
    .orderBy('number')
    .execute();
  const last = new Map(rows.map(({ scheme, from_day }) => [scheme, from_day]));
  return new Map([...last].flatMap(([scheme, from]) => (from === null ? [] : [[scheme, from] as const])));
}

/** Demands that a scheme still lives on a day; refused with SCHEME_RETIRED. */
export async function demandNotRetired(
  desk: Desk,
  scheme: string,
  { day, asOf }: { readonly day: string; readonly asOf: string },
): Promise<void> {
  const from = await retiredFrom(desk, scheme, asOf);
  if (from !== null && day >= from) throw refused('SCHEME_RETIRED', { scheme, from });
}
