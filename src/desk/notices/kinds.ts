/**
 * All kinds of notices, listed by hand. A title has no holes: it is what goes out of the house, and holds nothing of anybody. The text is
 * for the person alone, inside, and is filled with the values when somebody reads.
 */

import type { Language } from '../../lib/problem.ts';

/** The words of a kind. */
export type NoticeKind = { readonly title: Readonly<Record<Language, string>>; readonly text: Readonly<Record<Language, string>> };

/** The kinds by name. */
export const NOTICE_KINDS = {
  'job ended': {
    title: { zh: '您提交的任务已结束', en: 'A job that you asked for has ended' },
    text: { zh: '第 {number} 号任务（{kindZh}）：{stateZh}。', en: 'Job {number} ({kind}): {state}.' },
  },
  'result published': {
    title: { zh: '您的考核结果已公布', en: 'Your result is published' },
    text: {
      zh: '「{cycle}」的结果已公布；面谈最迟 {by}。',
      en: 'The result of "{cycle}" is published; the interview is due by {by}.',
    },
  },
  'committee named': {
    title: { zh: '您被选入校准委员会', en: 'You sit in a committee' },
    text: { zh: '第 {number} 号委员会（主任 {chair}）等您投票。', en: 'Committee {number} (chair {chair}) waits for your votes.' },
  },
  'publisher named': {
    title: { zh: '您可以公布考核结果', en: 'You are to publish results' },
    text: { zh: '「{name}」的结果由您公布{unitZh}。', en: 'The results of "{name}" are yours to publish{unit}.' },
  },
  'award to vote': {
    title: { zh: '有评奖等您投票', en: 'An award waits for your vote' },
    text: {
      zh: '「{text}」的提名已结束，请给每位候选人投星。',
      en: 'Nominations of "{text}" have ended; please give each candidate stars.',
    },
  },
  'objection answered': {
    title: { zh: '您提出的异议已答复', en: 'Your objection is answered' },
    text: { zh: '第 {number} 号异议：{reason}', en: 'Objection {number}: {reason}' },
  },
  'window open': {
    title: { zh: '考核有事要办', en: 'A review waits for you' },
    text: {
      zh: '「{name}」的「{stageZh}」从 {day} 开始，有您要办的。',
      en: 'The stage {stage} of "{name}" began on {day} and waits for you.',
    },
  },
  'window ends soon': {
    title: { zh: '考核将到期', en: 'A review ends soon' },
    text: {
      zh: '「{name}」的「{stageZh}」到 {day} 截止，还有您要办的。',
      en: 'The stage {stage} of "{name}" ends on {day} and still waits for you.',
    },
  },
  'window ends today': {
    title: { zh: '考核今天到期', en: 'A review ends today' },
    text: {
      zh: '「{name}」的「{stageZh}」今天（{day}）截止，还有您要办的。',
      en: 'The stage {stage} of "{name}" ends today, {day}, and still waits for you.',
    },
  },
  'window over': {
    title: { zh: '考核已过期', en: 'A review is overdue' },
    text: {
      zh: '「{name}」的「{stageZh}」已于 {day} 截止，还有没办完的。',
      en: 'The stage {stage} of "{name}" ended on {day}, and not everything was done.',
    },
  },
  'delivery given up': {
    title: { zh: '有通知没有送出', en: 'A message could not be delivered' },
    text: {
      zh: '渠道「{channel}」多次没有送出，已放弃：{reason}',
      en: 'The channel "{channel}" failed again and again, and was given up: {reason}',
    },
  },
  'case moved': {
    title: { zh: '与您有关的案件有了进展', en: 'A case that concerns you has moved on' },
    text: { zh: '案件 C{number}（{kindZh}）：{stateZh}。', en: 'Case C{number} ({kind}): {state}.' },
  },
  'evidence laid': {
    title: { zh: '案件有新的证据', en: 'There is new evidence in a case' },
    text: { zh: '案件 C{number}（{kindZh}）补充了证据。', en: 'Evidence was laid into case C{number} ({kind}).' },
  },
  'check drawn': {
    title: { zh: '有抽查等您打分', en: 'A random check waits for you' },
    text: {
      zh: '到 {day} 的一周抽中了 {count} 位顾客，请您逐个打分。',
      en: '{count} customers of the week to {day} were picked for you to score.',
    },
  },
  'talk noted': {
    title: { zh: '有一次谈话记录待您确认', en: 'A talk with you waits for your word' },
    text: { zh: '{day} 的谈话记录已写好，请阅读并确认。', en: 'The talk of {day} was written down; please read and acknowledge it.' },
  },
  'password to be renewed': {
    title: { zh: '您的密码将重设', en: 'Your password is being renewed' },
    text: {
      zh: '{by} 为您生成了重设密码的链接。如果不是您要求的，请马上告诉管理员。',
      en: '{by} made a link by which your password can be chosen anew. If you did not ask for it, tell an administrator at once.',
    },
  },
  'second factor taken': {
    title: { zh: '您的第二步验证已取消', en: 'Your second factor was taken away' },
    text: {
      zh: '{by} 取消了您的第二步验证。请在「我的账户」里重新添加；如果不是您要求的，请马上告诉管理员。',
      en: '{by} took your second factor away. Add one anew at My account; if you did not ask for it, tell an administrator at once.',
    },
  },
  'report given back': {
    title: { zh: '有一份报告退回来了', en: 'A report was given back' },
    text: {
      zh: '「{name}」到 {last} 的报告被退回，请修改后再交。',
      en: 'Your report "{name}" up to {last} was given back; hand it in anew.',
    },
  },
  'things wait': {
    title: { zh: '您有待办事项', en: 'Something waits for you' },
    text: { zh: '待办：{itemsZh}', en: 'To be done: {items}' },
  },
  'payslip there': {
    title: { zh: '您的工资条已出', en: 'Your payslip is there' },
    text: {
      zh: '「{scheme}」{period}已封账，您的工资条可以查看了。',
      en: '"{scheme}" for {period} is locked, and your payslip can be read.',
    },
  },
  'adjustment for you': {
    title: { zh: '您有一笔调整', en: 'There is an adjustment for you' },
    text: {
      zh: '「{scheme}」{period}的第 A{number} 号调整已批准，与您有关的金额见您的账户。',
      en: 'Adjustment A{number} of "{scheme}" for {period} was approved; your account shows what it is to you.',
    },
  },
  'figures moved': {
    title: { zh: '您的结果有更正', en: 'Your figures were corrected' },
    text: {
      zh: '「{scheme}」{period}的数据因案件 C{number} 更正，您的结果随之变化；差额见下一次核算或调整。',
      en: 'Facts of "{scheme}" for {period} were corrected by case C{number}, and your figures moved with them; the next run or adjustment shows by how much.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeKind>>;

/** A kind by its name. */
export type NoticeName = keyof typeof NOTICE_KINDS;

/** The words of a kind; of one that this version does not know, its name. */
export const wordsOfKind = (kind: string): NoticeKind =>
  (NOTICE_KINDS as Readonly<Record<string, NoticeKind>>)[kind] ?? { title: { zh: kind, en: kind }, text: { zh: kind, en: kind } };
