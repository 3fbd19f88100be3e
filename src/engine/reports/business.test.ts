/** Months as whoever leads a business reads them, worked by hand: what is due, what was sold, the score, grades, bands, and crowds of several schemes. */

import { describe, expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../../test/scheme-text.ts';
import { written } from '../../lib/fraction.ts';
import { dueOf, duesOf, monthPay } from '../pay/pay.ts';
import { bandsOf, businessMonth, crowdOf, gradesOf, onceEach, salesOf, scoreOf, sumsOf } from './business.ts';
import type { ReportMonth } from './report.ts';

const SHOP = `指标:
  毛额: { 标题: 毛销售额, 合计: orders.amount }
  退款: { 标题: 本月退款, 合计: orders.refunded }
  sales: { 标题: 本月业绩, 值: 毛额 − 退款 }
评分:
  服务: { 标题: 服务分, 取: ratings.score, 其中: item = 'service' }
  态度: { 标题: 态度分, 取: ratings.score, 其中: item = 'attitude' }
  得分: { 标题: 总分, 值: 服务 + 态度 }
  奖分: { 标题: 奖励分, 值: 1分 }
结果:
  等级: { 条件: [[得分 ≥ 90分, '优秀'], [否则, '合格']] }
薪酬:
  底薪: 1000元
  提成: { 值: sales × 10%, 后: [四舍五入到 0.01元] }
  扣款: { 值: 若 is_manager 则 50元 否则 0元 }
总计:
  应发: 底薪 + 提成 − 扣款
`;

/** A month of a scheme in which each person has the given values. */
function month(lines: string, given: Readonly<Record<string, string>>): ReportMonth {
  const cases = Object.entries(given).map(([id, values]) => `      ${id}: { 给: { ${values} }, 得: {} }`);
  return { evaluation: evaluationOf(schemeText(`${lines}示例:\n  - 对象:\n${cases.join('\n')}\n`)), grouping: null };
}

const OF_SHOP = month(SHOP, {
  a: 'sales: 30000元, 服务: 50分, 态度: 45分, is_manager: 是',
  b: 'sales: 10000元, 服务: 40分, 态度: 40分, is_manager: 否',
  c: 'sales: 20000元, 服务: 50分, 态度: 40分, is_manager: 未知',
});

const OF_STORE = month('薪酬:\n  工资: 4200元\n', { d: 'is_manager: 否', b: 'is_manager: 否' });

const SCORED = month('评分:\n  得分: { 取: ratings.score }\n', { a: '得分: 80分', e: '得分: 90分' });

const MONTHS = [OF_SHOP, OF_STORE, SCORED].map(({ evaluation }) => businessMonth(evaluation));

describe('what is due', () => {
  test('is what the pay of the month says, unknown where a line is, and nothing of a scheme that only scores', () => {
    expect(MONTHS.map(({ dues }) => dues)).toEqual([[395_000n, 200_000n, null], [420_000n, 420_000n], null]);
    for (const { evaluation } of [OF_SHOP, OF_STORE]) expect(duesOf(evaluation)).toEqual(monthPay(evaluation).subjects.map(dueOf));
  });
});

test('sales are measures called so, and not what they are made of', () => {
  expect([OF_SHOP, OF_STORE].map((each) => salesOf(each).map(({ name }) => name))).toEqual([['sales'], []]);
  const both = month('指标:\n  招生额: { 合计: orders.amount }\n  销售额: { 合计: orders.amount }\n  上月业绩: { 合计: orders.amount }\n', {
    a: '招生额: 1元',
  });
  expect(salesOf(both).map(({ name }) => name)).toEqual(['招生额', '销售额']);
});

test('the score is the line that most others lead to; grades stand by it, the best first', () => {
  expect(scoreOf(OF_SHOP)?.name).toBe('得分');
  expect(scoreOf(OF_STORE)).toBeNull();
  expect(gradesOf(OF_SHOP)).toMatchObject([
    {
      name: '等级',
      open: 0,
      grades: [
        { word: '优秀', people: 2 },
        { word: '合格', people: 1 },
      ],
    },
  ]);
});

const text = (value: Parameters<typeof written>[0] | null): string | null => (value === null ? null : written(value));

test('profit is told where a measure is called so', () => {
  const lines = '指标:\n  毛利: { 标题: 本月毛利, 合计: orders.amount }\n薪酬:\n  工资: 500元\n';
  const crowd = crowdOf([businessMonth(month(lines, { a: '毛利: 1500元', b: '毛利: 未知', c: '毛利: 2500元' }).evaluation)]);
  const { profit, profitShare, sales } = sumsOf(crowd, crowd.people);
  expect([text(profit), text(profitShare), sales]).toEqual(['4000', '0.25', null]);
});

describe('a crowd', () => {
  const crowd = crowdOf(MONTHS);

  test('holds everybody of each scheme that pays, and sums what is known', () => {
    expect(crowd.people.map(({ id }) => id).join('')).toBe('abcbd');
    const { people, missing, pay, sales, share } = sumsOf(crowd, crowd.people);
    expect([people, missing, text(pay), text(sales)]).toEqual([4, 1, '14350', '60000']);
    // Pay against sales over those who have both: (3950 + 2000) ÷ (30000 + 10000).
    expect(text(share)).toBe('0.14875');
    const { shareOf } = sumsOf(crowd, crowd.people);
    expect([shareOf?.people, text(shareOf?.pay ?? null), text(shareOf?.sales ?? null)]).toEqual([2, '5950', '40000']);
    expect(sumsOf(crowd, [])).toEqual({
      ...{ people: 0, missing: 0, pay: null },
      ...{ sales: null, share: null, shareOf: null, profit: null, profitShare: null },
    });
  });

  test('has each person once where it is asked for, unknown where a part is', () => {
    const once = onceEach(crowd);
    const fen = once.people.map(({ id, row }) => {
      const { value } = once.pay.at(row);
      return `${id} ${value !== null && typeof value === 'object' ? text(value) : '?'}`;
    });
    expect(fen).toEqual(['a 3950', 'b 6200', 'c ?', 'd 4200']);
  });

  test('spreads over bands of one width, each person once', () => {
    expect(bandsOf(crowd)).toEqual([
      { from: 3500n, to: 4000n, people: 1 },
      { from: 4000n, to: 4500n, people: 1 },
      { from: 4500n, to: 5000n, people: 0 },
      { from: 5000n, to: 5500n, people: 0 },
      { from: 5500n, to: 6000n, people: 0 },
      { from: 6000n, to: 6500n, people: 1 },
    ]);
    expect(bandsOf(crowdOf([]))).toEqual([]);
  });
});
