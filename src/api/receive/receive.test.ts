/** Tests of pushes over real HTTP: who may push, what becomes a batch, what a repeated key gets, and what is refused how. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { tableLibrary } from '../../cli/library.ts';
import { MESSAGES } from '../../cli/say.ts';
import { batchesAsOf } from '../../desk/facts/active.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { type Office, openOffice, otherOffice, read } from '../../desk/office/office.ts';
import { endToken, newToken } from '../../desk/receiving/tokens.ts';
import { type Listening, startReceiving } from './serve.ts';

const data = join(testFolder(), 'data');
const LIMIT = 300_000;
const bugs: unknown[] = [];
let office: Office;
let server: Listening;
let token = '';

beforeAll(async () => {
  office = await openOffice({ data, actor: '财务' });
  token = (await newToken(office, '收银系统')).text;
  const tables = () => Promise.resolve(tableLibrary().tables);
  const receiver = {
    offices: () => Promise.resolve([office]),
    tables,
    messages: MESSAGES,
    limit: LIMIT,
    failed: (error: unknown) => bugs.push(error),
  };
  server = await startReceiving(receiver, { host: '127.0.0.1', port: 0 });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await office.close();
});

type Sent = { readonly table?: string; readonly query?: string; readonly headers?: Readonly<Record<string, string>> };

/** Pushes a body; an empty header is left out. */
async function push(key: string, body: string | Buffer, { table = 'orders', query = '', headers = {} }: Sent = {}) {
  const all = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', 'Idempotency-Key': key, ...headers };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  const answer = await fetch(`${server.url}/facts/${table}${query}`, {
    method: 'POST',
    headers: sent,
    body: new Uint8Array(Buffer.from(body)),
  });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type'), body: JSON.parse(text), text, headers: answer.headers };
}

const batches = async () => await read(office, (desk) => batchesAsOf(desk, LATEST));
const orders = (...rows: readonly string[]): string => `order_id,employee_id,paid_on,amount\n${rows.map((row) => `${row}\n`).join('')}`;
const OCTOBER = orders('A1,E1,2026-10-03,10.00', 'A2,E1,2026-10-31,0.05');

