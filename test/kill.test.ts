/** Tests that nothing acknowledged is lost and nothing is half done: small runs of the kill campaign, and controls that it can fail. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { commitFaults, diskFaults, faultyDisk } from '../campaigns/kill/faults.ts';
import { killsOn, onServer } from '../campaigns/kill/main.ts';
import { lookAtRecord } from '../campaigns/kill/record.ts';
import { noOutside, waysTo } from '../campaigns/kill/servers.ts';
import { lateSales, ordersCsv } from '../campaigns/kill/town.ts';
import { importing, newWorld, officeOf, type Place, written } from '../campaigns/kill/world.ts';
import { batchFolder } from '../src/desk/facts/import.ts';
import { type Office, read } from '../src/desk/office/office.ts';
import { realDisk } from '../src/facts/disk/disk.ts';

const kinds = (['embedded', 'outside'] as const).filter((kind) => kind === 'embedded' || noOutside() === null);

/** On a machine that has much to do, a kill takes its time. */
const LONG = 1_200_000;

test.concurrent.each(kinds)(
  'on the %s server each operation is killed at random moments: all stands whole or not at all',
  {
    timeout: LONG,
  },
  async (kind) => {
    const { tallies, wrong } = await killsOn(kind, { times: 3, seed: 7, minutes: 15 });
    expect(wrong).toEqual([]);
    const all = [...tallies.values()];
    expect([...tallies.keys()]).toEqual(['import', 'compute', 'review', 'lock', 'export', 'adjust']);
    expect(all.every(({ kills, whole, absent }) => kills >= 3 && whole + absent === kills)).toBe(true);
  },
);

/** An office with an organisation of the campaign in it, on a server of its own. */
const inWorld = (use: (office: Office, place: Place, folder: string) => Promise<void>): Promise<void> =>
  onServer('embedded', async (_, place, folder) => {
    const office = await officeOf(place, '对照');
    try {
      await use(office, place, folder);
    } finally {
      await office.close();
    }
  });

describe('a fault', () => {
  test('in any call of the disk is refused with a sentence, leaves nothing, and the same goes well afterwards', {
    timeout: LONG,
  }, async () => {
    await inWorld(async (_, place, folder) => {
      const found = await diskFaults(place, folder, { faults: ['ENOSPC', 'short'] });
      expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(found.map(({ operation, faults, well }) => [operation, faults, well])).toEqual([
        // Eleven calls, one of them a sync; two files of a run make eighteen, two of them syncs.
        ['import', 11 + 1, 0],
        ['compute', 18 + 2, 0],
      ]);
    });
  });

  test('of the connection at a COMMIT never costs a file that a row names, also where the row comes late', { timeout: LONG }, async () => {
    await onServer('embedded', async (server, place, folder) => {
      const open = await officeOf(place, '开着');
      try {
        const found = await commitFaults(place, folder, { ...waysTo(server), cuts: ['slow'], only: /import|compute/ });
        expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
        expect(found.every(({ faults }) => faults >= 4)).toBe(true);
      } finally {
        await open.close();
      }
    });
  });
});

test('a full disk is told with its folder and its reason', async () => {
  await inWorld(async (office, _, folder) => {
    const world = await newWorld(office, join(folder, '0'));
    const file = await written(world, 'late.csv', ordersCsv(lateSales(1, 1)));
    const { disk } = faultyDisk(6, 'ENOSPC');
    const told = { code: 'DISK_FAILED', values: { folder: batchFolder(office), reason: expect.stringMatching(/^ENOSPC: in /) } };
    await expect(importing(office, file, disk)).rejects.toMatchObject({ problems: [told] });
  });
});

describe('the campaign finds', () => {
  test('a row whose file never came to its name, a lost file, and lines that went missing', async () => {
    await inWorld(async (office, _, folder) => {
      const world = await newWorld(office, join(folder, '0'));
      expect(await lookAtRecord(office)).toEqual({ wrong: [], left: 0 });
      const file = await written(world, 'late.csv', ordersCsv(lateSales(1, 1)));
      const early = await importing(office, file, { ...realDisk, rename: () => Promise.resolve() });
      expect((await lookAtRecord(office)).wrong).toEqual([`batch ${early.number} has no file`]);

      const [first] = await read(office, (desk) => desk.selectFrom('batches').select('file').orderBy('number').execute());
      await rm(join(batchFolder(office), first?.file ?? ''));
      expect((await lookAtRecord(office)).wrong).toContain('batch 1 has no file');

      await tampered(office, `DELETE FROM settled WHERE subject = 'E03'`);
      expect((await lookAtRecord(office)).wrong).toContainEqual(
        expect.stringMatching(/^the lock of 2001-01 has 11 lines of \d+ fen, its entry/),
      );
      await tampered(office, `DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)`);
      expect((await lookAtRecord(office)).wrong).toContainEqual(expect.stringMatching(/^the log does not hold at/));
    });
  });
});

const tampered = (office: Office, statement: string) =>
  office.state.db.transaction().execute(async (desk) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(desk);
    await sql.raw(statement).execute(desk);
  });
