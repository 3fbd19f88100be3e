/** Tests that a backup holds everything and comes back the same, that a broken one restores nothing, and that guards hold while it is loaded. */

import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diceOf } from '../../../campaigns/audit/tamper.ts';
import { fillRest } from '../../../test/filled.ts';
import { fillRecord } from '../../../test/installation.ts';
import { newDatabase, outsideServer } from '../../../test/postgres15.ts';
import { testFolder } from '../../../test/terminal.ts';
import { dataFolder } from '../data-folder.ts';
import { type Office, openOffice, otherOffice } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { holdServer, type Server } from '../server/server.ts';
import { openState } from '../state/connect.ts';
import { everyOrganisation } from './everyone.ts';
import { type BackupManifest, contentHash, MANIFEST, manifestText, parseManifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';
import { RECORD_TABLES } from './tables.ts';
import { verifyBackup } from './verify.ts';
import { makeBackup } from './write.ts';
import { openZip, writeZip } from './zip.ts';

const home = testFolder();
const data = join(home, 'data');
const keys = generateKeyPairSync('ed25519');
const at = new Date('2026-11-30T08:00:00Z');
let office: Office;
let server: Server;
/** A backup of it all, for the tests that only read it. */
let shared: { readonly file: string; readonly manifest: BackupManifest };
let count = 0;

/** A path in the test's folder that nobody has used. */
const fresh = (name: string): string => {
  count += 1;
  return join(home, `${name}-${count}`);
};

// The clock stands still, so no order can be told from times.
beforeAll(async () => {
  office = await openOffice({ data, actor: '财务', now: () => at });
  server = await holdServer(dataFolder(data).postgres);
  writeFileSync(join(data, 'keys', 'signing-key.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(join(data, 'keys', 'signing-key.pub.pem'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
  for (const [seed, months] of [3, 1].entries()) {
    const own = await otherOffice(office, `单位 ${seed}`);
    await fillRecord(own, { months, keys, dice: diceOf(seed) });
    await fillRest(own);
  }
  shared = await backup();
}, 120_000);
afterAll(async () => {
  await server.release();
  await office.close();
}, 120_000);

/** A backup of the test's installation, or of another. */
async function backup(
  of: Pick<Office, 'state' | 'data'> = office,
  withoutKeys = false,
): Promise<{ readonly file: string; readonly manifest: BackupManifest }> {
  const file = fresh('backup');
  return { file, manifest: (await makeBackup({ state: of.state, data: of.data, file, withoutKeys, at: new Date() })).manifest };
}

/** A database of its own on the server of the test, of an ordinary role that owns it: quicker than a server for each. */
async function ownDatabase(): Promise<string> {
  count += 1;
  const name = `owner_${count}`;
  await sql.raw(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`).execute(office.state.db);
  await sql
    .raw(`CREATE DATABASE ${name} OWNER ${name} LOCALE 'C.UTF-8' LOCALE_PROVIDER 'builtin' TEMPLATE template0`)
    .execute(office.state.db);
  return `postgres://${name}:x@127.0.0.1:${server.connection.port}/${name}`;
}

/** The codes of the problems with which something is refused. */
const codesOf = async (doing: Promise<unknown>): Promise<readonly string[]> =>
  await doing.then(
    () => ['none'],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return error.problems.map(({ code }) => code);
    },
  );

/** A backup file made anew from another: some parts changed, their hashes and the manifest made to fit. */
async function forged(
  file: string,
  change: { readonly parts?: Readonly<Record<string, (text: string) => string | null>>; readonly manifest?: Partial<BackupManifest> },
): Promise<string> {
  const [to, zip] = [fresh('forged'), await openZip(file)];
  const writer = writeZip(to, at);
  const bytesOf = async (path: string) => await bytesIn(zip.read(path));
  const manifest = parseManifest((await bytesOf(MANIFEST)).toString('utf8'));
  if (manifest === null) throw new Error('no manifest');
  const parts: BackupManifest['parts'][number][] = [];
  for (const { path } of manifest.parts) {
    const edit = Object.entries(change.parts ?? {}).find(([end]) => path.endsWith(end))?.[1];
    const before = await bytesOf(path);
    const text = edit === undefined ? before : edit(before.toString('utf8'));
    if (text !== null) parts.push({ path, ...(await writer.add(path, chunks(Buffer.from(text)), true)) });
  }
  const own = { ...manifest, ...change.manifest, parts };
  await writer.add(MANIFEST, chunks(Buffer.from(manifestText({ ...own, content: contentHash(own) }))), true);
  await writer.end();
  zip.close();
  return to;
}

async function bytesIn(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of source) all.push(chunk);
  return Buffer.concat(all);
}

async function* chunks(...all: readonly Buffer[]): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield* all;
}

describe('a backup', () => {
  test('comes back with the same content, and the restored record is guarded as before', { timeout: 120_000 }, async () => {
    const { file, manifest } = shared;
    const to = fresh('restored');
    const restored = await restoreBackup({ file, data: to });
    expect(restored.keys).toBe(true);
    expect(restored.logs.map(({ organisation, flaws }) => [organisation.name, flaws])).toEqual(
      manifest.organisations.map(({ name }) => [name, []]),
    );
    expect(restored.logs.map(({ signed }) => signed).toSorted()).toEqual([0, 1, 3]);
    const again = await openOffice({ data: to, organisation: '单位 0' });
    try {
      const second = await backup(again);
      expect(second.manifest.content).toBe(manifest.content);
      expect(second.manifest.parts).toEqual(manifest.parts);
      const refusal = /GUARD_(ROW_IMMUTABLE|PERIOD_LOCKED|ADJUSTMENT_WRITTEN)/;
      for (const statement of [
        `UPDATE settled SET fen = 1`,
        `INSERT INTO settled SELECT organisation, scheme, period, 'E9', item, fen FROM settled LIMIT 1`,
        `INSERT INTO adjustment_lines SELECT organisation, adjustment, 'E9', item, pay_period, fen FROM adjustment_lines LIMIT 1`,
      ])
        await expect(sql.raw(statement).execute(again.state.db), statement).rejects.toThrow(refusal);
    } finally {
      await again.close();
    }
    for (const folder of ['batches', 'runs', 'keys']) expect(filesIn(join(to, folder))).toEqual(filesIn(join(data, folder)));
  });

  test('of an ordinary owner under row-level security is the same, and comes back there', { timeout: 120_000 }, async () => {
    const { file, manifest } = shared;
    const address = await ownDatabase();
    const to = fresh('owner');
    expect((await restoreBackup({ file, data: to, address })).logs).toHaveLength(3);
    const state = await openState(dataFolder(to), address);
    try {
      expect(state.role).toBeNull();
      const plain = await sql<{ count: string }>`SELECT count(*) FROM organisations`.execute(state.db);
      expect(plain.rows).toEqual([{ count: '0' }]);
      expect((await backup({ state, data: dataFolder(to) })).manifest.content).toBe(manifest.content);
      const forced = await sql`SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity`.execute(state.db);
      expect(forced.rows).toEqual([]);
    } finally {
      await state.close();
    }
  });

  test('comes back on an older server with other habits of sorting and telling time, to the same bytes', { timeout: 120_000 }, async () => {
    const outside = await outsideServer(['timezone=Asia/Shanghai', 'datestyle=German', 'bytea_output=escape', 'extra_float_digits=0']);
    try {
      const address = await newDatabase(outside.url, 'NOSUPERUSER', "LOCALE_PROVIDER icu ICU_LOCALE 'zh' LOCALE 'C' TEMPLATE template0");
      const to = fresh('outside');
      expect((await restoreBackup({ file: shared.file, data: to, address })).logs.flatMap(({ flaws }) => flaws)).toEqual([]);
      const state = await openState(dataFolder(to), address);
      const again = await backup({ state, data: dataFolder(to) }).finally(() => state.close());
      expect(again.manifest.parts).toEqual(shared.manifest.parts);
    } finally {
      await outside.stop();
    }
  });

  test('of one who does not own the tables is refused: EVERYONE_HIDDEN', async () => {
    await sql`CREATE ROLE outsider`.execute(office.state.db);
    await sql`GRANT SELECT ON organisations TO outsider`.execute(office.state.db);
    const listing = office.state.db.transaction().execute(async (desk) => {
      await sql`SET LOCAL ROLE outsider`.execute(desk);
      return await everyOrganisation(desk, { role: null });
    });
    expect(await codesOf(listing)).toEqual(['EVERYONE_HIDDEN']);
  });

  test('holds every table of the database', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'hengji_forms%'`.execute(office.state.db);
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...RECORD_TABLES].toSorted());
    const filled = await Promise.all(
      RECORD_TABLES.map((table) => sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(office.state.db)),
    );
    expect(filled.map((each) => (each.rows[0]?.n ?? 0) > 0)).toEqual(RECORD_TABLES.map(() => true));
  });

  test('without keys holds the public one, under a name that a new key does not take', { timeout: 60_000 }, async () => {
    const { file, manifest } = await backup(office, true);
    expect(manifest.parts.map(({ path }) => path).filter((path) => path.startsWith('keys/'))).toEqual(['keys/signing-key.pub.pem']);
    expect(manifest.content).toBe(shared.manifest.content);
    const to = fresh('keyless');
    const restored = await restoreBackup({ file, data: to, address: await ownDatabase() });
    expect(restored).toMatchObject({ keys: false });
    expect(restored.logs.flatMap(({ flaws }) => flaws)).toEqual([]);
    expect(readdirSync(join(to, 'keys'))).toEqual(['restored-signing-key.pub.pem']);
  });

  test('is of one moment, whatever is written meanwhile', async () => {
    const before = (await backup()).manifest;
    const meanwhile = openOffice({ data, now: () => at }).then(async (other) => {
      await otherOffice(other, '新单位');
      await other.close();
    });
    const { manifest } = await backup();
    await meanwhile;
    const names = manifest.organisations.map(({ name }) => name);
    if (!names.includes('新单位')) expect(manifest.content).toBe(before.content);
    expect(manifest.parts.filter(({ path }) => path.startsWith('record/'))).toHaveLength(names.length * RECORD_TABLES.length);
  });
});

/** Names and hashes of the files below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(
      (each) =>
        `${each.name} ${createHash('sha256')
          .update(readFileSync(join(each.parentPath, each.name)))
          .digest('hex')}`,
    )
    .toSorted();

describe('no backup is made', () => {
  test('over a file that is there: BACKUP_EXISTS', async () => {
    const file = fresh('there');
    writeFileSync(file, 'of another');
    expect(await codesOf(makeBackup({ ...office, file, withoutKeys: false, at }))).toEqual(['BACKUP_EXISTS']);
    expect(readFileSync(file, 'utf8')).toBe('of another');
  });

  test('into a folder that is not there: BACKUP_WRITE', async () => {
    expect(await codesOf(makeBackup({ ...office, file: join(home, 'no', 'where'), withoutKeys: false, at }))).toEqual(['BACKUP_WRITE']);
  });

  test.each(['batches', 'runs'] as const)('of %s with a file that is gone or damaged, and nothing is left', async (folder) => {
    const [path = ''] = readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.parquet'));
    const whole = join(data, folder, path);
    const bytes = readFileSync(whole);
    const file = fresh('none');
    const tried = () => codesOf(makeBackup({ ...office, file, withoutKeys: false, at }));
    try {
      rmSync(whole);
      expect(await tried()).toEqual(['BACKUP_FILE_MISSING']);
      writeFileSync(whole, Buffer.concat([bytes.subarray(1), Buffer.from('x')]));
      expect(await tried()).toEqual(['BACKUP_FILE_DAMAGED']);
    } finally {
      writeFileSync(whole, bytes);
    }
    expect(readdirSync(home).filter((name) => name.includes('none'))).toEqual([]);
  });
});

describe('a broken backup restores nothing', () => {
  const nothingIn = (to: string): void => expect(existsSync(to)).toBe(false);

  /** One place to which the broken ones are restored again and again. */
  const again = { data: fresh('again'), address: '' };
  beforeAll(async () => {
    again.address = await ownDatabase();
  }, 60_000);

  test.each([0, 0.3, 0.9, 0.9999])('cut at %d of its length: BACKUP_BROKEN', async (share) => {
    const [file, to] = [fresh('cut'), fresh('to')];
    const whole = readFileSync(shared.file);
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
    expect(await codesOf(restoreBackup({ file, data: to }))).toEqual(['BACKUP_BROKEN']);
    nothingIn(to);
  });

  test('a flipped bit anywhere is found, or is one that the content does not know', { timeout: 120_000 }, async () => {
    const { file, manifest } = shared;
    const [bytes, dice] = [readFileSync(file), diceOf(12)];
    const flipped = fresh('flipped');
    let found = 0;
    for (let k = 0; k < 50; k += 1) {
      const copy = Buffer.from(bytes);
      const place = dice(copy.length);
      copy[place] = (copy[place] ?? 0) ^ (1 << dice(8));
      writeFileSync(flipped, copy);
      const read = await verifyBackup(flipped).catch((error: unknown) => error);
      if (read instanceof Refused) found += 1;
      else expect(read, `bit at ${place}`).toEqual(manifest);
    }
    // Dates and rights in the directory of the archive are all that nobody misses.
    expect(found).toBeGreaterThan(25);
  });

  test('that cannot be read: BACKUP_READ', async () => {
    expect(await codesOf(verifyBackup(join(home, 'nowhere')))).toEqual(['BACKUP_READ']);
  });

  test('with a part that is missing, foreign or another: each is told', async () => {
    const { file } = shared;
    const to = fresh('other');
    const [zip, writer] = [await openZip(file), writeZip(to, at)];
    const [gone = '', other = ''] = zip.paths;
    for (const path of zip.paths) {
      if (path === gone) continue;
      await writer.add(path, path === other ? chunks(Buffer.from('[]\n')) : zip.read(path), true);
    }
    await writer.add('batches/../../evil', chunks(Buffer.from('x')), true).catch(() => undefined);
    await writer.add('foreign', chunks(Buffer.from('x')), true);
    await writer.end();
    zip.close();
    expect(await codesOf(verifyBackup(to))).toEqual(['BACKUP_PART_MISSING', 'BACKUP_PART_FOREIGN', 'BACKUP_PART_DAMAGED']);
  });

  test('of a newer Hengji: BACKUP_NEWER', async () => {
    const { file } = shared;
    const to = fresh('to');
    expect(await codesOf(restoreBackup({ file: await forged(file, { manifest: { form: '9999-later' } }), data: to }))).toEqual([
      'BACKUP_NEWER',
    ]);
    nothingIn(to);
  });

  test.each([
    ['a lock whose run nobody approved', 'run_steps.jsonl', (text: string) => text.replaceAll('"approved"', '"in review"')],
    ['a row twice', 'exports.jsonl', (text: string) => text + (text.split('\n')[1] === '' ? '' : `${text.split('\n')[1]}\n`)],
    ['a table that is missing', 'exports.jsonl', () => null],
    ['a row that is cut', 'held.jsonl', (text: string) => text.slice(0, -1)],
    ['an amount that is none', 'settled.jsonl', (text: string) => text.replaceAll('-9007199254740993123', 'many')],
    ['a column that nobody knows', 'held.jsonl', (text: string) => text.replace('"why"', '"when"')],
  ])('with %s, although its hashes fit: RESTORE_RECORD, and no row is there', { timeout: 60_000 }, async (_, part, edit) => {
    const order = { file: await forged(shared.file, { parts: { [part]: edit } }), data: again.data, address: again.address };
    expect(await codesOf(restoreBackup(order))).toEqual(['RESTORE_RECORD']);
    const state = await openState(dataFolder(order.data), order.address);
    try {
      expect(await state.db.transaction().execute((desk) => everyOrganisation(desk, state))).toEqual([]);
    } finally {
      await state.close();
    }
  });

  test('whose files are there already serve the next one', { timeout: 60_000 }, async () => {
    expect(filesIn(join(again.data, 'batches'))).toEqual(filesIn(join(data, 'batches')));
    expect(await codesOf(restoreBackup({ file: shared.file, ...again }))).toEqual(['none']);
    expect(await codesOf(restoreBackup({ file: shared.file, data: fresh('two'), address: again.address }))).toEqual(['RESTORE_NOT_EMPTY']);
  });
});

describe('a backup of an older form', () => {
  test('leaves new columns and tables to their defaults', { timeout: 60_000 }, async () => {
    const { file } = shared;
    const withoutNote = (text: string) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `${JSON.stringify(JSON.parse(line).filter((_: unknown, k: number) => k !== 3))}\n`)
        .join('');
    const older = await forged(file, {
      manifest: { form: '0000-before' },
      parts: { 'exports.jsonl': () => null, 'run_steps.jsonl': withoutNote },
    });
    const address = await ownDatabase();
    const to = fresh('older');
    expect((await restoreBackup({ file: older, data: to, address })).logs.flatMap(({ flaws }) => flaws)).toEqual([]);
  });
});

describe('nothing is restored over a record', () => {
  test('that is in the folder, or in files: RESTORE_NOT_EMPTY', { timeout: 60_000 }, async () => {
    const { file } = shared;
    expect(await codesOf(restoreBackup({ file, data }))).toEqual(['RESTORE_NOT_EMPTY']);
    const to = fresh('files');
    mkdirSync(join(to, 'batches', 'x'), { recursive: true });
    writeFileSync(join(to, 'batches', 'x', 'old.parquet'), '');
    expect(await codesOf(restoreBackup({ file, data: to }))).toEqual(['RESTORE_NOT_EMPTY']);
  });

  test('nor over a file of another content: RESTORE_WRITE', { timeout: 60_000 }, async () => {
    const { file, manifest } = shared;
    const to = fresh('half');
    const part = manifest.parts.find(({ path }) => path.startsWith('runs/'))?.path ?? '';
    mkdirSync(join(to, part, '..'), { recursive: true });
    writeFileSync(join(to, part), 'half of som');
    expect(await codesOf(restoreBackup({ file, data: to, address: await ownDatabase() }))).toEqual(['RESTORE_WRITE']);
    expect(readFileSync(join(to, part), 'utf8')).toBe('half of som');
  });
});
