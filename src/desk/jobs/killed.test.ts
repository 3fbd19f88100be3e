/** Workers that are killed in the middle of what they do: every job is done all the same, and has its effect once. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DEALS, deals, STAFF } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import type { Office } from '../office/office.ts';
import { read } from '../office/office.ts';
import { uploadFolder } from '../receiving/uploads.ts';
import type { Plain } from '../state/tables.ts';
import { addJob, jobList } from './record.ts';

const record = records();

const CHILD = join(import.meta.dirname, '..', '..', '..', 'test', 'job-child.ts');

type Told = { readonly open?: number; readonly begun?: string };

/** A process with a worker: what it tells, and how it ends. */
type Worker = { readonly process: ChildProcess; next(): Promise<Told | null>; kill(): Promise<void> };

function workerProcess(office: Office): Worker {
  const { DATABASE_URL: _, ...env } = process.env;
  const words = [CHILD, JSON.stringify({ data: office.data.path })];
  const child = spawn(process.execPath, words, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((done) => child.once('close', done));
  return {
    process: child,
    next: async () => {
      const { value, done } = await lines.next();
      return done ? null : (JSON.parse(value) as Told);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const open = async (office: Office): Promise<number> =>
  (await read(office, (desk) => jobList(desk, { actor: null, before: null, limit: 100 }))).filter(({ end }) => end === null).length;

const said = (office: Office, action: string): Promise<number> =>
  read(office, async (desk) => {
    const rows = await desk.selectFrom('audit').select('entry').execute();
    return rows.filter(({ entry }) => (JSON.parse(entry) as { action: string }).action === action).length;
  });

/** Some wait: from nothing to a bit more than a job takes, without dice. */
const moments = (times: number): readonly number[] => Array.from({ length: times }, (_, k) => (k * 137) % 500);

type Rounds = { readonly begun: Map<string, number>; readonly waits: (number | undefined)[] };

/** A worker that is killed some moment after it began a job; one that was begun five times would be given up. */
async function cutOff(office: Office, { begun, waits }: Rounds): Promise<void> {
  const child = workerProcess(office);
  const count = (told: Told): number => {
    const times = told.begun === undefined ? 0 : (begun.get(told.begun) ?? 0) + 1;
    if (told.begun !== undefined) begun.set(told.begun, times);
    return times;
  };
  for (let told = await child.next(); told !== null && (await open(office)) > 0; told = await child.next()) {
    const times = count(told);
    if (times === 0 || times > 3 || Math.max(...begun.values()) > 4) continue;
    await pause(waits.pop());
    break;
  }
  await child.kill();
  for (let told = await child.next(); told !== null; told = await child.next()) count(told);
}

test('six kills at all moments: each import is one batch, each computation one run', { timeout: 400_000 }, async () => {
  const { office, released, imports } = await record('被打断的单位');
  await released(DEALS);
  await imports('employees.csv', STAFF);
  // Whatever is cut off comes later than it was asked: no computation may need what an import beside it brings.
  await imports('deals.csv', deals('D E1 2026-10-09 1000.00 0'));
  mkdirSync(uploadFolder(office), { recursive: true });
  const ask = (kind: string, input: Plain): Promise<number> => addJob(office, { kind, input });
  let pairs = 0;
  const askPair = async (): Promise<void> => {
    pairs += 1;
    const k = pairs;
    writeFileSync(join(uploadFolder(office), `deals-${k}.csv`), deals(`D${k} E1 2026-10-${String(k).padStart(2, '0')} 1000.00 0`));
    await ask('import', { id: `import ${k}`, file: `deals-${k}.csv`, table: 'deals' });
    await ask('compute', { id: `compute ${k}`, scheme: 'deals', period: '2026-10' });
  };
  while (pairs < 6) await askPair();
  const begun = new Map<string, number>();
  const waits = [...moments(6)];
  while (waits.length > 0) {
    // A quick machine is done with all of them before it was killed so often.
    if ((await open(office)) === 0) await askPair();
    await cutOff(office, { begun, waits });
  }
  const last = workerProcess(office);
  while ((await open(office)) > 0) await pause(100);
  await last.kill();
  const jobs = await read(office, (desk) => jobList(desk, { actor: null, before: null, limit: 100 }));
  expect(jobs.map(({ end }) => [end?.outcome, end?.problems])).toEqual(Array.from({ length: 2 * pairs }, () => ['done', []]));
  const answers = jobs.map(({ end }) => JSON.stringify(end?.answer)).toSorted();
  const numbers = Array.from({ length: pairs }, (_, k) => k + 1);
  const expected = numbers.flatMap((each) => [{ again: false, batch: each + 2 }, { run: each }]);
  expect(answers).toEqual(expected.map((each) => JSON.stringify(each)).toSorted());
  const counts = await Promise.all(['facts imported', 'import repeated', 'run computed'].map((action) => said(office, action)));
  expect(counts).toEqual([2 + pairs, 0, pairs]);
});

test('one that dies right after its effect has it once; without its end in the same change it would have it five times', {
  timeout: 120_000,
}, async () => {
  const { office } = await record('刚做完就死的单位');
  const end = async (kind: string): Promise<readonly unknown[]> => {
    await addJob(office, { kind, input: { id: kind } });
    while ((await open(office)) > 0) {
      const child = workerProcess(office);
      const ended = new Promise((done) => child.process.once('close', done));
      while ((await open(office)) > 0 && child.process.signalCode === null) await pause(50);
      await child.kill();
      await ended;
    }
    const [job] = await read(office, (desk) => jobList(desk, { actor: null, before: null, limit: 1 }));
    return [job?.end?.outcome, job?.end?.problems.map(({ code }) => code), await said(office, 'died')];
  };
  expect(await end('die')).toEqual(['done', [], 1]);
  expect(await end('die unheard')).toEqual(['failed', ['JOB_CUT_OFF'], 1 + 5]);
});
