/** Tests that a log which somebody tampered with is found, at random places and at chosen ones, and that an honest one is not accused. */

import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { tamperAtRandom } from '../../../campaigns/audit/campaign.ts';
import { testFolder } from '../../../test/terminal.ts';
import { fingerprintOf } from '../../paper/seal/keys.ts';
import { type Office, openOffice, otherOffice, write } from '../office/office.ts';
import { entryText, type Link, linkHash } from './chain.ts';
import { headText, parseHead, signHead } from './heads.ts';
import { type Known, verifyLog } from './verify.ts';

const data = join(testFolder(), 'data');
const keys = generateKeyPairSync('ed25519');
const known: Known = { keys: new Set([fingerprintOf(keys.publicKey)]), heads: [] };

const headOf = async (office: Office): Promise<string> => headText((await verifyLog(office, known)).head);

/** An organisation of its own with so many entries in its log, for one test. */
async function logOf(name: string, length: number, use: (office: Office) => Promise<void>): Promise<void> {
  const first = await openOffice({ data, actor: '财务' });
  try {
    const office = await otherOffice(first, name);
    for (let seq = 2; seq <= length; seq += 1)
      await write(office, (writing) => writing.log({ action: 'facts imported', about: `batch ${seq}`, details: {} }));
    await use(office);
  } finally {
    await first.close();
  }
}

const signed = (office: Office) =>
  write(office, async (writing) => {
    await writing.log({ action: 'period locked', about: 'run 1', details: {} });
    return await signHead(writing, keys);
  });

/** A statement of somebody who owns the database: no trigger, no row-level security. */
const asOwner = (office: Office, statement: string) =>
  office.state.db.transaction().execute(async (desk) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(desk);
    await sql.raw(statement.replaceAll(':own', `organisation = '${office.organisation.id}'`)).execute(desk);
  });

describe('random tamperings', () => {
  test('are all found, each way at least ten times', { timeout: 300_000 }, async () => {
    const { tried, missed, alarms } = await tamperAtRandom({ seed: 8, size: 200, length: 30, data });
    expect(missed).toEqual([]);
    expect(alarms).toEqual([]);
    expect(Object.entries(tried).filter(([, each]) => each.tried < 10)).toEqual([]);
  });

  test('that change nothing are not found: the campaign can fail', async () => {
    const folder = join(testFolder(), 'data');
    const { missed } = await tamperAtRandom({ seed: 8, size: 3, length: 9, data: folder, tamperings: { nothing: async () => undefined } });
    expect(missed).toEqual(['nothing (number 0, seed 8)', 'nothing (number 1, seed 8)', 'nothing (number 2, seed 8)']);
  });
});

describe('a whole log', () => {
  test('is whole around the size of a page, one less and one more', async () => {
    await logOf('一页', 2, async (office) => {
      for (const length of [999, 1_000, 1_001]) {
        const at = Number((await headOf(office)).split(':')[0]);
        // Written by the rules in one go: a thousand single changes would take a while.
        await filled(office, at, length);
        expect(await verifyLog(office, known)).toMatchObject({ head: { seq: length }, flaws: [] });
      }
      await asOwner(office, `DELETE FROM audit WHERE :own AND seq = 1001`);
      expect((await verifyLog(office, known)).flaws).toEqual([{ seq: 1_001, why: 'head' }]);
    });
  });

  test('is signed where it stands, once, and the signature tells the key', async () => {
    await logOf('签名', 4, async (office) => {
      const head = await signed(office);
      expect(head.seq).toBe(5);
      expect(headText(head)).toBe(await headOf(office));
      await write(office, async (writing) => {
        await signHead(writing, keys);
        await writing.log({ action: 'run paid', about: 'run 1', details: {} });
      });
      const report = await verifyLog(office, { ...known, heads: [head] });
      expect(report).toMatchObject({ signed: 1, lastSigned: 5, signers: [fingerprintOf(keys.publicKey)], flaws: [] });
      expect((await verifyLog(office, { ...known, keys: new Set() })).flaws).toEqual([{ seq: 5, why: 'key' }]);
    });
  });
});

describe('a log that was cut behind its last signature', () => {
  test('is missed by a head that was printed on an export, and by nothing else', async () => {
    await logOf('截断', 6, async (office) => {
      const printed = parseHead(await headOf(office));
      if (printed === null) throw new Error('no head');
      await asOwner(office, `DELETE FROM audit WHERE :own AND seq = 6`);
      await asOwner(office, `UPDATE audit_heads SET (seq, hash) = (SELECT seq, hash FROM audit WHERE :own AND seq = 5) WHERE :own`);
      expect((await verifyLog(office, known)).flaws).toEqual([]);
      expect((await verifyLog(office, { ...known, heads: [printed] })).flaws).toEqual([{ seq: 6, why: 'cut' }]);
    });
  });
});

describe('a head as text', () => {
  test('is read back, and nothing else is read', () => {
    const head = { seq: 12, hash: Buffer.alloc(32, 0xab) };
    expect(parseHead(headText(head))).toEqual(head);
    for (const text of ['', '12', `0:${'ab'.repeat(32)}`, `12:${'ab'.repeat(31)}`, `12:${'AB'.repeat(32)}`, `-1:${'ab'.repeat(32)}`])
      expect(parseHead(text), text).toBeNull();
  });
});

/** Fills a log up to a length. */
async function filled(office: Office, from: number, to: number): Promise<void> {
  const { id } = office.organisation;
  const at = new Date().toISOString();
  await office.state.db.transaction().execute(async (desk) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(desk);
    let { hash } = await desk.selectFrom('audit_heads').select('hash').where('organisation', '=', id).executeTakeFirstOrThrow();
    const rows: (Link & { readonly organisation: string })[] = [];
    for (let seq = from + 1; seq <= to; seq += 1) {
      const entry = entryText({ organisation: id, seq, at, actor: '财务', action: 'facts imported', about: 'batch', details: {} });
      rows.push({ organisation: id, seq: String(seq), entry, previous: hash, hash: linkHash(hash, entry) });
      hash = linkHash(hash, entry);
    }
    if (rows.length > 0) await desk.insertInto('audit').values(rows).execute();
    await desk
      .updateTable('audit_heads')
      .set({ seq: String(to), hash })
      .where('organisation', '=', id)
      .execute();
  });
}
