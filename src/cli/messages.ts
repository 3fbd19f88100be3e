/** The sentences for what can be wrong on the command line. */

import type { Messages } from '../lib/problem.ts';

/** Messages of problems with what was asked for, by code. */
export const cliMessages = {
  SCHEME_MISSING_NEAR: {
    zh: { what: '没有叫「{name}」的方案，也没有这个文件。', mend: '是不是想用「{nearest}」？' },
    en: { what: 'There is no scheme "{name}", and no such file.', mend: 'Did you mean "{nearest}"?' },
  },
  SCHEME_MISSING: {
    zh: { what: '没有叫「{name}」的方案，也没有这个文件。', mend: '写方案文件的路径，或自带方案的名称：{known}。' },
    en: {
      what: 'There is no scheme "{name}", and no such file.',
      mend: 'Write the path of a scheme, or the name of one that is shipped: {known}.',
    },
  },
  PERIOD_TEXT: {
    zh: {
      what: '「{found}」不是一个周期，不知道要算哪一段时间。',
      mend: '写成 2026-10（月）、2026-Q3（季）、2026-H1（半年）、2026（年）或 2026-01-01/2026-02-28（区间）。',
    },
    en: {
      what: '"{found}" is no period, so nobody knows what to compute.',
      mend: 'Write 2026-10 (month), 2026-Q3 (quarter), 2026-H1 (half year), 2026 (year) or 2026-01-01/2026-02-28 (interval).',
    },
  },
  SUBJECT_UNKNOWN: {
    zh: {
      what: '方案 {scheme} 的对象里没有「{subject}」，没有结果可以解释。',
      mend: '核对编号；如果这个人应当在内，看方案的「对象」条件和人员表。',
    },
    en: {
      what: 'Scheme {scheme} has no subject "{subject}", so there is nothing to explain.',
      mend: 'Check the identifier; if the person should be in, look at the condition of "subjects" and at the facts.',
    },
  },
  ITEM_UNKNOWN: {
    zh: { what: '方案里没有叫「{item}」的一行，没有东西可以解释。', mend: '写其中之一：{known}。' },
    en: { what: 'The scheme has no line "{item}", so there is nothing to explain.', mend: 'Write one of {known}.' },
  },
} satisfies Messages;
