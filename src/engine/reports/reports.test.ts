/** Reports on small months worked by hand: ties, cut lines, limits, what is unknown; and that previews are what a scheme would give. */

import { describe, expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../../test/scheme-text.ts';
import { shownItem } from '../results.ts';
import { BOARD } from './kinds/board.ts';
import { COST } from './kinds/cost.ts';
import { DISTRIBUTION_PREVIEW } from './kinds/distribution.ts';
import { MIX } from './kinds/mix.ts';
import { PIVOT } from './kinds/pivot.ts';
import { QUADRANT } from './kinds/quadrant.ts';
import { SWOT } from './kinds/swot.ts';
import { TREND } from './kinds/trend.ts';
import type { Cell, ReportKind, ReportMonth, ReportTable } from './report.ts';

const LINES = `指标:
  业绩: { 合计: orders.amount }
  单数: { 计数: orders }
  每天: { 合计: orders.amount, 按: orders.paid_on }
  潜力: { 取: ratings.score, 其中: item = 'potential' }
评分:
  得分: { 值: 业绩 ÷ 1元 × 1分 }
  客单: { 值: 业绩 ÷ 单数 × 1单 }
  完成率: { 达成率: 业绩, 目标: 200元 }
结果:
  等级: { 强制分布: 得分, 等级: { A: 25%, B: 50%, C: 25% }, 次序: 高者为先, 并列: 同取优 }
薪酬:
  底薪: 100元
  提成: { 值: 业绩 × 10%, 后: [四舍五入到 0.01元] }
  带队奖: { 值: 10元, 仅当: is_manager }
总计:
  应发: 底薪 + 提成
`;

/** A month in which each person has the given values. */
function month(given: Readonly<Record<string, string>>): ReportMonth {
  const cases = Object.entries(given).map(([id, values]) => `      ${id}: { 给: { ${values} }, 得: {} }`);
  return { evaluation: evaluationOf(schemeText(`${LINES}示例:\n  - 对象:\n${cases.join('\n')}\n`)), grouping: null };
}

const MONTH = month({ a: '业绩: 300元, 潜力: 60分', b: '业绩: 200元, 潜力: 59.99分', c: '业绩: 200元, 潜力: 90分', d: '业绩: 未知' });

const text = (cell: Cell): string | null =>
  cell === null || typeof cell === 'string' ? cell : 'state' in cell ? shownItem(cell) : cell.zh;

/** The tables of a report as texts; a misorder as its code. */
function told(kind: ReportKind, items: readonly string[], options: Readonly<Record<string, string>> = {}, months = [MONTH]) {
  const earlier = kind.periods === 'earlier' ? months.slice(0, -1) : [];
  const made = kind.make({ months, earlier, items, options });
  return 'code' in made ? made.code : made.map(rowsOf);
}

/** The remarks below the tables of a report. */
function notes(kind: ReportKind, items: readonly string[], ...months: ReportMonth[]): readonly string[] {
  const made = kind.make({ months, earlier: [], items, options: {} });
  return 'code' in made ? [] : made.flatMap((table) => table.notes.map(({ zh }) => zh));
}

const rowsOf = ({ rows }: ReportTable) => rows.map((cells) => cells.map(text));

describe('board', () => {
  test('equals share the better place, and all of the last place are there', () => {
    expect(told(BOARD, ['业绩'], { top: '2' })).toEqual([
      [
        ['1', 'a', 'a', '300.00'],
        ['2', 'b', 'b', '200.00'],
        ['2', 'c', 'c', '200.00'],
      ],
    ]);
    expect(told(BOARD, ['业绩'], { top: '1', order: 'lowest' })).toEqual([
      [
        ['1', 'b', 'b', '200.00'],
        ['1', 'c', 'c', '200.00'],
      ],
    ]);
  });

  test.each([
    [[], {}, 'REPORT_ITEMS'],
    [['业绩'], { top: '0' }, 'REPORT_TOP'],
    [['业绩'], { top: '1.5' }, 'REPORT_TOP'],
    [['没有'], {}, 'ITEM_UNKNOWN'],
    [['每天'], {}, 'ITEM_FINER'],
    [['等级'], {}, 'REPORT_NO_NUMBER'],
    [['业绩'], { order: 'low' }, 'REPORT_ORDER'],
  ])('%j %j: %s', (items, options, code) => {
    expect(told(BOARD, items, options)).toBe(code);
  });
});

describe('mix', () => {
  test('shares of what is known sum to 100 %; a kind above its limit is marked, one on it is not', () => {
    // 底薪 4 × 100 = 400；提成 30 + 20 + 20 = 70（d 未知）；70 ÷ 470 = 14.893…%
    const rows = [
      ['底薪', '400.00', '85.11', ''],
      ['提成', '70.00', '14.89', '超过上限'],
      ['带队奖', '0.00', '0.00', ''],
      ['合计', '470.00', '100.00', ''],
    ];
    expect(told(MIX, [], { limit: '提成=14.89%' })).toEqual([rows]);
    expect(notes(MIX, ['带队奖'], month({ a: 'is_manager: 否', b: '业绩: 1元' }))).toEqual(['「带队奖」有 1 人未知，没有计入。']);
    expect(told(MIX, ['提成'], { limit: '提成=100%' })).toEqual([
      [
        ['提成', '70.00', '100.00', ''],
        ['合计', '70.00', '100.00', ''],
      ],
    ]);
  });

  test('of a loss there are no shares, and what is made of others is told', () => {
    // 100 − 300 = −200
    const loss = schemeText(
      '薪酬:\n  底薪: 100元\n  扣款: 0元 − 300元\n  内: { 值: 底薪 + 扣款, 内部: 是 }\n  小计: 内\n示例: [{ 得: { 小计: -200元 } }]\n',
    );
    const pay = { evaluation: evaluationOf(loss), grouping: null };
    expect(told(MIX, ['底薪', '扣款'], {}, [pay])).toEqual([
      [
        ['底薪', '100.00', null, ''],
        ['扣款', '-300.00', null, ''],
        ['合计', '-200.00', null, ''],
      ],
    ]);
    expect(notes(MIX, ['底薪', '扣款'], pay)).toEqual([]);
    expect(notes(MIX, [], pay)).toEqual(['「小计」由「底薪」「扣款」算来；如果它是小计，就算了两遍：用 --items 只写各个部分。']);
  });

  test.each([
    [['得分'], {}, 'REPORT_NOT_PAY'],
    [[], { limit: '提成' }, 'REPORT_LIMIT'],
    [[], { limit: '没有=5%' }, 'REPORT_LIMIT'],
  ])('%j %j: %s', (items, options, code) => {
    expect(told(MIX, items, options)).toBe(code);
  });

  test('a scheme without pay has no mix', () => {
    const evaluation = evaluationOf(schemeText('评分: { 甲: 5分 }\n示例: [{ 得: { 甲: 5分 } }]\n'));
    expect(told(MIX, [], {}, [{ evaluation, grouping: null }])).toBe('REPORT_NO_PAY');
  });
});

describe('quadrant', () => {
  test('who stands on a line is high; without a figure it cannot be said', () => {
    const [cells] = told(QUADRANT, ['业绩', '潜力'], { cuts: '200,60' }) as (string | null)[][][];
    expect(cells?.map(([, count, who]) => [count, who])).toEqual([
      ['2', 'a a、c c'],
      ['1', 'b b'],
      ['0', ''],
      ['0', ''],
      ['1', 'd d'],
    ]);
  });

  test('cuts at mean and median: 700 ÷ 3 = 233.3…, the potential in the middle is 60', () => {
    const [cells] = told(QUADRANT, ['业绩', '潜力'], { cuts: 'mean,中位数' }) as (string | null)[][][];
    expect(cells?.map(([, , who]) => who)).toEqual(['a a', '', 'c c', 'b b', 'd d']);
  });

  test.each([
    [['业绩'], '1,2', 'REPORT_QUADRANT'],
    [['业绩', '潜力'], '200', 'REPORT_QUADRANT'],
    [['业绩', '潜力'], '200,', 'REPORT_CUT'],
    [['业绩', '等级'], '200,60', 'REPORT_NO_NUMBER'],
    [['业绩', '潜力'], '200,constructor', 'REPORT_CUT'],
    [['业绩', '潜力'], '200%,60', 'REPORT_CUT'],
    [['业绩', '潜力'], '1,2,3', 'REPORT_QUADRANT'],
  ])('%j at %s: %s', (items, cuts, code) => {
    expect(told(QUADRANT, items, { cuts })).toBe(code);
  });
});

test('a mean of nobody is no cut line', () => {
  expect(told(QUADRANT, ['业绩', '潜力'], { cuts: '200,mean' }, [month({ a: '业绩: 1元' })])).toBe('REPORT_CUT_NOBODY');
});

describe('distribution', () => {
  test('the preview is what the scheme with these grades gives', () => {
    const { evaluation } = MONTH;
    const built = evaluation.plan.lines.find(({ line }) => line.name === '等级')?.built;
    if (built?.is !== 'value') throw new Error('no grades');
    const column = evaluation.column(built.node);
    const own = column.is === 'text' ? [...column.codes].slice(0, 3).map((code) => column.words[code]) : [];
    const [grades, people] = told(DISTRIBUTION_PREVIEW, ['得分'], { grades: 'A=25%,B=50%,C=25%' }) as (string | null)[][][];
    expect(people?.map(([id, , , grade]) => [id, grade])).toEqual([
      ['a', own[0]],
      ['b', own[1]],
      ['c', own[2]],
      ['d', null],
    ]);
    expect(grades?.map(([name, , count]) => [name, count])).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['C', '0'],
    ]);
  });

  test.each([
    [['得分'], { grades: 'A=20%,B=70%' }, 'REPORT_GRADES'],
    [['得分'], {}, 'REPORT_GRADES'],
    [['得分'], { grades: 'A=50%,A=50%' }, 'REPORT_GRADES'],
    [['得分'], { grades: 'A=100%', order: 'best' }, 'REPORT_ORDER'],
    [['得分', '业绩'], { grades: 'A=100%' }, 'REPORT_ONE_ITEM'],
    [['得分'], { grades: 'A=100%', ties: 'dice' }, 'REPORT_TIES'],
  ])('%j %j: %s', (items, options, code) => {
    expect(told(DISTRIBUTION_PREVIEW, items, options)).toBe(code);
  });
});

