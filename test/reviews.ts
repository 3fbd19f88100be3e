/** The small door to review cycles for tests: a clinic whose people are under a scheme with ratings, and its cycle of October. */

import { openCycle } from '../src/desk/cycles/cycles.ts';
import { type AssignedForms, assignForms, type Raters } from '../src/desk/cycles/forms/assign.ts';
import { type MarkOrder, saveMarks, submitForm } from '../src/desk/cycles/forms/fill.ts';
import { formsOf } from '../src/desk/cycles/forms/read.ts';
import type { CycleSettings } from '../src/desk/cycles/rows.ts';
import { setWindows, type Window } from '../src/desk/cycles/windows.ts';
import { LATEST } from '../src/desk/office/latest.ts';
import { type Office, openOffice, otherOffice, read } from '../src/desk/office/office.ts';
import { assignScheme } from '../src/desk/people/assignments/assign.ts';
import { computeRun } from '../src/desk/runs/compute.ts';
import { periodOf } from '../src/desk/schemes/pinned.ts';
import { results } from '../src/engine/results.ts';
import { recordOf, refusal, type TestRecord } from './record.ts';
import { as, hire, setUp } from './staff.ts';
import { testFolder } from './terminal.ts';

/** A scheme that asks oneself, the supervisor, peers and a panel, and reads targets and allotments. */
export const REVIEW = `方案: review
标题: 月度评议
周期: 月
对象: employees
指标:
  goal: { 标题: 目标, 合计: targets.value, 其中: metric = 'sales' }
评分:
  own: { 标题: 自评, 评议: ratings.score, 其中: rater_role = 'self', 范围: 0分 到 100分 }
  boss: { 标题: 主管, 打分表: ratings.score, 其中: rater_role = 'supervisor', 项: { work: 60分, attitude: 40分 } }
  others: { 标题: 同事和小组, 评议: ratings.score, 项: { team: 50%, skill: 50% }, 组: { peer: 60%, panel: 40% }, 缺: 重分, 范围: 0分 到 100分 }
  learning: { 标题: 学习, 评议: ratings.grade, 其中: rater_role = 'panel', 项: [study], 对照表: { 优: 10分, 良: 6分 } }
  shared: { 标题: 团队分, 合计: allotments.points }
`;

const folder = testFolder();
let day = '2026-11-02';
let first: Office;
let count = 0;

/** The day on the wall. */
export const today = (): string => day;

/** Goes to a day. */
export const on = (wanted: string): void => {
  day = wanted;
};

const now = (): Date => new Date(`${day}T04:00:00Z`);

/** Opens the house of these tests; ends with `close`. */
export async function openHouse(): Promise<Office> {
  first = await openOffice({ data: `${folder}/data`, actor: 'root', now });
  return first;
}

/** The code of what must be refused. */
export const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

/** The record of an office. */
export const work = (office: Office): TestRecord => recordOf(office, { uploads: folder, moment: () => now().toISOString() });

/** A clinic with a head and five at its desk, all under the scheme, and HR. */
async function clinic(): Promise<Office> {
  on('2026-11-02');
  count += 1;
  const office = await otherOffice(first, `单位 ${count}`);
  await setUp(office, ['ALL 集团', 'CLINIC 诊所 ALL', 'DESK 前台 CLINIC', 'IT 信息 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
    { id: 'IT1', name: '易工', unit: 'IT' },
    { id: 'MA1', name: '马主管', unit: 'CLINIC', head: true, roles: ['manager@CLINIC'] },
    ...['E1', 'E2', 'E3', 'E4', 'E5'].map((id) => ({ id, name: `员工${id}`, unit: 'DESK' })),
  ]);
  await work(office).released(REVIEW);
  await assignScheme(office, { scheme: 'review', unit: 'DESK', from: '2026-01-01', reason: '年度安排' });
  return office;
}

/** The windows of the cycle. */
export const WINDOWS: readonly Window[] = [
  { stage: 'targets', from: '2026-11-03', to: '2026-11-05' },
  { stage: 'rating', from: '2026-11-06', to: '2026-11-10' },
  { stage: 'calibration', from: '2026-11-14', to: '2026-11-15' },
];

/** A clinic whose cycle of October is open. */
export async function started(
  settings: Partial<CycleSettings> = {},
): Promise<{ readonly office: Office; readonly hr: Office; readonly cycle: number }> {
  const office = await clinic();
  const hr = await as(office, 'HR1');
  const cycle = await openCycle(hr, { name: '十月考核', scheme: 'review', period: '2026-10', settings });
  await setWindows(hr, { cycle, windows: WINDOWS, reason: null });
  return { office, hr, cycle };
}

/** Does something as a person. */
export const by = async <T>(office: Office, person: string, use: (own: Office) => Promise<T>): Promise<T> =>
  await use(await as(office, person));

/** A line of the scheme for some people, computed over the facts of October. */
export async function lineOf(office: Office, line: string, people: readonly string[]): Promise<readonly string[]> {
  const known = new Set(
    (await read(office, (desk) => desk.selectFrom('batches').select('fact_table').execute())).map((each) => each.fact_table),
  );
  // A run reads no table that nobody imported.
  const blank = {
    ratings: 'period,employee_id,rater_id,rater_role,item,score,grade',
    targets: 'week_end,employee_id,metric,value',
    allotments: 'period,team_id,employee_id,points',
  };
  for (const [table, head] of Object.entries(blank)) if (!known.has(table)) await work(office).imports(`${table}.csv`, `${head}\n`);
  const order = { scheme: 'review', period: periodOf('2026-10'), asOf: LATEST, purpose: 'regular' as const };
  const { month } = await computeRun(office, order);
  try {
    const all = results(month.evaluation);
    return people.map((person) => all[person]?.[line] ?? '未知');
  } finally {
    month.close();
  }
}

/** Assigns forms as HR. */
export const assigned = (hr: Office, cycle: number, role: string, raters: Raters): Promise<AssignedForms> =>
  assignForms(hr, { cycle, role, raters });

/** The forms of a cycle as `number kind ratee rater`. */
export const listed = (office: Office, cycle: number): Promise<readonly string[]> =>
  read(office, async (desk) => (await formsOf(desk, { cycle })).map(({ kind, ratee, rater }) => `${kind} ${ratee} ${rater}`));

/** Fills the form of a rater about somebody, and submits it. */
export async function rates(office: Office, cycle: number, rater: string, ratee: string, marks: readonly MarkOrder[]): Promise<number> {
  const own = await as(office, rater);
  const form = await read(
    own,
    async (desk) => (await formsOf(desk, { cycle, rater })).findLast((each) => each.ratee === ratee)?.number ?? 0,
  );
  await saveMarks(own, { form, marks });
  await submitForm(own, form);
  return form;
}

/** A score for an item. */
export const score = (item: string, value: string, evidence: string | null = null): MarkOrder => ({ item, score: value, evidence });
