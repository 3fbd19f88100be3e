/** Words of the pages of everybody. */

import { words } from '../../words/words.ts';

/** Words of a month. */
export const MONTH = words({
  title: { zh: '我的这个月', en: 'My month' },
  of: { zh: '我的{period}', en: 'My {period}' },
  none: { zh: '还没有你的结果', en: 'You have no results yet' },
  noneWhy: {
    zh: '第一次核算以后，你的得分和收入会出现在这里，每一项都带着算法和离下一档还差多少。',
    en: 'After the first run your scores and pay appear here, each with how it came about and how far the next step is.',
  },
  payslip: { zh: '工资条', en: 'Payslip' },
  notThere: { zh: '{period}没有你的结果，下面是最近的一个月。', en: 'You have no results for {period}; below is the newest month.' },
});

/** Words of a payslip. */
export const PAYSLIP = words({
  title: { zh: '工资条', en: 'Payslip' },
  total: { zh: '合计', en: 'In all' },
  late: { zh: '{title}（{period} 的调整）', en: '{title} (adjustment of {period})' },
  sign: { zh: '我看过了，签收', en: 'I have read it; sign' },
  signed: { zh: '{moment} 已签收', en: 'signed {moment}' },
});

/** Words of the page that says why. */
export const WHY = words({
  ranks: { zh: '大家的名次', en: 'Everybody’s place' },
  title: { zh: '为什么是这么多', en: 'Why this much' },
  missing: { zh: '没有这一项', en: 'There is no such item' },
  missingWhy: { zh: '回到这个月，从各项里选一项。', en: 'Go back to the month and choose one of its items.' },
  toMonth: { zh: '看这个月', en: 'See the month' },
  notOut: {
    zh: '封账以后可以对任何一项提出申诉。现在有疑问，先找主管或人事。',
    en: 'Once the period is locked you can dispute any line. Until then, ask your manager or HR.',
  },
  dispute: { zh: '申诉「{title}」', en: 'Dispute {title}' },
  disagree: { zh: '我有异议', en: 'I disagree' },
  disagreeWith: { zh: '我有异议：{title}', en: 'I disagree: {title}' },
  disputeWhy: {
    zh: '写清楚哪里不对、应该是什么。处理的人不会是做出这个数的人；结果会通知你。',
    en: 'Say what is wrong and what it should be. Nobody who made the figure handles it; you are told the outcome.',
  },
  text: { zh: '你的理由', en: 'Your reasons' },
  send: { zh: '提交申诉', en: 'Raise the dispute' },
  cancel: { zh: '取消', en: 'Cancel' },
  files: { zh: '证据文件（可以没有）', en: 'Files as evidence, if there are any' },
  filesGo: { zh: '正在上传 {count} 个文件…', en: 'Sending {count} files…', one: 'Sending one file…' },
  filesLaid: { zh: '{count} 个证据文件已附上。', en: '{count} files lie in it as evidence.', one: 'One file lies in it as evidence.' },
  filesLeft: {
    zh: '申诉已提交，但有文件没有附上。可以在「我的申诉」里再附。',
    en: 'The dispute is raised, but a file is not in it. Lay it into it under My disputes.',
  },
  sent: { zh: '申诉已提交，编号 {number}。', en: 'The dispute is raised as number {number}.' },
  toCases: { zh: '看我的申诉', en: 'See my disputes' },
});

/** Words of what if. */
export const WHAT_IF = words({
  title: { zh: '如果再多做一点', en: 'What if' },
  link: { zh: '如果本月再卖…', en: 'What if I sell more…' },
  move: { zh: '动一动这些数', en: 'Move these figures' },
  reset: { zh: '恢复', en: 'As it is' },
  slide: { zh: '{title}：滑动', en: '{title}: slide' },
  now: { zh: '现在 {figure}', en: 'now {figure}' },
  notYet: { zh: '现在还不知道', en: 'not known yet' },
  unknown: { zh: '未知', en: 'unknown' },
  was: { zh: '现在 {figure}', en: 'now {figure}' },
  same: { zh: '和现在一样', en: 'as it is now' },
  others: { zh: '取决于其他人', en: 'depends on others' },
  items: { zh: '各项会变成', en: 'What each item would be' },
  allFigures: { zh: '全部 {count} 个数', en: '{count:The only figure|All figures} ({count})' },
  note: {
    zh: '只改你动的数，其余照现在；按发布的方案在这台设备上精确算出，不会保存，也没有人看到。要看别人数字的项（名次、奖池）只凭你自己的数算不出来。',
    en: 'Only what you move is changed. It is computed exactly on this device by the released scheme, is not kept, and nobody sees it. What looks at others (ranks, pools) cannot be told from your figures alone.',
  },
  none: { zh: '这里没有可以试算的数', en: 'There is nothing to try here' },
  noneWhy: {
    zh: '有了你自己的结果，并且里面有你能改变的数，就可以在这里试算。',
    en: 'Once you have results with figures that you can change, you can try others here.',
  },
});

