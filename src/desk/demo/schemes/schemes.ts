/** The schemes that the demo organisation pays by: shipped ones of all three businesses, one for each post. */

import type { PAID_POSTS } from '../people/units.ts';
import type { Adoption } from './adopt.ts';

/** A scheme of the organisation. */
export type DemoScheme = Adoption & { readonly post: keyof typeof PAID_POSTS };

const BASE = 'base: { 标题: 底薪, 按日折算: [[自 hired_on, base_pay]], 后: [四舍五入到 0.01元] }';

const GRADE = `grade: { 标题: 等级, 条件: [[score ≥ 90分, '优秀'], [score ≥ 80分, '良好'], [score ≥ 60分, '合格'], [否则, '待改进']] }`;

/** The schemes, in the order in which a month is closed. */
export const SCHEMES: readonly DemoScheme[] = [
  { scheme: 'online-consultant-full', post: '网络咨询' },
  { scheme: 'livestream-clinic', post: '直播咨询' },
  {
    scheme: 'service-form',
    post: '客服专员',
    pay: [BASE, 'performance_pay: { 标题: 绩效工资, 值: 1500元 × score ÷ 100分, 后: [四舍五入到 0.01元] }'],
    total: ['total: { 标题: 应发合计, 值: base + performance_pay }'],
    results: [GRADE],
  },
  { scheme: 'post-host', post: '主播', pay: [BASE], total: ['total: { 标题: 应发合计, 值: base + live_commission }'], results: [GRADE] },
  {
    scheme: 'private-domain-service',
    post: '私域客服',
    scores: ['place: { 标题: 名次, 排名: score, 次序: 高者为先, 并列: 同取优 }'],
    pay: [BASE, 'performance_pay: { 标题: 绩效工资, 值: 60元/分 × score, 后: [四舍五入到 0.01元] }'],
    total: ['total: { 标题: 应发合计, 值: base + performance_pay }'],
  },
  {
    scheme: 'purchasing-warehouse',
    post: '仓管员',
    pay: [BASE],
    total: ['total: { 标题: 应发合计, 值: base + pay }'],
    // One warehouse, so one measure.
    instead: [
      [/\{ 按: warehouse, 备品备件库: \S+, 否则: (\S+) \}/g, '$1'],
      [/ {2}- 标题: 同一种事件按仓库[\s\S]*?(?= {2}- 标题: 三张表)/, ''],
    ],
  },
  { scheme: 'new-media-trial', post: '新媒体运营' },
  {
    scheme: 'editors-monthly',
    post: '媒体编辑',
    pay: [
      BASE,
      'performance_pay: { 标题: 绩效工资, 值: 15元/分 × month_points, 后: [四舍五入到 0.01元] }',
      'fund_pay: { 标题: 分享基金, 值: 20元/分 × fund_points, 后: [四舍五入到 0.01元] }',
    ],
    total: ['total: { 标题: 应发合计, 值: base + performance_pay + fund_pay }'],
  },
];
