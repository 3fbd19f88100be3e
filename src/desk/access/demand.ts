/** What a duty demands where somebody acts, and that makers, checkers and those who gain are different people. */

import { sql } from 'kysely';
import type { Desk, Office, Writing } from '../office/office.ts';
import { refused } from '../refused.ts';
import { reachOf } from './authority.ts';
import { DUTIES, type Duty } from './roles.ts';

const notYours = (duty: Duty): Error => refused('NOT_YOURS', { duty: DUTIES[duty].en, dutyZh: DUTIES[duty].zh });

/** Demands a duty for the whole organisation; refused with NOT_YOURS. */
export function demand({ authority }: Pick<Office, 'authority'>, duty: Duty): void {
  if (reachOf(authority, duty) !== 'everywhere') throw notYours(duty);
}

/** Whether the database itself says that a duty is held for the whole organisation: for what is read of files, which no policy of rows guards. */
export async function reachesAll(desk: Desk, duty: Duty): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`SELECT hengji_free() OR hengji_reach(${duty}) = '*' AS all`.execute(desk);
  return rows[0]?.all === true;
}

/** Demands the same; refused with NOT_YOURS. */
export async function demandOfRows(desk: Desk, duty: Duty): Promise<void> {
  if (!(await reachesAll(desk, duty))) throw notYours(duty);
}

/** Demands a duty anywhere; what it reaches is for row-level security and the queries to say. */
export function demandAnywhere({ authority }: Pick<Office, 'authority'>, duty: Duty): void {
  if (reachOf(authority, duty) === 'nowhere') throw notYours(duty);
}

/** Demands one of some duties for the whole organisation; the first is named where none is held. */
export function demandOneOf({ authority }: Pick<Office, 'authority'>, first: Duty, ...others: readonly Duty[]): void {
  if ([first, ...others].every((duty) => reachOf(authority, duty) !== 'everywhere')) throw notYours(first);
}

/** Demands a duty for a unit. */
export function demandInUnit({ authority }: Pick<Office, 'authority'>, duty: Duty, unit: string): void {
  const reach = reachOf(authority, duty);
  if (reach !== 'everywhere' && !reach.includes(unit)) throw notYours(duty);
}

/** Whether a duty reaches a person today, or it is the person who asks: one question, and the database answers it for its own rows too. */
export async function sees(desk: Desk, duty: Duty, person: string): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`SELECT hengji_sees(${duty}, ${person}) AS sees`.execute(desk);
  return rows[0]?.sees === true;
}

/** Demands that a duty reaches a person; a person out of reach is told like one who is not there. */
export async function demandSees(desk: Desk, duty: Duty, person: string): Promise<void> {
  if (!(await sees(desk, duty, person))) throw refused('PERSON_UNSEEN', { person });
}

/** Those of some persons whom a duty reaches today, or who ask about themselves. */
export async function seenOf(desk: Desk, duty: Duty, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person: string }>`
    SELECT person FROM unnest(${[...persons]}::text[]) AS person WHERE hengji_sees(${duty}, person)`.execute(desk);
  return new Set(rows.map(({ person }) => person));
}

/** Whether the organisation has granted roles, so that makers and checkers are kept apart. */
export async function isStaffed(desk: Desk, { organisation }: Pick<Office, 'organisation'>): Promise<boolean> {
  const { rows } = await sql<{ staffed: boolean }>`SELECT hengji_staffed(${organisation.id}::uuid) AS staffed`.execute(desk);
  return rows[0]?.staffed === true;
}

/** Who made something: the person, and what the log calls the thing, for those on whose behalf it was made. */
export type Maker = { readonly actor: string; readonly about: string };

/** What somebody is about to check or decide: who made it, and who gains by it. */
export type Checked = { readonly what: string; readonly makers: readonly Maker[]; readonly beneficiaries?: readonly string[] };

/**
 * Demands that who acts, and on whose behalf, is neither a maker (SAME_HAND) nor one who gains (OWN_AFFAIR). It holds for everybody, the
 * terminal too, as soon as the organisation has granted roles.
 */
export async function demandOtherHand(
  office: Office,
  { desk, actor }: Writing,
  { what, makers, beneficiaries = [] }: Checked,
): Promise<void> {
  if (!(await isStaffed(desk, office))) return;
  const { rows } = await sql<{ own: readonly string[] }>`SELECT hengji_own_hands(${actor}) AS own`.execute(desk);
  const own = rows[0]?.own ?? [actor];
  const gains = beneficiaries.find((each) => own.includes(each));
  if (gains !== undefined) throw refused('OWN_AFFAIR', { person: gains, what });
  for (const maker of makers) {
    const { rows: found } = await sql<{ hands: readonly string[] }>`
      SELECT hengji_hands(${office.organisation.id}::uuid, ${maker.about}, ${maker.actor}) AS hands`.execute(desk);
    const same = (found[0]?.hands ?? [maker.actor]).find((each) => own.includes(each));
    if (same !== undefined) throw refused('SAME_HAND', { person: same, what });
  }
}
