/** References to indicators: what they become, what they may say, and how mistakes in scheme and library are told. */

import { describe, expect, test } from 'vitest';
import { tableLibrary } from '../../cli/library.ts';
import { MESSAGES } from '../../cli/say.ts';
import { runExample } from '../../engine/examples.ts';
import { trace } from '../../engine/explain.ts';
import { treeLines } from '../../engine/tree.ts';
import { parsePeriod } from '../../lib/period.ts';
import type { Problem } from '../../lib/problem.ts';
import { compile } from '../compile/compile.ts';
import { parseScheme } from '../parse/scheme.ts';
import type { Plan } from '../plan.ts';
import { formatScheme } from '../print/format.ts';
import { report } from '../report.ts';
import type { Example } from '../scheme.ts';
import { readIndicators } from './read.ts';

const TABLES = tableLibrary().tables;

const HEAD = '标题: 甲\n  英文: A\n  方向: 越高越好';

const LIBRARY = readIndicators(
  `
tickets/mean:
  标题: 客单价
  英文: Average ticket
  别名: [客单价]
  方向: 越高越好
  指标:
    金额: { 合计: orders.amount, 其中: orders.amount > 0元 }
    单数: { 计数: orders }
  值: 金额 ÷ 单数
tickets/other:
  标题: 另一种客单价
  英文: Other ticket
  别名: [客单价, 单价]
  方向: 越高越好
  合计: orders.amount
growth/sales:
  标题: 增长
  英文: Growth
  方向: 越高越好
  指标:
    本期: { 合计: orders.amount }
    上期: { 合计: orders.amount, 窗口: 上期 }
  值: (本期 − 上期) ÷ 上期
new/buyers:
  标题: 新客
  英文: New buyers
  方向: 越高越好
  指标:
    此前: { 计数: orders, 按: orders.customer_id, 窗口: 期前, 归: 全体 }
  计数: 不同 orders.customer_id
  其中: 此前 = 0单
sums/all:
  标题: 合起来
  英文: Sum
  方向: 不分好坏
  指标:
    甲: { 合计: orders.amount }
    乙: { 合计: orders.refunded }
  值: 甲 + 乙
  后: [上限 100元]
grades/points:
  标题: 等级分
  英文: Points of a grade
  方向: 越高越好
  指标:
    等级: { 取: ratings.grade }
  对照: 等级
  对照表: { A: 10分, B: 5分 }
ranks/best:
  标题: 名次
  英文: Rank
  方向: 越低越好
  最低: external_ranks.rank
  归: 全体
`,
  'library.yaml',
);

const schemeText = (lines: string, section = '指标'): string =>
  `方案: s\n标题: 试\n周期: 月\n对象: employees\n${section}:\n${lines.replaceAll(/^/gm, '  ')}\n`;

/** What a scheme with some lines compiles to. */
function compiled(
  lines: string,
  section = '指标',
): { readonly plan: Plan | null; readonly problems: readonly Problem[]; readonly text: string } {
  const text = schemeText(lines, section);
  const { scheme, problems } = parseScheme(text, 's.yaml');
  const period = parsePeriod('2026-10');
  if (scheme === null || period === null) return { plan: null, problems, text };
  return { ...compile({ scheme, text, file: 's.yaml', indicators: LIBRARY.indicators }, period, TABLES), text };
}

/** The questions that lines ask the facts, without the places that differ. */
const questionsOf = (lines: string): unknown => compiled(lines).plan?.questions.questions;

test('the library of this test has no mistake', () => {
  expect(LIBRARY.problems).toEqual([]);
});

