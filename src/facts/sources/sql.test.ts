/** Tests of what is taken from databases, on a real PostgreSQL 15 and a real MariaDB: exact texts, refused columns, no secrets, bounded memory. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedOfMaria, type MariaServer, mariaServer } from '../../../test/mariadb.ts';
import { asked, type OutsideServer, outsideServer } from '../../../test/postgres15.ts';
import { testFolder } from '../../../test/terminal.ts';
import { Unreadable } from '../files/rows.ts';
import { sqlAddress } from './address.ts';
import { queryLines } from './sql.ts';

const home = testFolder();
let maria: MariaServer;
let postgres: OutsideServer;

beforeAll(async () => {
  [maria, postgres] = await Promise.all([mariaServer(), outsideServer()]);
  await asked(
    postgres.url,
    `CREATE TABLE deals (id bigint, amount numeric(30,4), paid date, at timestamp, done boolean, who text, moment timestamptz, more jsonb,
      tags int[], bytes bytea);
    INSERT INTO deals VALUES (9223372036854775807, 12345678901234567890123456.7890, '2026-10-03', '2026-10-03 09:00:01', true, '王芳😀',
      now(), '{"a":1}', '{1}', '\\x00ff'), (1, -0.0100, '2026-10-31', NULL, false, NULL, NULL, NULL, NULL, NULL)`,
  );
  await askedOfMaria(
    maria.url,
    `CREATE TABLE deals (id BIGINT UNSIGNED, amount DECIMAL(30,4), paid DATE, at DATETIME, done TINYINT(1), who VARCHAR(30),
      moment TIMESTAMP NULL, more JSON, rough FLOAT, bytes BLOB, bits BIT(3))`,
    `INSERT INTO deals VALUES (18446744073709551615, 12345678901234567890123456.7890, '2026-10-03', '2026-10-03 09:00:01', true, '王芳😀',
      now(), '{"a":1}', 1234567.8, x'00ff', b'101'), (1, -0.0100, '2026-10-31', NULL, false, NULL, NULL, NULL, NULL, NULL, NULL)`,
  );
}, 60_000);
afterAll(async () => {
  await Promise.all([maria.stop(), postgres.stop()]);
});

const addressOf = (server: 'postgres' | 'mariadb'): string => (server === 'postgres' ? postgres.url : maria.url);

/** The rows of a query, as they stand in the file. */
async function taken(address: string, query: string) {
  const path = join(mkdtempSync(join(home, 'q-')), 'rows.jsonl');
  const { lines, from } = await queryLines({ address, query, path });
  const texts = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return { ...lines, shown: from.shown, texts };
}

/** Why a query gives nothing. */
async function why(address: string, query: string) {
  const error = await taken(address, query).then(
    () => null,
    (each: unknown) => each,
  );
  if (!(error instanceof Unreadable)) throw new Error(`it was not refused as a source: ${error}`);
  return { code: error.code, values: error.values };
}

describe('values', () => {
  const query = 'SELECT id, amount, paid, at, done, who FROM deals ORDER BY id';
  const amounts = '"amount":"12345678901234567890123456.7890","paid":"2026-10-03","at":"2026-10-03 09:00:01"';

  test('of PostgreSQL are the texts that it writes, truth as words', async () => {
    expect((await taken(postgres.url, query)).texts).toEqual([
      '{"id":"1","amount":"-0.0100","paid":"2026-10-31","at":null,"done":"false","who":null}',
      `{"id":"9223372036854775807",${amounts},"done":"true","who":"王芳😀"}`,
    ]);
  });

  test('of MariaDB are the texts that it writes', async () => {
    expect((await taken(maria.url, query)).texts).toEqual([
      '{"id":"1","amount":"-0.0100","paid":"2026-10-31","at":null,"done":"0","who":null}',
      `{"id":"18446744073709551615",${amounts},"done":"1","who":"王芳😀"}`,
    ]);
  });

  test.each(['postgres', 'mariadb'] as const)('of %s have one hash in any order, and none at all make an empty file', async (server) => {
    const [up, down, none] = await Promise.all(
      ['ORDER BY id', 'ORDER BY id DESC;', 'WHERE id = 0 -- nobody'].map((rest) =>
        taken(addressOf(server), `SELECT id FROM deals ${rest}`),
      ),
    );
    expect(up?.content).toBe(down?.content);
    expect([up?.rows, none?.rows, none?.texts]).toEqual([2, 0, []]);
  });
});

describe('columns that hold no facts', () => {
  test.each([
    ['postgres', 'more', 'SQL_COLUMN_TYPE', 'jsonb'],
    ['postgres', 'tags', 'SQL_COLUMN_TYPE', '_int4'],
    ['postgres', 'bytes', 'SQL_COLUMN_TYPE', 'bytea'],
    ['postgres', 'moment', 'SQL_COLUMN_ZONE', 'timestamptz'],
    ['mariadb', 'more', 'SQL_COLUMN_TYPE', 'json'],
    ['mariadb', 'bytes', 'SQL_COLUMN_TYPE', 'BLOB'],
    ['mariadb', 'bits', 'SQL_COLUMN_TYPE', 'BIT'],
    ['mariadb', 'moment', 'SQL_COLUMN_ZONE', 'TIMESTAMP'],
    ['mariadb', 'rough', 'SQL_COLUMN_INEXACT', 'FLOAT'],
  ] as const)('%s %s', async (server, column, code, type) => {
    expect(await why(addressOf(server), `SELECT id, ${column} FROM deals`)).toEqual({ code, values: { column, type } });
  });

  test.each(['postgres', 'mariadb'] as const)('two of one name in %s', async (server) => {
    expect(await why(addressOf(server), 'SELECT id, who, id FROM deals')).toEqual({ code: 'SQL_COLUMN_TWICE', values: { column: 'id' } });
  });
});

