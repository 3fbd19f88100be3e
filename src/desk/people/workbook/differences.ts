/** What a workbook says that the record does not say yet: only that is written, and nothing is taken back because a row is missing. */

import type { CellPlace } from '../../../facts/files/headers.ts';
import type { Roster } from '../record/current.ts';
import { type Additions, keyOf, withAdditions } from '../record/keep.ts';
import type { EmploymentEvent, EventKind, PeopleRows, PeopleTable } from '../rows.ts';
import { holds, stintsOf } from '../staff/employment.ts';
import { maskOf } from '../staff/private.ts';
import { privateRows, type WantedPerson, type WantedRows } from './wanted.ts';

/** The rows that differ, and the places of the workbook from which they come. */
export type Differences = { readonly additions: Additions; readonly placeOf: ReadonlyMap<object, CellPlace> };

/** What differs between a workbook and the record. */
export function differencesOf(before: Roster, wanted: WantedRows): Differences {
  const { placeOf } = wanted;
  /** A row that was made of another one stands where that one stands. */
  const standsWith = <Row extends object>(of: object, row: Row): Row => {
    const place = placeOf.get(of);
    if (place !== undefined) placeOf.set(row, place);
    return row;
  };
  const standing = Map.groupBy(before.employment_events, ({ person }) => person);
  const events = wanted.people.flatMap((each) => eventsFor(each, standing.get(each.person) ?? []).map((row) => standsWith(each, row)));
  const times = Map.groupBy(withAdditions(before, { employment_events: events }).employment_events, ({ person }) => person);
  const leaving = new Set(events.filter(({ kind }) => kind === 'left').map(({ person }) => person));
  const ended = <Row extends Ending>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => standsWith(row, endedBy(row, times.get(row.person ?? '') ?? [])));
  const found = onlyNew(before, {
    unit_versions: wanted.units,
    posts: wanted.posts,
    person_names: wanted.people.map((each) => standsWith(each, { person: each.person, name: each.name })),
    person_private: wanted.people.flatMap((each) => privateRows(each).map((row) => standsWith(each, row))),
    seats: ended(withLeavers('seats', before, { rows: wanted.seats, leaving })),
    base_pays: wanted.pays,
    leaves: wanted.leaves,
    scheme_assignments: ended(withLeavers('scheme_assignments', before, { rows: wanted.schemes, leaving })),
  });
  const masks = (found.person_private ?? []).map(masked);
  return { additions: { ...found, person_masks: masks, employment_events: events }, placeOf };
}

/** A private value as those see it who may know that there is one. */
export const masked = ({ person, field, value }: PeopleRows['person_private']): PeopleRows['person_masks'] => ({
  ...{ person, field, mask: value === null ? null : maskOf(field, value) },
});

/** The rows of the workbook, and those of the record about people who leave by it that the workbook says nothing of. */
function withLeavers<Table extends 'seats' | 'scheme_assignments'>(
  table: Table,
  before: Roster,
  { rows, leaving }: { readonly rows: readonly PeopleRows[Table][]; readonly leaving: ReadonlySet<string> },
): readonly PeopleRows[Table][] {
  const said = new Set(rows.map((row) => keyOf(table, row)));
  const known: readonly PeopleRows[Table][] = before[table];
  return [...rows, ...known.filter((row) => row.person !== null && leaving.has(row.person) && !said.has(keyOf(table, row)))];
}

type Ending = { readonly person: string | null; readonly from_day: string; readonly to_day: string | null };

/** Whoever leaves has no seat and no scheme of their own after the last day: what is open ends with it. */
function endedBy<Row extends Ending>(row: Row, events: readonly EmploymentEvent[]): Row {
  if (row.person === null || row.to_day !== null) return row;
  const stint = stintsOf(events).find((each) => holds(each, row.from_day));
  return stint === undefined || stint.last === null ? row : { ...row, to_day: stint.last };
}

/** The events that a row adds to those of a person. A day that is blank says nothing; one that differs takes the place of the old one. */
function eventsFor(wanted: WantedPerson, events: readonly EmploymentEvent[]): readonly EmploymentEvent[] {
  const { person, joined, probation, regular, left, leaving } = wanted;
  const add = (kind: EventKind, day: string, more: Partial<EmploymentEvent> = {}): EmploymentEvent => ({
    ...{ person, kind, day, probation_until: null, leaving: null, withdrawn: false, ...more },
  });
  const stint = stintsOf(events).at(-1);
  const again = stint !== undefined && stint.last !== null && joined !== null && joined > stint.last;
  const own = again || stint === undefined ? [] : events.filter(({ day, kind }) => day >= stint.first && STAFF.has(kind));
  const said = (kinds: readonly EventKind[]): EmploymentEvent | undefined => own.find(({ kind }) => kinds.includes(kind));
  const rows: EmploymentEvent[] = [];
  const replace = (old: EmploymentEvent | undefined, row: EmploymentEvent): void => {
    if (old !== undefined && old.day !== row.day) rows.push({ ...old, withdrawn: true });
    if (old === undefined || !sameRow(old, row)) rows.push(row);
  };
  const begun = said(['joined', 'rejoined']);
  if (joined !== null) {
    const kind = begun?.kind ?? (again ? 'rejoined' : 'joined');
    replace(begun, add(kind, joined, { probation_until: probation ?? begun?.probation_until ?? null }));
  }
  if (regular !== null && (again || stint?.regular !== regular)) replace(said(['regularised']), add('regularised', regular));
  if (left !== null) replace(said(['left']), add('left', left, { leaving: leaving ?? said(['left'])?.leaving ?? null }));
  return rows;
}

const STAFF: ReadonlySet<EventKind> = new Set(['joined', 'rejoined', 'regularised', 'left']);

/** The candidates that say something else than the row with their key, or have none. */
function onlyNew(before: Roster, candidates: Additions): Additions {
  const entries = Object.entries(candidates).map(([name, rows]) => {
    const table = name as PeopleTable;
    const known = new Map<string, object>(before[table].map((row) => [keyOf(table, row), row]));
    const differing = (rows as readonly object[]).filter((row) => !sameRow(known.get(keyOf(table, row)), row));
    return [table, differing] as const;
  });
  return Object.fromEntries(entries) as Additions;
}

/** Whether a row of the record says the same as another; keys stand in the same order in neither. */
const sameRow = (known: object | undefined, row: object): boolean =>
  known !== undefined && Object.entries(row).every(([name, value]) => (known as Readonly<Record<string, unknown>>)[name] === value);
