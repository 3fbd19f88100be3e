/** Words of the dashboard and of the people behind it. */

import { words } from '../../../words/words.ts';

/** Words of the page and of what stands at its top. */
export const BOSS = words({
  title: { zh: '经营看板', en: 'Dashboard' },
  under: { zh: '{month} · {count} 个方案', en: '{month} · {count} schemes', one: '{month} · {count} scheme' },
  month: { zh: '月份', en: 'Month' },
  before: { zh: '上一个月', en: 'The month before' },
  after: { zh: '下一个月', en: 'The next month' },
  wall: { zh: '数据大屏', en: 'Data wall' },
  none: { zh: '还没有可看的月份', en: 'There is no month to look at yet' },
  noneWhy: {
    zh: '财务核算了第一个月，这里就有数了。',
    en: 'Figures stand here as soon as finance has computed a first month.',
  },
  noneHere: { zh: '{month}还没有核算', en: 'Nothing was computed for {month} yet' },
  noneHereWhy: { zh: '换一个月份看看，或等财务核算。', en: 'Choose another month, or wait until finance has computed it.' },
  pay: { zh: '应发薪酬', en: 'Pay' },
  people: { zh: '计薪人数', en: 'People paid' },
  sales: { zh: '销售额', en: 'Sales' },
  share: { zh: '每百元销售的薪酬', en: 'Pay for each ¥100 of sales' },
  each: { zh: '人均 {amount}', en: '{amount} each' },
  onLast: { zh: '比上月', en: 'against last month' },
  onYear: { zh: '比去年同月', en: 'against last year' },
  noLast: { zh: '上月没有数', en: 'no figure last month' },
  same: { zh: '持平', en: 'unchanged' },
  noSales: { zh: '没有方案记着销售额', en: 'No scheme knows sales' },
  noSalesWhy: {
    zh: '方案里有一项叫「业绩」「销售额」或 sales 的指标，这里就有数。',
    en: 'A measure of a scheme that is called sales brings it here.',
  },
  ofProfit: { zh: '占利润 {share}（利润 {amount}）', en: '{share} of profit ({amount})' },
  from: { zh: '取自 {count} 项指标', en: 'From {count} measures', one: 'From one measure' },
  lastWas: { zh: '上月 {amount}', en: '{amount} last month' },
  notYet: { zh: '还不全，先不和上月比', en: 'not whole yet, so not compared' },
  lastOpen: {
    zh: '上月有 {count} 人未知，先不比',
    en: '{count} unknown last month, so not compared',
    one: 'one unknown last month, so not compared',
  },
  missingPeople: {
    zh: '{count} 人的应发还不知道，没有计入。',
    en: 'Pay of {count} people is unknown; they are not counted.',
    one: 'Pay of one person is unknown; it is not counted.',
  },
  missingSchemes: {
    zh: '{count} 个方案这个月还没有核算，没有计入：{titles}',
    en: '{count} schemes are not computed for this month and not counted: {titles}',
    one: 'One scheme is not computed for this month and not counted: {titles}',
  },
  early: {
    zh: '{count} 个方案是在当期结束前算的，还会变：{titles}',
    en: '{count} schemes were computed before their period had ended and will change: {titles}',
    one: 'One scheme was computed before its period had ended and will change: {titles}',
  },
  computedOn: { zh: '{title}（{day} 算的）', en: '{title} (computed on {day})' },
  notWhole: { zh: '{month}（未齐）', en: '{month} (not whole)' },
  newer: { zh: '{month}还没齐，先看这个月。', en: '{month} is not whole yet, so this month is shown.' },
  seeNewer: { zh: '看{month}', en: 'See {month}' },
  adjusted: {
    zh: '另发以前月份的调整 {amount}（{count} 人），合计 {total}',
    en: 'Adjustments of earlier months {amount} besides ({count} people), {total} in all',
    one: 'Adjustments of earlier months {amount} besides (one person), {total} in all',
  },
  adjustedAlone: {
    zh: '另发以前月份的调整 {amount}（{count} 人）',
    en: 'Adjustments of earlier months {amount} besides ({count} people)',
    one: 'Adjustments of earlier months {amount} besides (one person)',
  },
  seeMissing: { zh: '看还差什么', en: 'What is missing' },
  unpaid: { zh: '只算分、不发薪，或在试行：{titles}', en: 'Only scored, or in trial: {titles}' },
  table: { zh: '看表格', en: 'As a table' },
});

/** Words of where pay goes. */
export const GROUPS = words({
  title: { zh: '薪酬花在哪里', en: 'Where pay goes' },
  by: { zh: '怎么分', en: 'By what' },
  unit: { zh: '按部门', en: 'By unit' },
  post: { zh: '按岗位', en: 'By post' },
  scheme: { zh: '按方案', en: 'By scheme' },
  path: { zh: '所在部门', en: 'Where one is' },
  name: { zh: '名称', en: 'Name' },
  people: { zh: '人数', en: 'People' },
  pay: { zh: '应发', en: 'Pay' },
  part: { zh: '占比', en: 'Part' },
  change: { zh: '比上月', en: 'Against last month' },
  sales: { zh: '销售额', en: 'Sales' },
  share: { zh: '每百元销售', en: 'Per ¥100 sold' },
  seeOf: { zh: '{count} 人，看{name}的人', en: '{count} people of {name}', one: '{count} person of {name}' },
  own: { zh: '{name}（本级）', en: '{name} itself' },
  nobody: { zh: '没有任职', en: 'Without a seat' },
  now: { zh: '本月', en: 'This month' },
  last: { zh: '上月', en: 'Last month' },
  open: { zh: '{count} 人未知', en: '{count} unknown' },
  label: { zh: '各组的应发，本月和上月', en: 'Pay of each group, this month and the last' },
});