describe('a query', () => {
  test.each(['DROP TABLE deals', 'COMMIT', 'SET GLOBAL a = 1', ' -- x\n/* y */ DELETE FROM deals', ''])(
    'that does not read: %j',
    async (query) => {
      expect(await why(postgres.url, query)).toMatchObject({ code: 'SQL_QUERY_KIND' });
    },
  );

  test.each([
    ['postgres', 'SELECT id FROM deals; DROP TABLE deals'],
    ['postgres', 'SELECT 1; COMMIT'],
    ['postgres', 'WITH gone AS (DELETE FROM deals RETURNING id) SELECT id FROM gone'],
    ['postgres', "SELECT lo_create(0)::text || nextval('x')"],
    ['mariadb', 'SELECT id FROM deals; DROP TABLE deals'],
    ['mariadb', 'SELECT id FROM deals FOR UPDATE; COMMIT'],
    ['postgres', 'SELECT nothing FROM deals'],
    ['mariadb', 'SELECT nothing FROM deals'],
    ['postgres', 'SELECT 1 / (id - 1) FROM deals'],
  ] as const)('to %s that would do more or fails: %s', async (server, query) => {
    expect(await why(addressOf(server), query)).toMatchObject({ code: 'SQL_QUERY' });
    expect((await taken(addressOf(server), 'SELECT id FROM deals')).rows).toBe(2);
  });

  test('may begin with remarks and brackets', async () => {
    expect((await taken(postgres.url, '-- all\n/* of\nthem */ (SELECT id FROM deals)')).rows).toBe(2);
  });
});

describe('an address', () => {
  test('is shown without its password, its settings and what they hold', () => {
    const { shown } = sqlAddress('postgres://u:s%40cret@db.example:5433/shop?sslmode=require&password=other-secret');
    expect(shown).toBe('postgres://u@db.example:5433/shop');
    expect(sqlAddress('mysql://u:p@h/shop?ssl=true')).toMatchObject({ shown: 'mysql://u@h/shop', encrypted: true, port: null });
  });

  test.each(['', 'orders.csv', 'http://h/x', 'postgres:///shop', 'postgres://h', 'mysql://u:pass@/shop'])('is none: %j', (text) => {
    expect(() => sqlAddress(text)).toThrow('SQL_ADDRESS');
  });

  test('of MySQL has no other settings: one that is passed over might have been meant for safety', async () => {
    expect(await why(`${maria.url}?ssl-mode=REQUIRED`, 'SELECT 1')).toEqual({ code: 'SQL_ADDRESS_SETTING', values: { name: 'ssl-mode' } });
  });

  test('with a wrong password or a wrong port says so, without the password', async () => {
    const wrong = maria.url.replace('reader:', 'reader:hidden-');
    const closed = [maria.url, postgres.url].map((url) => url.replace(/:\d+\//, ':1/'));
    for (const address of [wrong, ...closed]) {
      const told = await why(address, 'SELECT 1');
      expect(told.code).toBe('SQL_CONNECT');
      expect(JSON.stringify(told)).not.toMatch(/hidden|p@ss|p%40ss|9@/);
      expect(told.values['address']).toMatch(/^(mysql:\/\/reader@|postgres:\/\/postgres@)127\.0\.0\.1:\d+\/\w+$/);
    }
  });

  test('is hidden where the server repeats what it was given', async () => {
    const told = await why(maria.url, `SELECT \`${maria.password}\` FROM deals`);
    expect(told.code).toBe('SQL_QUERY');
    expect(told.values['reason']).toContain("Unknown column '…'");
  });
});

describe('300,000 rows', () => {
  const memory = ['--max-old-space-size=40', '--max-semi-space-size=4'];
  const child = join(import.meta.dirname, '../../../test/query-child.ts');

  /** More than a hundred megabytes of text, through a process whose heap holds 40. */
  test.each([
    ['postgres', "SELECT n AS id, n * 0.01 AS amount, repeat('长', 120) AS who FROM generate_series(1, 300000) AS n"],
    ['mariadb', "SELECT seq AS id, seq * 0.01 AS amount, repeat('长', 120) AS who FROM seq_1_to_300000"],
  ] as const)('of %s need no more memory than few', async (server, query) => {
    const path = join(mkdtempSync(join(home, 'big-')), 'rows.jsonl');
    const order = JSON.stringify({ address: addressOf(server), query, path });
    const { stdout } = await promisify(execFile)(process.execPath, [...memory, child, order]);
    const { rows, peak } = JSON.parse(stdout) as { readonly rows: number; readonly peak: number };
    expect(rows).toBe(300_000);
    expect(peak).toBeLessThan(200 * 1024);
  });
}, 120_000);
