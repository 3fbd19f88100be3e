/** The states of the record in words, in both languages. */

import type { Language } from '../lib/problem.ts';

const STATES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  computed: { zh: '已核算', en: 'computed' },
  'in review': { zh: '复核中', en: 'in review' },
  approved: { zh: '已审批', en: 'approved' },
  rejected: { zh: '已退回', en: 'rejected' },
  locked: { zh: '已封账', en: 'locked' },
  paid: { zh: '已发放', en: 'paid' },
  proposed: { zh: '待审批', en: 'proposed' },
  writing: { zh: '编写中', en: 'being written' },
  submitted: { zh: '已送审', en: 'submitted' },
  reviewed: { zh: '已审核', en: 'reviewed' },
  released: { zh: '已发布', en: 'released' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  dropped: { zh: '已放弃', en: 'dropped' },
  'in force': { zh: '有效', en: 'in force' },
  undone: { zh: '已撤销', en: 'undone' },
  replaced: { zh: '已被替代', en: 'replaced' },
  regular: { zh: '核算', en: 'regular' },
  done: { zh: '已完成', en: 'done' },
  refused: { zh: '未通过', en: 'refused' },
  failed: { zh: '出错', en: 'failed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  voting: { zh: '投票中', en: 'voting' },
  deciding: { zh: '讨论决定中', en: 'deciding' },
  closed: { zh: '已结束', en: 'closed' },
  'kept as facts': { zh: '已转为事实', en: 'kept as facts' },
  subject: { zh: '本人', en: 'subject' },
  head: { zh: '部门负责人', en: 'head' },
  superior: { zh: '上级', en: 'superior' },
  reviewer: { zh: '复核人', en: 'reviewer' },
  'not published': { zh: '没有公布', en: 'not published' },
  'no interview': { zh: '没有面谈', en: 'no interview yet' },
  unsigned: { zh: '没有签完', en: 'not signed' },
  correction: { zh: '重算', en: 'correction' },
};

/** A state in words. */
export const stateWord = (state: string, language: Language): string => STATES[state]?.[language] ?? state;
