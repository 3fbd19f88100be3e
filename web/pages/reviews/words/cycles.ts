/** Words of the timeline of review cycles, and of opening one. */

import { words } from '../../../words/words.ts';

/** The stages of a cycle. */
export const STAGE_WORDS = words({
  targets: { zh: '目标', en: 'Targets' },
  rating: { zh: '评分', en: 'Rating' },
  calibration: { zh: '校准', en: 'Calibration' },
  notice: { zh: '公示', en: 'Notice' },
  result: { zh: '公布结果', en: 'Publication' },
  interview: { zh: '面谈', en: 'Interviews' },
  signature: { zh: '签字', en: 'Signatures' },
});

/** How a stage stands. */
export const STAGE_STATES = words({
  unset: { zh: '没有设定', en: 'not set' },
  ahead: { zh: '未开始', en: 'ahead' },
  open: { zh: '进行中', en: 'open' },
  over: { zh: '已结束', en: 'over' },
});

/** The timeline. */
export const CYCLES = words({
  title: { zh: '考核周期', en: 'Review cycles' },
  under: {
    zh: '每个考核周期的窗口、现在开放的阶段，和交了多少评分表。',
    en: 'The windows of each cycle, what is open now, and how many forms are given.',
  },
  openNew: { zh: '开启考核', en: 'Open a cycle' },
  none: { zh: '还没有考核周期', en: 'No review cycles yet' },
  noneWhy: {
    zh: '选一个已发布的方案和一个周期，开启第一次考核。',
    en: 'Choose a released scheme and a period, and open the first review.',
  },
  running: { zh: '正在进行', en: 'Running' },
  stagesOpen: { zh: '现在开放的阶段', en: 'Stages open now' },
  given: { zh: '已交评分表', en: 'Forms given' },
  waiting: { zh: '还在等的评分表', en: 'Forms waited for' },
  today: { zh: '今天', en: 'Today' },
  timeline: { zh: '时间线', en: 'Timeline' },
  all: { zh: '全部', en: 'All' },
  which: { zh: '看哪些', en: 'Which cycles' },
  noneRunning: { zh: '没有正在进行的考核', en: 'No cycle is running' },
  window: { zh: '{stage} {from} 至 {to}，{state}', en: '{stage}, {from} to {to}, {state}' },
  nowOpen: {
    zh: '{stage}进行中，{to} 截止，还有 {count} 天',
    en: '{stage} until {to}, {count} days left',
    one: '{stage} until {to}, one day left',
  },
  lastDay: { zh: '{stage}今天截止', en: '{stage} ends today' },
  next: { zh: '下一步：{stage}，{from} 开始', en: 'Next: {stage} from {from}' },
  over: { zh: '全部结束', en: 'All over' },
  unset: { zh: '还没有设定窗口', en: 'Windows are not set yet' },
  cancelled: { zh: '已作废', en: 'Cancelled' },
  forms: { zh: '评分表', en: 'Forms' },
  formsOf: { zh: '{given} / {all}', en: '{given} / {all}' },
  formsWaiting: { zh: '等 {count} 份', en: '{count} waited for', one: 'one waited for' },
  noForms: { zh: '没有评分表', en: 'No forms' },
  more: { zh: '更早的 {count} 个', en: '{count} earlier ones', one: 'One earlier one' },
});

/** Opening a cycle. */
export const OPENING = words({
  title: { zh: '开启考核', en: 'Open a review cycle' },
  scheme: { zh: '方案', en: 'Scheme' },
  period: { zh: '周期', en: 'Period' },
  periodHint: { zh: '例如 {example}', en: 'such as {example}' },
  name: { zh: '名称', en: 'Name' },
  nameOf: { zh: '{period} {title}', en: '{title}, {period}' },
  evidence: { zh: '哪些评分要写依据', en: 'Which ratings need reasons in words' },
  none: { zh: '不要求', en: 'none' },
  always: { zh: '每一项', en: 'every one' },
  deductions: { zh: '不满分的', en: 'those below full marks' },
  outside: { zh: '中间段以外的', en: 'those outside a middle band' },
  from: { zh: '满分的百分之几起', en: 'From percent of full marks' },
  to: { zh: '到百分之几', en: 'To percent' },
  unagreed: { zh: '到期没谈妥的目标', en: 'Targets that nobody agreed to in time' },
  nothing: { zh: '没有目标（未知，不按零算）', en: 'stay unknown, never zero' },
  supervisor: { zh: '按主管提的', en: 'are as the supervisor offered' },
  peers: { zh: '同事互评最少几人才显示', en: 'Least group of peers that is shown' },
  open: { zh: '开启', en: 'Open' },
  then: { zh: '开启以后设定各阶段的窗口，再分配评分表。', en: 'Then set the windows of the stages, and assign forms.' },
});
