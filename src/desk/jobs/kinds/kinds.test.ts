/** The kinds of long work: what each asks for, what it answers, and what of its input is refused. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEALS, deals, october, refusal, STAFF } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { tableLibrary } from '../../../cli/library.ts';
import { decideAdjustment } from '../../adjustments/decide.ts';
import type { Office } from '../../office/office.ts';
import { uploadFolder } from '../../receiving/uploads.ts';
import { takeStep } from '../../runs/steps.ts';
import { schemeTables } from '../../schemes/tables.ts';
import type { Plain } from '../../state/tables.ts';
import type { Progress } from '../job.ts';
import { addJob, endingOffice, jobNumbered } from '../record.ts';
import { fieldsOf } from './input.ts';
import { jobKinds } from './kinds.ts';

const record = records();

/** Does a job as a worker would; gives its answer, that of its end, and how far it said to have come. */
async function done(office: Office, name: string, input: Plain, signal = new AbortController().signal) {
  const kind = jobKinds(async (own) => [...tableLibrary().tables, ...(await schemeTables(own))]).find((each) => each.name === name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  const number = await addJob(office, { kind: name, input });
  const told: Progress[] = [];
  const work = { signal, progress: (progress: Progress) => void told.push(progress) };
  const answer = await kind.run(endingOffice(office, number, kind), input, work);
  return { number, answer, told };
}

test('a month: import, compute, lock, adjust; each ends with its effect and answers the same as its end', { timeout: 60_000 }, async () => {
  const { office, released, imports, asks } = await record('一个月');
  await released(DEALS);
  await imports('employees.csv', STAFF);
  mkdirSync(uploadFolder(office), { recursive: true });
  const file = (name: string, ...rows: readonly string[]): void => writeFileSync(join(uploadFolder(office), name), deals(...rows));
  file('deals.csv', 'D1 E1 2026-10-03 10000 0');
  file('late.csv', 'D2 E1 2026-10-04 5000 0');
  const works = async (name: string, input: Plain): Promise<Plain> => {
    const { number, answer, told } = await done(office, name, input);
    const end = await asks(async (desk) => (await jobNumbered(desk, number)).end);
    expect([name, end?.outcome, end?.answer]).toEqual([name, 'done', answer]);
    expect(told.every(({ fraction, step }) => fraction >= 0 && fraction <= 1 && step !== '')).toBe(true);
    return answer;
  };
  expect(await works('import', { file: 'deals.csv', table: 'deals' })).toEqual({ batch: 2, again: false });
  expect(await works('compute', { scheme: 'deals', period: '2026-10' })).toEqual({ run: 1 });
  for (const step of ['in review', 'approved'] as const) await takeStep(office, 1, step, null);
  expect(await works('lock', { run: 1 })).toEqual({ run: 1 });
  expect(await works('adjust', { scheme: 'deals', period: '2026-10', reason: '查一下' })).toEqual({ adjustment: null });
  expect(await works('import', { file: 'late.csv', table: 'deals' })).toEqual({ batch: 3, again: false });
  expect(await works('adjust', { scheme: 'deals', period: '2026-10', reason: '漏单' })).toEqual({ adjustment: 1 });
  await decideAdjustment(office, 1, 'approved', null);
});

test('a file that was there already ends the job by its answer; a bad one by what is wrong with it', async () => {
  const { office } = await record('再来一次');
  const folder = uploadFolder(office);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'employees.csv'), STAFF);
  writeFileSync(join(folder, 'bad.csv'), STAFF.replace('3000', '三千'));
  const input = { file: 'employees.csv', table: 'employees' };
  expect((await done(office, 'import', input)).answer).toEqual({ batch: 1, again: false });
  expect((await done(office, 'import', input)).answer).toEqual({ batch: 1, again: true });
  expect((await refusal(done(office, 'import', { ...input, file: 'bad.csv' }))).zh).toContain('三千');
});

test.each(['../employees.csv', 'a/b.csv', '.', '..', '.hidden', ''])(
  'a file outside the folder of uploads is refused: %j',
  async (file) => {
    const { office } = await record(`外面 ${file}`);
    expect((await refusal(done(office, 'import', { file }))).code).toBe('JOB_INPUT');
  },
);

test('work that is told to stop stops where it says how far it has come, and has no effect', async () => {
  const all = await record('停下');
  await october(all, 'D1 E1 2026-10-03 10000 0');
  const stopped = done(all.office, 'compute', { scheme: 'deals', period: '2026-10' }, AbortSignal.abort());
  await expect(stopped).rejects.toThrow(/abort/i);
  expect(await all.asks((desk) => desk.selectFrom('runs').select('number').execute())).toEqual([]);
  expect(all.files().runs).toEqual([]);
});

test('fields are of their types', () => {
  const { demandText, text, whole, isTrue, texts } = fieldsOf('x', {
    a: '1',
    b: 1,
    c: true,
    d: { e: 'f' },
    g: 1.5,
    h: '',
    i: { j: 1 },
    k: [],
  });
  expect([demandText('a'), text('z'), whole('b'), whole('z'), isTrue('c'), isTrue('z'), texts('d'), texts('z')]).toEqual([
    '1',
    null,
    1,
    null,
    true,
    false,
    { e: 'f' },
    {},
  ]);
  const wrong = [() => demandText('h'), () => demandText('z'), () => text('b'), () => whole('g'), () => whole('a'), () => isTrue('b')];
  for (const each of [...wrong, () => texts('i'), () => texts('k'), () => texts('a')]) expect(each).toThrow('JOB_INPUT');
  for (const input of [null, 'a', [1]]) expect(() => fieldsOf('x', input).demandText('a')).toThrow('JOB_INPUT');
});
