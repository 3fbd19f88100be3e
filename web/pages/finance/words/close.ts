/** Words of the close of a month, and of the steps of a run. */

import { words } from '../../../words/words.ts';

/** Words of the page. */
export const CLOSE = words({
  title: { zh: '月结', en: 'Month-end' },
  under: { zh: '每个方案走完五步：核算、复核、审批、封账、发放', en: 'Five steps for each scheme: compute, review, approve, lock, pay' },
  month: { zh: '月份', en: 'Month' },
  before: { zh: '上一个月', en: 'The month before' },
  after: { zh: '下一个月', en: 'The next month' },
  all: { zh: '全部', en: 'All' },
  progress: { zh: '{done} / {all} 个方案已发放', en: '{done} of {all} {all:scheme is|schemes are} paid' },
  none: { zh: '这个月没有要结的方案', en: 'No scheme is to be closed in this month' },
  noneWhy: {
    zh: '发布了方案，并且它的周期在这个月结束，就会出现在这里。',
    en: 'A released scheme whose period ends in this month stands here.',
  },
  noneOfStage: { zh: '没有停在这一步的方案', en: 'No scheme waits at this step' },
  period: { zh: '周期 {period}', en: 'Period {period}' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  details: { zh: '数据和经过', en: 'Facts and steps' },
  facts: { zh: '数据', en: 'Facts' },
  rows: { zh: '{count} 行', en: '{count} rows', one: '1 row' },
  noRows: { zh: '本期没有行', en: 'no rows in the period' },
  factsHidden: {
    zh: '你看不到事实；月结所需的数据由财务和数据专员核对。',
    en: 'Facts are not shown to you; finance and data stewards check them.',
  },
  came: { zh: '最近导入 {at}', en: 'last import {at}' },
  history: { zh: '经过', en: 'Steps' },
  noHistory: { zh: '还没有核算过', en: 'Nothing was computed yet' },
  computedBy: { zh: '核算', en: 'computed' },
  blocking: { zh: '还差 {count} 件', en: '{count} open points', one: '1 open point' },
  people: { zh: '{count} 人', en: '{count} people', one: '1 person' },
  run: { zh: '核算 #{run}', en: 'Run #{run}' },
  files: { zh: '{count} 个工资文件', en: '{count} payroll files', one: '1 payroll file' },
  whole: { zh: '应发', en: 'pay' },
  open: { zh: '{count} 人未知', en: '{count} unknown' },
  change: { zh: '比上月 {change}', en: '{change} on last month' },
  unchanged: { zh: '持平', en: 'unchanged' },
  openRun: { zh: '打开', en: 'Open' },
  more: { zh: '还有 {count} 件', en: '{count} more points', one: 'one more point' },
});

/** What a run has come to, and what is to be done. */
export const STAGES = words({
  none: { zh: '待核算', en: 'To compute' },
  computed: { zh: '待复核', en: 'To review' },
  'in review': { zh: '待审批', en: 'To approve' },
  approved: { zh: '待封账', en: 'To lock' },
  rejected: { zh: '已退回', en: 'Rejected' },
  locked: { zh: '待发放', en: 'To pay' },
  paid: { zh: '已发放', en: 'Paid' },
});

/** The steps of a run as they were taken. */
export const TAKEN = words({
  computed: { zh: '核算', en: 'computed' },
  'in review': { zh: '提交复核', en: 'put to review' },
  approved: { zh: '审批通过', en: 'approved' },
  rejected: { zh: '退回', en: 'rejected' },
  locked: { zh: '封账', en: 'locked' },
  paid: { zh: '确认发放', en: 'paid' },
});

/** The five steps, as short as a column is narrow. */
export const STEPS = words({
  computed: { zh: '核算', en: 'Compute' },
  'in review': { zh: '复核', en: 'Review' },
  approved: { zh: '审批', en: 'Approve' },
  locked: { zh: '封账', en: 'Lock' },
  paid: { zh: '发放', en: 'Pay' },
  reached: { zh: '已到「{step}」，共五步', en: 'come to "{step}" of five steps' },
  nothing: { zh: '还没有开始', en: 'not begun' },
});

/** Words of what can be done with a run. */
export const ACTIONS = words({
  compute: { zh: '核算', en: 'Compute' },
  again: { zh: '重新核算', en: 'Compute again' },
  review: { zh: '提交复核', en: 'Put to review' },
  reviewWhy: {
    zh: '「{title}」{period} 的核算会交给另一个有审批权限的人，由他看过、复核，再审批。有问题可以退回，重新核算。',
    en: 'The run of "{title}" for {period} goes to another person who may approve it, looks through it and passes it, or rejects it.',
  },
  approve: { zh: '审批通过', en: 'Approve' },
  approveWhy: {
    zh: '通过就是说：「{title}」{period} 的核算你已经复核过，可以按这些数封账。封账以前还可以退回。',
    en: 'By approving you say that you have looked through the run of "{title}" for {period} and that it may be locked as it is. Until the lock it can be rejected.',
  },
  waitsFor: { zh: '要由没有经手的人办：', en: 'for somebody who had no hand in it: ' },
  or: { zh: '或', en: ' or ' },
  nobodyElse: { zh: '经手的人不能自己通过，而现在没有别人有这个权限', en: 'Whoever made it cannot pass it, and nobody else may' },
  reject: { zh: '退回', en: 'Reject' },
  lock: { zh: '封账', en: 'Lock' },
  lockTitle: { zh: '封账以后不再改变', en: 'A lock is for ever' },
  lockWhy: {
    zh: '「{title}」{period} 的工资将按这次核算记账。以后的更正一律走调整。',
    en: 'Pay of "{title}" for {period} is booked as this run has it. Whatever comes later is an adjustment.',
  },
  pinned: { zh: '核算以后又变的数据，封账后用调整补', en: 'What changed after the run is left to an adjustment' },
  holding: { zh: '算不出来的人先不发，查清以后用调整补', en: 'People whose pay is unknown are held, and paid by an adjustment' },
  pay: { zh: '确认已发放', en: 'Record as paid' },
  payWhy: { zh: '确认「{title}」{period} 的钱已经发出去了？', en: 'Was the pay of "{title}" for {period} really paid out?' },
  rejectTitle: { zh: '退回这次核算', en: 'Reject this run' },
  reason: { zh: '为什么退回', en: 'Why it is rejected' },
  cancel: { zh: '取消', en: 'Cancel' },
  waits: { zh: '等{who}', en: 'waits for {who}' },
  finance: { zh: '财务', en: 'finance' },
  another: { zh: '另一位审批人', en: 'another approver' },
});
