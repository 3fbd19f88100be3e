/** Who supervises whom on a day: the head of one's unit, where there is none (or it is oneself) the head of the next unit above. */

import type { Desk } from '../office/office.ts';
import { type SeatOn, seatsOn } from '../people/staff/read.ts';
import { pathOf, type Unit } from '../people/units/tree.ts';
import { unitsOn } from '../people/units/units.ts';

/** The seats and units of one day. */
export type Ground = { readonly units: ReadonlyMap<string, Unit>; readonly seats: ReadonlyMap<string, readonly SeatOn[]> };

/** The seats and units of a day. */
export const groundOn = async (desk: Desk, day: string): Promise<Ground> => ({
  units: await unitsOn(desk, day),
  seats: await seatsOn(desk, day),
});

/** The unit of somebody's main seat; null where they have none. */
export const unitOf = ({ seats }: Ground, person: string): string | null => seats.get(person)?.find(({ main }) => main)?.unit ?? null;

/** The supervisor of somebody; null where nobody stands above them. Of two heads of a unit it is the one with the smaller id. */
export function supervisorOf(ground: Ground, person: string): string | null {
  const unit = unitOf(ground, person);
  if (unit === null) return null;
  for (const { unit: above } of pathOf(ground.units, unit).toReversed()) {
    const heads = [...ground.seats].flatMap(([who, own]) => (own.some((seat) => seat.head && seat.unit === above) ? [who] : []));
    if (heads.length > 0 && !heads.includes(person)) return heads.toSorted()[0] ?? null;
  }
  return null;
}
