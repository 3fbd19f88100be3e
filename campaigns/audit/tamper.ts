/** Ways to tamper with a log as somebody would who owns the whole database: triggers off, row-level security passed by. */

import { sql } from 'kysely';
import { type AuditEntry, entryText, linkHash, parseEntry } from '../../src/desk/audit/chain.ts';
import type { Desk } from '../../src/desk/office/office.ts';

/** Dice: a whole number from 0 up to below `sides`. */
export type Dice = (sides: number) => number;

/** What is tampered with: a log of `length` entries whose head was signed last at entry `signed`. */
export type Victim = {
  readonly desk: Desk;
  readonly organisation: string;
  readonly length: number;
  readonly signed: number;
  readonly dice: Dice;
};

/** Something done to a log; it changes at least one stored byte. */
export type Tampering = (victim: Victim) => Promise<unknown>;

/** Seeded dice (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Stored = { readonly seq: string; readonly entry: string; readonly previous: Buffer; readonly hash: Buffer };

const entryAt = async ({ desk, organisation }: Victim, seq: number): Promise<Stored> =>
  await desk
    .selectFrom('audit')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('seq', '=', String(seq))
    .executeTakeFirstOrThrow();

const update = ({ desk, organisation }: Victim, seq: number, change: Partial<Stored>) =>
  desk.updateTable('audit').set(change).where('organisation', '=', organisation).where('seq', '=', String(seq)).execute();

/** Moves the entries from `seq` on by one place; downwards each takes the place of the one before. */
async function shift({ desk, organisation }: Victim, seq: number, by: 1 | -1): Promise<void> {
  await sql`UPDATE audit SET seq = -seq WHERE organisation = ${organisation} AND seq >= ${seq}`.execute(desk);
  await sql`UPDATE audit SET seq = -seq + ${by} WHERE organisation = ${organisation} AND seq < 0`.execute(desk);
}

const setHead = ({ desk, organisation }: Victim, { seq, hash }: { readonly seq: string; readonly hash: Buffer }) =>
  desk.updateTable('audit_heads').set({ seq, hash }).where('organisation', '=', organisation).execute();

const flipped = (bytes: Buffer, dice: Dice): Buffer => {
  const copy = Buffer.from(bytes);
  const at = dice(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << dice(8));
  return copy;
};

/** A sign of a text changed into another one. */
function edited(text: string, dice: Dice): string {
  const signs = [...text];
  const at = dice(signs.length);
  const before = signs[at] ?? '';
  const after = String.fromCharCode(33 + dice(90));
  signs[at] = after === before ? `${after}${after}` : after;
  return signs.join('');
}

/** Writes the rest of the log anew from an entry on, as one who knows the rules would: all links hold again, and the head row. */
async function relink(victim: Victim, from: number): Promise<void> {
  const { desk, organisation } = victim;
  let last: { readonly hash: Buffer } = from === 1 ? { hash: Buffer.alloc(32) } : await entryAt(victim, from - 1);
  const rest = await desk
    .selectFrom('audit')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('seq', '>=', String(from))
    .orderBy('seq')
    .execute();
  for (const { seq, entry } of rest) {
    const text = entryText({ ...(parseEntry(entry) as AuditEntry), seq: Number(seq) });
    const hash = linkHash(last.hash, text);
    await update(victim, Number(seq), { entry: text, previous: last.hash, hash });
    last = { hash };
  }
  await setHead(victim, { seq: String(rest.at(-1)?.seq ?? from - 1), hash: last.hash });
}

const forged = (victim: Victim, seq: number): string =>
  entryText({
    organisation: victim.organisation,
    seq,
    at: '2026-10-01T00:00:00.000Z',
    actor: '伪造',
    action: 'run approved',
    about: `run ${victim.dice(99)}`,
    details: {},
  });

async function remove({ desk, organisation }: Victim, from: number, to = from): Promise<void> {
  await sql`DELETE FROM audit WHERE organisation = ${organisation} AND seq BETWEEN ${from} AND ${to}`.execute(desk);
}

async function insertForged(victim: Victim, seq: number): Promise<void> {
  const before = seq === 1 ? { hash: Buffer.alloc(32) } : await entryAt(victim, seq - 1);
  const entry = forged(victim, seq);
  const row = { organisation: victim.organisation, seq: String(seq), entry, previous: before.hash, hash: linkHash(before.hash, entry) };
  await victim.desk.insertInto('audit').values(row).execute();
}

/** A place from 1 to `last`. */
const place = ({ dice }: Victim, last: number): number => 1 + dice(last);

