/** Words of cases: disputes, applications and the others, as HR handles them. */

import { words } from '../../../words/words.ts';

/** The list. */
export const CASES = words({
  title: { zh: '申诉与申请', en: 'Disputes and applications' },
  under: {
    zh: '申诉、申请、人事处理、评奖、调查和关键行为：谁提的，到了哪一步，轮到谁。',
    en: 'Disputes, applications, outcomes, awards, investigations and key behaviours: whose, how far, whose turn.',
  },
  kind: { zh: '种类', en: 'Kind' },
  any: { zh: '全部', en: 'All' },
  which: { zh: '看哪些', en: 'Which cases' },
  waiting: { zh: '还没办完', en: 'Under way' },
  over: { zh: '已结束', en: 'Ended' },
  none: { zh: '没有要办的', en: 'Nothing to be handled' },
  noneWhy: { zh: '有人提出申诉或申请，会出现在这里。', en: 'Disputes and applications appear here once they are raised.' },
  noneOver: { zh: '还没有办完的案件', en: 'No case has ended yet' },
  case: { zh: '案件', en: 'Case' },
  person: { zh: '人员', en: 'Person' },
  about: { zh: '关于', en: 'About' },
  state: { zh: '状态', en: 'State' },
  turn: { zh: '轮到谁', en: 'Whose turn' },
  since: { zh: '提出', en: 'Raised' },
  corrections: { zh: '等待导入的更正', en: 'Corrections that wait to be imported' },
  yours: { zh: '轮到你', en: 'yours' },
});

/** The kinds. */
export const CASE_KINDS = words({
  dispute: { zh: '申诉', en: 'Dispute' },
  application: { zh: '申请', en: 'Application' },
  outcome: { zh: '人事处理', en: 'Outcome' },
  award: { zh: '评奖', en: 'Award' },
  investigation: { zh: '调查', en: 'Investigation' },
  behaviour: { zh: '关键行为', en: 'Key behaviour' },
});

/** Whose turn it is, by kind and state. */
export const WHOSE = words({
  'dispute raised': { zh: '人事受理', en: 'HR examines it' },
  'dispute under examination': { zh: '人事查明', en: 'HR finds out' },
  'dispute accepted': { zh: '更正的人', en: 'whoever puts it right' },
  'dispute corrected': { zh: '财务了结', en: 'finance settles it' },
  'application first stage': { zh: '初审', en: 'the first stage' },
  'application last stage': { zh: '终审（另一个人）', en: 'the last stage (another hand)' },
  'application raise granted': { zh: '人事让它生效', en: 'HR lets it take effect' },
  'outcome put forward': { zh: '本人陈述', en: 'the person speaks' },
  'outcome heard': { zh: '人事决定', en: 'HR decides' },
  'outcome half decided': { zh: '总经理核准', en: 'the executive confirms' },
  'outcome decided': { zh: '人事让它生效', en: 'HR lets it take effect' },
  'award nominating': { zh: '大家提名', en: 'everybody nominates' },
  'award voting': { zh: '评委投票', en: 'the jury votes' },
  'investigation open': { zh: '调查的人', en: 'whoever investigates' },
  'investigation found': { zh: '另一个人确认', en: 'another hand confirms' },
  'behaviour recorded': { zh: '另一个人确认', en: 'another hand confirms' },
});

/** What a case is about. */
export const ABOUT = words({
  fact: { zh: '{scheme} · {period} · 一条记录', en: '{scheme} · {period} · a record' },
  rule: { zh: '{scheme} · {period} · 「{path}」的算法', en: '{scheme} · {period} · how {path} is computed' },
  rating: { zh: '{scheme} · {period} · 一份评分', en: '{scheme} · {period} · a rating' },
  raise: { zh: '加薪每月 {amount} 元，{from} 起', en: 'a raise of {amount} yuan a month from {from}' },
  'profit share': { zh: '分红 {amount} 元', en: 'a share of profit of {amount} yuan' },
  contribution: { zh: '重大贡献 {amount} 分', en: 'a major contribution of {amount} {amount:point|points}' },
  training: { zh: '培训', en: 'training' },
  demotion: { zh: '降级', en: 'demotion' },
  transfer: { zh: '调岗', en: 'transfer' },
  dismissal: { zh: '辞退', en: 'dismissal' },
  award: { zh: '{period}，{count} 名', en: '{period}, {count} winners', one: '{period}, one winner' },
  behaviour: { zh: '{day}，{points} 分', en: '{day}, {points} {points:point|points}' },
  none: { zh: '–', en: '–' },
});

