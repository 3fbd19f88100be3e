/** Tests of doubts about facts: who is nobody, which table is of another month, and that nothing else is doubted. */

import { describe, expect, test } from 'vitest';
import { type Files, inFolder } from '../../../test/facts-folder.ts';
import { planOf, schemeText } from '../../../test/scheme-text.ts';
import { MESSAGES } from '../../cli/say.ts';
import type { Problem } from '../../lib/problem.ts';
import { report } from '../../plan/report.ts';
import { gather } from '../gather.ts';
import { openFacts } from '../open.ts';
import { doubtsAbout } from './doubts.ts';
import type { doubtMessages } from './messages.ts';
import { nearestId } from './nearest.ts';

const EMPLOYEES = 'employee_id,position,team_id\nE001,客服,T1\nE002,护士,T2\n';

/** The doubts about files for a scheme with these measures in October 2026; the answers must come all the same. */
function doubts(measures: string, files: Files, more = ''): Promise<readonly Problem[]> {
  const plan = planOf(schemeText(`${more}指标:\n${measures.replaceAll(/^/gm, '  ')}\n`));
  return inFolder({ 'employees.csv': EMPLOYEES, ...files }, async (folder) => {
    const { store, problems } = await openFacts(folder, plan.tables, plan.needs);
    if (store === null) throw new Error(problems.map(({ code }) => code).join(', '));
    const gathered = await gather(store, plan.questions);
    const found = await doubtsAbout(store, plan.questions, plan.period);
    const again = await gather(store, plan.questions);
    store.close();
    expect(gathered.facts).not.toBeNull();
    expect(again).toEqual(gathered);
    return found;
  });
}

/** What is told, as code and the values that matter. */
const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, severity, values }) =>
    `${severity} ${code} ${values['count'] ?? values['rows']} ${values['namedEn'] ?? ''}`.trim(),
  );

const SALES = 'sales: { 合计: orders.amount }';
const orders = (...rows: readonly string[]): Files => ({ 'orders.csv': `employee_id,paid_on,amount\n${rows.join('\n')}\n` });

