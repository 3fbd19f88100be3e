/** The sentences for what is refused about disputes and how they are put right. */

import type { Messages } from '../../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const disputeMessages = {
  DISPUTE_NOT_OUT: {
    zh: { what: '「{scheme}」的 {period} 还没有公布或封账，没有结果可以申诉。', mend: '等结果出来再提。' },
    en: { what: 'The {period} of "{scheme}" is not out yet, so there is no result to dispute.', mend: 'Wait until it is.' },
  },
  DISPUTE_NOT_OWN: {
    zh: { what: '只能对自己的结果提出申诉，不能替 {person} 提。', mend: '请 {person} 自己提出。' },
    en: { what: "Only one's own result can be disputed, not that of {person}.", mend: 'Have {person} raise it.' },
  },
  DISPUTE_LATE: {
    zh: { what: '「{scheme}」{period} 的申诉期到 {last} 为止，已经过了。', mend: '请和主管或人事说明；确有错误的由他们更正。' },
    en: {
      what: 'Disputes about the {period} of "{scheme}" could be raised until {last}; that is over.',
      mend: 'Speak to your manager or HR: what is wrong can still be corrected by them.',
    },
  },
  DISPUTE_NO_REMEDY: {
    zh: {
      what: '申诉 C{number} 还没有更正方案，不知道会影响谁，不能接受。',
      mend: '先提出更正方案，看过影响再接受；不成立的写明理由解释。',
    },
    en: {
      what: 'For dispute C{number} nothing was proposed yet, so nobody knows whom it moves; it cannot be accepted.',
      mend: 'Propose how it is put right, look whom that moves, and accept it then; or explain why the result stands.',
    },
  },
  REMEDY_OTHER: {
    zh: { what: '申诉 C{number} 要用「{wanted}」更正，不是「{found}」。', mend: '事实用更正行，评分退回评分表，规则提修改。' },
    en: {
      what: 'Dispute C{number} is put right by a "{wanted}", not by a "{found}".',
      mend: 'Facts are corrected, a rating goes back with its form, a rule is written anew.',
    },
  },
  REMEDY_STATE: {
    zh: { what: '申诉 C{number} 不在审查中，不能提更正方案。', mend: '先受理；已经决定的不能再改。' },
    en: { what: 'Dispute C{number} is not under examination.', mend: 'Take it under examination first; what is decided stays decided.' },
  },
  CORRECTION_COLUMN: {
    zh: { what: '批次 B{batch} 没有「{column}」这一列。', mend: '核对列名（用表的英文列名）。' },
    en: { what: 'Batch B{batch} has no column "{column}".', mend: 'Check the name of the column.' },
  },
  CORRECTION_ROWS: {
    zh: { what: '批次 B{batch} 里没有要改的行，或同一行写了两次。', mend: '按明细里的行号写，每行一次。' },
    en: {
      what: 'Batch B{batch} does not have all of these rows, or one is named twice.',
      mend: 'Give row numbers as the trace shows them, each once.',
    },
  },
  CORRECTION_BATCH: {
    zh: { what: '批次 B{batch} 对这个周期不起作用，或不是这张表的。', mend: '核对批次；已被替代的改新的批次。' },
    en: {
      what: 'Batch B{batch} does not count for this period, or is of another table.',
      mend: 'Check the batch; where it was replaced, correct the new one.',
    },
  },
  REQUEST_MISSING: {
    zh: { what: '没有第 {number} 号更正请求，或申诉没有接受它。', mend: '看一下等待办理的请求。' },
    en: { what: 'There is no request {number}, or its dispute was not accepted.', mend: 'Look at the requests that wait.' },
  },
  REQUEST_DONE: {
    zh: { what: '第 {number} 号更正请求已经办完。', mend: '不用再办。' },
    en: { what: 'Request {number} was done already.', mend: 'There is nothing to do.' },
  },
} satisfies Messages;