describe('a reference', () => {
  test('asks what the formula asks, written out', () => {
    const written = '甲: { 合计: orders.amount, 其中: orders.amount > 0元 }\n乙: { 计数: orders }\n丙: 甲 ÷ 乙';
    expect(questionsOf('价: { 引用: tickets/mean }')).toEqual(questionsOf(written));
  });

  test('becomes internal lines that no scheme can write, and one value', () => {
    const { plan, problems } = compiled('价: { 引用: tickets/mean }');
    expect(problems).toEqual([]);
    expect(plan?.lines.map(({ line }) => [line.name, line.internal, line.title])).toEqual([
      ['价.金额', true, '金额'],
      ['价.单数', true, '单数'],
      ['价', false, '客单价'],
    ]);
    expect(compiled('价.金额: 1元').problems.map(({ code }) => code)).toEqual(['NAME_FORM']);
  });

  test('stands twice with different options side by side', () => {
    const { plan, problems } = compiled('本: { 引用: tickets/mean }\n上: { 引用: tickets/mean, 窗口: 上期, 标题: 上期客单价 }');
    expect(problems).toEqual([]);
    expect(plan?.questions.questions).toHaveLength(4);
    expect(plan?.lines.at(-1)?.line.title).toBe('上期客单价');
  });

  test('gives window, credit and condition to every measure, the condition beside its own', () => {
    const with3 = "价: { 引用: tickets/mean, 窗口: 上期, 归: team_id, 其中: orders.category = 'a' }";
    const written =
      "甲: { 合计: orders.amount, 其中: orders.amount > 0元 且 orders.category = 'a', 窗口: 上期, 归: team_id }\n" +
      "乙: { 计数: orders, 其中: orders.category = 'a', 窗口: 上期, 归: team_id }";
    expect(questionsOf(with3)).toEqual(questionsOf(written));
  });

  test('leaves finer grains and measures with an owner of their own as they are', () => {
    const written =
      '甲: { 计数: orders, 按: orders.customer_id, 窗口: 期前, 归: 全体 }\n乙: { 计数: 不同 orders.customer_id, 其中: 甲 = 0单, 归: team_id }';
    expect(questionsOf('客: { 引用: new/buyers, 归: team_id }')).toEqual(questionsOf(written));
  });

  test('keeps the steps of the indicator before its own', () => {
    const { plan } = compiled('和: { 引用: sums/all, 后: [下限 10元] }');
    expect(plan?.lines.at(-1)?.line.then.map(({ word }) => word)).toEqual(['cap', 'floor']);
  });

  test('is printed as it was written', () => {
    const { text } = compiled('价: { 引用: tickets/mean, 窗口: 上期 }');
    expect(formatScheme(text, 's.yaml', 'zh').text).toContain('价: { 引用: tickets/mean, 窗口: 上期 }');
    expect(formatScheme(text, 's.yaml', 'en').text).toContain('价: { use: tickets/mean, window: last period }');
  });
});

describe('an explanation', () => {
  test('says the condition of the reference beside that of the indicator', () => {
    const text = `${schemeText("价: { 引用: tickets/mean, 其中: orders.category = 'a' }")}示例:\n  - { 得: { 价: 未知 } }\n`;
    const { scheme } = parseScheme(text, 's.yaml');
    const period = parsePeriod('2026-10');
    if (scheme === null || period === null) throw new Error('no scheme');
    const { plan } = compile({ scheme, text, file: 's.yaml', indicators: LIBRARY.indicators }, period, TABLES);
    const evaluation = plan === null ? null : runExample(plan, scheme.examples[0] as Example).evaluation;
    const tree = evaluation === null ? null : trace(evaluation, '价', 0);
    if (evaluation === null || tree === null) throw new Error('no trace');
    const lines = treeLines(evaluation, tree, 0, 'zh').map((line) => line.text);
    expect(lines).toContain('引用指标 tickets/mean：客单价');
    expect(lines).toContain('= 金额 ÷ 单数');
    expect(lines).toContain('本人本月（看付款日）订单中，实付金额 > 0元 且 类别为"a" 的，实付金额之和');
    expect(lines).toContain('本人本月（看付款日）订单中，类别为"a" 的，条数');
  });

  test('of a code that the indicator does not know ends the run where the scheme refers to it', () => {
    const text = `${schemeText('分: { 引用: grades/points }', '评分')}示例:\n  - { 给: { 分.等级: 'C' }, 得: { 分: 未知 } }\n`;
    const { scheme } = parseScheme(text, 's.yaml');
    const period = parsePeriod('2026-10');
    if (scheme === null || period === null) throw new Error('no scheme');
    const { plan } = compile({ scheme, text, file: 's.yaml', indicators: LIBRARY.indicators }, period, TABLES);
    const [problem] = plan === null ? [] : runExample(plan, scheme.examples[0] as Example).problems;
    expect(problem?.place).toMatchObject({ in: 'text', within: { indicator: 'grades/points' } });
    expect(problem?.place?.in === 'text' && text.slice(problem.place.span.start, problem.place.span.end)).toBe('grades/points');
  });
});

