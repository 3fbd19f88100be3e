/** The small door to the record for tests: an office on the real embedded server, with facts, releases, runs and locks in the user's words. */

import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOf, tableLibrary, textsOf } from '../src/cli/library.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { decideAdjustment } from '../src/desk/adjustments/decide.ts';
import { type AdjustmentOrder, type Proposed, proposeAdjustment } from '../src/desk/adjustments/propose.ts';
import { batchFolder, type ImportedBatch, type ImportRequest, importBatch } from '../src/desk/facts/import.ts';
import { LATEST } from '../src/desk/office/latest.ts';
import { type Desk, type Office, read } from '../src/desk/office/office.ts';
import { Refused } from '../src/desk/refused.ts';
import { computeRun, type RunOrder, runFolder } from '../src/desk/runs/compute.ts';
import { type Locked, type LockOrder, lockRun } from '../src/desk/runs/lock.ts';
import { takeStep } from '../src/desk/runs/steps.ts';
import { periodOf } from '../src/desk/schemes/pinned.ts';
import { type Release, type Released, release } from '../src/desk/schemes/release.ts';
import { schemeTables } from '../src/desk/schemes/tables.ts';
import type { SchemeTexts } from '../src/desk/schemes/texts.ts';
import type { Language, Problem } from '../src/lib/problem.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import { report } from '../src/plan/report.ts';

/** A scheme over deals with keys: base pay from the list of employees, and commission in tiers. */
export const DEALS = `方案: deals
标题: 成交提成
周期: 月
对象: employees
表:
  deals:
    标题: 成交
    计数: 单
    键: [deal_id]
    时间: paid_on
    列:
      deal_id: { 标题: 成交编号, 类型: 编号 deal }
      employee_id: { 标题: 员工编号, 类型: 编号 employee }
      paid_on: { 标题: 付款日, 类型: 日期 }
      amount: { 标题: 实付金额, 类型: 元 }
      refunded: { 标题: 退款金额, 类型: 元 }
参数:
  提成档: { 始终: { 来源: 会议 1, 值: [[到 1万元, 2%], [以上, 3%]] } }
指标:
  sales: { 标题: 业绩, 合计: deals.amount − deals.refunded }
薪酬:
  base: { 标题: 底薪, 值: base_pay }
  commission: { 标题: 提成, 分段累进: sales, 档: 提成档, 负数: 零, 后: [四舍五入到 0.01元] }
总计:
  total: { 标题: 应发, 值: base + commission }
`;

/** The same scheme with other tiers: 3 % up to ten thousand, 4 % above. */
export const DEALS_BETTER = DEALS.replace('[到 1万元, 2%], [以上, 3%]', '[到 1万元, 3%], [以上, 4%]');

/** Two employees: E1 with 3,000 yuan of base pay, E2 with 2,000. */
export const STAFF = 'employee_id,name,base_pay\nE1,王芳,3000\nE2,李娜,2000\n';

/** Deals as a file: `id employee day amount refunded` a row. */
export const deals = (...rows: readonly string[]): string =>
  `deal_id,employee_id,paid_on,amount,refunded\n${rows.map((row) => `${row.split(' ').join(',')}\n`).join('')}`;

/** What an import differs in from the usual one. */
export type Importing = Partial<Omit<ImportRequest, 'file' | 'tables'>>;

/** An organisation of its own in the shared data folder, worked at in the user's words. */
export type TestRecord = {
  readonly office: Office;
  /** The moment of the last change. */
  moment(): string;
  /** Imports a file of the given name and text; gives all that came of it. */
  tried(name: string, text: string, more?: Importing): Promise<ImportedBatch>;
  /** Imports a file that must be taken; gives the number of its batch. */
  imports(name: string, text: string, more?: Importing): Promise<number>;
  /** Releases a scheme by its text; in force from 2026-01 where nothing else is said. */
  released(text: string, more?: Partial<Omit<Release, 'texts' | 'from'>> & { readonly from?: string }): Promise<Released>;
  /** Computes and keeps a run; gives its number. */
  computed(scheme: string, period: string, more?: Partial<RunOrder>): Promise<number>;
  /** Computes, reviews and approves; gives the number of the run. */
  approved(scheme: string, period: string): Promise<number>;
  /** Locks an approved run. */
  lock(run: number, more?: Partial<LockOrder>): Promise<Locked>;
  /** Computes, reviews, approves and locks; gives the number of the run. */
  locked(scheme: string, period: string, more?: Partial<LockOrder>): Promise<number>;
  /** Proposes an adjustment. */
  adjusts(scheme: string, period: string, more?: Partial<Omit<AdjustmentOrder, 'payIn'>> & { readonly payIn?: string }): Promise<Proposed>;
  /** Proposes and approves an adjustment that must have lines; gives them. */
  adjusted(scheme: string, period: string, more?: Parameters<TestRecord['adjusts']>[2]): Promise<Proposed & { readonly number: number }>;
  /** Asks the record. */
  asks<T>(use: (desk: Desk) => Promise<T>): Promise<T>;
  /** The files of its batches and kept runs. */
  files(): { readonly batches: readonly string[]; readonly runs: readonly string[] };
};

