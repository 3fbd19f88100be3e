/** Which databases are taken and which refused, with the way out; and that the session, not the server's settings, decides what is kept how. */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../../../test/grounds.ts';
import { asked, newDatabase, type OutsideServer, outsideServer } from '../../../test/postgres15.ts';
import { change, fullRecord } from '../../../test/rows.ts';
import { dataFolder } from '../data-folder.ts';
import { type Office, openOffice, otherOffice, read, write } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { APPEND_ONLY } from './append-only.ts';
import { openState, unfitness, withoutPassword } from './connect.ts';

let server: OutsideServer;
let data: string;
beforeAll(async () => {
  server = await outsideServer();
  data = openFolder();
});
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const open = (address: string, organisation?: string): Promise<Office> =>
  openOffice({ data, address, actor: '王芳', ...(organisation === undefined ? {} : { organisation }) });

/** Opens an office and closes it; gives its refusal as `CODE reason`, else what it is opened as. */
async function opening(address: string): Promise<string> {
  try {
    const office = await open(address);
    await office.close();
    return office.state.role ?? 'as itself';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ code, values }) => `${code} ${Object.values(values).join(' ')}`).join();
  }
}

describe('refused is', () => {
  test('a server that does not answer, without its password', async () => {
    const address = 'postgres://hengji:s3cret/with:all@signs@127.0.0.1:1/hengji?password=s3cret';
    expect(withoutPassword(address)).toBe('postgres://hengji:…@127.0.0.1:1/hengji?password=…');
    const said = await opening('postgres://hengji:s3cret@127.0.0.1:1/hengji');
    expect(said).toMatch(/^DATABASE_UNREACHABLE postgres:\/\/hengji:…@127.0.0.1:1\/hengji connect ECONNREFUSED/);
  });

  test('a login that is not there', async () => {
    expect(await opening(server.url.replace('postgres@', 'nobody@'))).toMatch(/^DATABASE_UNREACHABLE .*role "nobody" does not exist/);
  });

  test('a server that is older than PostgreSQL 15', () => {
    const good = { version: 150_000, encoding: 'UTF8', fsync: 'on' };
    expect(unfitness(good)).toBe(null);
    expect(unfitness({ ...good, version: 149_999 })).toMatchObject({ problems: [{ code: 'DATABASE_OLD', values: { version: '14' } }] });
  });

  test('a database in which Chinese names are bytes', async () => {
    const address = await newDatabase(server.url, 'NOSUPERUSER', "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    expect(await opening(address)).toBe('DATABASE_ENCODING SQL_ASCII');
  });

  test('a server that forgets what it confirmed when the power goes', async () => {
    const careless = await outsideServer(['fsync=off']);
    try {
      expect(await opening(careless.url)).toBe('DATABASE_UNSAFE fsync');
    } finally {
      await careless.stop();
    }
  });

  test('a login that may not make tables, and nothing was made', async () => {
    const own = await newDatabase(server.url);
    const login = /\/\/(\w+)@/.exec(await newDatabase(server.url))?.[1];
    expect(await opening(own.replace(/\/\/\w+@/, `//${login}@`))).toBe('DATABASE_FORM permission denied for schema public');
    expect(await asked(own, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual([]);
  });

  test('a database that a newer Hengji wrote; it is left as it was', async () => {
    const address = await newDatabase(server.url);
    expect(await opening(address)).toBe('as itself');
    await asked(address, `INSERT INTO hengji_forms (name) VALUES ('0999-later')`);
    expect(await opening(address)).toBe('DATABASE_NEWER 0999-later');
    await asked(address, `DELETE FROM hengji_forms WHERE name = '0999-later'`);
    expect(await opening(address)).toBe('as itself');
  });
});

describe('the role', () => {
  test('of a login above row-level security is one below it, where the login may make it', async () => {
    const fresh = await outsideServer();
    try {
      expect(await opening(await newDatabase(fresh.url, 'BYPASSRLS'))).toMatch(/^DATABASE_ROLE hengji_app permission denied/);
      const able = await newDatabase(fresh.url, 'BYPASSRLS CREATEROLE');
      expect(await opening(able)).toBe('hengji_app');
      await asked(fresh.url, 'ALTER ROLE hengji_app BYPASSRLS');
      expect(await opening(able)).toBe('DATABASE_ROLE hengji_app it is a superuser or bypasses row-level security');
      await asked(fresh.url, 'ALTER ROLE hengji_app NOBYPASSRLS SUPERUSER');
      expect(await opening(able)).toMatch(/^DATABASE_ROLE hengji_app/);
    } finally {
      await fresh.stop();
    }
  });

  test('is had on PostgreSQL 18 too, where who makes a role is not in it by that alone', async () => {
    const folder = join(data, 'eighteen');
    const holder = await openOffice({ data: folder, address: '' });
    const { postgres } = dataFolder(folder);
    const port = readFileSync(join(postgres, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(postgres, 'password'), 'utf8').trim();
    await sql`CREATE ROLE boss LOGIN BYPASSRLS CREATEROLE PASSWORD ${sql.lit(password)}`.execute(holder.state.db);
    await sql`CREATE DATABASE boss OWNER boss`.execute(holder.state.db);
    await sql`DROP OWNED BY hengji_app`.execute(holder.state.db);
    await sql`DROP ROLE hengji_app`.execute(holder.state.db);
    const office = await open(`postgres://boss:${password}@127.0.0.1:${port}/boss`);
    await fullRecord(office);
    await fullRecord(await otherOffice(office, '光年医美'));
    expect(await read(office, (desk) => desk.selectFrom('locks').select('run').execute())).toEqual([{ run: 1 }]);
    await office.close();
    await holder.close();
  });

  test('reads and adds, and moves the head of the log on; nothing else', async () => {
    const office = await open(await newDatabase(server.url, 'SUPERUSER'));
    const { rows } = await sql<{ rights: string; tables: string }>`
      SELECT privilege_type AS rights, count(*) AS tables FROM information_schema.table_privileges
      WHERE grantee = 'hengji_app' GROUP BY 1 ORDER BY 1`.execute(office.state.db);
    await office.close();
    expect(rows).toEqual([
      { rights: 'INSERT', tables: `${APPEND_ONLY.length + 2}` },
      { rights: 'SELECT', tables: `${APPEND_ONLY.length + 2}` },
    ]);
  });
});

describe('many at once', () => {
  test('ten that find an empty database make its tables once', async () => {
    const address = await newDatabase(server.url);
    const offices = await Promise.all(Array.from({ length: 10 }, () => open(address)));
    await Promise.all(offices.map((office) => write(office, ({ log }) => log({ action: 'here', about: '', details: {} }))));
    const entries = await read(offices[0]!, (desk) => desk.selectFrom('audit').select('seq').orderBy('seq').execute());
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 11 }, (_, i) => `${i + 1}`));
    await Promise.all(offices.map((office) => office.close()));
  });

  test('several databases of a server that knows nothing of Hengji get its role at once', async () => {
    const fresh = await outsideServer();
    try {
      const addresses = await Promise.all(Array.from({ length: 6 }, () => newDatabase(fresh.url, 'SUPERUSER')));
      expect(await Promise.all(addresses.map(opening))).toEqual(addresses.map(() => 'hengji_app'));
    } finally {
      await fresh.stop();
    }
  });
});

describe('a session', () => {
  test('confirms what is on disk and means our own tables, whatever the database says', async () => {
    const address = await newDatabase(server.url);
    const name = new URL(address).pathname.slice(1);
    await asked(address, `CREATE SCHEMA ${name}`);
    const settings = ['synchronous_commit = off', `search_path = ${name}`, `timezone = 'Asia/Shanghai'`, 'datestyle = German'];
    for (const setting of settings) await asked(address, `ALTER DATABASE ${name} SET ${setting}`);
    const office = await open(address);
    const { rows } = await sql<{ name: string; setting: string }>`SELECT name, setting FROM pg_settings
      WHERE name IN ('synchronous_commit', 'search_path', 'TimeZone', 'DateStyle') ORDER BY lower(name)`.execute(office.state.db);
    expect(rows.map(({ setting }) => setting)).toEqual(['ISO, MDY', 'public', 'on', 'UTC']);
    await change(office, (desk) => sql`SELECT 1`.execute(desk));
    await office.close();
  });

  test('gives moments as they were written, days and large numbers as texts', async () => {
    const office = await open(await newDatabase(server.url));
    const { rows } = await sql`SELECT '2026-11-30T08:31:00.120Z'::timestamptz AS dot12, '2026-11-30T23:59:59Z'::timestamptz AS whole,
      '2026-11-30 07:00:00.000001+08'::timestamptz AS micro, DATE '2026-11-30' AS day, 9007199254740993::bigint AS big,
      12345678901234567890123456789.50::numeric AS sum, 'infinity'::timestamptz AS never`.execute(office.state.db);
    await office.close();
    expect(rows).toEqual([
      {
        ...{ dot12: '2026-11-30T08:31:00.120Z', whole: '2026-11-30T23:59:59.000Z', micro: '2026-11-29T23:00:00.000001Z' },
        ...{ day: '2026-11-30', big: '9007199254740993', sum: '12345678901234567890123456789.50', never: 'infinity' },
      },
    ]);
  });

  test('that finds no room is refused, and nothing was changed', async () => {
    const address = await newDatabase(server.url);
    const office = await open(address);
    await asked(server.url, `ALTER ROLE ${new URL(address).username} CONNECTION LIMIT 1`);
    const add = () => write(office, ({ log }) => log({ action: 'here', about: '', details: {} }));
    const ended = await Promise.allSettled([add(), add(), add()]);
    const refusals = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason as Refused] : []));
    expect(new Set(refusals.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(new Set(['DATABASE_FAILED']));
    const entries = await read(office, (desk) => desk.selectFrom('audit').select('seq').execute());
    expect(entries).toHaveLength(1 + 3 - refusals.length);
    await office.close();
  });

  test('an empty address means the embedded database', async () => {
    const state = await openState(dataFolder(join(data, 'eighteen')), '');
    expect([state.embedded, state.role]).toEqual([true, 'hengji_app']);
    await state.close();
  });
});
