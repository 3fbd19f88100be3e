/** Words of what waits for one's decision. */

import { words } from '../../../words/words.ts';

/** Words of the inbox. */
export const APPROVALS = words({
  title: { zh: '待我审批', en: 'For my decision' },
  under: { zh: '先到期的在前，等得久的在前。', en: 'What is due first stands first, then what has waited longest.' },
  none: { zh: '都办完了，没有人在等你', en: 'All done: nobody is waiting for you' },
  noneWhy: {
    zh: '申请、目标、评分、申诉需要你决定的时候，会出现在这里。',
    en: 'Applications, targets, forms and disputes appear here when they need your decision.',
  },
  noneOf: { zh: '这里没有等你办的', en: 'Nothing of this kind waits for you' },
  team: { zh: '看团队', en: 'See the team' },
  every: { zh: '全部 {count}', en: 'All {count}' },
  onlyOf: { zh: '只看 {name}', en: 'Only {name}' },
  showAll: { zh: '看全部', en: 'See all' },
  due: { zh: '{day} 截止', en: 'due {day}' },
  overdue: { zh: '{day} 已到期', en: 'was due {day}' },
  since: { zh: '{moment} 起', en: 'since {moment}' },
  note: { zh: '你的意见', en: 'What you say to it' },
  noteNeeded: { zh: '你的理由（必填）', en: 'Your reasons (required)' },
  steps: { zh: '到现在为止', en: 'So far' },
  done: { zh: '办好了：{what}', en: 'Done: {what}' },
  value: { zh: '另提一个值', en: 'Another value' },
  stars: { zh: '几颗星', en: 'How many stars' },
  choose: { zh: '请选择', en: 'Choose' },
  score: { zh: '得分', en: 'Score' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  fromDay: { zh: '从哪天起', en: 'From which day' },
  toUnit: { zh: '到哪个单位', en: 'To which unit' },
  toPost: { zh: '做什么岗位', en: 'At which post' },
});

/** What was done in a case, by its steps. */
export const TAKEN = words({
  open: { zh: '提出', en: 'opened it' },
  examine: { zh: '受理', en: 'took it up' },
  explain: { zh: '作了解释', en: 'explained it' },
  accept: { zh: '认为成立', en: 'accepted it' },
  correct: { zh: '更正了数据', en: 'corrected it' },
  endorse: { zh: '同意，交下一级', en: 'endorsed it' },
  hear: { zh: '陈述', en: 'had a say' },
  decide: { zh: '作出决定', en: 'decided it' },
  confirm: { zh: '确认', en: 'confirmed it' },
  find: { zh: '写下结论', en: 'wrote down what was found' },
  'grant raise': { zh: '批准加薪', en: 'granted the raise' },
});

/** What a dispute is about. */
export const ABOUT = words({
  fact: { zh: '{period}「{table}」里的一条记录', en: 'a record of {table} in {period}' },
  rule: { zh: '{period}的一项算法', en: 'how a line of {period} is computed' },
  rating: { zh: '{period}的一份评分', en: 'a rating of {period}' },
  look: { zh: '看这个月', en: 'See the month' },
});

/** The kinds. */
export const KINDS = words({
  form: { zh: '评分', en: 'Form' },
  target: { zh: '目标', en: 'Target' },
  sum: { zh: '团队分', en: 'Allotment' },
  vote: { zh: '校准投票', en: 'Calibration vote' },
  calibration: { zh: '校准', en: 'Calibration' },
  exception: { zh: '超额', en: 'Exception' },
  interview: { zh: '面谈', en: 'Interview' },
  plan: { zh: '改进计划', en: 'Plan' },
  objection: { zh: '异议', en: 'Objection' },
  dispute: { zh: '申诉', en: 'Dispute' },
  application: { zh: '申请', en: 'Application' },
  outcome: { zh: '人事处理', en: 'Outcome' },
  investigation: { zh: '调查', en: 'Investigation' },
  behaviour: { zh: '关键行为', en: 'Key behaviour' },
  award: { zh: '评奖', en: 'Award' },
  check: { zh: '抽查', en: 'Random check' },
  run: { zh: '核算', en: 'Run' },
  adjustment: { zh: '调整', en: 'Adjustment' },
  correction: { zh: '更正', en: 'Correction' },
  settlement: { zh: '了结申诉', en: 'To settle' },
  late: { zh: '迟到的行', en: 'Late rows' },
});

/** What each is, in a sentence. */
export const SAID = words({
  form: { zh: '给{name}评分', en: 'Rate {name}' },
  target: { zh: '{name}提出：{metric} {value}{unit}', en: '{name} offers {metric} {value} {unit}' },
  sum: { zh: '把 {points} 分分给组员', en: 'Part {points} {points:point|points} among your members' },
  sumZero: { zh: '在组员之间分配加减分，合计为 0', en: 'Part points among your members, plus and minus, to nothing in all' },
  vote: { zh: '校准委员会等你投票', en: 'The committee waits for your vote' },
  calibration: { zh: '投票已结束，等你记录决定', en: 'The vote is over; record the decisions' },
  exception: { zh: '校准结果超出名额，等你批准或退回', en: 'Decisions go beyond the quota; allow it or leave it' },
  interview: { zh: '和{name}面谈', en: 'Talk with {name}' },
  plan: { zh: '{name}的改进计划到期', en: 'A plan of {name} is due' },
  objection: { zh: '对{name}的公示有人提出异议', en: 'Somebody objects to the notice about {name}' },
  objectionAll: { zh: '有人对公示提出异议', en: 'Somebody objects to the public notice' },
  dispute: { zh: '{name}对自己的结果提出申诉', en: '{name} disputes a result' },
  raise: { zh: '{name}申请加薪 {amount}/月', en: '{name} applies for a raise of {amount} a month' },
  'profit share': { zh: '{name}申请分红 {amount}', en: '{name} applies for a share of {amount}' },
  contribution: { zh: '{name}申请重大贡献 {amount} 分', en: '{name} applies for {amount} {amount:point|points} of contribution' },
  training: { zh: '{name}：培训', en: '{name}: training' },
  demotion: { zh: '{name}：降级', en: '{name}: demotion' },
  transfer: { zh: '{name}：调岗', en: '{name}: transfer' },
  dismissal: { zh: '{name}：辞退', en: '{name}: dismissal' },
  investigation: { zh: '关于{name}的调查有了结论', en: 'Something was found about {name}' },
  behaviour: { zh: '{name}：{type} {points} 分（{day}）', en: '{name}: {type} {points} {points:point|points} ({day})' },
  award: { zh: '给候选人{name}投票', en: 'Vote on {name}' },
  check: { zh: '抽查{name}的顾客 {customer}（满分 {most}）', en: 'Check customer {customer} of {name} (0 to {most})' },
  run: { zh: '{scheme}，{period}的核算等审批', en: 'The run of {scheme} for {period}' },
  adjustment: { zh: '{scheme}，{period}的调整 {fen}', en: 'An adjustment of {fen} to {scheme}, {period}' },
  correction: {
    zh: '{name}的申诉已接受，等你更正（{scheme}，{period}）',
    en: 'The dispute of {name} was accepted and is to be put right ({scheme}, {period})',
  },
  settlement: {
    zh: '{name}的申诉已更正，等你了结（{scheme}，{period}）',
    en: 'The dispute of {name} was put right and is to be settled ({scheme}, {period})',
  },
  late: {
    zh: '{scheme}，{period}封账后又来了 {count} 行数据，差额还没有算',
    en: '{count} rows came for {scheme}, {period} after its lock; the difference was not worked out',
    one: 'One row came for {scheme}, {period} after its lock; the difference was not worked out',
  },
});

/** What one can do about it. */
export const STEPS = words({
  mend: { zh: '去更正', en: 'Put it right' },
  settle: { zh: '去了结', en: 'Settle it' },
  fill: { zh: '去评分', en: 'Rate' },
  allot: { zh: '去分配', en: 'Part it' },
  vote: { zh: '去投票', en: 'Vote' },
  decideBoard: { zh: '去决定', en: 'Decide' },
  except: { zh: '去看', en: 'Look at it' },
  notes: { zh: '写面谈记录', en: 'Write the notes' },
  close: { zh: '写结论', en: 'Say what came of it' },
  agree: { zh: '同意', en: 'Agree' },
  offer: { zh: '另提', en: 'Offer this instead' },
  uphold: { zh: '异议成立', en: 'Uphold' },
  dismissObjection: { zh: '异议不成立', en: 'Dismiss' },
  examine: { zh: '受理', en: 'Examine' },
  explain: { zh: '解释并了结', en: 'Explain and close' },
  accept: { zh: '申诉成立', en: 'Accept' },
  endorse: { zh: '同意，交下一级', en: 'Endorse' },
  grant: { zh: '批准', en: 'Grant' },
  reject: { zh: '不批准', en: 'Reject' },
  hear: { zh: '记录本人陈述', en: 'Note what was said' },
  decide: { zh: '决定', en: 'Decide' },
  confirmOutcome: { zh: '核准', en: 'Confirm' },
  drop: { zh: '放弃', en: 'Drop it' },
  confirm: { zh: '确认', en: 'Confirm' },
  clear: { zh: '澄清', en: 'Clear' },
  look: { zh: '去看', en: 'Look at it' },
  adjust: { zh: '去算差额', en: 'Work it out' },
  stars: { zh: '投出', en: 'Cast the vote' },
  score: { zh: '打分', en: 'Score' },
  effect: { zh: '让它生效', en: 'Let it take effect' },
  dismiss: { zh: '不计', en: 'Dismiss' },
});
