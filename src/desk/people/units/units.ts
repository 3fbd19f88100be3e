/** Units: a dated tree of 集团, 区域, 门店, 部门 and 小组; to move, rename or close one is a version of it from a day on. */

import { LATEST } from '../../office/latest.ts';
import type { Desk, Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { currentRows } from '../record/current.ts';
import { demandDay, demandText } from '../record/demand.ts';
import { changePeople } from '../record/keep.ts';
import type { UnitKind } from '../rows.ts';
import { historyOf, openUnits, type Unit, versionOn } from './tree.ts';

/** A unit from a day on: a new one, or one that is moved, renamed or opened again. */
export type UnitOrder = {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly from: string;
};

/** Says what a unit is from a day on, until its next version. Refused where its parent is not open then or it would lie below itself. */
export const setUnit = async (office: Office, order: UnitOrder): Promise<void> => {
  const { kind, parent } = order;
  const [unit, name, from] = [demandText(order.unit), demandText(order.name), demandDay(order.from)];
  return await changePeople(office, {
    of: { is: 'units' },
    said: { action: 'unit set', about: `unit ${unit}`, details: { name, kind, parent, from } },
    adds: () => ({ unit_versions: [{ unit, name, kind, parent, from_day: from, closed: false, withdrawn: false }] }),
  });
};

/** Closes a unit from a day on: on that day it is not there any more. Refused while units or seats are below it. */
export const closeUnit = async (office: Office, order: { readonly unit: string; readonly from: string }): Promise<void> => {
  const { unit } = order;
  const from = demandDay(order.from);
  return await changePeople(office, {
    of: { is: 'units' },
    said: { action: 'unit closed', about: `unit ${unit}`, details: { from } },
    adds: ({ unit_versions }) => {
      const version = versionOn(historyOf(unit_versions), unit, from);
      if (version === null) throw refused('UNIT_UNKNOWN', { unit, day: from });
      return { unit_versions: [{ ...version, from_day: from, closed: true }] };
    },
  });
};

/** The units that are open on a day, as the record stood at a moment. */
export const unitsOn = async (desk: Desk, day: string, asOf: string = LATEST): Promise<ReadonlyMap<string, Unit>> =>
  openUnits(historyOf(await currentRows(desk, 'unit_versions', { asOf })), day);
