/** The small set of tables that the campaign declares. */

import type { TableDeclaration } from '../../src/methods/tables.ts';
import { readTables } from '../../src/plan/library.ts';

const TEXT = `
employees:
  标题: 员工
  计数: 人
  键: [employee_id]
  列:
    employee_id: { 标题: 员工编号, 类型: 编号 employee, 别名: [工号] }
    name: { 标题: 姓名, 类型: 文本 }
    left_on: { 标题: 离职日, 类型: 日期 }
refunds:
  标题: 退款
  计数: 次
  时间: refunded_on
  键: [refund_id]
  列:
    refund_id: { 标题: 退款编号, 类型: 编号 refund }
    order_id: { 标题: 订单编号, 类型: 编号 order }
    refunded_on: { 标题: 退款日, 类型: 日期 }
    amount: { 标题: 退款金额, 类型: 元 }
orders:
  标题: 订单
  别名: [收款]
  计数: 单
  时间: paid_on
  键: [order_id]
  列:
    order_id: { 标题: 订单编号, 类型: 编号 order, 别名: [订单号] }
    employee_id: { 标题: 员工编号, 类型: 编号 employee, 别名: [工号] }
    paid_on: { 标题: 付款日, 类型: 日期 }
    amount: { 标题: 实付金额, 类型: 元, 别名: [金额] }
    count: { 标题: 件数, 类型: 件 }
    rate: { 标题: 折扣, 类型: "% 2" }
    period: { 标题: 周期, 类型: 周期 }
    paid: { 标题: 已付, 类型: 是否 }
    note: { 标题: 备注, 类型: 文本 }
`;

/** The declared tables. */
export const DECLARED: readonly TableDeclaration[] = (() => {
  const { tables, problems } = readTables(TEXT, 'tables.yaml');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return tables;
})();

/** What every file must have. */
export const NEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([['orders', new Set(['order_id'])]]);
