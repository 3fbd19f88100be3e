/** What newcomers get wrong: each mistake is one visible edit of base.yaml. */

/** A mistake: the line of the base scheme that is changed, and what someone wrote there instead. */
export type Mistake = {
  readonly name: string;
  readonly was: string;
  readonly wrote: string;
  readonly period?: string;
  readonly release?: boolean;
};

const TIERS = `        - [到 5万元, 2%]
        - [到 10万元, 3%]
        - [以上, 4%]`;

const tiers = (...rows: readonly string[]): { was: string; wrote: string } => ({
  was: TIERS,
  wrote: rows.map((row) => `        - [${row}]`).join('\n'),
});

/** Mistakes in tables of bands. */
const BANDS: readonly Mistake[] = [
  { name: 'bands-hole', ...tiers('不足 5万元, 2%', '满 6万元 不足 10万元, 3%', '满 10万元, 4%') },
  { name: 'bands-overlap', ...tiers('不足 5万元, 2%', '满 4万元 不足 10万元, 3%', '满 10万元, 4%') },
  { name: 'bands-falling', ...tiers('到 10万元, 3%', '到 5万元, 2%', '以上, 4%') },
  { name: 'bands-no-open-top', ...tiers('到 5万元, 2%', '到 10万元, 3%', '到 20万元, 4%') },
  { name: 'bands-typed-plus-one', ...tiers('0元 到 50000元, 2%', '50001元 到 100000元, 3%', '100001元 到 200000元, 4%') },
  { name: 'bands-side-not-said', ...tiers('0元 到 5万元, 2%', '5万元 到 10万元, 3%', '以上, 4%') },
  { name: 'bands-boundary-twice', ...tiers('到 5万元, 2%', '满 5万元 到 10万元, 3%', '超过 10万元, 4%') },
  { name: 'bands-boundary-nowhere', ...tiers('不足 5万元, 2%', '超过 5万元 到 10万元, 3%', '超过 10万元, 4%') },
  { name: 'bands-word-missing', ...tiers('5万元, 2%', '10万元, 3%', '20万元, 4%') },
  { name: 'bands-word-behind', ...tiers('5万元以下, 2%', '10万元以下, 3%', '10万元以上, 4%') },
  { name: 'bands-sign', ...tiers('≤ 5万元, 2%', '≤ 10万元, 3%', '以上, 4%') },
  { name: 'bands-dash', ...tiers('0-5万元, 2%', '5-10万元, 3%', '以上, 4%') },
  { name: 'bands-mixed', ...tiers('到 5万元, 2%', '满 10万元, 3%', '以上, 4%') },
  { name: 'bands-start-too-high', ...tiers('满 5万元, 2%', '满 10万元, 3%') },
  { name: 'bands-turned', ...tiers('不足 5万元, 2%', '满 10万元 不足 5万元, 3%', '满 10万元, 4%') },
  { name: 'bands-in-points', ...tiers('到 5分, 2%', '到 10分, 3%', '以上, 4%') },
  { name: 'bands-not-pairs', was: '档: [[不足 3万元, 60分], [不足 8万元, 80分], [以上, 100分]]', wrote: '档: [不足 3万元, 60分]' },
];

