/** The sentences for meetings, talks and surveys: what cannot be written, closed, replied or shown, and why. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const meetingMessages = {
  MEETING_MISSING: {
    zh: { what: '没有第 {number} 号会议，或你看不到它。', mend: '核对编号。' },
    en: { what: 'There is no meeting {number} that you may see.', mend: 'Check the number.' },
  },
  MEETING_DECISION: {
    zh: { what: '决定要写明负责人和期限；其他内容不写。', mend: '补上负责人和期限，或去掉它们。' },
    en: { what: 'A decision has an owner and a day, and nothing else has.', mend: 'Name both, or neither.' },
  },
  DECISION_MISSING: {
    zh: { what: '没有第 {number} 号会议决定，或你看不到它。', mend: '核对编号。' },
    en: { what: 'There is no decision {number} that you may see.', mend: 'Check the number.' },
  },
  DECISION_CLOSED: {
    zh: { what: '第 {number} 号会议决定已有结论。', mend: '不用再填。' },
    en: { what: 'Decision {number} is closed.', mend: 'There is nothing to do.' },
  },
  TALK_MISSING: {
    zh: { what: '没有第 {number} 号谈话，或你看不到它。', mend: '核对编号。' },
    en: { what: 'There is no talk {number} that you may see.', mend: 'Check the number.' },
  },
  TALK_AHEAD: {
    zh: { what: '谈话日 {day} 还没有到，今天是 {today}。', mend: '谈过之后再记录。' },
    en: { what: 'The day {day} of the talk is ahead; today is {today}.', mend: 'Write it down once it was held.' },
  },
  TALK_FOLLOW_DAY: {
    zh: { what: '跟进日 {follow} 不晚于谈话日 {day}。', mend: '写谈话以后的一天，或不写。' },
    en: { what: 'The day {follow} to look again is not after the talk on {day}.', mend: 'Name a later day, or none.' },
  },
  TALK_NOT_YOURS: {
    zh: { what: '第 {number} 号谈话不是与你的谈话。', mend: '由谈话的员工本人确认。' },
    en: { what: 'Talk {number} was not with you.', mend: 'Have the person it was with acknowledge it.' },
  },
  TALK_ACKNOWLEDGED: {
    zh: { what: '第 {number} 号谈话已经确认过。', mend: '不用再确认；还有话说，请人事再谈一次。' },
    en: { what: 'Talk {number} is acknowledged already.', mend: 'There is nothing to do; for more to say, ask HR for another talk.' },
  },
  SURVEY_QUESTIONS: {
    zh: { what: '问卷至少要一个问题，每个问题至少两个选项。', mend: '补全问题和选项。' },
    en: { what: 'A survey has at least one question, each with at least two choices.', mend: 'Complete them.' },
  },
  SURVEY_DAYS: {
    zh: { what: '问卷截止日 {to} 早于起始日 {from}。', mend: '核对两个日期。' },
    en: { what: 'The last day {to} of the survey is before the first, {from}.', mend: 'Check both days.' },
  },
  SURVEY_MISSING: {
    zh: { what: '没有第 {number} 号问卷。', mend: '核对编号。' },
    en: { what: 'There is no survey {number}.', mend: 'Check the number.' },
  },
  SURVEY_CLOSED: {
    zh: { what: '问卷从 {from} 到 {to} 填写，今天 {today} 不行。', mend: '在这些天里填写。' },
    en: { what: 'The survey takes replies from {from} to {to}, and today is {today}.', mend: 'Reply on these days.' },
  },
  SURVEY_CHOICES: {
    zh: { what: '每个问题要选一个选项。', mend: '按问题的顺序写选项的序号，从 0 起。' },
    en: { what: 'Each question takes one of its choices.', mend: 'Give the place of each choice, from 0, in the order of the questions.' },
  },
  SURVEY_TWICE: {
    zh: { what: '你已经填过第 {number} 号问卷。', mend: '问卷不记名，填过不能改。' },
    en: { what: 'You have replied to survey {number}.', mend: 'It is anonymous, so a reply cannot be found again and changed.' },
  },
  SURVEY_OPEN: {
    zh: { what: '问卷到 {to} 才结束，结果要到之后才看。', mend: '截止日的第二天再看：中途看两次就能猜出是谁。' },
    en: {
      what: 'The survey runs until {to}; its result is shown after that.',
      mend: 'Look on the day after: who looks twice in between could tell who replied what.',
    },
  },
  SURVEY_FEW: {
    zh: { what: '填写的人不到 {least} 人，结果不公开。', mend: '人太少时能猜出是谁。' },
    en: {
      what: 'Fewer than {least} {least:person|people} replied, so the result is not shown.',
      mend: 'With so few one could tell who replied what.',
    },
  },
} satisfies Messages;