/** The usual start: the staff, some deals of October, the scheme in force. */
export async function october(record: TestRecord, ...rows: readonly string[]): Promise<void> {
  await record.released(DEALS);
  await record.imports('employees.csv', STAFF);
  await record.imports('deals.csv', deals(...rows));
}

/** A clock that goes on a second whenever somebody looks, and the moment that was seen last. */
export function tickingClock(): { readonly now: () => Date; readonly moment: () => string } {
  let seconds = Date.parse('2026-11-03T08:00:00Z') / 1000;
  return {
    now: () => {
      seconds += 1;
      return new Date(seconds * 1000);
    },
    moment: () => new Date(seconds * 1000).toISOString(),
  };
}

/** A moment so many milliseconds later. */
export const later = (moment: string, by: number): string => new Date(Date.parse(moment) + by).toISOString();

/** The record of an office; `uploads` is where files lie before they are imported. */
export function recordOf(office: Office, { uploads, moment }: { readonly uploads: string; readonly moment: () => string }): TestRecord {
  const computed: TestRecord['computed'] = async (scheme, period, more = {}) => {
    const order = { scheme, period: periodOf(period), asOf: LATEST, purpose: 'regular' as const, ...more };
    const { run, month } = await computeRun(office, order);
    month.close();
    return run.number;
  };
  const approved: TestRecord['approved'] = async (scheme, period) => {
    const run = await computed(scheme, period);
    await takeStep(office, run, 'in review', null);
    await takeStep(office, run, 'approved', null);
    return run;
  };
  const lock: TestRecord['lock'] = (run, more = {}) => lockRun(office, { run, pinned: false, holding: false, ...more });
  const tried: TestRecord['tried'] = async (name, text, more = {}) => {
    const file = join(mkdtempSync(join(uploads, 'file-')), name);
    writeFileSync(file, text);
    const tables = [...tableLibrary().tables, ...(await schemeTables(office))];
    const usual = { sheet: null, table: null, source: null, mapping: {}, replaces: null, note: null, preview: false };
    return await importBatch(office, { ...usual, ...more, file, tables });
  };
  const adjusts: TestRecord['adjusts'] = (scheme, period, { payIn, ...more } = {}) => {
    const pay = payIn === undefined ? null : periodOf(payIn);
    return proposeAdjustment(office, { scheme, period: periodOf(period), payIn: pay, instalments: 1, reason: '更正', ...more });
  };
  return {
    office,
    moment,
    tried,
    computed,
    approved,
    lock,
    adjusts,
    imports: async (name, text, more) => {
      const { batch, problems } = await tried(name, text, more);
      if (batch === null) throw new Error(`not imported: ${problems.map(({ code }) => code).join(', ')}`);
      return batch.number;
    },
    released: (text, { from = '2026-01', retroactive = false, note = null } = {}) =>
      release(office, { texts: textsFor(text), from: periodOf(from), retroactive, note }),
    locked: async (scheme, period, more) => {
      const run = await approved(scheme, period);
      await lock(run, more);
      return run;
    },
    adjusted: async (scheme, period, more) => {
      const proposed = await adjusts(scheme, period, more);
      if (proposed.number === null) throw new Error('nothing to adjust');
      await decideAdjustment(office, proposed.number, 'approved', null);
      return { ...proposed, number: proposed.number };
    },
    asks: (use) => read(office, use),
    files: () => ({ batches: filesIn(batchFolder(office)), runs: filesIn(runFolder(office)) }),
  };
}

/** The files below a folder, unfinished ones too. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : []))
    : [];

/** All texts of a scheme that is written in a test. */
export function textsFor(text: string): SchemeTexts {
  const { scheme, problems } = parseScheme(text, 'test.yaml');
  if (scheme === null) throw new Error(`no scheme: ${problems.map(({ code }) => code).join(', ')}`);
  return textsOf(sourceOf(scheme, text, 'test.yaml'));
}

/** The refusal of something that must be refused: its code, and its words for the user. */
export async function refusal(tried: Promise<unknown>): Promise<{ readonly code: string; readonly zh: string; readonly en: string }> {
  const problem = await tried.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refused) return error.problems[0] ?? null;
      throw error;
    },
  );
  if (problem === null) throw new Error('it was not refused');
  const said = (language: Language): string => wordsOf(problem, language);
  return { code: problem.code, zh: said('zh'), en: said('en') };
}

/** The words of a problem; a hole that nothing fills fails the test. */
function wordsOf(problem: Problem, language: Language): string {
  const words = report(problem, new Map(), MESSAGES, language);
  if (/\{\w+\}/.test(words)) throw new Error(`a hole is not filled: ${words}`);
  return words;
}
