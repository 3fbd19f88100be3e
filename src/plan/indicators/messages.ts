/** The sentences for references to indicators, and for what can be wrong in the library of indicators. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with indicators, by code. */
export const indicatorMessages = {
  INDICATOR_UNKNOWN_NEAR: {
    zh: { what: '指标库里没有「{found}」，所以这一行没有算法。', mend: '是不是想引用「{nearest}」？' },
    en: { what: 'The library has no indicator "{found}", so this line has no formula.', mend: 'Did you mean "{nearest}"?' },
  },
  INDICATOR_UNKNOWN: {
    zh: { what: '指标库里没有「{found}」，所以这一行没有算法。', mend: '用 hengji indicators 词 查编号，例如 hengji indicators 转化率。' },
    en: {
      what: 'The library has no indicator "{found}", so this line has no formula.',
      mend: 'Look for its id with hengji indicators WORD, e.g. hengji indicators conversion.',
    },
  },
  INDICATOR_SEVERAL: {
    zh: { what: '「{found}」是几个指标共用的名字，算法各不相同，不知道要哪一个。', mend: '写其中一个的编号：{known}。' },
    en: {
      what: 'Several indicators are called "{found}", each with a formula of its own; which one is meant?',
      mend: 'Write the id of one: {knownEn}.',
    },
  },
  INDICATOR_FIXED: {
    zh: {
      what: '指标 {id} 自己定了「{option}」，引用时再写一个，就不再是这个指标了。',
      mend: '去掉这里的「{option}」，或者把这个指标的算法抄进方案再改。',
    },
    en: {
      what: 'The indicator {id} says its own "{optionEn}"; with another one it would be another indicator.',
      mend: 'Leave out "{optionEn}" here, or copy the formula into the scheme and change it there.',
    },
  },
  INDICATOR_ID: {
    zh: {
      what: '「{id}」不能作指标的编号，所以这一条没有读。',
      mend: '写成 题目/变体，用小写拉丁字母、数字和连字符，例如 conversion/buyers-by-visitors。',
    },
    en: {
      what: '"{id}" cannot be the id of an indicator, so it was not read.',
      mend: 'Write subject/variant in lower-case letters, digits and hyphens, e.g. conversion/buyers-by-visitors.',
    },
  },
  INDICATOR_INCOMPLETE: {
    zh: { what: '指标 {id} 没有写{missing}，所以这一条没有读。', mend: '补上：{missing}。' },
    en: { what: 'The indicator {id} does not say: {missingEn}; it was not read.', mend: 'Add {missingEn}.' },
  },
  INDICATOR_DIRECTION: {
    zh: { what: '「{found}」没有说清楚高好还是低好，所以这一条没有读。', mend: '写：{known}。' },
    en: { what: '"{found}" does not say which way is better; the indicator was not read.', mend: 'Write one of: {knownEn}.' },
  },
  INDICATOR_NAME: {
    zh: {
      what: '指标里的「{name}」不是它自己的一行，在引用它的方案里就会是别的东西。',
      mend: '列写成 表.列，例如 orders.amount；其他的先在这个指标的「指标」下写一行。',
    },
    en: {
      what: '"{name}" is no line of the indicator itself, so in each scheme it would mean something else.',
      mend: 'Write columns as table.column, e.g. orders.amount; write anything else as a line under "measures" of the indicator.',
    },
  },
  INDICATOR_NESTED: {
    zh: { what: '「{name}」在指标里又引用指标，库里的算法要一眼看全。', mend: '把那个指标的算法写在这里。' },
    en: {
      what: '"{name}" refers to an indicator inside an indicator; a formula of the library is to be seen whole.',
      mend: 'Write the formula of that one here.',
    },
  },
  INDICATOR_GATE: {
    zh: { what: '指标 {id} 的值带了「作废」或「仅当」，引用它的一行还要写自己的，只能有一个。', mend: '写进算式，例如 若 … 则 … 否则 …。' },
    en: {
      what: 'The value of the indicator {id} has a gate (void if, only if), of which the line that refers to it has its own.',
      mend: 'Write it into the formula: if … then … else ….',
    },
  },
} satisfies Messages;