/** Words of the months. */
export const TREND = words({
  title: { zh: '逐月走势', en: 'Month by month' },
  month: { zh: '月份', en: 'Month' },
  pay: { zh: '应发薪酬', en: 'Pay' },
  people: { zh: '人数', en: 'People' },
  sales: { zh: '销售额', en: 'Sales' },
  share: { zh: '每百元销售的薪酬', en: 'Pay per ¥100 of sales' },
  adjusted: { zh: '另发的调整', en: 'Adjustments besides' },
  label: { zh: '各月的应发薪酬、销售额和每百元销售的薪酬', en: 'Pay, sales, and pay per ¥100 of sales by month' },
  soFar: { zh: '截至目前', en: 'so far' },
  open: { zh: '{count} 人未知', en: '{count} unknown' },
});

/** Words of how pay and grades spread. */
export const SPREAD = words({
  bands: { zh: '薪酬分布', en: 'How pay spreads' },
  bandsLabel: { zh: '各应发区间的人数', en: 'People in each band of pay' },
  band: { zh: '应发', en: 'Pay' },
  people: { zh: '人数', en: 'People' },
  grades: { zh: '等级分布', en: 'Grades' },
  gradesLabel: { zh: '各方案的等级人数', en: 'People of each grade, by scheme' },
  scheme: { zh: '方案', en: 'Scheme' },
  grade: { zh: '等级', en: 'Grade' },
  open: { zh: '还没有等级', en: 'none yet' },
  count: { zh: '{count} 人', en: '{count} people', one: '{count} person' },
  from: { zh: '{amount}元', en: '¥{amount}' },
});

/** Words of boards. */
export const BOARDS = words({
  title: { zh: '榜单', en: 'Who leads' },
  pay: { zh: '应发最高', en: 'Highest pay' },
  sales: { zh: '销售额最高', en: 'Highest sales' },
});

/** Words of targets. */
export const TARGETS = words({
  title: { zh: '目标进度', en: 'Targets' },
  none: {
    zh: '这个月的方案都没有目标。方案里写了「达成率」的项，会出现在这里。',
    en: 'No scheme of this month has targets. Lines that set an actual against a target stand here.',
  },
  item: { zh: '目标', en: 'Target' },
  met: { zh: '达到的人', en: 'Reached by' },
  metOf: { zh: '{met} / {people} 人', en: '{met} of {people}' },
  actual: { zh: '实际 / 目标', en: 'Actual / target' },
  now: { zh: '平均完成', en: 'Completion' },
  before: { zh: '上月', en: 'Last month' },
});

/** Words of people who come and go, and of what customers say. */
export const STAFF = words({
  title: { zh: '人员和口碑', en: 'Staff and word of mouth' },
  people: { zh: '月末在职', en: 'Employed at the end' },
  moved: { zh: '入职 {joined} 人，离职 {left} 人', en: '{joined} joined, {left} left' },
  rate: {
    zh: '熟手流失率（{count} 个月）',
    en: 'Turnover of the experienced ({count} months)',
    one: 'Turnover of the experienced (one month)',
  },
  rateHow: { zh: '工龄满一年的人里，{left} 人离职，平均 {mean} 人', en: '{left} of about {mean} with a year of service left' },
  rateNone: { zh: '没有工龄满一年的人', en: 'Nobody has a year of service' },
  noStaff: { zh: '没有登记过入职和离职，看不出流失。', en: 'No employment was noted, so turnover cannot be told.' },
  nps: { zh: '净推荐值（NPS）', en: 'Net promoter score' },
  npsNone: {
    zh: '还没有数：要有客户问卷的评分，并由方案引用。',
    en: 'No figure yet: it takes scores of customers, and a scheme that counts them.',
  },
  last: { zh: '上月 {figure}', en: '{figure} last month' },
  label: { zh: '各月入职和离职人数', en: 'Joined and left by month' },
  joined: { zh: '入职', en: 'Joined' },
  left: { zh: '离职', en: 'Left' },
  month: { zh: '月份', en: 'Month' },
});

/** Words of the people behind a figure. */
export const PAID = words({
  title: { zh: '{what}的人', en: 'People of {what}' },
  everybody: { zh: '全部', en: 'everybody' },
  under: {
    zh: '{month} · {count} 人 · 应发由高到低',
    en: '{month} · {count} people · the highest pay first',
    one: '{month} · {count} person',
  },
  label: { zh: '人员和应发', en: 'People and their pay' },
  person: { zh: '姓名', en: 'Name' },
  unit: { zh: '部门', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  pay: { zh: '应发', en: 'Pay' },
  change: { zh: '比上月', en: 'Against last month' },
  sales: { zh: '销售额', en: 'Sales' },
  score: { zh: '得分', en: 'Score' },
  none: { zh: '这个月这里没有人计薪', en: 'Nobody here was paid in this month' },
  more: { zh: '还有 {count} 人', en: '{count} more' },
});

/** Amounts in few signs. */
export const SHORT = words({
  most: { zh: '{number}亿', en: '{number}m' },
  more: { zh: '{number}万', en: '{number}k' },
});