describe('a push', () => {
  test('becomes a batch of the token, told with its control totals; the same key gets the same answer', async () => {
    const first = await push('october', OCTOBER);
    expect(first).toMatchObject({ status: 201, type: 'application/json' });
    expect(first.body).toEqual({
      batch: 1,
      table: 'orders',
      rows: 2,
      again: false,
      from: '2026-10-03',
      to: '2026-10-31',
      totals: { amount: { sum: '10.05', filled: 2 } },
      late: {},
    });
    expect((await push('october', OCTOBER)).text).toBe(first.text);
    const [batch, more] = await batches();
    expect(more).toBeUndefined();
    expect(batch).toMatchObject({ actor: '收银系统', source: '收银系统' });
    expect(batch?.manifest.source).toMatchObject({ file: 'orders.csv', origin: { is: 'push', token: '收银系统', key: 'october' } });
    expect(readdirSync(join(data, 'incoming'))).toEqual([]);
  });

  test('of the same content under another key is the same batch, and says so', async () => {
    expect(await push('october once more', OCTOBER)).toMatchObject({ status: 200, body: { batch: 1, again: true } });
  });

  test('of other content under the same key is refused and changes nothing (PUSH_KEY_OTHER)', async () => {
    const other = await push('october', orders('A9,E1,2026-10-03,99'));
    expect(other).toMatchObject({ status: 422, type: 'application/problem+json', body: { errors: [{ code: 'PUSH_KEY_OTHER' }] } });
    expect(await push('october', OCTOBER, { query: '?source=x' })).toMatchObject({ status: 422 });
    expect(await batches()).toHaveLength(1);
  });

  test('that comes several times at once is one batch and one answer', async () => {
    const text = orders('B1,E1,2026-10-05,1.00');
    const all = await Promise.all([1, 2, 3, 4].map(() => push('at once', text)));
    expect(new Set(all.map((each) => each.text)).size).toBe(1);
    expect(await batches()).toHaveLength(2);
  });

  test('of JSON lines, of a workbook or a table by its name', async () => {
    const line = '{"order_id":"C1","employee_id":"E1","paid_on":"2026-10-06","amount":1234567890123.45}';
    const lines = await push('json', line, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
    expect(lines).toMatchObject({ status: 201, body: { totals: { amount: { sum: '1234567890123.45' } } } });
    const named = await push('named', orders('D1,E1,2026-10-06,1'), {
      query: '?name=../../10月%20订单.csv',
      headers: { 'Content-Type': '' },
    });
    expect(named).toMatchObject({ status: 201 });
    expect((await batches()).at(-1)?.manifest.source.file).toBe('10月 订单.csv');
    const book = await push('book', 'PK no workbook', { query: '?name=orders.xlsx' });
    expect(book).toMatchObject({ status: 422, body: { errors: [{ severity: 'error' }] } });
  });

  test('with wrong cells is refused whole: a problem document in both languages, by cell, at most a hundred and the rest counted', async () => {
    const before = await batches();
    const rows = Array.from({ length: 150 }, (_, index) => `X${index},E1,2026-10-03,much`);
    const refused = await push('wrong', orders(...rows));
    expect(refused).toMatchObject({ status: 422, type: 'application/problem+json' });
    expect(refused.body).toMatchObject({ status: 422, type: 'urn:hengji:problem:cell-number' });
    expect(refused.body.errors).toHaveLength(101);
    expect(refused.body.errors[0]).toMatchObject({
      code: 'CELL_NUMBER',
      place: { file: 'orders.csv', row: 2, column: 'amount' },
      zh: { what: expect.stringMatching(/\p{Script=Han}/u) },
      en: { what: expect.stringMatching(/much/) },
    });
    expect(refused.body.errors.at(-1)).toMatchObject({ code: 'PROBLEMS_MORE' });
    expect((await push('wrong', orders(...rows))).text).toBe(refused.text);
    expect(await batches()).toEqual(before);
  });
});

describe('what is refused before the body is read', () => {
  test.each([
    ['no token', { headers: { Authorization: '' } }, 401, 'PUSH_TOKEN'],
    ['a wrong token', { headers: { Authorization: 'Bearer hengji_nothing' } }, 401, 'PUSH_TOKEN'],
    ['another way to say who it is', { headers: { Authorization: 'Basic eDp5' } }, 401, 'PUSH_TOKEN'],
    ['an unknown table', { table: 'nothing' }, 404, 'PUSH_TABLE'],
    ['an unknown kind', { headers: { 'Content-Type': 'application/json' } }, 415, 'PUSH_KIND'],
    ['no kind at all', { headers: { 'Content-Type': '' } }, 415, 'PUSH_KIND'],
    ['a compressed body', { headers: { 'Content-Encoding': 'gzip' } }, 415, 'PUSH_KIND'],
    ['no key', { headers: { 'Idempotency-Key': '' } }, 400, 'PUSH_KEY'],
    ['a key that is too long', { headers: { 'Idempotency-Key': 'k'.repeat(201) } }, 400, 'PUSH_KEY'],
  ])('%s', async (_, sent, status, code) => {
    const before = await batches();
    const answer = await push('k', OCTOBER, sent);
    expect(answer).toMatchObject({ status, type: 'application/problem+json', body: { status, errors: [{ code }] } });
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    expect(await batches()).toEqual(before);
  });

  test('another path (PUSH_PATH), another method (PUSH_METHOD)', async () => {
    const told = async (path: string, method: string) => {
      const answer = await fetch(`${server.url}${path}`, { method });
      return [answer.status, ((await answer.json()) as { errors: readonly { code: string }[] }).errors[0]?.code];
    };
    expect(await told('/', 'GET')).toEqual([404, 'PUSH_PATH']);
    expect(await told('/facts/orders', 'GET')).toEqual([405, 'PUSH_METHOD']);
  });

  test('a token that has ended, and one of another organisation', async () => {
    const { text } = await newToken(office, '旧系统');
    const auth = { headers: { Authorization: `Bearer ${text}` } };
    expect(await push('old', orders('E1,E1,2026-10-07,1'), auth)).toMatchObject({ status: 201 });
    await endToken(office, '旧系统');
    expect(await push('old', orders('E1,E1,2026-10-07,1'), auth)).toMatchObject({ status: 401 });
    const foreign = await newToken(await otherOffice(office, '别的单位'), '收银系统');
    expect(await push('x', OCTOBER, { headers: { Authorization: `Bearer ${foreign.text}` } })).toMatchObject({ status: 401 });
  });
});

describe('a body', () => {
  const sized = (bytes: number): string => {
    const head = orders();
    const row = (id: number): string => `S${String(id).padStart(6, '0')},E1,2026-10-08,1.00\n`;
    const rows = Math.floor((bytes - head.length) / row(0).length);
    const text = head + Array.from({ length: rows }, (_, index) => row(index)).join('');
    return text + '\n'.repeat(bytes - text.length);
  };

  test.each([
    [LIMIT, 201],
    [LIMIT + 1, 413],
  ])('of %i bytes: %i', async (bytes, status) => {
    expect(await push(`sized ${bytes}`, sized(bytes))).toMatchObject({ status });
  });

  /** Sends headers and pieces as they are told, without saying how long the whole is. */
  const raw = (pieces: readonly string[], then: 'end' | 'break') =>
    new Promise<{ readonly status: number; readonly text: string }>((done) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', 'Idempotency-Key': 'raw' };
      const asked = httpRequest(`${server.url}/facts/orders`, { method: 'POST', headers }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
      });
      asked.on('error', (error) => done({ status: 0, text: String(error) }));
      for (const piece of pieces) asked.write(piece);
      if (then === 'end') asked.end();
      else setTimeout(() => asked.destroy(), 100);
    });

  test('whose length is not said is refused when it grows too large (PUSH_SIZE)', async () => {
    const { status, text } = await raw([sized(LIMIT), '\n'.repeat(10)], 'end');
    expect([status, text]).toEqual([413, expect.stringContaining('PUSH_SIZE')]);
  });

  test('that breaks off leaves no batch and no answer (PUSH_CUT), and the same key may try again', async () => {
    const before = (await batches()).length;
    await raw([orders('F1,E1,2026-10-08,1'), 'F2,E1,2026-10-08,2'], 'break');
    expect(await batches()).toHaveLength(before);
    expect(await raw([orders('F1,E1,2026-10-08,1'), 'F2,E1,2026-10-08,2\n'], 'end')).toMatchObject({ status: 201 });
    expect(readdirSync(join(data, 'incoming'))).toEqual([]);
  });
});