/** Words of the months before. */
export const HISTORY = words({
  title: { zh: '以前的月份', en: 'Earlier months' },
  short: { zh: '历史', en: 'History' },
  period: { zh: '周期', en: 'Period' },
  scheme: { zh: '方案', en: 'Scheme' },
  state: { zh: '状态', en: 'State' },
  paid: { zh: '应发', en: 'Due' },
  adjusted: { zh: '其中调整', en: 'of which adjustments' },
  payslip: { zh: '工资条', en: 'Payslip' },
  download: { zh: '下载', en: 'Download' },
  look: { zh: '看这个月', en: 'Open the month' },
  none: { zh: '还没有结果', en: 'No results yet' },
  noneWhy: { zh: '每个核算过的周期都会留在这里。', en: 'Every period that was computed stays here.' },
});

/** Words of what waits for somebody. */
export const TODO = words({
  title: { zh: '等我办的', en: 'Waiting for me' },
  short: { zh: '待办', en: 'To do' },
  none: { zh: '都办完了', en: 'All done' },
  noneWhy: {
    zh: '要签收的公告、要填的评分表、要交的报告、要投的票和新的通知会出现在这里。',
    en: 'Announcements to sign, forms to fill, reports, votes and new notices appear here.',
  },
  announcements: { zh: '要签收的公告', en: 'Announcements to sign' },
  inForce: { zh: '「{scheme}」第 {version} 版，{day} 起执行', en: '{scheme} version {version}, in force from {day}' },
  read: { zh: '阅读并签收', en: 'Read and sign' },
  forms: { zh: '要填的评分表', en: 'Forms to fill' },
  formOf: { zh: '评价', en: 'Rate' },
  self: { zh: '自评', en: 'Rate myself' },
  until: { zh: '{day} 截止', en: 'until {day}' },
  fill: { zh: '去填写', en: 'Fill it in' },
  payslips: { zh: '要签收的工资条', en: 'Payslips to sign' },
  signPayslip: { zh: '去签收', en: 'Look and sign' },
  reports: { zh: '要交的报告（{count}）', en: 'Reports to hand in ({count})' },
  decisions: { zh: '要我投票或决定的', en: 'For my vote or decision' },
  toDecide: { zh: '{count} 件，去处理', en: '{count} things: go and decide', one: 'One thing: go and decide' },
  decided: { zh: '已办：{what}', en: 'Done: {what}' },
  notices: { zh: '通知', en: 'Notices' },
  open: { zh: '去看', en: 'Open' },
  openOf: { zh: '去看：{title}', en: 'Open: {title}' },
  markRead: { zh: '全部标为已读', en: 'Mark all as read' },
  cases: { zh: '我的申诉', en: 'My disputes' },
});

