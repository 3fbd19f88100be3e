/** The sentences for goals and for what is to be varied. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with what is sought, by code. */
export const seekMessages = {
  GOAL_FORM: {
    zh: { what: '「{text}」不是一个比较，不知道要达到什么。', mend: '写成 total >= 10000元，或对全体 合计(total) <= 20万元。' },
    en: {
      what: '"{text}" is no comparison, so nobody knows what is to be reached.',
      mend: 'Write total >= 10000 yuan, or over all sum(total) <= 200000 yuan.',
    },
  },
  GOAL_SUM: {
    zh: {
      what: '「{text}」里合计不是整个左边，看不出合计的是什么。',
      mend: '左边只写 合计(…)，要算的都放进括号里，例如 合计(base + commission) <= 20万元。',
    },
    en: {
      what: 'In "{text}" the sum is not the whole left side, so it is not clear what is summed.',
      mend: 'Write sum(…) alone on the left and put all of it inside, e.g. sum(base + commission) <= 200000 yuan.',
    },
  },
  GOAL_RIGHT: {
    zh: { what: '合计只能和一个写明的数比，「{text}」每个人可能不同。', mend: '右边写一个数，例如 20万元。' },
    en: {
      what: 'A sum is compared with a written number; "{text}" may differ from person to person.',
      mend: 'Write a number on the right, such as 200000 yuan.',
    },
  },
  GOAL_WHOSE: {
    zh: { what: '目标「{text}」是一个人的，没有说是谁的。', mend: '加上 --subject E001，或写成全体的 合计(…)。' },
    en: { what: 'The goal "{text}" is about one person, and nobody is named.', mend: 'Add --subject E001, or write sum(…) for all.' },
  },
  VARY_FORM: {
    zh: {
      what: '「{text}」看不出要改哪个数。',
      mend: '写一行的名称（sales）、参数（比例），或表里的一个数：提成档[2] 是第 2 行的结果，提成档[2].边界 是它的边界（两边都写的用 .下界、.上界）。',
    },
    en: {
      what: '"{text}" does not say which number is to be varied.',
      mend: 'Write the name of a line (sales), of a parameter, or one number of a table: tiers[2] is the result of row 2, tiers[2].boundary its boundary (.lower or .upper where both are written).',
    },
  },
  VARY_UNKNOWN_NEAR: {
    zh: { what: '没有叫「{name}」的行、参数或人员表的列，没有数可改。', mend: '是不是想用「{nearest}」？' },
    en: {
      what: 'No line, parameter or column of the subjects is called "{name}", so there is no number to vary.',
      mend: 'Did you mean "{nearest}"?',
    },
  },
  VARY_UNKNOWN: {
    zh: { what: '没有叫「{name}」的行、参数或人员表的列，没有数可改。', mend: '可以改其中之一：{known}。' },
    en: {
      what: 'No line, parameter or column of the subjects is called "{name}", so there is no number to vary.',
      mend: 'Vary one of {knownEn}.',
    },
  },
  VARY_NUMBER: {
    zh: { what: '「{name}」不是每人一个的数，不能一格一格地改。', mend: '选一个数：可以改其中之一：{known}。' },
    en: {
      what: '"{name}" is no number with one value for each person, so it cannot be varied step by step.',
      mend: 'Choose a number, one of {knownEn}.',
    },
  },
  VARY_WHOSE: {
    zh: { what: '「{name}」每人一个值，没有说改谁的。', mend: '加上 --subject E001。' },
    en: { what: '"{name}" has a value for each person, and it is not said whose is varied.', mend: 'Add --subject E001.' },
  },
  VARY_TABLE: {
    zh: { what: '参数「{name}」是一张 {rows} 行的表，没有说改哪个数。', mend: '写 {name}[2] 改第 2 行的结果，{name}[2].边界 改它的边界。' },
    en: {
      what: 'The parameter "{name}" is a table of {rows} rows, and it is not said which number is varied.',
      mend: 'Write {name}[2] for the result of row 2, {name}[2].boundary for its boundary.',
    },
  },
  VARY_CELL: {
    zh: {
      what: '「{text}」处没有单独写着的一个数，没法改它。',
      mend: '行号从 1 数；公式和「以上」处没有可改的数，公式里用到的参数可以改。',
    },
    en: {
      what: 'No single written number stands at "{text}", so it cannot be varied.',
      mend: 'Rows count from 1; a formula and "rest" cannot be varied, a parameter that a formula uses can.',
    },
  },
} satisfies Messages;
