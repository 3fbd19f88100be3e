/** Words of the forms of a cycle: who waits, reminders, what is decided about overdue ones, assignment. */

import { words } from '../../../words/words.ts';

/** The forms. */
export const FORMS = words({
  whoWaits: { zh: '在等谁', en: 'Who is waited for' },
  nobody: { zh: '评分表都交了', en: 'All forms are handed in' },
  noForms: { zh: '还没有评分表', en: 'No forms yet' },
  noFormsWhy: { zh: '按方案要的角色分配给评价人。', en: 'Assign them to raters, by the roles that the scheme asks.' },
  rater: { zh: '评价人', en: 'Rater' },
  ratee: { zh: '被评价人', en: 'About' },
  waiting: { zh: '没交', en: 'Waiting' },
  given: { zh: '已交', en: 'Given' },
  until: { zh: '截止', en: 'Until' },
  how: { zh: '方式', en: 'How' },
  state: { zh: '状态', en: 'State' },
  act: { zh: '操作', en: 'Actions' },
  remind: { zh: '提醒', en: 'Remind' },
  remindOf: { zh: '提醒{person}', en: 'Remind {person}' },
  remindAll: { zh: '提醒全部', en: 'Remind all' },
  reminded: { zh: '已提醒 {count} 人。', en: '{count} reminded.', one: 'One reminded.' },
  assign: { zh: '分配评分表', en: 'Assign forms' },
  all: { zh: '全部评分表', en: 'All forms' },
  any: { zh: '全部', en: 'Any' },
  more: { zh: '再看 {count} 份', en: '{count} more', one: 'One more' },
  toFacts: { zh: '评分转为事实', en: 'Turn ratings into facts' },
  toFactsWhy: {
    zh: '评分窗口结束、每份评分表都交了或有了决定，就可以转为事实，供核算使用。',
    en: 'When the window is over and each form is handed in or decided about, ratings become facts that runs compute with.',
  },
  giveBack: { zh: '退回', en: 'Give back' },
  giveBackTitle: { zh: '退回评分表，请评价人重填', en: 'Give the form back to its rater' },
  newUntil: { zh: '新的截止日（可以不写）', en: 'New last day (may be left out)' },
  overdue: { zh: '过期没交，要作决定', en: 'Overdue: decide what happens' },
  overdueWhy: {
    zh: '没交的评分从不按零算：等、换一个人评，或方案允许时由其他评分分担权重。',
    en: 'A missing rating is never zero: wait, have another rate, or, where the scheme allows, let the other weights stand.',
  },
  decide: { zh: '作决定', en: 'Decide' },
  decideTitle: { zh: '{person}没有交评分表', en: '{person} has not handed in' },
  wait: { zh: '再等等', en: 'Wait' },
  replace: { zh: '换人评', en: 'Have another rate' },
  reweight: { zh: '由其他评分分担权重', en: 'Let the other weights stand' },
  which: { zh: '怎么办', en: 'What is to be done' },
  until2: { zh: '等到哪一天', en: 'Until which day' },
  newRater: { zh: '改由谁评', en: 'Who rates instead' },
});

/** How forms stand. */
export const FORM_STATES = words({
  open: { zh: '没交', en: 'not handed in' },
  submitted: { zh: '已交', en: 'handed in' },
  'given back': { zh: '退回重填', en: 'given back' },
  replaced: { zh: '已换人', en: 'replaced' },
  reweighted: { zh: '权重已分担', en: 'reweighted' },
});

/** How people come to rate. */
export const KINDS = words({
  self: { zh: '自评', en: 'self' },
  supervisor: { zh: '主管评', en: 'supervisor' },
  peer: { zh: '同事评', en: 'peer' },
  panel: { zh: '评议组', en: 'panel' },
  owner: { zh: '归口部门', en: 'owner of items' },
});

/** What the usual roles of raters are called, where a scheme writes no title of its own. */
export const RATER_ROLES = words({
  self: { zh: '本人', en: 'oneself' },
  supervisor: { zh: '主管', en: 'supervisor' },
  peer: { zh: '同事', en: 'colleagues' },
  panel: { zh: '评议组', en: 'panel' },
  owner: { zh: '归口部门', en: 'owner of items' },
  leader: { zh: '领导', en: 'leaders' },
});

/** Assigning forms. */
export const ASSIGNING = words({
  title: { zh: '分配评分表', en: 'Assign forms' },
  why: {
    zh: '已经有的评分表不动：再分配一次，只给新来的人。',
    en: 'Forms that stand already stay: assigned again, only newcomers get some.',
  },
  is: { zh: '由谁来评', en: 'Who rates' },
  self: { zh: '本人自评', en: 'everybody themselves' },
  supervisor: { zh: '各自的主管', en: 'their supervisors' },
  drawn: { zh: '抽签选同事', en: 'colleagues drawn by lot' },
  peers: { zh: '指定某人的同事', en: 'named colleagues of one person' },
  panel: { zh: '评议组评所有人', en: 'a panel that rates all' },
  owner: { zh: '归口部门评某几项', en: 'an owner of some items' },
  role: { zh: '方案里的角色', en: 'Role in the scheme' },
  roleHint: { zh: '选一个', en: 'Choose one' },
  count: { zh: '每人抽几位', en: 'How many for each' },
  seed: { zh: '抽签种子（写下来，可复核）', en: 'Seed of the draw (written down, so that it can be checked)' },
  ratee: { zh: '评谁', en: 'About whom' },
  raters: { zh: '评价人', en: 'Raters' },
  rater: { zh: '谁归口', en: 'Owner' },
  items: { zh: '哪几项（用逗号分开）', en: 'Which items (with commas between)' },
  assign: { zh: '分配', en: 'Assign' },
  done: { zh: '分配了 {count} 份评分表。', en: '{count} forms assigned.', one: 'One form assigned.' },
  without: { zh: '没找到足够评价人的：', en: 'Too few raters were found for: ' },
});
