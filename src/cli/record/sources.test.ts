/** Tests of imports from databases and taps at the terminal: what becomes a batch, what a retry does, what is told and what stays secret. */

import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedOfMaria, type MariaServer, mariaServer } from '../../../test/mariadb.ts';
import { asked, type OutsideServer, outsideServer } from '../../../test/postgres15.ts';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { batchesAsOf } from '../../desk/facts/active.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { type Office, openOffice, read } from '../../desk/office/office.ts';

const home = testFolder();
const data = join(home, 'data');
let office: Office;
let maria: MariaServer;
let postgres: OutsideServer;

const DEALS = `CREATE TABLE deals (deal_id VARCHAR(20), seller VARCHAR(20), paid_on DATE, price DECIMAL(12,2))`;
const ROWS = `INSERT INTO deals VALUES ('A1', 'E1', '2026-10-03', 1234.50), ('A2', 'E2', '2026-10-31', NULL), ('A3', 'E1', '2026-11-01', 0.01)`;

beforeAll(async () => {
  [maria, postgres, office] = await Promise.all([mariaServer(), outsideServer(), openOffice({ data, actor: '财务' })]);
  await asked(postgres.url, `${DEALS}; ${ROWS}; ALTER ROLE postgres PASSWORD 'geheim-7'`);
  await askedOfMaria(maria.url, DEALS, ROWS);
}, 60_000);
afterAll(async () => {
  await Promise.all([office?.close(), maria?.stop(), postgres?.stop()]);
});

const batches = async () => (await read(office, (desk) => batchesAsOf(desk, LATEST))).filter(({ state }) => state === 'in force');
const importing = (...words: readonly string[]) => hengji(['import', ...words, '--data', data, '--lang', 'en']);
const QUERY = 'SELECT deal_id AS order_id, seller AS employee_id, paid_on, price AS amount FROM deals';

describe('a query', () => {
  test('becomes a batch that knows where it came from, once, in whatever order the rows come', async () => {
    process.env['SHOP_DB'] = postgres.url.replace('postgres@', 'postgres:geheim-7@');
    const first = await importing('--sql', 'env:SHOP_DB', '--query', QUERY, '--table', 'orders');
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('→ batch B1');
    expect(first.out).toContain('total amount 1234.51 (2 cells)');
    const query = join(home, 'deals.sql');
    writeFileSync(query, `${QUERY}\nORDER BY deal_id DESC;\n`);
    const again = await importing('--sql', 'env:SHOP_DB', '--query-file', query, '--table', 'orders');
    expect(again.out).toContain('imported before as batch B1 (3 rows)');
    const [batch, more] = await batches();
    expect(more).toBeUndefined();
    const { source, totals } = batch!.manifest;
    expect(source.origin).toEqual({ is: 'sql', address: postgres.url.replace('postgres@', 'postgres@'), query: QUERY });
    expect([batch!.source, totals['amount']]).toEqual(['postgres orders', { sum: '123451', filled: 2 }]);
  });

  test('to MariaDB gives the same rows, which are the same batch', async () => {
    const { out } = await importing('--sql', maria.url, '--query', QUERY, '--table', 'orders');
    expect(out).toContain('imported before as batch B1');
  });

  test('whose columns have other names is mapped, and the mapping is remembered for the source', async () => {
    const query = 'SELECT deal_id, seller, paid_on, price * 2 AS price FROM deals';
    const maps = ['order_id=deal_id', 'employee_id=seller', 'amount=price'].flatMap((each) => ['--map', each]);
    const words = ['--sql', maria.url, '--table', 'orders', '--source', 'till'];
    expect((await importing(...words, '--query', query, ...maps)).out).toContain('→ batch B2');
    expect((await importing(...words, '--query', query.replace('* 2', '* 3'))).out).toContain('→ batch B3');
    expect((await batches()).at(-1)?.manifest.mapping).toMatchObject({ order_id: 'deal_id', amount: 'price' });
  });

  test('with a value that is none is refused by its cell, and nothing is kept', async () => {
    const said = await importing('--sql', maria.url, '--query', QUERY.replace('price', "'12,5 yuan'"), '--table', 'orders');
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/orders\.sql\.jsonl › row 1, column amount/);
    expect(await batches()).toHaveLength(3);
  });

  test('without rows makes no batch and is no failure (SOURCE_EMPTY)', async () => {
    const { code, err } = await importing('--sql', maria.url, '--query', `${QUERY} WHERE 1 = 0`, '--table', 'orders');
    expect([code, err]).toEqual([0, expect.stringContaining('"shop orders" gave not a single row')]);
  });

  test('is only looked at by --preview', async () => {
    const { out } = await importing('--sql', maria.url, '--query', `${QUERY} LIMIT 1`, '--table', 'orders', '--preview');
    expect(out).toContain('This was a preview');
    expect(await batches()).toHaveLength(3);
  });

  test.each([
    [['--sql', 'env:NO_SUCH', '--query', 'SELECT 1', '--table', 'orders'], 1, 'SQL_VARIABLE', 'The variable NO_SUCH is not set'],
    [['--sql', 'env:SHOP_DB', '--query-file', '/nowhere.sql', '--table', 'orders'], 1, 'SQL_QUERY_FILE', '(ENOENT)'],
    [['--sql', 'env:SHOP_DB', '--query', 'SELECT 1'], 2, '', 'usage: hengji import'],
    [['--sql', 'env:SHOP_DB', '--query', 'SELECT 1', '--query-file', 'x', '--table', 'orders'], 2, '', 'usage: hengji import'],
    [['--sql', 'shop', '--query', 'SELECT 1', '--table', 'orders'], 1, 'SQL_ADDRESS', 'no address of a database'],
  ])('that is not complete: %j', async (words, code, _, told) => {
    expect(await importing(...words)).toMatchObject({ code, err: expect.stringContaining(told) });
  });

  test('is named among the batches, without its password', async () => {
    const said = await hengji(['batches', '--data', data]);
    expect(said.out).toContain(`来自 ${postgres.url}`);
    expect(said.out).toMatch(/来自 mysql:\/\/reader@127\.0\.0\.1:\d+\/shop/);
  });

  test('never leaves its password in the log, the batches or the data folder', async () => {
    const rows = await read(office, (desk) => desk.selectFrom('audit').select('entry').execute());
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify([rows, await batches()])).not.toMatch(/geheim|p@ss|p%40ss/);
    expect(readdirSync(join(data, 'incoming'))).toEqual([]);
  });
});

