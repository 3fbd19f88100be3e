/** Tests of the examination with a real installation: each illness is made, found and named, and a healthy one is not accused. */

import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diceOf } from '../../../campaigns/audit/tamper.ts';
import { fillRecord } from '../../../test/installation.ts';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { type Desk, type Office, openOffice } from '../office/office.ts';
import { examineServer } from './database.ts';
import { judged } from './disk.ts';
import { type ExaminationOrder, examine } from './examine.ts';

const data = join(testFolder(), 'data');
const keys = generateKeyPairSync('ed25519');
const privatePath = join(data, 'keys', 'signing-key.pem');
const publicPath = join(data, 'keys', 'signing-key.pub.pem');
let office: Office;

beforeAll(async () => {
  office = await openOffice({ data, actor: '财务' });
  writeFileSync(privatePath, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(publicPath, keys.publicKey.export({ type: 'spki', format: 'pem' }));
  await fillRecord(office, { months: 3, keys, dice: diceOf(3) });
}, 60_000);
afterAll(async () => await office.close(), 60_000);

const look = (order: Partial<ExaminationOrder> = {}) => examine({ data, deep: false, clean: false, now: () => new Date(), ...order });

/** The codes of what is found, each once. */
const codes = async (order: Partial<ExaminationOrder> = {}): Promise<readonly string[]> => [
  ...new Set((await look(order)).findings.map(({ code }) => code)),
];

/** The files of batches, oldest name first. */
const batchFiles = (): readonly string[] =>
  readdirSync(join(data, 'batches', office.organisation.id))
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => join(data, 'batches', office.organisation.id, name));

/** A moment at which files of now are older than an hour. */
const later = () => new Date(Date.now() + 2 * 3_600_000);

describe('a healthy installation', () => {
  test('is not accused, shallow or deep, and tells its programs, key and log', async () => {
    for (const deep of [false, true]) {
      const { facts, findings } = await look({ deep });
      expect(findings).toEqual([]);
      const names = facts.map(({ name }) => name);
      expect(names.join(' ')).toBe('version engine node duckdb data free sync fingerprint postgres form organisation files');
      expect(facts.find(({ name }) => name === 'organisation')?.value).toMatch(/^本单位 · \d\d+$/);
      expect(facts.find(({ name }) => name === 'postgres')?.value).toMatch(/^18\./);
    }
  });

  test('is told to be well at the terminal, in both languages, and as data', async () => {
    const said = await hengji(['doctor', '--data', data]);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/ {2}签名密钥的指纹：([0-9a-f]{4} ){15}[0-9a-f]{4}\n/);
    expect(said.out).toContain('✔ 一切正常。文件只看了有没有和大小');
    expect((await hengji(['doctor', '--data', data, '--deep', '--lang', 'en'])).out).toMatch(/✔ All is well\.\n$/);
    expect(JSON.parse((await hengji(['doctor', '--data', data, '--json'])).out)).toMatchObject({ well: true, findings: [] });
    expect((await hengji(['doctor', 'everything', '--data', data])).code).toBe(2);
  });

  test('that is not there yet is not made: DOCTOR_NOTHING', async () => {
    const nowhere = join(data, '..', 'nowhere');
    expect(await codes({ data: nowhere })).toEqual(['DOCTOR_NOTHING']);
    expect(existsSync(nowhere)).toBe(false);
    expect((await hengji(['doctor', '--data', nowhere])).code).toBe(0);
    mkdirSync(join(nowhere, 'of-somebody'), { recursive: true });
    expect(await codes({ data: nowhere })).toEqual(['DOCTOR_NO_KEY', 'DOCTOR_NOTHING']);
    expect(readdirSync(nowhere)).toEqual(['of-somebody']);
  });
});

