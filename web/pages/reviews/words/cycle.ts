/** Words of one review cycle: its windows, who takes part, its targets and the sums that are parted. */

import { words } from '../../../words/words.ts';

/** The page. */
export const CYCLE = words({
  sides: { zh: '这次考核的各个方面', en: 'Sides of this cycle' },
  windows: { zh: '窗口', en: 'Windows' },
  ratings: { zh: '评分表', en: 'Forms' },
  people: { zh: '人员', en: 'People' },
  targets: { zh: '目标与团队分', en: 'Targets and sums' },
  results: { zh: '结果与公布', en: 'Results' },
  end: { zh: '签字与归档', en: 'Signatures and archive' },
  under: { zh: '{scheme}第 {version} 版 · {period}', en: '{scheme} version {version} · {period}' },
  ready: { zh: '还差什么', en: 'What is missing' },
  cancel: { zh: '作废', en: 'Cancel this cycle' },
  cancelTitle: { zh: '作废这次考核', en: 'Cancel this review cycle' },
  cancelWhy: {
    zh: '开错的考核才作废：之后不再收任何东西，已有的记录都留着。',
    en: 'Only for a cycle that was opened by mistake: nothing is taken in it any more, and its rows stay.',
  },
  cancelled: { zh: '这次考核已经作废，不再收任何东西。', en: 'This cycle was cancelled; nothing is taken in it any more.' },
});

/** The windows. */
export const WINDOWS = words({
  title: { zh: '各阶段的窗口', en: 'The windows of the stages' },
  fromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  set: { zh: '设定窗口', en: 'Set windows' },
  setTitle: { zh: '设定各阶段的窗口', en: 'Set the windows of the stages' },
  setWhy: {
    zh: '阶段一个接一个，两天都算在内。不用的阶段空着。',
    en: 'One stage after the other, both days included. Leave out what is not used.',
  },
  from: { zh: '{stage} 从', en: '{stage} from' },
  to: { zh: '{stage} 到', en: '{stage} to' },
  postpone: { zh: '推迟', en: 'Postpone' },
  postponeOf: { zh: '推迟「{stage}」', en: 'Postpone {stage}' },
  postponeWhy: {
    zh: '窗口只能往后推。后面的阶段一起推迟同样的天数。',
    en: 'A window only moves later; the stages behind it move by the same days.',
  },
  by: { zh: '推迟几天', en: 'By how many days' },
  becomes: { zh: '{stage}：{old} → {from} 至 {to}', en: '{stage}: {old} → {from} to {to}' },
  history: { zh: '推迟记录', en: 'What was postponed' },
  made: { zh: '{stage} 改为 {from} 至 {to}', en: '{stage} became {from} to {to}' },
  steps: { zh: '做过的事', en: 'What was done' },
});

/** The steps of a cycle, by their names in the record. */
export const STEP_WORDS = words({
  cancelled: { zh: '作废', en: 'cancelled' },
  'ratings published': { zh: '评分已转为事实', en: 'ratings became facts' },
  'targets published': { zh: '目标已转为事实', en: 'targets became facts' },
  'allotments published': { zh: '团队分已转为事实', en: 'allotments became facts' },
  batch: { zh: '批次 #{batch}', en: 'batch #{batch}' },
});

/** The people. */
export const TAKING = words({
  title: { zh: '参加考核的 {count} 人', en: '{count} people take part', one: 'One person takes part' },
  none: { zh: '没有人参加', en: 'Nobody takes part' },
  noneWhy: {
    zh: '方案要先归属到单位、岗位或人员，见方案页。',
    en: 'The scheme must be assigned to units, posts or people first; see its page.',
  },
  person: { zh: '人员', en: 'Person' },
  days: { zh: '按方案的天数', en: 'Days by the scheme' },
  rated: { zh: '已收 / 应收的评分', en: 'Forms about them' },
  exclude: { zh: '排除', en: 'Exclude' },
  excludeTitle: { zh: '把{person}排除出这次考核', en: 'Exclude {person} from this cycle' },
  excludeWhy: { zh: '例如长期病假。以后可以重新纳入。', en: 'Such as for a long sick leave. It can be taken back.' },
  include: { zh: '重新纳入', en: 'Take somebody back in' },
  includeTitle: { zh: '把人重新纳入考核', en: 'Take somebody back in' },
  rest: { zh: '再看 {count} 人', en: '{count} more', one: 'One more' },
});

/** Targets, and sums that leaders part. */
export const TARGETS = words({
  title: { zh: '目标', en: 'Targets' },
  none: { zh: '这次考核没有目标', en: 'This cycle has no targets' },
  noneWhy: { zh: '主管在目标窗口里提出，本人同意。', en: 'Supervisors offer them in the window of targets, and their people agree.' },
  person: { zh: '人员', en: 'Person' },
  metric: { zh: '指标', en: 'Measure' },
  offered: { zh: '最后提的值', en: 'Last offer' },
  agreed: { zh: '谈妥的值', en: 'Agreed value' },
  state: { zh: '状态', en: 'State' },
  by: { zh: '{side}提的', en: 'by the {side}' },
  employee: { zh: '本人', en: 'employee' },
  supervisor: { zh: '主管', en: 'supervisor' },
  done: { zh: '已谈妥', en: 'agreed' },
  window: { zh: '到期按约定', en: 'by the end of the window' },
  open: { zh: '等{side}', en: 'waits for the {side}' },
  publish: { zh: '目标转为事实', en: 'Turn targets into facts' },
  sums: { zh: '团队分', en: 'Sums for teams' },
  sumsNone: { zh: '没有要分配的团队分', en: 'No sums to be parted' },
  sumsWhy: { zh: '给一个单位一笔分，由组长分给组员，分完才算。', en: 'A unit gets a sum, and its leader parts it among the members.' },
  unit: { zh: '单位', en: 'Unit' },
  leader: { zh: '组长', en: 'Leader' },
  points: { zh: '分', en: 'Points' },
  ownPart: { zh: '组长本人', en: 'The leader' },
  ownNone: { zh: '不参与分配', en: 'takes no part' },
  ownLeader: { zh: '也有一份', en: 'has a part too' },
  parted: { zh: '分配', en: 'Parts' },
  partedTo: { zh: '已分给 {count} 人', en: 'parted among {count}', one: 'given to one' },
  notParted: { zh: '还没有分', en: 'not parted yet' },
  setSum: { zh: '给一笔分', en: 'Set a sum' },
  setSumTitle: { zh: '给部门一笔待分配的分', en: 'Set a sum for a unit' },
  publishSums: { zh: '团队分转为事实', en: 'Turn parts into facts' },
});