/** Mistakes with units and kinds. */
const UNITS: readonly Mistake[] = [
  { name: 'yuan-plus-points', was: '值: base + commission +', wrote: '值: base + score +' },
  { name: 'unit-missing', was: '值: base + commission +', wrote: '值: base + 200 +' },
  { name: 'percent-added', was: '值: 3000元', wrote: '值: 3000元 + 10%' },
  { name: 'percent-points', was: '若 growth ≥ 10%', wrote: '若 growth − planned_growth ≥ 5%' },
  { name: 'percent-points-paid', was: '若 growth ≥ 10% 则 500元 否则 0元', wrote: 'growth × 100元/百分点' },
  { name: 'amount-against-percent', was: '若 growth ≥ 10%', wrote: '若 sales ≥ 90%' },
  { name: 'money-against-points', was: '若 growth ≥ 10%', wrote: '若 sales ≥ 90分' },
  { name: 'results-differ', was: '则 全勤奖 否则 0元', wrote: '则 全勤奖 否则 5分' },
  { name: 'text-against-number', was: "[score ≥ 90分, '优秀']", wrote: "[rank = '第一', '优秀']" },
  { name: 'count-as-condition', was: '若 late = 0次', wrote: '若 late' },
  { name: 'cap-without-unit', was: '后: [四舍五入到 0.01元]', wrote: '后: [四舍五入到 0.01元, 上限 20000]' },
  {
    name: 'pay-in-points',
    was: 'base: { 标题: 底薪, 值: 3000元 }',
    wrote: 'base: { 标题: 底薪, 值: 3000元 }\n  effort: { 标题: 态度奖, 值: score × 2 }',
  },
  { name: 'pay-not-rounded', was: '负数: 零, 后: [四舍五入到 0.01元] }', wrote: '负数: 零 }' },
  { name: 'weights-99', was: '加权: { result: 70%, conduct: 30% }', wrote: '加权: { result: 70%, conduct: 29% }' },
  { name: 'weights-101', was: '加权: { result: 70%, conduct: 30% }', wrote: '加权: { result: 71%, conduct: 30% }' },
  { name: 'weights-without-percent', was: '加权: { result: 70%, conduct: 30% }', wrote: '加权: { result: 70, conduct: 30 }' },
];

/** Mistakes with names, parameters and rules that are not said. */
const RULES: readonly Mistake[] = [
  { name: 'name-misspelt', was: '值: base + commission +', wrote: '值: base + comission +' },
  { name: 'name-misspelt-at-home', was: '  sales: {', wrote: '  sale: {' },
  { name: 'name-unknown', was: '值: base + commission +', wrote: '值: base + 社保补贴 +' },
  { name: 'name-circular', was: '值: 3000元', wrote: '值: 8000元 − total' },
  { name: 'name-defined-twice', was: 'last_sales: {', wrote: 'commission: {' },
  { name: 'text-without-quotes', was: "status = 'late'", wrote: 'status = 迟到' },
  { name: 'table-missing', was: '合计: orders.amount }', wrote: '合计: order.amount }' },
  { name: 'table-unknown', was: '合计: orders.amount }', wrote: '合计: 流水.金额 }' },
  { name: 'column-missing', was: '合计: orders.amount }', wrote: '合计: orders.amout }' },
  { name: 'column-by-title', was: '合计: orders.amount }', wrote: '合计: orders.类别 }' },
  { name: 'column-without-measure', was: '值: 3000元', wrote: '值: orders.amount × 2%' },
  { name: 'subjects-missing', was: '对象: employees', wrote: '对象: 员工' },
  { name: 'case-without-otherwise', was: "      - [否则, '不合格']\n", wrote: '' },
  {
    name: 'case-strict-last',
    was: "      - [score ≥ 90分, '优秀']\n      - [score ≥ 60分, '合格']",
    wrote: "      - [score ≥ 60分, '合格']\n      - [score ≥ 90分, '优秀']",
  },
  { name: 'rank-without-ties', was: ', 并列: 同取优', wrote: '' },
  { name: 'severity-turned', was: 'complaint: 5分 到 10分', wrote: 'complaint: 10分 到 5分' },
  { name: 'title-without-value', was: 'complaint: 5分 到 10分', wrote: 'complaint: { 标题: 客户投诉 }' },
  { name: 'title-beside-unknown', was: 'complaint: 5分 到 10分', wrote: 'complaint: { 标题: 客户投诉, 值: 5分 到 10分, 颜色: 红 }' },
  { name: 'title-beside-misspelt', was: 'complaint: 5分 到 10分', wrote: 'complaint: { 标题: 客户投诉, 数值: 5分 到 10分 }' },
  { name: 'negative-not-said', was: ' 负数: 零,', wrote: '' },
  { name: 'parameter-not-yet', was: '2026-01-01:', wrote: '2026-03-01:' },
  { name: 'parameter-plain', was: '  全勤奖:\n    2026-01-01:\n      来源: 人事 2026-1 第五条\n      值: 100元', wrote: '  全勤奖: 100元' },
  { name: 'parameter-without-source', was: '      来源: 人事 2026-1 第五条\n', wrote: '' },
  {
    name: 'parameter-open',
    was: '    2026-01-01:\n      来源: 人事 2026-1 第五条\n      值: 100元',
    wrote: '    待定: { 建议: 100元, 理由: 等总经理会 }',
  },
  {
    name: 'parameter-open-at-release',
    was: '    2026-01-01:\n      来源: 人事 2026-1 第五条\n      值: 100元',
    wrote: '    待定: { 建议: 100元, 理由: 等总经理会 }',
    release: true,
  },
  { name: 'period-of-another-kind', was: '周期: 月', wrote: '周期: 季' },
  { name: 'method-misspelt', was: 'sales: { 标题: 业绩, 合计: orders.amount }', wrote: 'sales: { 标题: 业绩, 总和: orders.amount }' },
  { name: 'field-misspelt', was: ', 并列: 同取优', wrote: ', 并咧: 同取优' },
  { name: 'word-misspelt', was: '并列: 同取优', wrote: '并列: 取优' },
  { name: 'indicator-misspelt', was: "计数: attendance, 其中: status = 'late'", wrote: '引用: attendance/latte' },
  { name: 'indicator-by-name', was: "计数: attendance, 其中: status = 'late'", wrote: '引用: 流失率' },
  { name: 'indicator-window', was: '值: plan ÷ last_sales − 1', wrote: '引用: growth/sales-last-period, 窗口: 上期' },
  { name: 'section-misspelt', was: '薪酬:', wrote: '薪筹:' },
  { name: 'section-missing', was: '周期: 月\n', wrote: '' },
];

