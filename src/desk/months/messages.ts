/** The sentences for figures of people that are not there. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const monthMessages = {
  RESULT_MISSING: {
    zh: { what: '「{scheme}」的 {period} 还没有「{person}」的结果。', mend: '看一下有结果的周期，选其中一个。' },
    en: {
      what: 'The {period} of "{scheme}" has no result of "{person}" yet.',
      mend: 'Look at the periods that have results, and choose one of them.',
    },
  },
  RESULTS_MISSING: {
    zh: { what: '「{scheme}」的 {period} 没有你能看的结果。', mend: '看一下方案和周期写得对不对；没有核算过的周期还没有结果。' },
    en: {
      what: 'The {period} of "{scheme}" has no results that you may see.',
      mend: 'See whether scheme and period are right; a period that was never computed has no results yet.',
    },
  },
  RESULT_ITEM_MISSING: {
    zh: { what: '没有「{item}」这一项可看。', mend: '从本月各项里选一项。' },
    en: { what: 'There is no item "{item}" to be seen.', mend: 'Choose one of the items of the month.' },
  },
  PAYSLIP_MISSING: {
    zh: { what: 'R{number} 没有这个人的工资条；工资条在封账以后才有。', mend: '从工资条列表里选一张。' },
    en: { what: 'R{number} has no payslip of this person; payslips come with the lock.', mend: 'Choose one from the list of payslips.' },
  },
  PAYSLIP_CHANGED: {
    zh: { what: '要签的不是 R{number} 这张工资条现在的内容。', mend: '重新打开工资条，看过以后再签。' },
    en: { what: 'What was signed is not what your payslip of R{number} says.', mend: 'Open the payslip again, read it, and sign then.' },
  },
} satisfies Messages;
