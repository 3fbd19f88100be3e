/** The smallest scheme that has each problem: one line put into a section of the base scheme, or one edit of it; each gives that problem alone. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableLibrary } from '../src/cli/library.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { parsePeriod } from '../src/lib/period.ts';
import type { Problem } from '../src/lib/problem.ts';
import { compile } from '../src/plan/compile/compile.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import { withParameter } from '../src/plan/parse/what-if.ts';
import { report } from '../src/plan/report.ts';

const file = 'scheme.yaml';
const base = readFileSync(join(import.meta.dirname, 'mistakes/base.yaml'), 'utf8');
const library = tableLibrary().tables;

/** All that is found in a scheme text for a period; every hole of every sentence must be filled. */
function found(text: string, periodText = '2026-01'): readonly Problem[] {
  const { scheme, problems } = parseScheme(text, file);
  const period = parsePeriod(periodText);
  const all = scheme === null || period === null ? problems : [...problems, ...compile({ scheme, text, file }, period, library).problems];
  for (const problem of all) {
    for (const language of ['zh', 'en'] as const)
      expect(
        report(problem, new Map([[file, text]]), MESSAGES, language)
          .split('\n')
          .slice(-2)
          .join('\n'),
      ).not.toMatch(/\{\w+\}|undefined/);
  }
  return all;
}

const codes = (text: string, period?: string): readonly string[] => found(text, period).map(({ code }) => code);

/** The base scheme with lines put at the head of a section. */
const withLines = (section: string, lines: string): string =>
  base.replace(`\n${section}:\n`, `\n${section}:\n${lines.replaceAll(/^/gm, '  ')}\n`);

/** The base scheme with a line at its end. */
const withSection = (lines: string): string => `${base}${lines}\n`;

/** The base scheme with something written in place of something else. */
function edited(was: string, wrote: string): string {
  expect(base.split(was)).toHaveLength(2);
  return base.replace(was, wrote);
}