/** One case. */
export const CASE = words({
  title: { zh: '{kind} C{number}', en: '{kind} C{number}' },
  said: { zh: '怎么说的', en: 'What was said' },
  record: { zh: '申诉的记录', en: 'The record in dispute' },
  recordAt: { zh: '{table}，批次 #{batch} 第 {row} 行', en: '{table}, batch #{batch}, row {row}' },
  column: { zh: '列', en: 'Column' },
  value: { zh: '现在是', en: 'Now' },
  becomes: { zh: '应该是', en: 'Should be' },
  blank: { zh: '空', en: 'blank' },
  steps: { zh: '经过', en: 'What was done' },
  opened: { zh: '提出', en: 'raised' },
  acts: { zh: '现在可以做的', en: 'What can be done now' },
  noTurn: { zh: '现在轮到：{who}', en: 'Whose turn it is now: {who}' },
  over: { zh: '已经结束。', en: 'It has ended.' },
  note: { zh: '说明', en: 'A note' },
  adjustment: { zh: '看调整 #{number}', en: 'Open adjustment #{number}' },
  run: { zh: '看核算 #{number}', en: 'Open run #{number}' },
});

/** The steps, as buttons. */
export const STEPS = words({
  examine: { zh: '受理', en: 'Examine' },
  explain: { zh: '解释（维持结果）', en: 'Explain why it stands' },
  accept: { zh: '接受', en: 'Accept' },
  settle: { zh: '了结', en: 'Settle' },
  settleWhy: {
    zh: '按更正后的数据重算「{scheme}」{period}。这个月已经封账，就生成一笔调整，等另一个人审批以后，在下一个没封账的月份发；还没封账，就重新核算。会变的人：',
    en: '"{scheme}" for {period} is computed again with what was put right. Where the period is locked the difference becomes an adjustment, which another person approves and the next open period pays; else there is a new run. Who moves:',
  },
  endorse: { zh: '初审通过', en: 'Endorse' },
  grant: { zh: '批准', en: 'Grant' },
  reject: { zh: '不批准', en: 'Reject' },
  effect: { zh: '生效', en: 'Put into effect' },
  hear: { zh: '记下本人意见', en: 'Note what the person says' },
  decide: { zh: '决定', en: 'Decide' },
  confirm: { zh: '确认', en: 'Confirm' },
  drop: { zh: '放弃', en: 'Drop' },
  clear: { zh: '澄清', en: 'Clear the person' },
  dismiss: { zh: '不计', en: 'Dismiss' },
  vote: { zh: '开始投票', en: 'Open the vote' },
  cancel: { zh: '取消评奖', en: 'Call it off' },
});

/** How a dispute is put right. */
export const REMEDIES = words({
  title: { zh: '怎么更正', en: 'How it is put right' },
  why: {
    zh: '先算出会影响谁、影响多少，再接受。提出更正不改变任何数。',
    en: 'First whom it moves and by how much is computed, then it is accepted. Proposing changes no figure.',
  },
  another: { zh: '另提一个更正', en: 'Propose another remedy' },
  remove: { zh: '整行不算', en: 'The row does not count' },
  form: { zh: '退回评分表，请评价人重评', en: 'The form goes back to its rater' },
  rule: { zh: '规则怎么改', en: 'How the rule is written anew' },
  text: { zh: '写给改的人', en: 'Words to whoever changes it' },
  propose: { zh: '提出更正，计算影响', en: 'Propose, and compute whom it moves' },
  proposed: { zh: '更正 {number}', en: 'Remedy {number}' },
  correction: { zh: '更正数据', en: 'correction of facts' },
  record: { zh: '{record}，', en: '{record}, ' },
  place: { zh: '批次 #{batch} 第 {row} 行', en: 'batch #{batch}, row {row}' },
  change: { zh: '{place}：{cells}', en: '{place}: {cells}' },
  cell: { zh: '{title}原来 {was} → 改为 {now}', en: '{title} was {was} → becomes {now}' },
  becomes: { zh: '{title}改为 {now}', en: '{title} becomes {now}' },
  blank: { zh: '空白', en: 'blank' },
  then: { zh: '；', en: '; ' },
  gone: { zh: '{place}不算', en: '{place} does not count' },
  done: { zh: '已办', en: 'done' },
  waits: { zh: '还没办', en: 'waits' },
  moves: { zh: '谁会变', en: 'Who moves' },
  nobody: { zh: '没有人的金额会变。', en: 'No pay moves.' },
  person: { zh: '人员', en: 'Person' },
  by: { zh: '变多少', en: 'By how much' },
  execute: { zh: '导入更正', en: 'Import the correction' },
  fulfil: { zh: '登记已办', en: 'Say that it is done' },
  outcome: { zh: '办了什么', en: 'What was done' },
  waiting: {
    zh: '接受以后，由另一个人办理：数据由数据专员导入，评分表由组织考核的人退回，规则由编写方案的人修改。',
    en: 'Once accepted another hand does it: a steward imports facts, whoever runs cycles gives a form back, whoever writes schemes changes a rule.',
  },
});

