/** Who stands above whom: the heads of a person's unit and of those above it, for interviews and signatures. */

import { LATEST } from '../office/latest.ts';
import type { Desk } from '../office/office.ts';
import { seatsOn } from '../people/staff/read.ts';
import { pathOf } from '../people/units/tree.ts';
import { unitsOn } from '../people/units/units.ts';

/** The heads above each person on a day, the nearest first, each once; whoever heads a unit answers to the next one up. */
export async function headsAbove(desk: Desk, day: string): Promise<(person: string) => readonly string[]> {
  const units = await unitsOn(desk, day, LATEST);
  const seats = await seatsOn(desk, day);
  const heads = new Map<string, string>();
  for (const each of [...seats.values()].flat()) if (each.head && !heads.has(each.unit)) heads.set(each.unit, each.person);
  return (person) => {
    const main = seats.get(person)?.find((seat) => seat.main);
    const path = main === undefined ? [] : pathOf(units, main.unit).toReversed();
    const above = path.flatMap(({ unit }) => heads.get(unit) ?? []).filter((head) => head !== person);
    return [...new Set(above)];
  };
}
