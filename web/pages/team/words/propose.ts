/** Words of what is put forward about a member. */

import { words } from '../../../words/words.ts';

/** Words of the dialogue. */
export const PROPOSE = words({
  open: { zh: '提出…', en: 'Put forward…' },
  title: { zh: '为{name}提出', en: 'Put forward for {name}' },
  what: { zh: '提什么', en: 'What' },
  behaviour: { zh: '关键行为：{type}', en: 'Key behaviour: {type}' },
  raise: { zh: '申请加薪', en: 'Apply for a raise' },
  'profit share': { zh: '申请分红', en: 'Apply for a share of profit' },
  contribution: { zh: '申请重大贡献', en: 'Apply for a contribution' },
  training: { zh: '人事处理：培训', en: 'Outcome: training' },
  demotion: { zh: '人事处理：降级', en: 'Outcome: demotion' },
  transfer: { zh: '人事处理：调岗', en: 'Outcome: transfer' },
  dismissal: { zh: '人事处理：辞退', en: 'Outcome: dismissal' },
  choose: { zh: '请选择', en: 'Choose' },
  day: { zh: '哪天的事', en: 'On which day' },
  points: { zh: '分值（{least} 到 {most}）', en: 'Points ({least} to {most})' },
  amountYuan: { zh: '金额（元）', en: 'Amount in yuan' },
  amountPoints: { zh: '分数', en: 'Points' },
  from: { zh: '从哪天起', en: 'From which day' },
  text: { zh: '事实和理由', en: 'What happened, and why' },
  evidence: { zh: '证据', en: 'Evidence' },
  add: { zh: '选文件', en: 'Choose files' },
  evidenceWhy: {
    zh: '文件留在你这里，这里只记它的名字和指纹，以后可以核对。',
    en: 'The file stays with you; its name and fingerprint are kept, so that it can be checked later.',
  },
  send: { zh: '提出', en: 'Put it forward' },
  cancel: { zh: '取消', en: 'Cancel' },
  sent: {
    zh: '已提出，编号 {number}。由别人决定，本人会收到通知。',
    en: 'Put forward as number {number}. Somebody else decides it, and the person is told.',
  },
  remove: { zh: '去掉 {name}', en: 'Take {name} away' },
});

/** Words of a target that is offered. */
export const TARGET = words({
  open: { zh: '提目标…', en: 'Offer a target…' },
  title: { zh: '给{name}提目标', en: 'Offer {name} a target' },
  none: { zh: '现在没有考核开着定目标的窗口。', en: 'No review has its window for targets open now.' },
  cycle: { zh: '哪次考核', en: 'Review' },
  metric: { zh: '指标', en: 'Metric' },
  value: { zh: '目标值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  comment: { zh: '说明（可不写）', en: 'A word to it (may stay empty)' },
  send: { zh: '提出', en: 'Offer it' },
  cancel: { zh: '取消', en: 'Cancel' },
  sent: { zh: '已提给{name}，等对方同意或另提一个值。', en: 'Offered; {name} agrees to it, or offers another value.' },
});
