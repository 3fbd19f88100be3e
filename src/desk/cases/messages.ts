/** The sentences for what is refused about cases, holds, and what is due by a day. */

import type { Messages } from '../../lib/problem.ts';
import { disputeMessages } from './disputes/messages.ts';
import { notedMessages } from './noted/messages.ts';

/** Messages by code; the holes are the problem's values. */
export const caseMessages = {
  ...disputeMessages,
  ...notedMessages,
  CASE_TEXT: {
    zh: { what: '这里要写明内容，不能是空的。', mend: '写清楚是什么事、为什么。' },
    en: { what: 'Something must be written here; it is blank.', mend: 'Say what it is about, and why.' },
  },
  CASE_EVIDENCE: {
    zh: { what: '「{found}」不是附件的校验值。', mend: '先上传附件，再用它的 SHA-256（64 位小写十六进制）。' },
    en: {
      what: '"{found}" is not the hash of an attachment.',
      mend: 'Attach the file first, and name it by its SHA-256 (64 hexadecimal digits, small letters).',
    },
  },
  CASE_EVIDENCE_NEEDED: {
    zh: { what: '至少要附 {needed} 份证据，这里没有。', mend: '附上能说明情况的文件或截图。' },
    en: { what: 'At least {needed} piece of evidence is needed, and there is none.', mend: 'Attach a file that shows what is said.' },
  },
  CASE_STATE: {
    zh: { what: '案件 C{number} 现在是「{stateZh}」，不能「{stepZh}」。', mend: '看一下案件走到了哪一步。' },
    en: { what: 'Case C{number} is {state}; "{step}" is not possible now.', mend: 'Look how far the case has come.' },
  },
  CASE_MISSING: {
    zh: { what: '没有案件 C{number}，或你不能查看。', mend: '核对案件编号。' },
    en: { what: 'There is no case C{number}, or it is not for you to see.', mend: 'Check the number of the case.' },
  },
  CASE_NOT_OWN: {
    zh: { what: '案件 C{number} 不归你办，不能撤回或补充。', mend: '撤回由提出的人，补充证据由当事人和经办人。' },
    en: {
      what: 'Case C{number} is not yours to take back or add to.',
      mend: 'Whoever brought it takes it back; the one concerned and those who handle it add evidence.',
    },
  },
  CASE_PROPOSAL: {
    zh: { what: '核算 R{run} 没有对 {person} 提议「{line}」。', mend: '用 hengji outcomes 看这次核算提议了什么，或不写提议。' },
    en: {
      what: 'Run R{run} does not propose "{line}" for {person}.',
      mend: 'Look what the run proposes (hengji outcomes), or leave the proposal out.',
    },
  },
  CASE_SETTING: {
    zh: { what: '没有「{name}」这个设置。', mend: '可以设置的有：{known}。' },
    en: { what: 'There is no setting "{name}".', mend: 'These can be set: {known}.' },
  },
  CASE_SETTING_VALUE: {
    zh: { what: '设置「{name}」不能是 {value}。', mend: '写 {least} 到 {most} 之间的整数。' },
    en: { what: 'The setting "{name}" cannot be {value}.', mend: 'Give a whole number from {least} to {most}.' },
  },
  DECIDED_NONE: {
    zh: { what: '事实表「{table}」没有等待转入的行。', mend: '已经转入的不用再转；等有新的决定再来。' },
    en: {
      what: 'No rows wait for the fact table "{table}".',
      mend: 'What was taken over needs nothing more; come back after the next decision.',
    },
  },
  APPLICATION_AMOUNT: {
    zh: { what: '「{found}」不是可以申请的数额。', mend: '写大于零的数：金额最多两位小数，分值最多四位。' },
    en: {
      what: '"{found}" is no amount that can be applied for.',
      mend: 'Give a number above zero: yuan with two decimal places at most, points with four.',
    },
  },
  RAISE_NO_PAY: {
    zh: { what: '{person} 在 {from} 没有底薪，加薪没有可以加的基数。', mend: '先设定底薪，再让加薪生效。' },
    en: { what: '{person} has no base pay on {from}, so there is nothing to raise.', mend: 'Set the base pay first.' },
  },
  AWARD_WINNERS: {
    zh: { what: '获奖人数不能是 {found}。', mend: '写 1 或更大的整数。' },
    en: { what: 'An award cannot have {found} winners.', mend: 'Give a whole number, one or more.' },
  },
  AWARD_JURY_NONE: {
    zh: { what: '评委名单是空的，或有人写了两次。', mend: '写上评委的工号，每人一次。' },
    en: { what: 'The jury is empty, or names somebody twice.', mend: 'Name the members of the jury, each once.' },
  },
  AWARD_STATE: {
    zh: { what: '评奖 C{number} 现在不在这一步。', mend: '提名在投票开始前，投票在评选结束前。' },
    en: { what: 'Award C{number} is not at this point now.', mend: 'Nominations come before the vote, votes before the selection.' },
  },
  AWARD_TWICE: {
    zh: { what: '你已经提名过或投过 {candidate}。', mend: '每人对同一候选人一次，不能改。' },
    en: { what: 'You have nominated or voted for {candidate} already.', mend: 'Each may do so once for a candidate, and it stands.' },
  },
  AWARD_CANDIDATES: {
    zh: { what: '评奖 C{number} 还没有候选人。', mend: '先提名。' },
    en: { what: 'Award C{number} has no candidates yet.', mend: 'Nominate somebody first.' },
  },
  AWARD_JURY: {
    zh: { what: '{person} 不是这个奖的评委。', mend: '只有评委投票。' },
    en: { what: '{person} is not on the jury of this award.', mend: 'Only the jury votes.' },
  },
  AWARD_CANDIDATE: {
    zh: { what: '{candidate} 不是候选人，或没有得到任何评委的票。', mend: '只能从被提名、得了票的人里选。' },
    en: { what: '{candidate} is no candidate, or has no votes.', mend: 'Choose among those who were nominated and voted for.' },
  },
  AWARD_STARS: {
    zh: { what: '{found} 不是星数。', mend: '给 1 到 5 颗星。' },
    en: { what: '{found} is no number of stars.', mend: 'Give one to five stars.' },
  },
  AWARD_OWN_TEAM: {
    zh: { what: '{candidate} 和你在同一个部门，这个奖不许评委投给本部门。', mend: '由其他评委投。' },
    en: {
      what: '{candidate} is of your own team, for which this award allows no votes.',
      mend: 'Leave it to the other members of the jury.',
    },
  },
  AWARD_MANY: {
    zh: { what: '这个奖最多 {most} 人，选了 {found} 人（或有人写了两次）。', mend: '减少人数，每人写一次。' },
    en: { what: 'This award has at most {most} winners; {found} were named, or one twice.', mend: 'Name fewer, each once.' },
  },
  OUTCOME_EFFECT: {
    zh: {
      what: '案件 C{number} 的处理要以「{wanted}」落实，不是「{found}」。',
      mend: '调岗、降级写新的任职，辞退写最后一天，培训不写人员记录。',
    },
    en: {
      what: 'The outcome of case C{number} takes effect by "{wanted}", not by "{found}".',
      mend: 'A transfer or demotion gives another seat, a dismissal the last day, training nothing.',
    },
  },
  HOLD_CASE_ENDED: {
    zh: { what: '调查 C{number} 已经结束，不能再暂缓。', mend: '要暂缓先立案。' },
    en: { what: 'Investigation C{number} has ended; it holds nothing any more.', mend: 'Open an investigation first.' },
  },
  HOLD_LOCKED: {
    zh: { what: '「{scheme}」的 {period} 已封账，入账的不能再暂缓。', mend: '查实以后用调整结算。' },
    en: {
      what: 'The {period} of "{scheme}" is locked, and what is booked cannot be held.',
      mend: 'Once a finding is confirmed, an adjustment settles it.',
    },
  },
  HOLD_TWICE: {
    zh: { what: '同一项目已经暂缓（第 {number} 号）。', mend: '不用再暂缓。' },
    en: { what: 'The same item is held already (hold {number}).', mend: 'There is nothing to do.' },
  },
} satisfies Messages;
