/** Where somebody sits at the end of a period: what a printed figure says beside their name. */

import { dayText } from '../../lib/day.ts';
import { type Office, read } from '../office/office.ts';
import { seatsOn } from '../people/staff/read.ts';
import { unitsOn } from '../people/units/units.ts';
import { periodOf } from '../schemes/pinned.ts';

/** What the unit of somebody's main seat is called on the last day of a period; null where they have none that may be seen. */
export async function unitNameOf(
  office: Office,
  { person, period }: { readonly person: string; readonly period: string },
): Promise<string | null> {
  const day = dayText(periodOf(period).last);
  const [seats, units] = await read(office, async (desk) => [await seatsOn(desk, day, { person }), await unitsOn(desk, day)] as const);
  const own = seats.get(person) ?? [];
  const seat = own.find(({ main }) => main) ?? own[0];
  return seat === undefined ? null : (units.get(seat.unit)?.name ?? null);
}