/** Words of the reports that one owes. */
export const REPORTS = words({
  title: { zh: '我的报告', en: 'My reports' },
  under: { zh: '近两个月要交的。', en: 'What was owed in the last two months.' },
  none: { zh: '没有要你交的报告', en: 'You owe no report' },
  noneWhy: { zh: '人事定了要你交的报告，会出现在这里。', en: 'Reports appear here when HR asks you for them.' },
  days: { zh: '{first} 到 {last}', en: '{first} to {last}' },
  until: { zh: '{day} 截止', en: 'due {day}' },
  wasDue: { zh: '{day} 已到期', en: 'was due {day}' },
  came: { zh: '{moment} 交', en: 'handed in {moment}' },
  hand: { zh: '交报告', en: 'Hand in' },
  handAnew: { zh: '重交', en: 'Hand in anew' },
  handOf: { zh: '交「{name}」', en: 'Hand in {name}' },
  text: { zh: '报告内容', en: 'What there is to report' },
  files: { zh: '文件（可以没有）', en: 'Files, if there are any' },
  sendFiles: { zh: '再传文件', en: 'Send the files' },
  filesLeft: { zh: '报告已交，但有文件没有附上。', en: 'The report is handed in, but a file is not with it.' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  due: { zh: '待交', en: 'to be handed in' },
  missing: { zh: '过期未交', en: 'overdue' },
  inTime: { zh: '按时', en: 'in time' },
  late: { zh: '迟交', en: 'late' },
  taken: { zh: '{word}，已收下', en: '{word}, taken' },
  givenBack: { zh: '已退回', en: 'given back' },
});

/** Words of an announcement. */
export const ANNOUNCEMENT = words({
  title: { zh: '方案公告', en: 'Announcement' },
  pdf: { zh: '下载 PDF', en: 'Download PDF' },
  sign: { zh: '我已阅读，签收', en: 'I have read it; sign' },
  signed: { zh: '{moment} 已签收', en: 'signed {moment}' },
  signs: {
    zh: '签收的就是上面这份全文，改一个字都要重新签。',
    en: 'You sign exactly the text above; one changed sign needs another signature.',
  },
  kind: { zh: '提问还是异议', en: 'A question or an objection' },
  ask: { zh: '提问或提出异议', en: 'Ask or object' },
  question: { zh: '提问', en: 'Question' },
  objection: { zh: '异议', en: 'Objection' },
  words: { zh: '你想说的', en: 'What you want to say' },
  send: { zh: '发出', en: 'Send' },
  answer: { zh: '答复：{words}', en: 'Answer: {words}' },
  waiting: { zh: '还没有答复', en: 'not answered yet' },
});

/** Words of a form. */
export const RATING = words({
  title: { zh: '评价 {person}', en: 'About {person}' },
  self: { zh: '自评', en: 'About myself' },
  until: { zh: '{day} 截止', en: 'until {day}' },
  weight: { zh: '所在评价组权重 {weight}%', en: 'your group of raters weighs {weight}%' },
  range: { zh: '{from} 到 {to} 分', en: '{from} to {to}' },
  from: { zh: '不低于 {from} 分', en: '{from} at least' },
  to: { zh: '不高于 {to} 分', en: '{to} at most' },
  grade: { zh: '等级', en: 'Grade' },
  choose: { zh: '请选择', en: 'Choose' },
  items: { zh: '各项', en: 'Items' },
  filled: { zh: '已填 {count} / {all}', en: '{count} of {all} filled' },
  evidence: { zh: '依据', en: 'Evidence' },
  evidenceFree: { zh: '依据（可不填）', en: 'Evidence (optional)' },
  evidenceOf: { zh: '{title}：依据', en: 'Evidence for {title}' },
  always: { zh: '每一项都要写依据。', en: 'Each item needs its evidence.' },
  deductions: { zh: '扣分的项要写依据。', en: 'Items that take points off need their evidence.' },
  outside: { zh: '{from} 到 {to} 以外的评分要写依据。', en: 'Ratings outside {from} to {to} need their evidence.' },
  save: { zh: '存草稿', en: 'Save as a draft' },
  submit: { zh: '提交', en: 'Submit' },
  noNumber: { zh: '请写数字', en: 'Write a number' },
  outOfRange: { zh: '超出范围：{range}', en: 'Out of range: {range}' },
  mendFirst: { zh: '有一项不在范围里，先改好。', en: 'A score is out of its range; mend it first.' },
  submitTitle: { zh: '确定提交？', en: 'Submit it?' },
  back: { zh: '再看看', en: 'Look again' },
  sure: { zh: '提交以后不能再改。', en: 'Once submitted it cannot be changed.' },
  saved: { zh: '草稿已保存。', en: 'The draft is saved.' },
  done: { zh: '已提交，谢谢。', en: 'Submitted, thank you.' },
  closed: { zh: '这份评分表已经不能填了。', en: 'This form can no longer be filled.' },
  files: { zh: '依据文件', en: 'Files of evidence' },
  attach: { zh: '附上文件', en: 'Attach a file' },
  filesWhy: { zh: 'PDF、图片、文档或文本，每个不超过 20 MB。', en: 'PDF, pictures, documents or text, 20 MB each at most.' },
});

/** Words of disputes. */
export const CASES = words({
  title: { zh: '我的申诉', en: 'My disputes' },
  none: { zh: '你没有提出过申诉', en: 'You have raised no dispute' },
  noneWhy: {
    zh: '封账后的任何一项都可以申诉：打开那个月，点开那一项，选「我有异议」。',
    en: 'Any line of a locked period can be disputed: open the month, open the line, choose "I disagree".',
  },
  number: { zh: '编号 {number}', en: 'number {number}' },
  rule: { zh: '「{path}」怎么算', en: 'How {path} is computed' },
  fact: { zh: '「{table}」里的一条记录', en: 'A record of {table}' },
  rating: { zh: '一份评分', en: 'A rating' },
  withdraw: { zh: '撤回', en: 'Take it back' },
});