describe('the form of a scheme', () => {
  test.each([
    ['SECTION_UNKNOWN', withSection('附件: 无')],
    ['FIELD_TWICE', withSection('title: a')],
    ['FIELD_TWICE', withLines('指标', 'x: { 合计: orders.amount, sum: orders.refunded }')],
    ['FIELD_MISSING', withLines('指标', 'x: { 最新: account_stats.exposures }')],
    ['FIELD_MISSING_WORD', withLines('结果', 'x: { 排名: score, 并列: 同取优 }')],
    ['FIELD_UNKNOWN', withLines('指标', 'x: { 合计: orders.amount, 并列: 同取优 }')],
    ['METHOD_MISSING', withLines('指标', 'x: { 标题: 业绩 }')],
    ['NAME_FORM', withLines('指标', 'a.b: 1元')],
    ['STEP_UNKNOWN', withLines('薪酬', 'x: { 值: 3元, 后: [保留 2 位小数] }')],
    ['WORD_UNKNOWN', withLines('指标', 'x: { 合计: orders.amount, 窗口: 春节前后 }')],
    ['WORD_UNKNOWN_NEAR', withLines('指标', 'x: { 合计: orders.amount, 窗口: 去年同月 }')],
    ['YES_NO', withLines('指标', 'x: { 合计: orders.amount, 内部: 对 }')],
    ['DATE_EXPECTED', withSection('生效: 2026-02-30')],
    ['TRIAL_RANGE', withSection('试行: 2026-03-01 到 2026-02-01')],
    ['MAP_EXPECTED', edited(/总计:\n.*\n/.exec(base)?.[0] ?? '', '总计: base\n')],
    ['LIST_EXPECTED', withLines('薪酬', 'x: { 值: 3元, 后: 上限 5元 }')],
    ['LIST_EMPTY', withLines('评分', 'x: { 阶梯: sales, 档: [], 不到: 0分 }')],
    ['TEXT_EXPECTED', edited('标题: 销售组绩效与提成', '标题: [销售组, 提成]')],
    ['EXPRESSION_EXPECTED', withLines('指标', 'x: { 合计: orders.amount, 其中: [a, b] }')],
    ['RANGE_EXPECTED', withLines('评分', 'x: { 评议: ratings.score, 范围: 100分 }')],
    ['AMOUNT_BY', withLines('评分', 'x: { 计分: events.type, 扣: { late: { a: 1分, b: 2分 } }, 其他: 忽略 }')],
    ['PARAMETER_ENTRY_FORM', edited('    2026-01-01:\n      来源: 人事 2026-1 第五条\n      值: 100元', '    2026-01-01: 100元')],
    ['PARAMETER_DAY', edited('2026-01-01:', '2026-13-01:')],
    ['PARAMETER_EMPTY', withLines('参数', '餐补: { 标题: 餐补 }')],
    ['PARAMETER_VALUE', edited('      值: 100元\n', '')],
    ['EXAMPLE_KEY', withSection('示例:\n  - { 输入: { sales: 1元 }, 得: { base: 3000元 } }')],
    ['EXAMPLE_EXPECTS', withSection('示例:\n  - { 给: { sales: 1元 } }')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('names, parameters and periods', () => {
  test.each([
    ['NAME_BUILT_IN', withLines('指标', '本期天数: { 计数: visits }')],
    ['NAME_TWICE', withLines('指标', 'brand: { 计数: visits }\nx: { 值: brand }')],
    ['COLUMN_UNKNOWN', withLines('指标', 'x: { 合计: orders.毛利润额 }')],
    ['SUBJECT_TABLE', edited('对象: employees', '对象: 全公司')],
    ['SUBJECT_KEY', edited('对象: employees', '对象: attendance')],
    ['PARAMETER_TABLE', withLines('薪酬', 'x: 提成档 × 2')],
    ['PARAMETER_OPEN', edited('    2026-01-01:\n      来源: 人事 2026-1 第五条\n      值: 100元', '    待定: { 理由: 未议 }')],
    ['PARAMETER_CHANGES', edited('      值: 100元\n', '      值: 100元\n    2026-01-15: { 来源: 人事 2026-2, 值: 200元 }\n')],
    ['NAME_CIRCULAR', withLines('参数', '甲: { 始终: { 来源: 一, 值: 乙 } }\n乙: { 始终: { 来源: 二, 值: 甲 } }')],
    ['NOT_YET_VALID', withSection('生效: 2026-02-01')],
    ['NO_LONGER_VALID', withSection('失效: 2025-12-31')],
    ['REVIEW_DUE', withSection('复审: 2026-01-31')],
    ['TRIAL', withSection('试行: 2026-01-01 到 2026-03-31')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });

  test.each([
    ['生效: 2026-01-01', []],
    ['生效: 2026-01-02', ['NOT_YET_VALID']],
    ['失效: 2026-01-31', []],
    ['失效: 2026-01-30', ['NO_LONGER_VALID']],
    ['复审: 2026-02-01', []],
    ['试行: 2025-12-01 到 2025-12-31', []],
  ])('%s in January: %j', (line, expected) => {
    expect(codes(withSection(line))).toEqual(expected);
  });

  const undecided = '    待定: { 理由: 未议 }';
  const decided = '    2026-01-01:\n      来源: 人事 2026-1 第五条\n      值: 100元';

  test.each([
    ['is decided', base, [], []],
    ['is only proposed', edited(decided, '    待定: { 建议: 100元 }'), ['PARAMETER_PROPOSED'], ['PARAMETER_OPEN_RELEASE']],
    ['has no proposal', edited(decided, undecided), ['PARAMETER_OPEN'], ['PARAMETER_OPEN']],
    ['is open again after a decision', edited(decided, `${decided}\n${undecided}`), [], ['PARAMETER_OPEN_RELEASE']],
    ['is open and used by nothing', withLines('参数', '餐补: { 待定: { 建议: 5元 } }'), ['PARAMETER_UNUSED'], ['PARAMETER_OPEN_RELEASE']],
  ])('a parameter that %s: drafted and released', (_, text, draft, release) => {
    const { scheme } = parseScheme(text, file);
    const period = parsePeriod('2026-01');
    if (scheme === null || period === null) throw new Error('the scheme is not read');
    const of = (options: { release: boolean }) =>
      compile({ scheme, text, file }, period, library, options).problems.map(({ code }) => code);
    expect([of({ release: false }), of({ release: true })]).toEqual([draft, release]);
  });

  test.each([
    ['提成当', 'PARAMETER_UNKNOWN_NEAR'],
    ['房补', 'PARAMETER_UNKNOWN'],
  ])('what-if of %s: %s', (name, code) => {
    const { scheme } = parseScheme(base, file);
    expect(scheme).not.toBeNull();
    if (scheme !== null) expect(withParameter(scheme, name, '3%').problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('units and kinds', () => {
  test.each([
    ['PERCENT_RESULTS', withLines('薪酬', 'x: 若 late = 0次 则 100元 否则 2%')],
    ['KINDS_RESULTS', withLines('结果', "x: 若 late = 0次 则 100元 否则 '无'")],
    ['NOT_NUMBERS', withLines('指标', 'x: position + 1')],
    ['NOT_ORDERED', withLines('指标', "x: position > 'A'")],
    ['NUMBER_EXPECTED', withLines('指标', 'x: −position')],
    ['IN_TEXT', withLines('指标', 'x: { 计数: orders, 其中: amount 属于 a }')],
    ['CONSTANT_EXPECTED', withLines('薪酬', 'x: { 每满: sales, 每: sales, 得: 5元 }')],
    ['DIVIDE_BY_ZERO', withLines('指标', 'x: sales ÷ 0')],
    ['DISTINCT_ONLY_COUNT', withLines('指标', 'x: 不同 sales')],
    ['MONTHS_DATES', withLines('指标', "x: { 值: '整月数(sales, 期末)' }")],
    ['FUNCTION_ROWS_ONLY', withLines('指标', "x: { 值: '前一天(sales)' }")],
    ['ARGUMENTS', withLines('指标', "x: { 值: '最大(sales)' }")],
    ['ARGUMENT_ONE', withLines('指标', "x: { 值: '绝对值(sales, 1元)' }")],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('bands', () => {
  const steps = (rows: string, more = ''): string => withLines('评分', `x: { 阶梯: sales, 档: ${rows}${more} }`);

  test.each([
    ['BAND_TWICE', steps('[[满 5元, 1分], [满 5元, 2分]]', ', 不到: 0分')],
    ['BAND_UNREACHED', steps('[[不足 5元, 1分], [以上, 2分], [到 9元, 3分]]')],
    ['BAND_OPEN_EARLY', steps('[[不足 5元, 1分], [满 5元, 2分], [满 9元 不足 10元, 3分], [满 10元, 4分]]')],
    ['REST_AMONG_LOWER', steps('[[满 5元, 1分], [以上, 2分]]')],
    ['BELOW_NOT_NEEDED', steps('[[不足 5元, 1分], [以上, 2分]]', ', 不到: 0分')],
    ['BANDS_BELOW', steps('[[满 5元, 1分], [满 9元, 2分]]')],
    ['BOUND_CONSTANT', steps('[[不足 last_sales, 1分], [以上, 2分]]')],
    ['CASES_EXPECTED', steps('全勤奖')],
    ['CASES_UNREACHED', withLines('结果', "x: { 条件: [[否则, 'A'], [score > 1分, 'B'], [否则, 'C']] }")],
    ['POINT_UNIT', withLines('评分', 'x: { 插值: sales, 点: [[1分, 0分], [2分, 1分]] }')],
    ['POINTS_FALL', withLines('评分', 'x: { 插值: sales, 点: [[2元, 0分], [2元, 1分]] }')],
    ['POINTS_FEW', withLines('评分', 'x: { 插值: sales, 点: [[2元, 0分]] }')],
    ['BLOCK_UNIT', withLines('薪酬', 'x: { 每满: sales, 每: 5分, 得: 5元 }')],
    ['BLOCK_POSITIVE', withLines('薪酬', 'x: { 每满: sales, 每: 0元, 得: 5元 }')],
    ['BLOCK_START', withLines('薪酬', 'x: { 每满: sales, 每: 1元, 得: 5元, 门槛: 3元 }')],
    ['BLOCK_GATE', withLines('薪酬', 'x: { 每满: sales, 每: 1元, 得: 5元, 起点: 零 }')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('seams between two bands', () => {
  const seam = (from: string) =>
    withLines('评分', `x: { 分档: sales, 档: [[不足 10元, 1分], [满 ${from} 不足 20元, 2分], [满 20元, 3分]] }`);

  test.each([
    ['9元', ['BANDS_OVERLAP']],
    ['9.99元', ['BANDS_OVERLAP']],
    ['10元', []],
    ['10.01元', ['HOLE_TYPED']],
    ['11元', ['HOLE_TYPED']],
    ['12元', ['BANDS_HOLE']],
    ['20元', ['BAND_TURNED']],
  ])('below 10元, then from %s: %j', (from, expected) => {
    expect(codes(seam(from))).toEqual(expected);
  });
});

describe('lines', () => {
  const daily = '每日: { 合计: orders.amount, 按: paid_on }';

  test.each([
    ['STEPS_NEED_SUBJECT', withLines('指标', 'x: { 合计: orders.amount, 按: paid_on, 后: [上限 5元] }')],
    ['STEP_NUMBER', withLines('结果', 'x: { 值: position, 后: [上限 5元] }')],
    ['STEP_UNIT', withLines('薪酬', 'x: { 值: 3元, 后: [上限 5分] }')],
    ['ROUND_STEP', withLines('薪酬', 'x: { 值: 3元, 后: [去尾到 0元] }')],
    ['VOID_NUMBER', withLines('结果', 'x: { 值: position, 作废: late > 0次 }')],
    ['UNIT_DECLARED', withLines('指标', 'x: { 值: sales, 单位: 次 }')],
    ['CHECK_METHOD', withSection('检查:\n  x: { 值: sales }')],
    ['LINE_FINER', withLines('指标', `${daily}\nx: 每日 × 2`)],
    ['LINE_ROW', withLines('指标', '净额: { 每行: orders.amount − orders.refunded }\nx: 净额 × 2')],
    ['LOOKUP_TEXT', withLines('评分', 'x: { 对照: sales, 对照表: { A: 1分 } }')],
    ['EVENTS_EMPTY', withLines('评分', 'x: { 计分: events.type, 起: 5分 }')],
    ['EVENT_TWICE', withLines('评分', 'x: { 计分: events.type, 扣: { a: 1分 }, 加: { a: 1分 } }')],
    ['EVENTS_ON_GRAIN', withLines('评分', 'x: { 计分: events.type, 扣: { a: 1分 }, 其他: 忽略, 按: happened_on }')],
    ['SEVERITY_COLUMN', withLines('评分', 'x: { 计分: events.type, 扣: { a: 1分 到 2分 }, 其他: 忽略 }')],
    ['WEIGHT_NEGATIVE', withLines('评分', 'x: { 加权: { result: 130%, conduct: -30% }, 缺: 待 }')],
    ['PRORATE_SINCE', withLines('薪酬', 'x: { 按日折算: [[满 hired_on, 5元]], 后: [去尾到 0.01元] }')],
    ['PRORATE_DATE', withLines('薪酬', 'x: { 按日折算: [[自 sales, 5元]], 后: [去尾到 0.01元] }')],
    ['PAY_ROUNDING', withLines('薪酬', 'x: { 分段累进: sales, 档: [[到 0.005元, 0%], [以上, 100%]], 负数: 零 }')],
    ['RATERS_GRADES', withLines('评分', 'x: { 评议: ratings.grade }')],
    ['PROPOSE_EVIDENCE', withLines('结果', 'x: { 人事提议: hired_on > 2026-01-01, 类别: 面谈, 依据: [1分 + 2分] }')],
    ['SCORECARD_COLUMN', withLines('评分', 'x: { 打分表: ratings.score × 2, 项: { a: 5分 } }')],
    ['QUOTA_TIES', withLines('结果', 'x: { 名额: 3人, 参评: score > 1分, 依据: score }')],
    ['GROUP_TEXT', withLines('指标', 'x: { 组内合计: sales, 组内: sales }')],
    ['POOL_WEIGHTS', withLines('薪酬', 'x: { 奖池: 100元, 分法: 按权重, 余数: 最大余数 }')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('measures', () => {
  const daily = '每日: { 合计: orders.amount, 按: paid_on }';

  test.each([
    ['MEASURE_NO_TABLE', withLines('指标', 'x: { 合计: 5元 }')],
    ['COUNT_WHAT', withLines('指标', 'x: { 计数: orders.amount }')],
    ['SUM_OF_NUMBERS', withLines('指标', 'x: { 合计: orders.category }')],
    ['SUM_OF_LINE', withLines('指标', 'x: { 合计: { 每满: orders.amount, 每: 1元, 得: 1元 } }')],
    ['SUM_STEPS_FROM', withLines('指标', 'x: { 合计: { 阶梯: orders.amount, 档: [[不足 5元, 1元], [以上, 2元]] } }')],
    [
      'STEPS_ON_GRAIN',
      withLines('指标', 'x: { 合计: { 全额累进: orders.amount, 档: [[到 5元, 1%], [以上, 2%]], 负数: 零 }, 按: paid_on }'),
    ],
    ['TIERS_BELOW', withLines('指标', 'x: { 合计: { 分段累进: orders.amount, 档: [[满 5元, 1%]], 负数: 零 } }')],
    ['PAY_ROUNDING', withLines('薪酬', 'x: { 合计: { 分段累进: orders.amount, 档: [[到 5元, 1%], [以上, 2%]], 负数: 零 } }')],
    ['STEPS_ON_GRAIN', withLines('指标', 'x: { 合计: { 阶梯: orders.amount, 档: [[满 5元, 1元]] }, 按: paid_on }')],
    ['MEAN_ON_GRAIN', withLines('指标', 'x: { 平均: orders.amount, 按: paid_on }')],
    ['STREAK_DATE', withLines('指标', 'x: { 连续: orders.amount, 起点: 期前 }')],
    ['STREAK_DAYS', withLines('指标', 'x: { 连续: orders.paid_on, 每: 3次, 起点: 期前 }')],
    ['LINK_NONE', withLines('指标', 'x: { 合计: external_ranks.rank }')],
    [
      'LINK_SEVERAL',
      withLines('指标', 'x: { 计数: double_linked }').replace(
        '参数:\n',
        '表:\n  double_linked: { 计数: 次, 列: { seller_id: 编号 employee, helper_id: 编号 employee } }\n参数:\n',
      ),
    ],
    ['CREDIT_COLUMN', withLines('指标', 'x: { 合计: orders.amount, 归: 5 }')],
    ['CREDIT_UNREACHED', withLines('指标', 'x: { 计数: attendance, 归: visits.team_id }')],
    ['CREDIT_NO_TWIN', withLines('指标', 'x: { 合计: orders.amount, 归: category }')],
    ['JOIN_NONE', withLines('指标', "x: { 合计: orders.amount, 其中: events.type = 'a' }")],
    ['JOIN_NO_ROWS', withLines('指标', `${daily}\nx: { 计数: 每日, 其中: events.type = 'a' }`)],
    ['WINDOW_NO_DATE', withLines('指标', 'x: { 计数: stores, 归: unit_id, 窗口: 上期 }')],
    ['WINDOW_OPEN', withLines('指标', 'x: { 合计: plans.value, 窗口: 期前 }')],
    ['CALENDAR_OPEN', withLines('指标', `${daily}\nx: { 计数: 日历天, 其中: 每日 > 0元, 窗口: 期前 }`)],
    ['GROUPS_OPTION', withLines('指标', `${daily}\nx: { 计数: 每日, 窗口: 上期 }`)],
    ['KEYS_TABLE', withLines('指标', `${daily}\nx: { 计数: 每日, 按: paid_on }`)],
    ['KEY_COLUMN', withLines('指标', 'x: { 合计: orders.amount, 按: refunded }')],
    ['KEY_DATE', withLines('指标', "x: { 合计: orders.amount, 按: '周(customer_id)' }")],
    ['GRAIN_KEYS', withLines('指标', `${daily}\n按客户: { 合计: orders.amount, 按: customer_id }\nx: { 计数: 每日, 其中: 按客户 > 0元 }`)],
    [
      'GRAIN_KEY_MISSING',
      withLines('指标', `按客户: { 合计: orders.amount, 按: customer_id }\nx: { 计数: attendance, 其中: 按客户 > 0元 }`),
    ],
    ['GRAIN_CALENDAR', withLines('指标', `按客户: { 合计: orders.amount, 按: customer_id }\nx: { 计数: 日历天, 其中: 按客户 > 0元 }`)],
    ['ROW_LATER', withLines('指标', 'x: { 计数: orders, 其中: sales > 5元 }')],
    ['ROW_RATE', withLines('指标', 'x: { 合计: orders.amount × 2% }')],
    ['ROW_PRODUCT', withLines('指标', 'x: { 合计: orders.amount × orders.refunded }')],
    ['ROW_IF', withLines('指标', 'x: { 合计: 若 orders.amount > 5元 则 5元 否则 0元 }')],
    ['ROW_FUNCTION', withLines('指标', "x: { 合计: '最大(orders.amount, orders.refunded)' }")],
    ['DAY_BEFORE', withLines('指标', "x: { 计数: 日历天, 其中: '前一天(sales) > 0元' }")],
    ['SHARES_ON_GRAIN', withLines('指标', 'x: { 合计: orders.amount, 归: { employee_id: 60%, team_id: 40% }, 按: paid_on }')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('remarks', () => {
  test.each([
    ['CASE_REPEATED', withLines('结果', "x: { 条件: [[score > 5分, 'A'], [score > 5分, 'B'], [否则, 'C']] }")],
    ['CASE_CONTAINED', withLines('结果', "x: { 条件: [[score > 5分 或 late = 0次, 'A'], [score ≥ 6分 且 late > 1次, 'B'], [否则, 'C']] }")],
    ['STEP_IDLE', withLines('薪酬', 'x: { 值: 3元, 后: [去尾到 1元, 去尾到 0.01元] }')],
    ['STEP_IDLE', withLines('薪酬', 'x: { 值: 3元, 后: [上限 5元, 上限 6元] }')],
    ['BOUNDS_TURNED', withLines('薪酬', 'x: { 值: 3元, 后: [下限 5元, 上限 5元] }')],
    ['COUNTED_SAME', withLines('指标', 'again: { 合计: orders.amount }\nx: sales + again')],
    ['COUNTED_TWICE', withLines('指标', 'x: { 加总: [sales, last_sales, sales] }')],
    ['ITEM_WITHOUT_SOURCE', withLines('评分', 'x: 5分 × 2')],
    ['LINE_UNUSED', withLines('指标', 'x: { 合计: orders.amount, 按: paid_on }')],
    ['CLIFF', withLines('评分', 'x: { 分档: late, 档: [[到 2次, 5分/次 × late], [以上, 9分]] }')],
    ['CLIFF', withLines('评分', 'x: { 分档: growth, 档: [[到 10%, 5分], [到 20%, 9分], [以上, 4分]] }')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });

  test.each([
    ['a table that falls all along is meant so', withLines('评分', 'x: { 分档: late, 档: [[到 0次, 10分], [到 2次, 5分], [以上, 0分]] }')],
    ['a table that rises into its cut', withLines('评分', 'x: { 分档: late, 档: [[到 2次, 5分/次 × late], [以上, 10分]] }')],
    ['conditions from strict to mild', withLines('结果', "x: { 条件: [[score > 6分, 'A'], [score > 5分, 'B'], [否则, 'C']] }")],
    ['a floor below a cap', withLines('薪酬', 'x: { 值: 3元, 后: [下限 4元, 上限 5元] }')],
    ['pay that is the same for all', withLines('薪酬', 'x: 5元 × 2')],
    ['two measures of different windows', withLines('指标', 'x: sales + last_sales')],
  ])('%s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});