/** How an outcome takes effect. */
export const EFFECTS = words({
  nothing: { zh: '培训不改任职，只记下已经生效。', en: 'Training changes no seat; it is noted as in effect.' },
  seat: { zh: '从哪天起坐到哪个单位的哪个岗位。', en: 'Which post of which unit, from which day.' },
  leaving: { zh: '最后一天。', en: 'The last day of the employment.' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  from: { zh: '从哪天起', en: 'From which day' },
  last: { zh: '最后一天', en: 'Last day' },
});

/** The states that steps lead to. */
export const STEP_STATES = words({
  'under examination': { zh: '已受理', en: 'under examination' },
  explained: { zh: '已解释', en: 'explained' },
  accepted: { zh: '已接受', en: 'accepted' },
  withdrawn: { zh: '已撤回', en: 'taken back' },
  corrected: { zh: '已更正', en: 'put right' },
  settled: { zh: '已了结', en: 'settled' },
  'last stage': { zh: '初审通过', en: 'endorsed' },
  granted: { zh: '已批准', en: 'granted' },
  'raise granted': { zh: '已批准加薪', en: 'raise granted' },
  effected: { zh: '已生效', en: 'in effect' },
  refused: { zh: '不批准', en: 'refused' },
  voting: { zh: '开始投票', en: 'vote opened' },
  selected: { zh: '已评出', en: 'selected' },
  cancelled: { zh: '已取消', en: 'called off' },
  heard: { zh: '已听取本人意见', en: 'heard' },
  'half decided': { zh: '已决定，待核准', en: 'decided by one' },
  decided: { zh: '已核准', en: 'confirmed by the second' },
  dropped: { zh: '已放弃', en: 'dropped' },
  found: { zh: '已有结论', en: 'found' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  cleared: { zh: '已澄清', en: 'cleared' },
  dismissed: { zh: '不计', en: 'dismissed' },
});

/** An award. */
export const AWARDS = words({
  title: { zh: '候选人', en: 'Candidates' },
  candidate: { zh: '人员', en: 'Person' },
  rank: { zh: '名次', en: 'Place' },
  stars: { zh: '星数', en: 'Stars' },
  votes: { zh: '票数', en: 'Votes' },
  select: { zh: '评出（选了 {count} 名，共 {most} 名）', en: 'Select ({count} of {most} chosen)' },
});

/** Beginning a case. */
export const BEGINNING = words({
  outcome: { zh: '提出人事处理', en: 'Put an outcome forward' },
  outcomeWhy: {
    zh: '本人先陈述，再由人事决定、总经理核准；从不自动生效。',
    en: 'The person speaks first, HR decides and the executive confirms; nothing takes effect by itself.',
  },
  award: { zh: '开始评奖', en: 'Open an award' },
  awardWhy: { zh: '先提名，再由评委打星，最后评出。', en: 'Nominations first, then the stars of the jury, then the winners.' },
  investigation: { zh: '立案调查', en: 'Open an investigation' },
  investigationWhy: {
    zh: '查清以前不告诉本人；结论要另一个人确认。',
    en: 'The person hears of its outcome alone; what is found is confirmed by another hand.',
  },
  person: { zh: '关于谁', en: 'About whom' },
  what: { zh: '处理', en: 'Outcome' },
  why: { zh: '为什么', en: 'Why' },
  words: { zh: '说明', en: 'What it is about' },
  name: { zh: '奖项（英文代号，例如 star）', en: 'Kind of award (such as star)' },
  period: { zh: '周期', en: 'Period' },
  winners: { zh: '几名', en: 'Winners' },
  jury: { zh: '评委', en: 'Jury' },
});

/** An investigation. */
export const INVESTIGATING = words({
  find: { zh: '写下结论', en: 'Write down what was found' },
  findWhy: { zh: '结论由另一个人确认以后，才成为事实。', en: 'It becomes a fact once another hand confirms it.' },
  kind: { zh: '方案里的名称（例如 fraud）', en: 'As schemes call it (such as fraud)' },
  day: { zh: '哪天发现', en: 'Found on' },
  note: { zh: '查到了什么', en: 'What was found' },
  hold: { zh: '暂缓发放', en: 'Hold pay' },
  holdWhy: {
    zh: '查清以前，这个方案、这个周期的金额不入账；结束后用调整补发。',
    en: 'Until the case ends nothing of this scheme and period is booked; an adjustment pays it later.',
  },
  scheme: { zh: '方案', en: 'Scheme' },
  period: { zh: '周期', en: 'Period' },
  why: { zh: '为什么', en: 'Why' },
});