describe('the disk', () => {
  const well = { folder: '/data', free: 1024 ** 3, type: 0xef53, sync: 200 };

  test.each([
    ['DOCTOR_SPACE', { free: 1024 ** 3 - 1 }],
    ['DOCTOR_MEMORY', { type: 0x01021994 }],
    ['DOCTOR_SYNC', { sync: { reason: 'EROFS' } }],
    ['DOCTOR_SYNC_SLOW', { sync: 200.1 }],
  ])('%s begins where it should', (code, ill) => {
    expect(judged(well)).toEqual([]);
    expect(judged({ ...well, ...ill }).map((each) => each.code)).toEqual([code]);
  });

  test('that others can read is told with the command that mends it: DOCTOR_OPEN', async () => {
    chmodSync(privatePath, 0o640);
    chmodSync(join(data, 'runs'), 0o755);
    const { err, code } = await hengji(['doctor', '--data', data]);
    expect(code).toBe(1);
    expect(err).toContain(`chmod 600 ${privatePath}`);
    expect(err).toContain(`chmod 700 ${join(data, 'runs')}`);
    chmodSync(privatePath, 0o600);
    chmodSync(join(data, 'runs'), 0o700);
    expect(await codes()).toEqual([]);
  });

  test('in which a folder cannot be used: DOCTOR_UNWRITABLE', async () => {
    const [runs, aside] = [join(data, 'runs'), join(data, 'runs-aside')];
    renameSync(runs, aside);
    writeFileSync(runs, '', { mode: 0o600 });
    try {
      expect(await codes()).toContain('DOCTOR_UNWRITABLE');
    } finally {
      rmSync(runs);
      renameSync(aside, runs);
    }
  });
});