describe('rows whose link nobody has', () => {
  test('are told once for their column, with how many and where the first stand', async () => {
    const rows = ['E001,2026-10-01,1', 'X1,2026-10-01,2', 'X1,2026-10-02,3', 'X2,2026-10-03,4', ',2026-10-03,5'];
    expect(told(await doubts(SALES, orders(...rows)))).toEqual([
      'warning OWNER_UNKNOWN 3 "X1" (orders.csv, row 3), "X2" (orders.csv, row 5)',
    ]);
  });

  test('three of them are named, the others counted', async () => {
    const rows = ['Z1', 'Y2', 'X3', 'W4', 'V5'].map((id) => `${id},2026-10-01,1`);
    const [problem] = await doubts(SALES, orders(...rows));
    expect(problem?.values).toMatchObject({
      count: 5,
      named: '「Z1」（orders.csv 第 2 行）、「Y2」（orders.csv 第 3 行）、「X3」（orders.csv 第 4 行） 等 5 个',
      namedEn: '"Z1" (orders.csv, row 2), "Y2" (orders.csv, row 3), "X3" (orders.csv, row 4) and 2 more',
    });
    expect(problem?.place).toEqual({ in: 'cell', file: 'orders.csv', row: 2, column: 'employee_id' });
  });

  test('are those of the period, from its first day to its last', async () => {
    const rows = ['X1,2026-09-30,1', 'X2,2026-10-01,1', 'X3,2026-10-31,1', 'X4,2026-11-01,1'];
    expect(told(await doubts(SALES, orders(...rows)))).toEqual([
      'warning OWNER_UNKNOWN 2 "X2" (orders.csv, row 3), "X3" (orders.csv, row 4)',
    ]);
    const before = 'old: { 合计: orders.amount, 窗口: 截至期末 }';
    expect(told(await doubts(before, orders(...rows)))).toEqual([
      'warning OWNER_UNKNOWN 2 "X2" (orders.csv, row 3), "X3" (orders.csv, row 4)',
    ]);
    expect(told(await doubts('old: { 合计: orders.amount, 窗口: 上期 }', orders(...rows)))).toEqual([]);
  });

  test('by a period or month column, and without any day', async () => {
    const ratings = { 'ratings.csv': 'employee_id,period,score\nX1,2026-09,1\nX2,2026-10,1\nX3,2026-Q4,1\n' };
    expect(told(await doubts('points: { 合计: ratings.score }', ratings))).toEqual(['warning OWNER_UNKNOWN 1 "X2" (ratings.csv, row 3)']);
    const customers = { 'customers.csv': 'customer_id,owner_id\nC1,E001\nC2,X1\n' };
    expect(told(await doubts('own: { 计数: customers, 归: owner_id }', customers))).toEqual([
      'warning OWNER_UNKNOWN 1 "X1" (customers.csv, row 3)',
    ]);
  });

  test('are not those of people whom the scheme is not for', async () => {
    const plan = '小标题: { 计数: orders, 其中: amount > 0元 }';
    const files = orders('E001,2026-10-01,1', 'E002,2026-10-01,1');
    expect(told(await doubts(plan, files))).toEqual([]);
    const scheme = planOf(`方案: a\n标题: a\n周期: 月\n对象: employees 其中 position = '客服'\n指标:\n  ${SALES}\n`);
    await inFolder({ 'employees.csv': EMPLOYEES, ...files }, async (folder) => {
      const { store } = await openFacts(folder, scheme.tables, scheme.needs);
      expect(store === null ? null : await doubtsAbout(store, scheme.questions, scheme.period)).toEqual([]);
      store?.close();
    });
  });

  test('may be linked by a team, over another table, or in two ways', async () => {
    const team = { 'orders.csv': 'employee_id,team_id,paid_on,amount\nE001,T1,2026-10-01,1\nX1,T9,2026-10-01,1\nE002,T9,2026-10-02,1\n' };
    expect(told(await doubts('team: { 合计: orders.amount, 归: team_id }', team))).toEqual([
      'warning OWNER_UNKNOWN 2 "T9" (orders.csv, row 3)',
    ]);
    expect(told(await doubts(`${SALES}\nteam: { 合计: orders.amount, 归: team_id }`, team))).toEqual([
      'warning OWNER_UNKNOWN 1 "X1" (orders.csv, row 3)',
      'warning OWNER_UNKNOWN 2 "T9" (orders.csv, row 3)',
    ]);
    const likes = {
      'contents.csv': 'content_id,employee_id\nV1,E001\nV2,X1\n',
      'content_stats.csv': 'content_id,day,likes\nV1,2026-10-01,1\nV2,2026-10-01,1\nV3,2026-10-01,1\n',
    };
    const [problem, ...others] = await doubts('likes: { 合计: content_stats.likes, 归: contents.employee_id }', likes);
    expect(others).toEqual([]);
    expect(problem?.values).toMatchObject({ table: 'content_stats', column: 'contents.employee_id', count: 1 });
  });

  test('count for everybody where 归 says so', async () => {
    expect(told(await doubts('all: { 合计: orders.amount, 归: 全体 }', orders('X1,2026-10-01,1')))).toEqual([]);
  });

  test('come with those that look like them', async () => {
    const [problem] = await doubts(SALES, orders('E0O1,2026-10-01,1', 'X9,2026-10-01,1', 'E02,2026-10-01,1'));
    expect([problem?.code, problem?.values['nearEn']]).toEqual(['OWNER_UNKNOWN_NEAR', '"E0O1" → "E001", "E02" → "E002"']);
  });
});