/** Traps of YAML. */
const YAML: readonly Mistake[] = [
  { name: 'tab-in-indentation', was: '  base: {', wrote: '\tbase: {' },
  { name: 'comma-in-braces', was: '值: 若 growth ≥ 10% 则 500元 否则 0元', wrote: '值: 最大(0元, 500元)' },
  { name: 'full-width-colon', was: 'base: { 标题: 底薪, 值: 3000元 }', wrote: 'base：3000元' },
  { name: 'full-width-comma', was: 'base: { 标题: 底薪, 值: 3000元 }', wrote: 'base: { 标题: 底薪，值: 3000元 }' },
  { name: 'duplicate-key', was: 'growth_bonus: {', wrote: 'commission: {' },
];

/** Schemes that compute and are probably not meant so. */
const REMARKS: readonly Mistake[] = [
  {
    name: 'items-without-titles',
    was: '结果:\n  rank:',
    wrote:
      '  skill:\n    标题: 能力\n    打分表: ratings.score\n    项:\n      documents: 2分 # 文档编写\n      communication: 8分\n结果:\n  rank:',
  },
  {
    name: 'cliff-whole-tiers',
    was: '  attendance_bonus: {',
    wrote:
      '  fee: { 标题: 服务费, 全额累进: sales, 档: [[到 5万元, 3%], [到 10万元, 2%], [以上, 4%]], 负数: 零, 后: [去尾到 0.01元] }\n  attendance_bonus: {',
  },
  {
    name: 'cliff-bands',
    was: '[[不足 3万元, 60分], [不足 8万元, 80分], [以上, 100分]]',
    wrote: '[[不足 3万元, 60分], [不足 8万元, 100分], [以上, 80分]]',
  },
  { name: 'counted-twice', was: '值: base + commission + attendance_bonus', wrote: '值: base + commission + base + attendance_bonus' },
  {
    name: 'counted-within',
    was: '总计:\n  total: { 标题: 应发合计, 值: base + commission +',
    wrote: '  monthly: { 标题: 月薪, 值: base + commission }\n总计:\n  total: { 标题: 应发合计, 值: monthly + base +',
  },
  { name: 'score-without-data', was: 'conduct:\n    标题: 行为得分', wrote: 'attitude: 10分\n  conduct:\n    标题: 行为得分' },
  { name: 'line-unused', was: 'last_sales: {', wrote: 'spare: { 合计: orders.refunded, 内部: 是 }\n  last_sales: {' },
  { name: 'parameter-unused', was: '  全勤奖:', wrote: '  餐补: { 始终: { 来源: 人事 2026-1 第六条, 值: 20元 } }\n  全勤奖:' },
  { name: 'bounds-turned', was: '后: [去尾到 0.1%]', wrote: '后: [去尾到 0.1%, 下限 100%, 上限 0%]' },
];

/** All mistakes. */
export const MISTAKES: readonly Mistake[] = [...BANDS, ...UNITS, ...RULES, ...YAML, ...REMARKS];