describe('a figure counted twice', () => {
  const remarks = (lines: string): readonly string[] => compiled(lines, '评分').problems.map(({ code }) => code);

  test('is seen through two references to one indicator', () => {
    expect(remarks('甲: { 引用: growth/sales }\n乙: { 引用: growth/sales, 标题: 又一次 }\n丙: 甲 + 乙')).toEqual(['COUNTED_SAME']);
    expect(remarks('甲: { 引用: growth/sales }\n乙: { 引用: growth/sales, 归: team_id }\n丙: 甲 + 乙')).toEqual([]);
  });

  test('is seen through a reference and a line of the scheme', () => {
    expect(remarks('甲: { 引用: tickets/other }\n乙: { 合计: orders.amount }\n丙: 甲 + 乙')).toEqual(['COUNTED_SAME']);
  });
});

describe('a mistake in a reference', () => {
  test.each([
    ['INDICATOR_UNKNOWN_NEAR', '引用: tickets/meen'],
    ['INDICATOR_UNKNOWN_NEAR', '引用: 单价'],
    ['INDICATOR_UNKNOWN', '引用: 什么都不是'],
    ['INDICATOR_SEVERAL', '引用: 客单价'],
    ['INDICATOR_FIXED', '引用: growth/sales, 窗口: 上期'],
    ['INDICATOR_FIXED', '引用: ranks/best, 归: team_id'],
    ['FIELD_UNKNOWN_NEAR', '引用: growth/sales, 窗囗: 上期'],
    ['COLUMN_UNKNOWN', '引用: tickets/mean, 其中: orders.nothing = 1'],
  ])('%s: { %s }', (code, reference) => {
    const { problems, text } = compiled(`价: { ${reference} }`);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    for (const problem of problems)
      for (const language of ['zh', 'en'] as const)
        expect(report(problem, new Map([['s.yaml', text]]), MESSAGES, language)).not.toMatch(/\{\w+\}|undefined/);
  });

  test('inside the indicator is told at the reference, and names the indicator', () => {
    const { problems, text } = compiled('价: { 引用: tickets/mean }\n表用: 价');
    expect(problems).toEqual([]);
    const small = text.replace('指标:', '表:\n  orders: { 计数: 单, 列: { employee_id: 编号 employee, paid: 元 } }\n指标:');
    const { scheme } = parseScheme(small, 's.yaml');
    const period = parsePeriod('2026-10');
    if (scheme === null || period === null) throw new Error('no scheme');
    const found = compile({ scheme, text: small, file: 's.yaml', indicators: LIBRARY.indicators }, period, TABLES).problems;
    expect(found.map(({ code }) => code)).toContain('COLUMN_UNKNOWN');
    expect(
      report(found[0] as Problem, new Map([['s.yaml', small]]), MESSAGES, 'zh')
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      's.yaml:8:12',
      '      价: { 引用: tickets/mean }',
      '                  ^^^^^^^^^^^^',
      '在引用的指标 tickets/mean 里：orders.amount',
    ]);
  });
});

describe('a mistake in the library', () => {
  test.each([
    ['INDICATOR_ID', `Tickets:\n  ${HEAD}\n  合计: orders.amount`],
    ['INDICATOR_INCOMPLETE', 'a/b:\n  标题: 甲\n  合计: orders.amount'],
    ['INDICATOR_DIRECTION', 'a/b:\n  标题: 甲\n  英文: A\n  方向: 高\n  合计: orders.amount'],
    ['INDICATOR_NAME', `a/b:\n  ${HEAD}\n  合计: orders.amount\n  其中: category = 'a'`],
    ['INDICATOR_NAME', `a/b:\n  ${HEAD}\n  值: sales`],
    ['INDICATOR_NESTED', `a/b:\n  ${HEAD}\n  引用: c/d`],
    ['INDICATOR_GATE', `a/b:\n  ${HEAD}\n  合计: orders.amount\n  仅当: employees.is_manager`],
    ['FIELD_TWICE', `a/b:\n  ${HEAD}\n  title: B\n  合计: orders.amount`],
    ['METHOD_MISSING', `a/b:\n  ${HEAD}`],
  ])('%s', (code, text) => {
    const { indicators, problems } = readIndicators(`${text}\n`, 'a.yaml');
    expect(indicators).toEqual([]);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    for (const problem of problems)
      for (const language of ['zh', 'en'] as const)
        expect(report(problem, new Map([['a.yaml', text]]), MESSAGES, language)).not.toMatch(/\{\w+\}|undefined/);
  });
});