describe('a table of other days', () => {
  test('is told with its span, unless one row is seen by one measure', async () => {
    const [problem] = await doubts(SALES, orders('E001,2026-09-30,1', 'E001,2026-11-01,1'));
    expect(problem).toMatchObject({
      code: 'TABLE_OUTSIDE',
      severity: 'warning',
      values: { rows: 2, period: '2026-10', first: '2026-09-30', last: '2026-11-01' },
    });
    for (const day of ['2026-10-01', '2026-10-31']) expect(await doubts(SALES, orders(`E001,${day},1`, 'E001,2026-11-01,1'))).toEqual([]);
    expect(await doubts(`${SALES}\nlast: { 合计: orders.amount, 窗口: 上期 }`, orders('E001,2026-09-30,1'))).toEqual([]);
    expect(await doubts(`${SALES}\never: { 合计: orders.amount, 窗口: 全部时间 }`, orders('E001,2020-01-01,1'))).toEqual([]);
  });

  test('is told by the texts of its periods, and where its day is never written', async () => {
    const ratings = { 'ratings.csv': 'employee_id,period,score\nE001,2026-08,1\nE001,2026-09,1\n' };
    const [problem] = await doubts('points: { 合计: ratings.score }', ratings);
    expect(problem).toMatchObject({ code: 'TABLE_OUTSIDE', values: { first: '2026-08', last: '2026-09' } });
    expect(told(await doubts(SALES, orders('E001,,1', 'E001,,2')))).toEqual(['warning TABLE_UNDATED 2']);
  });

  test('an empty table and one that holds at any time are no doubt', async () => {
    expect(await doubts(SALES, { 'orders.csv': 'employee_id,paid_on,amount\n' })).toEqual([]);
    expect(await doubts('own: { 计数: customers, 归: owner_id }', { 'customers.csv': 'customer_id,owner_id\nC1,E001\n' })).toEqual([]);
  });
});

describe('the nearest identifier', () => {
  test.each([
    ['E0O1', ['E001', 'E002'], 'E001'],
    ['e001', ['E001', 'E002'], 'E001'],
    ['Ｅ００１', ['E001', 'E002'], 'E001'],
    ['E-001', ['E001', 'E002'], 'E001'],
    ['E1', ['E001', 'E002'], 'E001'],
    ['0012', ['12', '13'], '12'],
    ['El2', ['E12', 'E22'], 'E12'],
    ['王小芳', ['王小方', '李雷'], '王小方'],
    ['E0012', ['E012', 'E013'], 'E012'],
    ['EO13', ['E013', 'E913'], 'E013'],
    ['KF0213', ['KF2013', 'KF0999'], 'KF2013'],
    ['KF0231', ['KF0213', 'KF0999'], 'KF0213'],
    ['KF021', ['KF0213', 'KF0999'], 'KF0213'],
    ['KF02133', ['KF0213', 'KF0999'], 'KF0213'],
    ['KF0218', ['KF0213', 'KF0999'], 'KF0213'],
    ['E013', ['E003', 'E010', 'E012'], null],
    ['E01', ['E001', 'E1'], null],
    ['A1', ['B1', 'C9'], null],
    ['KF0213', ['XX9999'], null],
    ['KF0213', [], null],
  ])('of %s among %s is %s', (found, ids, near) => {
    expect(nearestId(found, ids)).toBe(near);
  });
});

describe('the words', () => {
  const MISTAKES: Readonly<Record<keyof typeof doubtMessages, Files>> = {
    OWNER_UNKNOWN: orders('X1,2026-10-01,1'),
    OWNER_UNKNOWN_NEAR: orders('E0O1,2026-10-01,1'),
    TABLE_OUTSIDE: orders('E001,2026-09-30,1'),
    TABLE_UNDATED: orders('E001,,1'),
  };

  test.each(['zh', 'en'] as const)('in %s', async (language) => {
    const words: string[] = [];
    for (const [code, files] of Object.entries(MISTAKES)) {
      const [problem] = await doubts(SALES, files);
      expect(problem?.code).toBe(code);
      if (problem !== undefined) words.push(`${code}\n${report(problem, new Map(), MESSAGES, language)}`);
    }
    expect(words.filter((text) => /\{\w+\}|undefined/.test(text))).toEqual([]);
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`golden/doubts.${language}.txt`);
  });
});
