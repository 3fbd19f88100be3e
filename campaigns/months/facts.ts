/** The facts and the schemes of a campaign: a shipped scheme with random months of its oracle, and deals by the month and by the quarter. */

import { readFileSync } from 'node:fs';
import { checkoutPath, tableLibrary } from '../../src/cli/library.ts';
import { oracles } from '../../test/oracle/index.ts';
import { type Random, seeded } from '../../test/oracle/random.ts';
import type { Oracle, Row, Tables } from '../../test/oracle/tables.ts';

/** Shipped schemes by the month that pay. */
export const SHIPPED = [
  'online-consultant',
  'livestream-clinic',
  'new-media-card',
  'new-media-gradient',
  'new-media-trial',
  'purchasing-warehouse',
] as const;

/** The oracle of a shipped scheme. */
function oracleOf(name: string): Oracle {
  const found = oracles.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no oracle ${name}`);
  return found;
}

/** The text of a shipped scheme. */
export const shippedText = (name: string): string => readFileSync(checkoutPath('schemes', name, 'scheme.yaml'), 'utf8');

/** Deals with keys, whose sellers have a base pay that may be unknown; by the month or by the quarter. */
export const dealsText = (name: string, cycle: '月' | '季'): string => `方案: ${name}
标题: 成交提成
周期: ${cycle}
对象: sellers
表:
  sellers:
    标题: 销售
    计数: 人
    键: [seller_id]
    列: { seller_id: { 标题: 编号, 类型: 编号 seller }, base_pay: { 标题: 底薪, 类型: 元 } }
  deals:
    标题: 成交
    计数: 单
    键: [deal_id]
    时间: paid_on
    列:
      deal_id: { 标题: 成交编号, 类型: 编号 deal }
      seller_id: { 标题: 销售编号, 类型: 编号 seller }
      paid_on: { 标题: 付款日, 类型: 日期 }
      amount: { 标题: 实付金额, 类型: 元 }
      refunded: { 标题: 退款金额, 类型: 元 }
参数:
  提成档: { 始终: { 来源: 会议 1, 值: [[到 1万元, 2%], [到 3万元, 3%], [以上, 4.5%]] } }
指标:
  sales: { 标题: 业绩, 合计: deals.amount − deals.refunded }
薪酬:
  base: { 标题: 底薪, 值: base_pay }
  commission: { 标题: 提成, 分段累进: sales, 档: 提成档, 负数: 零, 后: [四舍五入到 0.01元] }
总计:
  total: { 标题: 应发, 值: base + commission }
`;

/** The scheme with one of its percentages made another, where it has any. */
export function otherRates(text: string, dice: Random): string {
  const end = text.indexOf('\n示例:');
  const head = end === -1 ? text : text.slice(0, end);
  const found = [...head.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)%/g)];
  if (found.length === 0) return text;
  const { index, 0: whole } = dice.pick(found);
  return `${text.slice(0, index)}${dice.int(1, 900) / 100}%${text.slice(index + whole.length)}`;
}

/** The tables of a month: those of the shipped scheme by its own generator, and deals of six sellers. */
export function tablesOf(shipped: string, month: string, seed: string): Tables {
  const dice = seeded(`${seed}/${month}`);
  return { ...oracleOf(shipped).generate(inMonth(dice, month)).facts, ...dealsOf(dice, month) };
}

/** The generators pick their month from a list; here it is the one that is wanted. */
const inMonth = (dice: Random, month: string): Random => ({
  ...dice,
  pick: <T>(list: readonly T[]): T => ((list as readonly unknown[]).includes('2028-02') ? (month as T) : dice.pick(list)),
});

function dealsOf(dice: Random, month: string): Tables {
  const sellers = Array.from(
    { length: 6 },
    (_, k): Row => ({
      seller_id: `S${k + 1}`,
      base_pay: dice.chance(15) ? '' : `${dice.int(1000, 4000)}.00`,
    }),
  );
  const deals = Array.from(
    { length: dice.int(6, 20) },
    (_, k): Row => ({
      deal_id: `${month}-${k}`,
      seller_id: `S${dice.int(1, 7)}`,
      paid_on: `${month}-${dice.pick(['01', '02', '15', '27', '28'])}`,
      amount: amount(dice),
      refunded: '0.00',
    }),
  );
  // Some sellers stand in the list of a month alone: one who is missing is the one of before.
  return { sellers: sellers.filter(() => month.endsWith('-01') || dice.chance(30)), deals };
}

/** Yuan near the steps of the tiers, a fen below, on and above. */
export function amount(dice: Random): string {
  const fen = dice.pick([1_000_000, 3_000_000, dice.int(1, 2_000_000), dice.int(1, 99)]) + dice.int(-1, 1);
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** The columns of all tables of a year, in the order in which files have them. */
export function columnsOf(shipped: string): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...Object.entries(oracleOf(shipped).columns),
    ['sellers', ['seller_id', 'base_pay']],
    ['deals', ['deal_id', 'seller_id', 'paid_on', 'amount', 'refunded']],
  ]);
}

/** The keys of all tables that have one. */
export const keysOf = (): ReadonlyMap<string, readonly string[]> =>
  new Map([...tableLibrary().tables.map(({ name, key }) => [name, key] as const), ['sellers', ['seller_id']], ['deals', ['deal_id']]]);