test('cost: pay against sales of those who have both figures', () => {
  // 应发 130 + 120 + 120 = 370；业绩 700；370 ÷ 700 = 52.857…%
  expect(told(COST, ['应发', '业绩'])).toEqual([[['全体', '3', '370.00', '700.00', '52.86']]]);
  // b 的应发不知道，所以 b 的业绩也不算：130 ÷ 300 = 43.33%，不是 130 ÷ 900
  const open = month({ a: '业绩: 300元, 应发: 130元', b: '业绩: 600元' });
  expect(told(COST, ['应发', '业绩'], {}, [open])).toEqual([[['全体', '1', '130.00', '300.00', '43.33']]]);
  expect(notes(COST, ['应发', '业绩'], open)).toEqual(['另有 1 人缺其中一个数，两边都没有计入。']);
  const refunds = month({ a: '业绩: -20元' });
  expect(told(COST, ['应发', '业绩'], {}, [refunds])).toEqual([[['全体', '1', '98.00', '-20.00', null]]]);
  expect(told(COST, ['应发', '单数'])).toBe('REPORT_COST_ITEMS');
  expect(told(COST, ['应发', '得分'])).toBe('REPORT_COST_ITEMS');
});

describe('several periods', () => {
  const [year, last] = [month({ a: '业绩: 100元' }), month({ a: '业绩: 240元', b: '业绩: 0元' })];

  test('pivot: money is summed, points are averaged', () => {
    expect(notes(PIVOT, ['业绩'], last, MONTH)).toEqual(['2026-10：「业绩」有 1 人未知，没有计入。']);
    expect(told(PIVOT, ['等级'], {}, [last, MONTH])).toBe('REPORT_NO_NUMBER');
    expect(told(PIVOT, ['业绩', '得分'], {}, [last, MONTH])).toEqual([[['全体', '240.00', '700.00']], [['全体', '120.00', '233.33']]]);
  });

  test('pivot: what each order brings is averaged over people, it does not add up', () => {
    // 300 ÷ 3 = 100 and 200 ÷ 1 = 200: 150 on average, never 300
    const two = month({ a: '业绩: 300元, 单数: 3单', b: '业绩: 200元, 单数: 1单' });
    expect(told(PIVOT, ['客单'], {}, [two])).toEqual([[['全体', '150.00']]]);
  });

  test('trend: 700 after 240 is +460, 191.67 %; on 100 a year before 600 %', () => {
    expect(told(TREND, ['业绩'], {}, [year, last, MONTH])).toEqual([
      [['业绩', '合计', '700.00', '240.00', '460.00', '191.67', '100.00', '600.00']],
    ]);
  });

  test('a period for which the scheme says nothing is unknown', () => {
    const wanted = { months: [MONTH], earlier: [null, last], items: ['业绩'], options: {} };
    const made = TREND.make(wanted);
    expect('code' in made ? made : made.map(rowsOf)).toEqual([[['业绩', '合计', '700.00', '240.00', '460.00', '191.67', null, null]]]);
    const swot = SWOT.make({ ...wanted, items: [] });
    expect('code' in swot ? swot : swot.map(rowsOf)).toEqual([[['完成率', '116.67', '60.00', null, '优势']]]);
  });

  test('trend of a person: against the others, and against the target', () => {
    expect(told(TREND, ['业绩'], { subject: 'b' }, [year, last, MONTH])).toEqual([
      [['业绩', '本人', '200.00', '0.00', '200.00', null, null, null]],
      [['业绩', '200.00', '233.33', '200.00', '300.00', '1']],
      [['完成率', '200.00', '200.00', '100.00']],
    ]);
    expect(told(TREND, ['业绩'], { subject: 'z' }, [year, last, MONTH])).toBe('SUBJECT_UNKNOWN');
  });

  test('swot: met and not falling is a strength, not met but rising an opportunity', () => {
    // 本期 (150 + 100 + 100) ÷ 3 = 116.67%，上期 (120 + 0) ÷ 2 = 60%，去年 50%
    expect(told(SWOT, [], {}, [year, last, MONTH])).toEqual([[['完成率', '116.67', '60.00', '50.00', '优势']]]);
    expect(told(SWOT, [], {}, [MONTH, year, last])).toEqual([[['完成率', '60.00', '50.00', '116.67', '机会']]]);
    expect(told(SWOT, [], {}, [year, MONTH, last])).toEqual([[['完成率', '60.00', '116.67', '50.00', '劣势']]]);
    expect(told(SWOT, [], {}, [last, month({ a: '业绩: 400元' }), MONTH])).toEqual([[['完成率', '116.67', '200.00', '60.00', '威胁']]]);
  });
});

test('a scheme without targets has no report of them', () => {
  const evaluation = evaluationOf(schemeText('评分: { 甲: 5分 }\n示例: [{ 得: { 甲: 5分 } }]\n'));
  const months = [1, 2, 3].map(() => ({ evaluation, grouping: null }));
  expect(told(SWOT, [], {}, months)).toBe('REPORT_NO_ATTAIN');
  expect(told(SWOT, ['没有'], {}, [MONTH, MONTH, MONTH])).toBe('REPORT_NOT_ATTAIN');
});
