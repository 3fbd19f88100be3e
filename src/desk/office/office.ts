/** The office of one organisation: its database, its data folder, who acts; every change goes through `write`, which also logs it. */

import { createHash, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Authority, MACHINE, settingsOf } from '../access/authority.ts';
import { type AuditEntry, entryText, GENESIS, linkHash } from '../audit/chain.ts';
import { type DataFolder, makeDataFolder } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { alone } from '../state/alone.ts';
import { openState, type State } from '../state/connect.ts';
import type { Tables } from '../state/tables.ts';
import { callingByName } from './called.ts';
import { dayOf } from './day.ts';
import { guarded } from './guarded.ts';

/**
 * An open office. `actor` is who acts, with which `authority`; `now` is the clock, for tests that need another. `joined` is the change that
 * is under way, which every change and every look of this office is a part of; null where each is one of its own.
 */
export type Office = {
  readonly state: State;
  readonly data: DataFolder;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly actor: string;
  readonly authority: Authority;
  readonly joined: Writing | null;
  readonly now: () => Date;
  /** What is remembered since it was looked whether anything has changed: for looks that the record alone answers, never for changes. */
  readonly memory?: Unchanged;
  /** What each change of this office does besides, in the same transaction: the end of a job is written with its effect, or neither. */
  readonly alongside?: (writing: Writing, said: readonly Said[]) => Promise<void>;
  close(): Promise<void>;
};

/**
 * Remembers what follows from the record, from the day and from its name alone: made once, and again only after a change of the organisation
 * or at midnight. The name tells all else that it depends on, first of all who asks. Few things are remembered that serve everybody alike.
 * What fails is not remembered.
 */
export type Unchanged = <Value extends object>(
  name: readonly unknown[],
  make: () => Promise<Value>,
  serves?: 'one' | 'everybody',
) => Promise<Value>;

/** The query builder inside a transaction of one organisation. */
export type Desk = Transaction<Tables>;

/** What a change says of itself in the audit log. */
export type Said = Pick<AuditEntry, 'action' | 'about' | 'details'>;

/** Inside a change: the query builder, the moment and the actor that all its rows carry, and the log. */
export type Writing = { readonly desk: Desk; readonly at: string; readonly actor: string; log(said: Said): Promise<void> };

/** The organisation where none is named. */
export const USUAL_ORGANISATION = '本单位';

/** What an office is opened with. */
export type OfficeOptions = {
  readonly data: string;
  readonly organisation?: string;
  readonly address?: string;
  readonly actor?: string;
  readonly now?: () => Date;
};

/** Opens the office of an organisation; the usual one is made where it is missing, another must have been added before. */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const data = await makeDataFolder(options.data);
  const state = await openState(data, options.address);
  const name = options.organisation ?? process.env['HENGJI_ORGANISATION'] ?? USUAL_ORGANISATION;
  const office: Office = {
    state,
    data,
    organisation: { id: organisationId(name), name },
    actor: options.actor ?? accountName(),
    authority: MACHINE,
    joined: null,
    now: options.now ?? (() => new Date()),
    close: () => state.close(),
  };
  try {
    if (!(await isThere(office))) {
      if (name !== USUAL_ORGANISATION) throw refused('ORGANISATION_MISSING', { name });
      await addOrganisation(office);
    }
    return office;
  } catch (error) {
    await state.close();
    throw error;
  }
}

