/** Tests of a watched folder: what is taken, refused, passed over, left for later, and what a killed watch does to it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { batchesAsOf } from '../../desk/facts/active.ts';
import { watchFolder } from '../../desk/facts/folder.ts';
import { batchFolder } from '../../desk/facts/import.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { type Office, openOffice, read } from '../../desk/office/office.ts';

const home = testFolder();
const data = join(home, 'data');
let office: Office;
beforeAll(async () => {
  office = await openOffice({ data });
}, 60_000);
afterAll(async () => await office.close());

const orders = (...rows: readonly string[]): string => `order_id,employee_id,paid_on,amount\n${rows.map((row) => `${row}\n`).join('')}`;
const inbox = (): string => mkdtempSync(join(home, 'inbox-'));
const watching = (folder: string, ...words: readonly string[]) =>
  hengji(['watch', folder, '--once', '--interval', '0.1', '--data', data, '--lang', 'en', ...words]);
const batches = async () => (await read(office, (desk) => batchesAsOf(desk, LATEST))).map(({ manifest }) => manifest);

describe('a look', () => {
  test('takes the complete files, moves each aside, and lays the problems beside what is refused', async () => {
    const folder = inbox();
    writeFileSync(join(folder, 'orders-2026-10.csv'), orders('A1,E1,2026-10-03,10.00', 'A2,E1,2026-10-04,0.05'));
    writeFileSync(join(folder, '订单2026-11.csv'), orders('A3,E1,2026-11-01,many'));
    writeFileSync(join(folder, 'notes.pdf'), '%PDF');
    for (const name of ['.hidden.csv', '~$orders.xlsx', 'orders.csv.part']) writeFileSync(join(folder, name), 'x');
    const { code, out } = await watching(folder);
    expect(code).toBe(1);
    expect(out).toContain('✓ orders-2026-10.csv → batch B1');
    expect(readdirSync(folder).toSorted()).toEqual(['.hidden.csv', 'done', 'orders.csv.part', 'refused', '~$orders.xlsx']);
    expect(readdirSync(join(folder, 'done'))).toEqual(['orders-2026-10.csv']);
    expect(readdirSync(join(folder, 'refused')).toSorted()).toEqual([
      'notes.pdf',
      'notes.pdf.problems.txt',
      '订单2026-11.csv',
      '订单2026-11.csv.problems.txt',
    ]);
    const words = readFileSync(join(folder, 'refused', '订单2026-11.csv.problems.txt'), 'utf8');
    expect(words).toContain('订单2026-11.csv › 第 2 行，「amount」列');
    expect(words).toContain('订单2026-11.csv › row 2, column amount');
    const [batch, more] = await batches();
    expect(more).toBeUndefined();
    expect(batch).toMatchObject({ rows: 2, source: { file: 'orders-2026-10.csv', origin: { is: 'folder', folder } } });
  });

  test('moves a file that is in the record already: a watch was killed before it could', async () => {
    const folder = inbox();
    mkdirSync(join(folder, 'done'));
    writeFileSync(join(folder, 'done', 'orders.csv'), 'of another month');
    writeFileSync(join(folder, 'orders.csv'), orders('A1,E1,2026-10-03,10.00', 'A2,E1,2026-10-04,0.05'));
    const { code, out } = await watching(folder);
    expect([code, out]).toEqual([0, expect.stringContaining('imported before as batch B1')]);
    expect(readdirSync(join(folder, 'done')).toSorted()).toEqual(['orders (2).csv', 'orders.csv']);
    expect(await batches()).toHaveLength(1);
  });

  test('leaves a file alone that grows between two looks, and takes one that was renamed into place', async () => {
    const folder = inbox();
    writeFileSync(join(folder, 'orders.csv'), orders('A7,E1,2026-10-03,1'));
    writeFileSync(join(folder, 'visits.csv.part'), 'half');
    const grown = watchFolder({
      folder,
      interval: 150,
      once: true,
      signal: new AbortController().signal,
      take: () => Promise.reject(new Error('it was taken half written')),
    });
    setTimeout(() => appendFileSync(join(folder, 'orders.csv'), 'A8,E1,2026-10-03,1\n'), 50);
    expect(await grown).toBe(true);
    renameSync(join(folder, 'visits.csv.part'), join(folder, 'visits.csv'));
    const taken: string[] = [];
    const take = (path: string) => Promise.resolve({ is: taken.push(path) > 0 ? 'taken' : 'later' } as const);
    await watchFolder({ folder, interval: 100, once: true, signal: new AbortController().signal, take });
    expect(taken).toEqual([join(folder, 'orders.csv'), join(folder, 'visits.csv')]);
  });

  test('leaves what came under the name while a file was being taken', async () => {
    const folder = inbox();
    const file = join(folder, 'orders.csv');
    writeFileSync(file, 'first');
    const take = () => {
      writeFileSync(join(folder, 'next'), 'second');
      renameSync(join(folder, 'next'), file);
      return Promise.resolve({ is: 'taken' } as const);
    };
    await watchFolder({ folder, interval: 100, once: true, signal: new AbortController().signal, take });
    expect(readFileSync(file, 'utf8')).toBe('second');
    expect(existsSync(join(folder, 'done'))).toBe(false);
  });

  test('leaves a file for the next look where the record cannot take it now (WATCH_LATER)', async () => {
    const folder = inbox();
    writeFileSync(join(folder, 'orders.csv'), orders('L1,E1,2026-10-09,7.00'));
    const kept = batchFolder(office);
    renameSync(kept, `${kept}-away`);
    writeFileSync(kept, 'a file in the place of the folder');
    const said = await watching(folder);
    rmSync(kept);
    renameSync(`${kept}-away`, kept);
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining('"orders.csv" cannot be imported now') });
    expect(readdirSync(folder)).toEqual(['orders.csv']);
    expect(await watching(folder)).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['done']);
  });

  test.each([
    [['/nowhere'], 'WATCH_FOLDER', 'cannot be watched (ENOENT)'],
    [['.', '--interval', '0'], 'WATCH_INTERVAL', '"0" is no number of seconds'],
    [['.', '--interval', 'soon'], 'WATCH_INTERVAL', '"soon" is no number of seconds'],
  ])('is refused: %j', async ([folder = '', ...words], _, told) => {
    expect(await watching(folder, ...words)).toMatchObject({ code: 1, err: expect.stringContaining(told) });
  });

  test('ends where a file cannot be moved (WATCH_MOVE), for it would find it again and again', async () => {
    const folder = inbox();
    writeFileSync(join(folder, 'done'), 'a file in the place of the folder');
    writeFileSync(join(folder, 'orders.csv'), orders('A1,E1,2026-10-03,10.00', 'A2,E1,2026-10-04,0.05'));
    expect(await watching(folder, '--table', 'orders')).toMatchObject({ code: 1, err: expect.stringContaining('cannot be moved aside') });
  });
});

describe('a watch', () => {
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  /** Starts a watch as a process of its own. */
  function watch(folder: string) {
    const main = join(import.meta.dirname, '../main.ts');
    const words = [main, 'watch', folder, '--interval', '0.2', '--data', data, '--lang', 'en'];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const until = async (wanted: string): Promise<void> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`ended without ${wanted}`);
        if (value.includes(wanted)) return;
      }
    };
    return { child, until, ended };
  }

  test('that is killed at any moment and started again takes each file once, and stops when it is told', async () => {
    const folder = inbox();
    const before = (await batches()).length;
    const names = ['1', '2', '3'].map((each) => `orders-${each}.csv`);
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), orders(`K${index},E1,2026-10-05,${index}.25`));
    const first = watch(folder);
    await first.until('✓ orders-1.csv');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = watch(folder);
    await second.until('done/orders-3.csv');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(readdirSync(join(folder, 'done')).toSorted()).toEqual(names);
    expect((await batches()).slice(before).map(({ totals }) => totals['amount']?.sum)).toEqual(['25', '125', '225']);
  }, 60_000);
});
