/** Words of the library of schemes. */

import { words } from '../../../words/words.ts';

/** Words of the library. */
export const LIBRARY = words({
  title: { zh: '方案库', en: 'Schemes' },
  under: {
    zh: '每个岗位按什么算，现在是哪一版，谁在改。',
    en: 'What each post is paid by, which version is in force, and who is changing what.',
  },
  newScheme: { zh: '新建方案', en: 'New scheme' },
  all: { zh: '全部方案', en: 'All schemes' },
  find: { zh: '找方案的名称', en: 'Find a scheme' },
  none: { zh: '没有这样的方案', en: 'There is no such scheme' },
  noneWhy: { zh: '换一个词再找，或者新建一个。', en: 'Try another word, or begin a new one.' },
  scheme: { zh: '方案', en: 'Scheme' },
  state: { zh: '状态', en: 'State' },
  whose: { zh: '适用于', en: 'For whom' },
  version: { zh: '版本', en: 'Version' },
  versionSince: { zh: 'v{version}，{day} 起', en: 'v{version}, since {day}' },
  review: { zh: '下次复审', en: 'Next review' },
  lateBy: { zh: '已过 {count} 天', en: '{count} days late', one: 'one day late' },
  people: { zh: '{count} 人', en: '{count} people', one: 'one person' },
  comma: { zh: '、', en: ', ' },
  inForce: { zh: '生效中', en: 'In force' },
  writing: { zh: '正在编写', en: 'Being written' },
  waiting: { zh: '等待审批发布', en: 'Waiting for judging' },
  late: { zh: '复审已过期', en: 'Reviews overdue' },
  name: { zh: '方案的代号（字母、数字、横线）', en: 'Its name (letters, digits, dashes)' },
  nameHint: { zh: '例如 sales-2027', en: 'such as sales-2027' },
  called: { zh: '标题', en: 'Title' },
  calledHint: { zh: '例如 销售顾问提成', en: 'such as Commission of advisers' },
  template: { zh: '从什么开始', en: 'What to begin with' },
  blank: { zh: '一个小例子：按业绩分段提成', en: 'A small example: commission by tiers' },
  begin: { zh: '开始编写', en: 'Begin' },
  cancel: { zh: '取消', en: 'Cancel' },
});

/** What a new scheme begins with: tiers that rise, a total, an example; in the words of the language of schemes. */
export const STARTER = words({
  text: {
    zh: `方案: {name}
标题: {title}
周期: 月
对象: employees
参数:
  提成档:
    始终:
      来源: 待填写，谁在哪天定的
      值: [[到 5万元, 2%], [到 10万元, 3%], [以上, 4%]]
指标:
  sales:
    标题: 业绩
    合计: orders.amount
薪酬:
  commission:
    标题: 业绩提成
    分段累进: sales
    档: 提成档
    负数: 零
    后: [四舍五入到 0.01元]
总计:
  total:
    标题: 应发合计
    值: commission
示例:
  - 标题: 业绩 8 万元
    给:
      sales: 8万元
    得:
      commission: 1900元
`,
    en: `scheme: {name}
title: {title}
cycle: month
subjects: employees
parameters:
  rates:
    always:
      source: to be filled in, who decided it and when
      value: [[up to 50000yuan, 2%], [up to 100000yuan, 3%], [above, 4%]]
measures:
  sales:
    title: Sales
    sum: orders.amount
pay:
  commission:
    title: Commission
    progressive: sales
    tiers: rates
    negative: zero
    then: [round half up to 0.01yuan]
total:
  total:
    title: Total
    value: commission
examples:
  - title: Sales of 80,000
    given:
      sales: 80000yuan
    gives:
      commission: 1900yuan
`,
  },
});
