/** A school for tests: ten teachers with marks, a committee that may change grades, and everybody who brings results to their end. */

import { tableLibrary } from '../src/cli/library.ts';
import { type Office, write } from '../src/desk/office/office.ts';
import { keepDecisions } from '../src/desk/results/calibration/facts.ts';
import { attachRun } from '../src/desk/results/edition/attach.ts';
import { periodOf } from '../src/desk/schemes/pinned.ts';
import { schemeTables } from '../src/desk/schemes/tables.ts';
import type { TestRecord } from './record.ts';
import { as, hire, setUp } from './staff.ts';

/** A scheme with places for 优秀 (20 % of all, from 90 points, ethics 优秀; equals on the edge: none), and what a committee decided. */
const SCHOOL = `方案: school
标题: 年度考核
周期: 年
对象: employees
参数:
  优秀比例: { 始终: { 来源: 会议 1, 值: 20% } }
评分:
  测评: { 标题: 测评得分, 取: ratings.score }
  师德: { 标题: 师德等次, 取: ethics.grade, 内部: 是 }
  加减: { 标题: 委员会加减分, 合计: calibrations.points, 内部: 是 }
  score: { 标题: 考核得分, 值: 测评 + 加减 }
结果:
  名额数: { 标题: 名额, 值: 优秀比例 × 对象人数, 内部: 是 }
  入选: { 标题: 优秀名额, 名额: 名额数, 参评: score ≥ 90分 且 师德 = '优秀', 依据: score, 临界并列: 都不取, 内部: 是 }
  定优: { 标题: 委员会定为优秀, 计数: calibrations, 其中: calibrations.grade = '优秀', 内部: 是 }
  定合: { 标题: 委员会定为合格, 计数: calibrations, 其中: calibrations.grade = '合格', 内部: 是 }
  grade:
    标题: 等次
    条件:
      - [定优 ≥ 1条, '优秀']
      - [定合 ≥ 1条, '合格']
      - [入选, '优秀']
      - [score ≥ 75分, '合格']
      - [否则, '不合格']
薪酬:
  bonus: { 标题: 年终奖, 值: 若 grade = '优秀' 则 1000元 否则 0元 }
`;

/** The marks: T3 and T4 are equals where the two places end, T1 may not have one. */
const MARKS: readonly (readonly [person: string, score: string, ethics: string])[] = [
  ['L1', '85', '合格'],
  ['M1', '88', '优秀'],
  ['T1', '97', '合格'],
  ['T2', '95', '优秀'],
  ['T3', '93', '优秀'],
  ['T4', '93', '优秀'],
  ['T5', '89.9999', '优秀'],
  ['T6', '80', '合格'],
  ['T7', '74', '合格'],
  ['T8', '76', '合格'],
];

const NAMES: Readonly<Record<string, string>> = { L1: '李语', M1: '马数', T1: '王一', T2: '赵二', T3: '张三', T4: '李四' };

/** A school with a cycle whose preliminary result is attached. */
export type School = {
  readonly record: TestRecord;
  readonly office: Office;
  readonly cycle: number;
  /** The office as a person has it. */
  as(person: string, behalf?: string): Promise<Office>;
  /** Computes again and attaches the run; gives the number of the edition. */
  attachAgain(reason?: string): Promise<number>;
  /** Keeps the decisions of a committee as facts, by HR. */
  keep(committee: number): Promise<number | null>;
};

/** Sets the school up in an organisation of its own. */
export async function school(record: TestRecord): Promise<School> {
  const { office } = record;
  await record.released(SCHOOL, { from: '2025' });
  const name = (person: string): string => NAMES[person] ?? `教师${person}`;
  await record.imports('employees.csv', `employee_id,name\n${MARKS.map(([person]) => `${person},${name(person)}\n`).join('')}`);
  const ratings = MARKS.map(([person, score]) => `2026,${person},X1,leader,all,${score}\n`).join('');
  await record.imports('ratings.csv', `period,employee_id,rater_id,rater_role,item,score\n${ratings}`);
  await record.imports('ethics.csv', `employee_id,period,grade\n${MARKS.map(([person, , grade]) => `${person},2026,${grade}\n`).join('')}`);
  // An empty start: the table is there, and nobody was decided about.
  await record.imports('calibrations.csv', 'employee_id,period,grade,points\nNOBODY,2025,合格,\n');
  const run = await record.computed('school', '2026');
  await staff(office);
  const cycle = await addCycle(office);
  const attach = async (number: number, reason: string | null): Promise<number> =>
    await attachRun(await as(office, 'HR1'), { cycle, run: number, reason });
  await attach(run, null);
  return {
    ...{ record, office, cycle },
    as: (person, behalf) => as(office, person, behalf ?? null),
    attachAgain: async (reason = '委员会决定') => await attach(await record.computed('school', '2026'), reason),
    keep: async (committee) =>
      await keepDecisions(await as(office, 'HR1'), { committee, tables: [...tableLibrary().tables, ...(await schemeTables(office))] }),
  };
}

async function staff(office: Office): Promise<void> {
  await setUp(office, ['ALL 学校', 'MATH 数学组 ALL', 'LANG 语文组 ALL']);
  await hire(office, [
    { id: 'P0', name: '校长', unit: 'ALL', head: true, roles: ['manager'] },
    { id: 'EX1', name: '局长', unit: 'ALL', roles: ['executive'] },
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'FI2', name: '冯财务', unit: 'ALL', roles: ['finance'] },
    { id: 'M1', name: '马数', unit: 'MATH', head: true, roles: ['manager@MATH'] },
    { id: 'L1', name: '李语', unit: 'LANG', head: true, roles: ['manager@LANG'] },
    ...MARKS.filter(([person]) => person.startsWith('T')).map(([id]) => ({
      id,
      name: NAMES[id] ?? `教师${id}`,
      unit: Number(id.slice(1)) <= 4 ? 'MATH' : 'LANG',
    })),
  ]);
}

async function addCycle(office: Office): Promise<number> {
  const { first, last } = periodOf('2026');
  if (first > last) throw new Error('no year');
  await write(office, async ({ desk, actor, at, log }) => {
    const days = { first_day: '2026-01-01', last_day: '2026-12-31' };
    const row = {
      organisation: office.organisation.id,
      number: 1,
      name: '2026 年度',
      scheme: 'school',
      version: 1,
      period: '2026',
      ...days,
    };
    await desk
      .insertInto('cycles')
      .values({ ...row, settings: '{}', actor, at })
      .execute();
    await log({ action: 'cycle opened', about: 'cycle 1', details: {} });
  });
  return 1;
}
