/** The sentences for what is refused about key behaviours, deadlines, reports and samples. */

import type { Messages } from '../../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const notedMessages = {
  BEHAVIOUR_TABLE: {
    zh: { what: '关键行为不能记入事实表「{table}」。', mend: '可以记入：{known}。' },
    en: { what: 'Behaviours do not become rows of "{table}".', mend: 'These tables take them: {known}.' },
  },
  BEHAVIOUR_RANGE: {
    zh: { what: '{found} 分不在 {least} 到 {most} 的范围内。', mend: '在范围内按情节选择；范围本身要从小写到大。' },
    en: {
      what: '{found} points are not between {least} and {most}.',
      mend: 'Choose within the range; a range goes from the lower to the higher.',
    },
  },
  BEHAVIOUR_POINTS: {
    zh: { what: '「{found}」不是分值。', mend: '写最多四位小数的数，例如 -2.5。' },
    en: { what: '"{found}" is no number of points.', mend: 'Write a number with four decimal places at most, such as -2.5.' },
  },
  BEHAVIOUR_DAY: {
    zh: { what: '{day} 还没有到。', mend: '写已经发生的那一天。' },
    en: { what: '{day} has not come yet.', mend: 'Give the day on which it happened.' },
  },
  BEHAVIOUR_KIND: {
    zh: { what: '没有「{type}」这种关键行为。', mend: '先设定它记入哪张表、分值范围，或换一种。' },
    en: { what: 'There is no kind of behaviour "{type}".', mend: 'Set it up with its table and range first, or choose another.' },
  },
  RULE_DUE: {
    zh: { what: '期限不能是结束后 {found} 天。', mend: '写 0 到 {most} 的整数。' },
    en: { what: 'Nothing can be due {found} {found:day|days} after the end.', mend: 'Give a whole number from 0 to {most}.' },
  },
  RULE_WHOSE: {
    zh: { what: '「{name}」没有写由谁交，或数据没有写事实表、报告写了事实表。', mend: '写上人员；只有数据写事实表。' },
    en: {
      what: '"{name}" does not say who owes it, or facts name no table, or a report names one.',
      mend: 'Name the people; only facts have a table.',
    },
  },
  RULE_ENDED: {
    zh: { what: '第 {number} 号期限已在 {day} 结束。', mend: '不用再结束。' },
    en: { what: 'Deadline {number} has ended with {day}.', mend: 'There is nothing to do.' },
  },
  RULE_MISSING: {
    zh: { what: '没有第 {number} 号期限。', mend: '核对编号。' },
    en: { what: 'There is no deadline {number}.', mend: 'Check the number.' },
  },
  REPORT_NOT_YOURS: {
    zh: { what: '「{name}」不用由你交。', mend: '核对是哪一份报告。' },
    en: { what: '"{name}" is not for you to hand in.', mend: 'Check which report it is.' },
  },
  REPORT_DAY: {
    zh: { what: '{day} 所在的一段还没有开始，或不在「{name}」的期限内。', mend: '写这份报告所说的那天、那周或那月里的一天。' },
    en: {
      what: 'What {day} lies in has not begun, or "{name}" does not hold then.',
      mend: 'Give a day of the day, week or month that the report is about.',
    },
  },
  SAMPLE_COUNT: {
    zh: { what: '不能抽查 {found} 位顾客。', mend: '写 1 或更大的整数。' },
    en: { what: '{found} customers cannot be checked.', mend: 'Give a whole number, one or more.' },
  },
  SAMPLE_WEEK: {
    zh: { what: '到 {day} 的一周还没有过完。', mend: '等这一周结束再抽。' },
    en: { what: 'The week to {day} is not over.', mend: 'Draw the sample when it is.' },
  },
  SAMPLE_NOBODY: {
    zh: { what: '{person} 在到 {week_end} 的一周里没有服务过顾客。', mend: '核对人员、日期和导入的数据。' },
    en: { what: '{person} served no customers in the week to {week_end}.', mend: 'Check the person, the day and the facts.' },
  },
  SAMPLE_CHECKER: {
    zh: { what: '{checker} 自己服务 {customer}，不能当抽查人。', mend: '换一位不服务这些顾客的人。' },
    en: { what: '{checker} serves {customer}, and cannot be the one who checks.', mend: 'Choose somebody who serves none of them.' },
  },
  SAMPLE_TWICE: {
    zh: { what: '{person} 到 {week_end} 的一周已经抽过样，不能重抽。', mend: '用已经抽出的名单。' },
    en: { what: 'For {person} a sample of the week to {week_end} was drawn already.', mend: 'It is not drawn again; use that one.' },
  },
  SAMPLE_TABLE: {
    zh: { what: '事实表「{table}」没有「{employee}」「{customer}」这些列，或没有日期。', mend: '写上记录谁服务了谁的那张表和它的列。' },
    en: {
      what: 'The table "{table}" lacks the column "{employee}" or "{customer}", or has no days.',
      mend: 'Name the table that says who served whom, and its columns.',
    },
  },
  SAMPLE_NOT_YOURS: {
    zh: { what: '第 {number} 号抽查不由你打分。', mend: '由指定的抽查人打分。' },
    en: { what: 'Sample {number} is not for you to score.', mend: 'Whoever was named as its checker does.' },
  },
  SAMPLE_CUSTOMER: {
    zh: { what: '{customer} 不在第 {number} 号抽查的名单里。', mend: '只给抽中的顾客打分。' },
    en: { what: '{customer} was not picked by sample {number}.', mend: 'Score those who were picked.' },
  },
  SAMPLE_SCORED: {
    zh: { what: '第 {number} 号抽查的 {customer} 已经打过分。', mend: '打过的分不改；有错走申诉。' },
    en: { what: '{customer} of sample {number} was scored already.', mend: 'A score stands; what is wrong is disputed.' },
  },
  SAMPLE_MOST: {
    zh: { what: '「{found}」不能作满分。', mend: '写大于 0 的数，最多四位小数。' },
    en: { what: '"{found}" cannot be the most that is scored.', mend: 'Give a number above 0, with four decimals at most.' },
  },
  SAMPLE_SCORE: {
    zh: { what: '{found} 分超过这次抽查的满分 {most}。', mend: '写 0 到 {most} 之间的分数。' },
    en: { what: 'The score {found} is above {most}, the most of this sample.', mend: 'Give a score from 0 to {most}.' },
  },
  SAMPLE_MISSING: {
    zh: { what: '没有第 {number} 号抽查，或你不能查看。', mend: '核对编号。' },
    en: { what: 'There is no sample {number}, or it is not for you to see.', mend: 'Check the number.' },
  },
} satisfies Messages;
