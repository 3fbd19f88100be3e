/** Campaign T8: tampers with a signed log at random places, and demands that every tampering is found and nothing else. */

import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { signHead } from '../../src/desk/audit/heads.ts';
import { type Known, verifyLogOf } from '../../src/desk/audit/verify.ts';
import { type Desk, type Office, openOffice, write } from '../../src/desk/office/office.ts';
import { fingerprintOf } from '../../src/paper/seal/keys.ts';
import { diceOf, TAMPERINGS, type Tampering } from './tamper.ts';

/** How large: tamperings, entries of the log (signed at two thirds and four fifths), the data folder, and other tamperings for a control. */
export type Order = {
  readonly seed: number;
  readonly size: number;
  readonly length: number;
  readonly data: string;
  readonly tamperings?: Readonly<Record<string, Tampering>>;
};

/** How often each way was tried and found; `missed` tells the ones not found, `alarms` what was found in a log nobody had touched. */
export type Outcome = {
  readonly tried: Readonly<Record<string, { readonly tried: number; readonly found: number }>>;
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
};

/** Runs the campaign. Each tampering happens in a transaction that is rolled back, so that each meets the same log. */
export async function tamperAtRandom({ seed, size, length, data, tamperings = TAMPERINGS }: Order): Promise<Outcome> {
  const office = await openOffice({ data, actor: '财务', now: () => new Date('2026-10-01T08:00:00Z') });
  try {
    const { known, signed } = await signedLog(office, length);
    const ways = Object.entries(tamperings);
    const tried = Object.fromEntries(ways.map(([name]) => [name, { tried: 0, found: 0 }]));
    const missed: string[] = [];
    const alarms: string[] = [];
    const dice = diceOf(seed);
    for (let k = 0; k < size; k += 1) {
      const [name, tamper] = ways[k % ways.length] ?? [];
      const count = tried[name ?? ''];
      if (name === undefined || tamper === undefined || count === undefined) throw new Error('Bug: no way to tamper');
      const organisation = office.organisation.id;
      const found = await rolledBack(office, async (desk) => {
        await tamper({ desk, organisation, length, signed, dice });
        return (await verifyLogOf(desk, office.organisation, known)).flaws.length > 0;
      });
      count.tried += 1;
      if (found) count.found += 1;
      else missed.push(`${name} (number ${k}, seed ${seed})`);
      if (k % 100 === 0) alarms.push(...(await falseAlarms(office, known)));
    }
    return { tried, missed, alarms };
  } finally {
    await office.close();
  }
}

const falseAlarms = (office: Office, known: Known): Promise<readonly string[]> =>
  rolledBack(office, async (desk) => (await verifyLogOf(desk, office.organisation, known)).flaws.map(({ seq, why }) => `${why} at ${seq}`));

/** Fills the log up to so many entries and signs it on the way; gives the last signed place. */
async function signedLog(office: Office, length: number): Promise<{ readonly known: Known; readonly signed: number }> {
  const keys = generateKeyPairSync('ed25519');
  const places = [Math.ceil((length * 2) / 3), Math.ceil((length * 4) / 5)];
  let signed = 0;
  const details = { rows: 1200, file: '订单.csv', note: null };
  for (let seq = 2; seq <= length; seq += 1)
    await write(office, async (writing) => {
      await writing.log({ action: 'facts imported', about: `batch ${seq}`, details });
      if (places.includes(seq)) signed = (await signHead(writing, keys)).seq;
    });
  return { known: { keys: new Set([fingerprintOf(keys.publicKey)]), heads: [] }, signed };
}

const ROLLED_BACK = Symbol('rolled back');

/** Runs something as the superuser, without triggers and foreign keys, and undoes it. */
async function rolledBack<T>({ state }: Office, use: (desk: Desk) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | null = null;
  await state.db
    .transaction()
    .execute(async (desk) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(desk);
      result = { value: await use(desk) };
      throw ROLLED_BACK;
    })
    .catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
  if (result === null) throw new Error('Bug: nothing was done');
  return (result as { readonly value: T }).value;
}