describe('what nobody foresaw', () => {
  test('is told without what went on inside (PUSH_FAILED)', async () => {
    const tables = () => Promise.reject(new Error('the secret of the house'));
    const receiver = {
      offices: () => Promise.resolve([office]),
      tables,
      messages: MESSAGES,
      limit: LIMIT,
      failed: (error: unknown) => bugs.push(error),
    };
    const broken = await startReceiving(receiver, { host: '127.0.0.1', port: 0 });
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', 'Idempotency-Key': 'bug' };
    const answer = await fetch(`${broken.url}/facts/orders`, { method: 'POST', headers, body: OCTOBER });
    const text = await answer.text();
    await broken.stop();
    expect([answer.status, text]).toEqual([500, expect.stringContaining('PUSH_FAILED')]);
    expect(text).not.toMatch(/secret|\.ts/);
    expect(bugs.splice(0)).toHaveLength(1);
  });

  test('has not happened in these tests', () => {
    expect(bugs).toEqual([]);
  });
});

describe('the record', () => {
  test('keeps tokens as hashes, and says in the log who pushed what', async () => {
    const rows = await read(office, async (desk) => ({
      tokens: await desk.selectFrom('push_tokens').selectAll().execute(),
      log: await desk.selectFrom('audit').select('entry').execute(),
    }));
    expect(JSON.stringify(rows)).not.toContain(token.slice(7));
    expect(rows.tokens[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(rows.log.filter(({ entry }) => entry.includes('"facts received"')).length).toBeGreaterThan(3);
  });
});

describe('the terminal', () => {
  const receiving = (...words: readonly string[]) => hengji(['receive', ...words, '--data', data, '--lang', 'en']);

  test('makes, lists and ends tokens', async () => {
    const made = await receiving('--new-token', 'till 2');
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^hengji_[\w-]{43}\n$/),
      err: expect.stringContaining('shown this once'),
    });
    expect((await receiving('--tokens')).out).toMatch(/till 2/);
    expect(await receiving('--new-token', 'till 2')).toMatchObject({
      code: 1,
      err: expect.stringContaining('has a token in force already'),
    });
    expect(await receiving('--end-token', 'till 2')).toMatchObject({ code: 0, out: expect.stringContaining('has ended') });
    expect((await receiving('--tokens')).out).not.toMatch(/till 2/);
  });

  test.each([
    [['--end-token', 'nobody'], 1, 'TOKEN_UNKNOWN', 'There is no token "nobody" in force'],
    [['--new-token', 'a\nb'], 1, 'TOKEN_NAME_TEXT', 'one line of 1 to 60 signs'],
    [['--port', '65536'], 1, 'RECEIVE_PORT_TEXT', '"65536" is no port'],
    [['--tokens', '--new-token', 'x'], 2, '', 'usage: hengji receive'],
    [['orders'], 2, '', 'usage: hengji receive'],
  ])('refuses %j', async (words, code, _, told) => {
    expect(await receiving(...words)).toMatchObject({ code, err: expect.stringContaining(told) });
  });

  test('says where a port is taken (RECEIVE_PORT); TOKEN_NAME and RECEIVE_OPEN have their words', async () => {
    const { port } = new URL(server.url);
    expect(await receiving('--port', port)).toMatchObject({ code: 1, err: expect.stringContaining('(EADDRINUSE)') });
    expect([MESSAGES['TOKEN_NAME'], MESSAGES['RECEIVE_OPEN']]).not.toContain(undefined);
  });

  test('receives until it is told to stop, and answers first whom it is listening to', async () => {
    const main = join(import.meta.dirname, '../../cli/main.ts');
    const words = [main, 'receive', '--port', '0', '--data', data, '--lang', 'en'];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    try {
      const [line] = await once(createInterface({ input: child.stdout }), 'line');
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line)) ?? [''];
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', 'Idempotency-Key': 'last' };
      const asked = httpRequest(`${url}/facts/orders`, { method: 'POST', headers });
      const answered = once(asked, 'response');
      asked.write(orders('Z1,E1,2026-10-30,5.00'));
      await pause(300);
      child.kill('SIGTERM');
      await pause(100);
      asked.end('Z2,E1,2026-10-30,6.00\n');
      const [answer] = await answered;
      answer.resume();
      expect(answer.statusCode).toBe(201);
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  }, 60_000);
});
