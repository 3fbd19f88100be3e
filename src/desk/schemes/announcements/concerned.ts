/** Whom an announcement concerns: those whom its scheme pays from its first day on, until the next announced version begins. */

import { demandOneOf } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { LATEST } from '../../office/latest.ts';
import { type Desk, type Office, read } from '../../office/office.ts';
import { reachedIn } from '../../people/assignments/read.ts';
import { shiftDay } from '../../people/days.ts';
import { type Announcement, announcementNumbered, announcementsOf } from './announce.ts';

/** A person whom an announcement concerns, with when they signed; null while they have not. */
export type Concerned = { readonly person: string; readonly signed: string | null };

const FOR_EVER = '9999-12-31';

/**
 * The people whom an announcement concerns on a day: whom its scheme pays on that day or later. Whoever is assigned later is among
 * them from then on; nobody is any more once a later announcement of the scheme is in force.
 */
export async function concernedBy(desk: Desk, number: number, day: string): Promise<readonly string[]> {
  return await reached(desk, await announcementNumbered(desk, number), { day, all: await announcementsOf(desk) });
}

type On = { readonly day: string; readonly all: readonly Announcement[] };

async function reached(desk: Desk, announcement: Announcement, { day, all }: On): Promise<readonly string[]> {
  const { number, scheme, effective } = announcement;
  const first = effective > day ? effective : day;
  const next = all.filter((each) => each.scheme === scheme && each.number > number).map((each) => each.effective);
  const last = next.reduce((a, b) => (b <= a ? shiftDay(b, -1) : a), FOR_EVER);
  if (first > last) return [];
  return (await reachedIn(desk, scheme, { first, last }, LATEST)).map(({ person }) => person);
}

/**
 * Demands that all signatures and all employments are seen: whoever sees some of them alone would be told that the others have not
 * signed, or that they are concerned by nothing.
 */
function demandSignatures(office: Pick<Office, 'authority'>): void {
  demandOneOf(office, 'write schemes', 'release schemes', 'read log');
  demandOneOf(office, 'change people', 'read base pay');
}

/** Whom an announcement concerns today, with who signed. */
export async function signaturesOf(office: Office, number: number): Promise<readonly Concerned[]> {
  demandSignatures(office);
  return await read(office, (desk) => signatures(desk, number, dayOf(office.now())));
}

async function signatures(desk: Desk, number: number, day: string): Promise<readonly Concerned[]> {
  const people = await concernedBy(desk, number, day);
  const rows = await desk.selectFrom('acknowledgements').select(['person', 'at']).where('announcement', '=', number).execute();
  const signed = new Map(rows.map(({ person, at }) => [person, at]));
  return people.map((person) => ({ person, signed: signed.get(person) ?? null }));
}

/** Those whom an announcement concerns on a day and who have not signed it; the transaction must be one that sees everything. */
export const unsignedBy = async (desk: Desk, number: number, day: string): Promise<readonly string[]> =>
  (await signatures(desk, number, day)).flatMap(({ person, signed }) => (signed === null ? [person] : []));

/** An announcement that concerns a person, and whether they have signed it. */
export type OwnAnnouncement = Announcement & { readonly signed: string | null };

/** The announcements that concern a person on a day, newest first. */
export async function announcementsFor(desk: Desk, person: string, day: string): Promise<readonly OwnAnnouncement[]> {
  const all = await announcementsOf(desk);
  const rows = await desk.selectFrom('acknowledgements').select(['announcement', 'at']).where('person', '=', person).execute();
  const signed = new Map(rows.map(({ announcement, at }) => [announcement, at]));
  const own: OwnAnnouncement[] = [];
  for (const each of all.toReversed())
    if ((await reached(desk, each, { day, all })).includes(person)) own.push({ ...each, signed: signed.get(each.number) ?? null });
  return own;
}
