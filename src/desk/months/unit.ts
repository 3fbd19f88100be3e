/** Where somebody sits at the end of a period: what a printed figure says beside their name. */

import { dayText } from '../../lib/day.ts';
import { asHouse } from '../access/unveiled.ts';
import { glance } from '../office/glance.ts';
import { type Office, read } from '../office/office.ts';
import { remembered } from '../office/unchanged.ts';
import { seatsOn } from '../people/staff/read.ts';
import { unitsOn } from '../people/units/units.ts';
import { periodOf } from '../schemes/pinned.ts';

/**
 * What the unit of somebody's main seat is called on the last day of a period; null where they have none that may be seen. What units are
 * called is no secret of anybody: they are read once for all.
 */
export async function unitNameOf(
  office: Office,
  { person, period }: { readonly person: string; readonly period: string },
): Promise<string | null> {
  const day = dayText(periodOf(period).last);
  const seats = await remembered(office, ['seats', person, day], () => glance(office, (desk) => seatsOn(desk, day, { person })));
  const own = seats.get(person) ?? [];
  const seat = own.find(({ main }) => main) ?? own[0];
  if (seat === undefined) return null;
  const units = await asHouse(office, (house) =>
    remembered(house, ['units', day], () => read(house, (desk) => unitsOn(desk, day)), 'everybody'),
  );
  return units.get(seat.unit)?.name ?? null;
}