describe('the key', () => {
  test('that is gone, broken, or of another pair: DOCTOR_NO_KEY, DOCTOR_KEY_BROKEN, DOCTOR_KEY_PAIR', async () => {
    const pem = readFileSync(privatePath);
    rmSync(privatePath);
    expect(await codes()).toEqual(['DOCTOR_NO_KEY']);
    writeFileSync(privatePath, 'no key', { mode: 0o600 });
    expect(await codes()).toEqual(['DOCTOR_KEY_BROKEN']);
    writeFileSync(privatePath, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(await codes()).toEqual(['DOCTOR_KEY_PAIR']);
    writeFileSync(privatePath, pem);
    expect(await codes()).toEqual([]);
  });
});

/** Does something to the database as its owner, looks, and undoes it. */
async function during(statement: string, use: (desk: Desk) => Promise<unknown>): Promise<void> {
  const undone = new Error('undone');
  const doing = office.state.db.transaction().execute(async (desk) => {
    await sql.raw(statement).execute(desk);
    await use(desk);
    throw undone;
  });
  await expect(doing).rejects.toBe(undone);
}

describe('the database', () => {
  const now = () => new Date();
  const found = async (desk: Desk) => (await examineServer(desk, now)).findings;

  test('that does not keep what it says: DOCTOR_SETTING', async () => {
    await during('SET LOCAL synchronous_commit = off', async (desk) =>
      expect(await found(desk)).toMatchObject([{ code: 'DOCTOR_SETTING', values: { name: 'synchronous_commit', value: 'off' } }]),
    );
  });

  test.each([
    'ALTER TABLE settled DISABLE TRIGGER ALL',
    'ALTER TABLE settled NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE settled DISABLE ROW LEVEL SECURITY',
  ])('after %s: DOCTOR_UNGUARDED', async (statement) => {
    await during(statement, async (desk) =>
      expect(await found(desk)).toMatchObject([{ code: 'DOCTOR_UNGUARDED', values: { table: 'settled' } }]),
    );
  });

  test('whose clock is another: DOCTOR_CLOCK_DATABASE, and from a minute on DOCTOR_CLOCK', async () => {
    const ago = (seconds: number) => codes({ now: () => new Date(Date.now() - seconds * 1000) });
    expect(await ago(3)).toEqual([]);
    expect(await ago(10)).toEqual(['DOCTOR_CLOCK_DATABASE']);
    expect(await ago(3_600)).toEqual(['DOCTOR_CLOCK_DATABASE', 'DOCTOR_CLOCK']);
  });

  test('that does not open is a finding like others', async () => {
    expect(await codes({ address: 'postgres://nobody:x@127.0.0.1:1/none' })).toEqual(['DATABASE_UNREACHABLE']);
  });

  test('whose log was tampered with: DOCTOR_LOG', async () => {
    const tampered = async (from: string, to: string) =>
      await office.state.db.transaction().execute(async (desk) => {
        await sql`SET LOCAL session_replication_role = replica`.execute(desk);
        await sql`UPDATE audit SET entry = replace(entry, ${from}, ${to}) WHERE seq = 5`.execute(desk);
      });
    await tampered('财务', '老板');
    const { code, err } = await hengji(['doctor', '--data', data, '--lang', 'en']);
    await tampered('老板', '财务');
    expect(code).toBe(1);
    expect(err).toContain('The audit log of "本单位" does not hold from entry 5 on');
    expect(await codes()).toEqual([]);
  });
});

describe('files of the record', () => {
  test('that are gone or damaged: DOCTOR_FILE_MISSING, DOCTOR_FILE_DAMAGED', async () => {
    const [first = ''] = batchFiles();
    const bytes = readFileSync(first);
    try {
      writeFileSync(first, Buffer.concat([bytes.subarray(1), Buffer.from('x')]));
      expect(await codes()).toEqual([]);
      expect(await codes({ deep: true })).toEqual(['DOCTOR_FILE_DAMAGED']);
      writeFileSync(first, bytes.subarray(1));
      expect(await codes()).toEqual(['DOCTOR_FILE_DAMAGED']);
      rmSync(first);
      expect((await look()).findings).toMatchObject([
        { code: 'DOCTOR_FILE_MISSING', values: { thing: expect.stringMatching(/^B\d+$/), path: first } },
      ]);
    } finally {
      writeFileSync(first, bytes);
    }
  });

  test('of which more than ten are gone: DOCTOR_FILES_MORE', async () => {
    const [runs, aside] = [join(data, 'runs', office.organisation.id), join(data, 'aside')];
    const [count, batches] = [readdirSync(runs).length, batchFiles().map((path) => [path, readFileSync(path)] as const)];
    renameSync(runs, aside);
    for (const [path] of batches) rmSync(path);
    try {
      const { findings } = await look();
      expect(findings).toHaveLength(11);
      expect(findings.at(-1)).toMatchObject({ code: 'DOCTOR_FILES_MORE', values: { count: count + batches.length - 10 } });
    } finally {
      renameSync(aside, runs);
      for (const [path, bytes] of batches) writeFileSync(path, bytes);
    }
  });
});

describe('files without a row', () => {
  const own = () => join(data, 'batches', office.organisation.id);

  test('younger than an hour are left alone, older ones are told and removed by --clean: DOCTOR_LEFT_OVER', async () => {
    const [stray, part] = [join(own(), 'stray.parquet'), join(own(), 'incoming', 'b.parquet.part')];
    mkdirSync(dirname(part), { recursive: true });
    for (const path of [stray, part]) writeFileSync(path, 'half');
    expect(await codes({ clean: true })).toEqual([]);
    const { findings } = await look({ now: later });
    expect(findings.find(({ code }) => code === 'DOCTOR_LEFT_OVER')).toMatchObject({
      severity: 'warning',
      values: { count: 2, kibibytes: 1 },
    });
    expect([existsSync(stray), existsSync(part)]).toEqual([true, true]);
    const cleaned = await look({ now: later, clean: true });
    expect(cleaned.facts.at(-1)).toEqual({ name: 'cleaned', value: 2 });
    expect([existsSync(stray), existsSync(part)]).toEqual([false, false]);
    expect(await codes({ deep: true })).toEqual([]);
  });

  test('that are more than the record knows stay: DOCTOR_NOT_CLEANED', async () => {
    const known = Number((await look()).facts.find(({ name }) => name === 'files')?.value);
    const paths = Array.from({ length: known + 1 }, (_, k) => join(own(), `stray-${k}.parquet`));
    for (const path of paths) writeFileSync(path, '');
    expect(await codes({ now: later, clean: true })).toContain('DOCTOR_NOT_CLEANED');
    expect(paths.filter((path) => existsSync(path))).toEqual(paths);
    rmSync(paths[0] ?? '');
    expect(await codes({ now: later, clean: true })).not.toContain('DOCTOR_NOT_CLEANED');
    expect(paths.filter((path) => existsSync(path))).toEqual([]);
  });

  test('of an organisation that the record does not know are never removed: DOCTOR_FOREIGN', async () => {
    const path = join(data, 'runs', '00000000-0000-0000-0000-000000000000', 'x.parquet');
    mkdirSync(dirname(path));
    writeFileSync(path, '');
    expect(await codes({ now: later, clean: true })).toContain('DOCTOR_FOREIGN');
    expect(existsSync(path)).toBe(true);
    rmSync(dirname(path), { recursive: true });
  });
});