async function swap(victim: Victim): Promise<void> {
  const first = place(victim, victim.length - 1);
  const second = first + 1 + victim.dice(victim.length - first);
  const [a, b] = [await entryAt(victim, first), await entryAt(victim, second)];
  await update(victim, first, { entry: b.entry, previous: b.previous, hash: b.hash });
  await update(victim, second, { entry: a.entry, previous: a.previous, hash: a.hash });
}

/** Cuts the end off so that a signed head is beyond it; the head row is made to fit where `tidy`. */
async function cut(victim: Victim, tidy: boolean): Promise<void> {
  const keep = victim.dice(victim.signed);
  await remove(victim, keep + 1, victim.length);
  if (tidy) await setHead(victim, keep === 0 ? { seq: '0', hash: Buffer.alloc(32) } : await entryAt(victim, keep));
}

const signedRow = ({ desk, organisation, signed }: Victim) =>
  desk
    .selectFrom('signed_heads')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('seq', '=', String(signed))
    .executeTakeFirstOrThrow();

const updateSigned = ({ desk, organisation, signed }: Victim, change: { hash?: Buffer; signature?: string; key?: string; at?: string }) =>
  desk.updateTable('signed_heads').set(change).where('organisation', '=', organisation).where('seq', '=', String(signed)).execute();

/** All ways by name. Those that write the log anew or cut it reach back to a signed head: what nobody has signed yet, nobody can miss. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'text edited': async (victim) => {
    const seq = place(victim, victim.length);
    await update(victim, seq, { entry: edited((await entryAt(victim, seq)).entry, victim.dice) });
  },
  'hash flipped': async (victim) => {
    const seq = place(victim, victim.length);
    await update(victim, seq, { hash: flipped((await entryAt(victim, seq)).hash, victim.dice) });
  },
  'previous hash flipped': async (victim) => {
    const seq = place(victim, victim.length);
    await update(victim, seq, { previous: flipped((await entryAt(victim, seq)).previous, victim.dice) });
  },
  'text edited, its own hash made to fit': async (victim) => {
    const seq = place(victim, victim.length);
    const { entry, previous } = await entryAt(victim, seq);
    const text = edited(entry, victim.dice);
    await update(victim, seq, { entry: text, hash: linkHash(previous, text) });
  },
  'text edited, the rest written anew': async (victim) => {
    const seq = place(victim, victim.signed);
    await update(victim, seq, { entry: forged(victim, seq) });
    await relink(victim, seq);
  },
  'entry put in': async (victim) => {
    const seq = place(victim, victim.length);
    await shift(victim, seq, 1);
    await insertForged(victim, seq);
  },
  'entry put in, the rest written anew': async (victim) => {
    const seq = place(victim, victim.signed);
    await shift(victim, seq, 1);
    await insertForged(victim, seq);
    await relink(victim, seq);
  },
  'entry added at the end': async (victim) => await insertForged(victim, victim.length + 1),
  'entry removed': async (victim) => await remove(victim, place(victim, victim.length)),
  'entry removed, the rest moved up': async (victim) => {
    const seq = place(victim, victim.length - 1);
    await remove(victim, seq);
    await shift(victim, seq + 1, -1);
  },
  'entry removed, the rest written anew': async (victim) => {
    const seq = place(victim, victim.signed);
    await remove(victim, seq);
    await shift(victim, seq + 1, -1);
    await relink(victim, seq);
  },
  'entries swapped': swap,
  'end cut off': async (victim) => await cut(victim, false),
  'end cut off, the head row made to fit': async (victim) => await cut(victim, true),
  'head row moved': async (victim) => {
    const seq = victim.dice(victim.length);
    await setHead(victim, { seq: String(seq), hash: Buffer.alloc(32, 7) });
  },
  'head row removed': async ({ desk, organisation }) =>
    await desk.deleteFrom('audit_heads').where('organisation', '=', organisation).execute(),
  'signed hash flipped': async (victim) => await updateSigned(victim, { hash: flipped((await signedRow(victim)).hash, victim.dice) }),
  'signature flipped': async (victim) => {
    const { signature } = await signedRow(victim);
    await updateSigned(victim, { signature: flipped(Buffer.from(signature, 'hex'), victim.dice).toString('hex') });
  },
  'key of a signed head flipped': async (victim) => {
    const { key } = await signedRow(victim);
    await updateSigned(victim, { key: flipped(Buffer.from(key, 'hex'), victim.dice).toString('hex') });
  },
  'date of a signed head moved': async (victim) => await updateSigned(victim, { at: `2026-10-0${1 + victim.dice(9)}T00:00:00.001Z` }),
};
