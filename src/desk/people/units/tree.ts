/** The tree of units: which units there are on a day, what lies below one, and what leads to it. */

import type { UnitKind, UnitVersion } from '../rows.ts';

/** A unit as it is on one day. */
export type Unit = { readonly unit: string; readonly name: string; readonly kind: UnitKind; readonly parent: string | null };

/** All versions by unit, each list by its days. */
export type History = ReadonlyMap<string, readonly UnitVersion[]>;

/** The history of units out of their versions, in whatever order. */
export function historyOf(versions: readonly UnitVersion[]): History {
  const history = new Map<string, UnitVersion[]>();
  for (const version of versions) {
    const known = history.get(version.unit);
    if (known === undefined) history.set(version.unit, [version]);
    else known.push(version);
  }
  for (const list of history.values()) list.sort((a, b) => (a.from_day < b.from_day ? -1 : 1));
  return history;
}

/** The version of a unit that holds on a day; null where the unit is not there yet or closed. */
export function versionOn(history: History, unit: string, day: string): UnitVersion | null {
  const found = history.get(unit)?.findLast(({ from_day }) => from_day <= day);
  return found === undefined || found.closed ? null : found;
}

/** The first day from `from` on, up to `to`, on which a unit is not open; null where it is open on all of them. */
export function closedWithin(
  history: History,
  unit: string,
  { from, to }: { readonly from: string; readonly to: string | null },
): string | null {
  if (versionOn(history, unit, from) === null) return from;
  const closing = history.get(unit)?.find(({ from_day, closed }) => closed && from_day > from && (to === null || from_day <= to));
  return closing?.from_day ?? null;
}

/** The units that are open on a day, by their ids. */
export function openUnits(history: History, day: string): ReadonlyMap<string, Unit> {
  const open = new Map<string, Unit>();
  for (const unit of [...history.keys()].toSorted()) {
    const version = versionOn(history, unit, day);
    if (version !== null) open.set(unit, { unit, name: version.name, kind: version.kind, parent: version.parent });
  }
  return open;
}

/** A unit and all units below it; nothing where there is no such unit. */
export function subtree(units: ReadonlyMap<string, Unit>, unit: string): ReadonlySet<string> {
  const children = Map.groupBy(units.values(), ({ parent }) => parent);
  const below = new Set<string>();
  const waiting = units.has(unit) ? [unit] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    below.add(next);
    for (const child of children.get(next) ?? []) waiting.push(child.unit);
  }
  return below;
}

/** The units that lead to one, the topmost first, itself last; nothing where there is no such unit. */
export function pathOf(units: ReadonlyMap<string, Unit>, unit: string): readonly Unit[] {
  const path: Unit[] = [];
  for (let next = units.get(unit); next !== undefined; next = next.parent === null ? undefined : units.get(next.parent)) path.unshift(next);
  return path;
}