const deal = (id: string, amount: string): string =>
  `{"order_id":"${id}","employee_id":"E1","paid_on":"2026-10-09T00:00:00","amount":${amount}}`;
const PERSON = '{"employee_id":"E1","name":"王芳","base_pay":3000.00}';

describe('a tap', () => {
  /** Runs the tap and the import behind a pipe, as a shell does. */
  async function piped(told: object, words: readonly string[] = []) {
    const root = join(import.meta.dirname, '../../..');
    const tap = spawn(process.execPath, [join(root, 'test/tap.ts'), JSON.stringify(told)], { stdio: ['ignore', 'pipe', 'ignore'] });
    const main = [join(root, 'src/cli/main.ts'), 'import', '--singer', '-', '--data', data, '--lang', 'en', ...words];
    const target = promisify(execFile)(process.execPath, main);
    tap.stdout.pipe(target.child.stdin!);
    return await target.then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
    );
  }

  test('behind a pipe: each stream is a batch, and the last state is all that stands on standard output', async () => {
    const before = (await batches()).length;
    const told = { 'public-orders': [deal('T1', '12345678901234.10'), deal('T2', '0.20')], employees: [PERSON], state: { at: '2026-11' } };
    const said = await piped(told);
    expect(said).toMatchObject({ code: 0, out: '{"at":"2026-11"}\n' });
    const [orders, staff] = (await batches()).slice(before);
    expect(orders!.manifest).toMatchObject({
      table: 'orders',
      totals: { amount: { sum: '1234567890123430', filled: 2 } },
      source: { origin: { is: 'singer', stream: 'public-orders' } },
    });
    expect(staff!.manifest).toMatchObject({ table: 'employees', rows: 1 });
    expect(await piped(told)).toMatchObject({ code: 0, out: '{"at":"2026-11"}\n', err: expect.stringContaining('imported before') });
    expect(await batches()).toHaveLength(before + 2);
  });

  test('with one bad cell keeps out all streams (SINGER_HELD), and there is no state', async () => {
    const before = await batches();
    const said = await piped({ employees: [PERSON.replace('3000', '3001')], orders: [deal('T3', '"a lot"')], state: { at: '2026-12' } });
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(/orders\.\d\.jsonl › row 1, column amount/);
    expect(said.err).toContain('"employees" is well, but another one is not');
    expect(await batches()).toEqual(before);
  });

  test.each([
    ['{"type":"SCHEMA","stream":"deals_2026","schema":{}}', [], 'SINGER_STREAM', 'is not known'],
    ['hello', [], 'SINGER_LINE', 'Line 1 of the Singer stream is no message: hello'],
    ['', ['--map-stream', 'x'], 'MAP_STREAM_TEXT', '"x" is no stream=table'],
  ])('that cannot be taken: %s', async (text, words, _, told) => {
    const file = join(home, 'tap.jsonl');
    writeFileSync(file, text);
    const said = await importing('--singer', file, ...words);
    expect(said).toMatchObject({ code: 1, out: '', err: expect.stringContaining(told) });
  });

  test('of a file, its stream named by --map-stream', async () => {
    const file = join(home, 'tap.jsonl');
    const state = '{"type":"STATE","value":3}';
    writeFileSync(
      file,
      `{"type":"SCHEMA","stream":"x1","schema":{}}\n{"type":"RECORD","stream":"x1","record":${deal('T9', '1')}}\n${state}\n`,
    );
    expect(await importing('--singer', file, '--map-stream', 'x1=orders', '--preview')).toMatchObject({ code: 0, out: '' });
    const said = await importing('--singer', file, '--map-stream', 'x1=orders');
    expect(said).toMatchObject({ code: 0, out: '3\n' });
    expect(said.err).toContain('✓ x1 → batch');
    expect(await importing('--singer', '/nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read (ENOENT)') });
    expect(readFileSync(file, 'utf8')).toContain('T9');
  });
});
