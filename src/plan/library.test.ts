/** Tests of the library of tables: what a declaration says, in both languages, and what is told of mistakes. */

import { describe, expect, test } from 'vitest';
import { storedScale } from '../methods/tables.ts';
import { libraryMessages } from './library/messages.ts';
import { readTables } from './library.ts';
import { report } from './report.ts';
import { syntaxMessages } from './syntax-messages.ts';

const CHINESE = `
orders:
  标题: 订单
  别名: [收款]
  计数: 单
  时间: paid_on
  键: [order_id]
  列:
    order_id: { 标题: 订单编号, 类型: 编号 order, 别名: [订单号] }
    paid_on: 日期
    month: 月份
    period: 周期
    amount: 元
    fee: 元/人
    score: 分
    rate: "%"
    growth: "% 3"
    ratio: 数 4
    replies: 条
    consumed: 是否
    note: 文本
`;

const ENGLISH = `
orders:
  title: 订单
  aliases: [收款]
  counts: orders
  when: paid_on
  key: order_id
  columns:
    order_id: { title: 订单编号, type: id order, aliases: 订单号 }
    paid_on: date
    month: month
    period: period
    amount: yuan
    fee: yuan/people
    score: points
    rate: "% 2"
    growth: "% 3"
    ratio: number 4
    replies: messages
    consumed: truth
    note: text
`;

/** A table without its place in the text. */
const bare = (text: string) => readTables(text, 'tables.yaml').tables.map(({ at: _, ...table }) => table);

test('a declaration says what a table and its columns are', () => {
  expect(readTables(CHINESE, 'tables.yaml').problems).toEqual([]);
  const [table] = bare(CHINESE);
  expect(table).toMatchObject({ name: 'orders', title: '订单', aliases: ['收款'], key: ['order_id'], when: 'paid_on', counts: { 单: 1 } });
  expect(table?.columns[0]).toEqual({ name: 'order_id', title: '订单编号', type: { is: 'id', of: 'order' }, aliases: ['订单号'] });
  expect(Object.fromEntries((table?.columns ?? []).map((column) => [column.name, column.type]))).toMatchObject({
    paid_on: { is: 'date' },
    month: { is: 'period', month: true },
    period: { is: 'period', month: false },
    amount: { is: 'number', unit: { 元: 1 }, decimals: 2, percent: false },
    fee: { unit: { 元: 1, 人: -1 }, decimals: 2 },
    score: { unit: { 分: 1 }, decimals: 4 },
    rate: { unit: {}, decimals: 2, percent: true },
    growth: { decimals: 3, percent: true },
    ratio: { unit: {}, decimals: 4, percent: false },
    replies: { unit: { 条: 1 }, decimals: 0 },
    consumed: { is: 'truth' },
    note: { is: 'text' },
  });
});

test('both languages say the same', () => {
  expect(bare(ENGLISH)).toEqual(bare(CHINESE));
});

test('a percent column of two decimals is stored in ten-thousandths', () => {
  const rate = bare(CHINESE)[0]?.columns.find((column) => column.name === 'rate')?.type;
  expect(rate?.is === 'number' && storedScale(rate)).toBe(10000n);
});

describe('mistakes', () => {
  const around = (columns: string, more = '') => `orders:\n  计数: 单\n${more}  列:\n${columns}`;
  const MISTAKES: readonly (readonly [string, string])[] = [
    ['TABLE_MAP', 'orders: [a, b]\n'],
    ['TABLE_TEXT', around('    amount: { 类型: [元, 2] }\n')],
    ['TABLE_WORD', around('    amount: 元\n', '  时刻: amount\n')],
    ['TABLE_WORD_TWICE', around('    amount: 元\n', '  counts: orders\n')],
    ['TABLE_INCOMPLETE', 'orders:\n  列: { amount: 元 }\n'],
    ['TABLE_INCOMPLETE', 'orders:\n  计数: 单\n'],
    ['TABLE_INCOMPLETE', around('    amount: { 标题: 金额 }\n')],
    ['TABLE_UNIT', 'orders:\n  计数: 张\n  列: { amount: 元 }\n'],
    ['TABLE_COLUMN', around('    paid_on: 日期\n', '  时间: payed_on\n')],
    ['TABLE_WHEN', around('    amount: 元\n', '  时间: amount\n')],
    ['TABLE_NAME_TWICE', around('    amount: { 标题: 金额, 类型: 元 }\n    paid: { 标题: 金额, 类型: 元 }\n')],
    ['COLUMN_TYPE', around('    amount: 整数\n')],
    ['COLUMN_TYPE', around('    amount: 元 12\n')],
    ['COLUMN_TYPE', around('    amount: 元/人/天\n')],
    ['COLUMN_TYPE', around('    amount: 编号\n')],
  ];

  test.each(MISTAKES)('%s: %j', (code, text) => {
    const { problems } = readTables(text, 'tables.yaml');
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('two tables may not answer to one name', () => {
    const two = 'a: { 标题: 订单, 计数: 单, 列: { x: 元 } }\nb: { 别名: [订单], 计数: 单, 列: { x: 元 } }\n';
    expect(readTables(two, 'tables.yaml').problems).toMatchObject([
      { code: 'TABLE_NAME_TWICE', values: { name: '订单', first: 'a', second: 'b' } },
    ]);
  });

  test('a table with a mistake is left out, the others are read', () => {
    const text = 'a: { 计数: 单, 列: { x: 元 } }\nb: { 计数: 单, 列: { x: 圆 } }\n';
    expect(readTables(text, 'tables.yaml').tables.map((table) => table.name)).toEqual(['a']);
  });

  test('mistakes of YAML are told as such', () => {
    expect(readTables('a: {', 'tables.yaml')).toMatchObject({ tables: [], problems: [{ severity: 'error' }] });
  });

  test.each(['zh', 'en'] as const)('the words in %s', async (language) => {
    const words = MISTAKES.map(([code, text]) => {
      const { problems } = readTables(text, 'tables.yaml');
      const texts = new Map([['tables.yaml', text]]);
      return [code, ...problems.map((problem) => report(problem, texts, { ...syntaxMessages, ...libraryMessages }, language))].join('\n');
    });
    expect(words.filter((text) => /\{\w+\}/.test(text.split('：').at(-1) ?? ''))).toEqual([]);
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`library/golden/mistakes.${language}.txt`);
  });
});