/** Who runs this process; in a container its number may have no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

/** The id of an organisation follows from its name: who knows no name finds no organisation, also in the database. */
function organisationId(name: string): string {
  const hex = createHash('sha256').update('hengji organisation ').update(name, 'utf8').digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const isThere = (office: Office): Promise<boolean> =>
  read(office, async (desk) => {
    const found = await desk.selectFrom('organisations').select('id').where('id', '=', office.organisation.id).executeTakeFirst();
    return found !== undefined;
  });

/** Adds the organisation of an office; true where it is new. */
export async function addOrganisation(office: Office): Promise<boolean> {
  const { id, name } = office.organisation;
  const at = office.now().toISOString();
  return await guarded(() =>
    within(office, async (desk) => {
      const added = await desk
        .insertInto('organisations')
        .values({ id, name, at })
        .onConflict((already) => already.doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows !== 1n) return false;
      await desk.insertInto('audit_heads').values({ organisation: id, seq: '0', hash: GENESIS }).execute();
      await append(desk, office, { action: 'organisation added', about: name, details: {} }, at);
      return true;
    }),
  );
}

/** An office of another organisation on the same database, which is added where it is missing. */
export async function otherOffice(office: Office, name: string): Promise<Office> {
  const { memory: _, ...rest } = office;
  const other = { ...rest, organisation: { id: organisationId(name), name } };
  await addOrganisation(other);
  return other;
}

/** The names of organisations that were asked for by id: an organisation that is there keeps its name for ever. */
const names = new WeakMap<State, Map<string, string>>();

/** The office of an organisation by its id, on the same database; null where there is none. */
export async function officeById(office: Office, id: string): Promise<Office | null> {
  const { memory: _, ...rest } = office;
  const asked = { ...rest, organisation: { id, name: '' }, joined: null };
  const known = names.get(office.state) ?? new Map<string, string>();
  names.set(office.state, known);
  if (!known.has(id)) {
    const found = await read(asked, (desk) => desk.selectFrom('organisations').select('name').where('id', '=', id).executeTakeFirst());
    if (found === undefined) return null;
    known.set(id, found.name);
  }
  return { ...asked, organisation: { id, name: known.get(id) ?? '' } };
}

/** Keeps that somebody looked at something; it is no change, and waits for none. */
export const noteAccess = (office: Office, { action, about }: { readonly action: string; readonly about: string }): Promise<unknown> =>
  guarded(() =>
    within(office, (desk) =>
      desk
        .insertInto('accesses')
        .values({
          organisation: office.organisation.id,
          id: randomUUID(),
          action,
          about,
          actor: office.actor,
          at: office.now().toISOString(),
        })
        .execute(),
    ),
  );

/** Reads one unchanging state of the organisation's rows. */
export const read = <T>(office: Office, use: (desk: Desk) => Promise<T>): Promise<T> =>
  office.joined === null
    ? guarded(() => inRole(office, (db) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only'), use))
    : use(office.joined.desk);

/**
 * Changes the organisation's rows: one change at a time in each organisation, whole or not at all, each with its entry in the log.
 * What the database refuses is thrown as a refusal. An office that has joined a change makes this a part of it.
 */
export async function write<T>(office: Office, use: (writing: Writing) => Promise<T>): Promise<T> {
  const all: Said[] = [];
  const hearing = async (writing: Writing): Promise<T> => {
    const log = async (said: Said): Promise<void> => {
      await writing.log(said);
      all.push(said);
    };
    const result = await use({ ...writing, log });
    if (all.length === 0) throw new Error('Bug: a change must be logged');
    await office.alongside?.({ ...writing, log }, all);
    return result;
  };
  return await (office.joined === null ? changing(office, hearing) : hearing(office.joined));
}

/** Several changes as one, whole or not at all: what is done with the office that is given becomes part of it. */
export const together = <T>(office: Office, use: (office: Office) => Promise<T>): Promise<T> =>
  office.joined === null ? changing(office, (joined) => use({ ...office, joined })) : use(office);

const changing = <T>(office: Office, use: (writing: Writing) => Promise<T>): Promise<T> =>
  callingByName(
    (look) => read(office, look),
    () =>
      guarded(() =>
        within(office, async (desk) => {
          const head = await lockHead(desk, office);
          const at = laterOf(office.now().toISOString(), head.at);
          return await use({ desk, at, actor: office.actor, log: (said) => append(desk, office, said, at) });
        }),
      ),
  );

const within = <T>(office: Office, use: (desk: Desk) => Promise<T>): Promise<T> => inRole(office, (db) => db.transaction(), use);

/** Runs a transaction as the application's role, for the organisation alone: row-level security holds it whatever the queries say. */
function inRole<T>(
  office: Office,
  begin: (db: Kysely<Tables>) => ReturnType<Kysely<Tables>['transaction']>,
  use: (desk: Desk) => Promise<T>,
): Promise<T> {
  return begin(office.state.db).execute(async (desk) => {
    const settings = settingsIn(office).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
    await sql`SELECT ${sql.join(settings)}`.execute(desk);
    return await alone(() => use(desk));
  });
}

/** What a transaction is told before anything is asked: its role, the organisation, and with which right. */
export function settingsIn({ state, organisation, authority, now }: Office): readonly (readonly [name: string, value: string])[] {
  // Setting the role like the others, in the same question, is the same as SET LOCAL ROLE.
  const role = state.role === null ? [] : [['role', state.role] as const];
  return [...role, ['hengji.organisation', organisation.id], ...settingsOf(authority, () => dayOf(now()))];
}

/** Waits until no other change is under way, and gives the moment of the last one. */
async function lockHead(desk: Desk, { organisation }: Office): Promise<{ readonly at: string }> {
  const head = await desk
    .selectFrom('audit_heads')
    .select('seq')
    .where('organisation', '=', organisation.id)
    .forUpdate()
    .executeTakeFirst();
  if (head === undefined) throw refused('ORGANISATION_MISSING', { name: organisation.name });
  const last = await desk
    .selectFrom('audit')
    .select('entry')
    .where('organisation', '=', organisation.id)
    .where('seq', '=', head.seq)
    .executeTakeFirst();
  return { at: last === undefined ? '' : (JSON.parse(last.entry) as AuditEntry).at };
}

/** Time never runs backwards in the record, also where a clock was set back. */
const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** Adds an entry to the log; what is done on another's behalf is kept beside it, for those who must be other hands. */
async function append(desk: Desk, { organisation, actor, authority }: Office, said: Said, at: string): Promise<void> {
  const head = await desk.selectFrom('audit_heads').selectAll().where('organisation', '=', organisation.id).executeTakeFirstOrThrow();
  const behalf = authority.is === 'member' ? authority.behalf : null;
  const seq = Number(head.seq) + 1;
  const details = behalf === null ? said.details : { ...said.details, behalf };
  const entry = entryText({ organisation: organisation.id, seq, at, actor, ...said, details });
  const hash = linkHash(head.hash, entry);
  const own = { organisation: organisation.id, seq: String(seq) };
  await desk
    .insertInto('audit')
    .values({ ...own, entry, previous: head.hash, hash })
    .execute();
  await desk
    .updateTable('audit_heads')
    .set({ seq: String(seq), hash })
    .where('organisation', '=', organisation.id)
    .execute();
  if (behalf !== null)
    await desk
      .insertInto('proxies')
      .values({ ...own, about: said.about, behalf, actor, at })
      .execute();
}

/** The tables whose rows are numbered in each organisation. */
type Numbered = { [Name in keyof Tables]: Tables[Name] extends { readonly number: number } ? Name : never }[keyof Tables];

/** The next number of a table in the organisation; only inside a change, which nobody else is in. */
export async function nextNumber({ desk }: Writing, table: Numbered): Promise<number> {
  // Row-level security may hide rows from the one who adds, never their numbers.
  const { rows } = await sql<{ last: number | null }>`SELECT hengji_last_number(${table}) AS last`.execute(desk);
  return Number(rows[0]?.last ?? 0) + 1;
}
