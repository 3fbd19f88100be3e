/** A scheme for tests of pages: base pay, commission in tiers, replies with steps, a rank, a bonus that a veto closes; two months of facts. */

import { deals } from '../record.ts';

/** The scheme; what it reads stands in its own tables. */
export const CLINIC = `方案: clinic
标题: 咨询师绩效与提成
周期: 月
对象: employees
表:
  deals:
    标题: 成交
    计数: 单
    键: [deal_id]
    时间: paid_on
    列:
      deal_id: { 标题: 成交编号, 类型: 编号 deal }
      employee_id: { 标题: 员工编号, 类型: 编号 employee }
      paid_on: { 标题: 付款日, 类型: 日期 }
      amount: { 标题: 实付金额, 类型: 元 }
      refunded: { 标题: 退款金额, 类型: 元 }
  talks:
    标题: 回访
    计数: 条
    键: [talk_id]
    时间: held_on
    列:
      talk_id: { 标题: 回访编号, 类型: 编号 talk }
      employee_id: { 标题: 员工编号, 类型: 编号 employee }
      held_on: { 标题: 回访日, 类型: 日期 }
      answered: { 标题: 已回复, 类型: 是否 }
参数:
  提成档: { 始终: { 来源: 总经理会 1, 值: [[到 1万元, 2%], [到 3万元, 3%], [以上, 5%]] } }
指标:
  sales: { 标题: 业绩, 合计: deals.amount − deals.refunded }
  replies: { 标题: 有效回访, 计数: talks, 其中: answered }
评分:
  score: { 标题: 业绩得分, 阶梯: sales, 档: [[满 1万元, 80分], [满 2万元, 100分]], 不到: 60分 }
  place: { 标题: 名次, 排名: sales, 次序: 高者为先, 并列: 同取优 }
薪酬:
  base: { 标题: 底薪, 值: base_pay }
  commission: { 标题: 业绩提成, 分段累进: sales, 档: 提成档, 负数: 零, 后: [四舍五入到 0.01元] }
  talk_bonus: { 标题: 回访奖, 阶梯: replies, 档: [[满 2条, 50元], [满 4条, 120元], [满 6条, 200元]], 不到: 0元 }
总计:
  total: { 标题: 应发合计, 值: base + commission + talk_bonus }
`;

/** The staff. */
export const CLINIC_STAFF = 'employee_id,name,base_pay\nE1,王芳,3000\nE2,李娜,2800\nE3,张伟,2500\n';

/** Deals of September and October: Wang Fang sells for 18,600 and then 26,800, 3,200 short of the next tier. */
export const CLINIC_DEALS = deals(
  'D01 E1 2026-09-04 8600 0',
  'D02 E1 2026-09-18 10000 0',
  'D03 E2 2026-09-09 31000 0',
  'D11 E1 2026-10-03 12800 0',
  'D12 E1 2026-10-12 9500 500',
  'D13 E1 2026-10-24 5000 0',
  'D14 E2 2026-10-06 33400 1400',
  'D15 E3 2026-10-19 7200 0',
);

/** Talks: in October four of Wang Fang's six were answered. */
export const CLINIC_TALKS = `talk_id,employee_id,held_on,answered
${['2026-09-05', '2026-09-11'].map((day, k) => `S${k},E1,${day},是`).join('\n')}
${['02 是', '05 是', '09 否', '15 是', '21 是', '28 否'].map((each, k) => `T${k},E1,2026-10-${each.replace(' ', ',')}`).join('\n')}
T9,E2,2026-10-08,是
`;
