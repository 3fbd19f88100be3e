/** The sentences for what is refused about announcements, signatures, questions and objections. */

import type { Messages } from '../../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const announcementMessages = {
  ANNOUNCEMENT_DAY: {
    zh: { what: '「{found}」不是一个日期，不知道哪天讲解。', mend: '写成 2026-12-05 这样，或留空。' },
    en: { what: '"{found}" is no day on which it could be explained.', mend: 'Write it like 2026-12-05, or leave it out.' },
  },
  ANNOUNCEMENT_MISSING: {
    zh: { what: '没有第 {announcement} 号公告。', mend: '看一下公告列表。' },
    en: { what: 'There is no announcement {announcement}.', mend: 'Look at the list of announcements.' },
  },
  SIGN_OWN: {
    zh: { what: '签收、询问和异议只能由本人提出，不能在终端上做，也不能代理。', mend: '请本人登录后办理。' },
    en: { what: 'Nobody signs, asks or objects for another, nor at the terminal.', mend: 'Let the person sign in and do it.' },
  },
  SIGN_TEXT: {
    zh: { what: '签收的文字和第 {announcement} 号公告的不一样。没有签收。', mend: '重新打开公告，读完再签收。' },
    en: {
      what: 'The text that was signed is not that of announcement {announcement}. Nothing was signed.',
      mend: 'Open it again, read it, and sign.',
    },
  },
  SIGN_OTHERS: {
    zh: { what: '第 {announcement} 号公告与你无关：它的方案不涉及你，或已有新的公告。', mend: '看一下你自己的公告。' },
    en: {
      what: 'Announcement {announcement} does not concern you: its scheme does not pay you, or a later one took its place.',
      mend: 'Look at the announcements that are yours.',
    },
  },
  REMIND_NOBODY: {
    zh: { what: '第 {announcement} 号公告没有人要提醒：该签收的都签收了。', mend: '什么都不用做。' },
    en: {
      what: 'Nobody is to be reminded of announcement {announcement}: all whom it concerns have signed.',
      mend: 'There is nothing to do.',
    },
  },
  QUESTION_WORDS: {
    zh: { what: '没有写内容。', mend: '写明问什么、反对什么，或怎么答复。' },
    en: { what: 'Nothing was written.', mend: 'Say what the question, the objection or the answer is.' },
  },
  QUESTION_MISSING: {
    zh: { what: '没有第 {question} 号询问或异议。', mend: '看一下公告下面的询问和异议。' },
    en: { what: 'There is no question or objection {question}.', mend: 'Look at those of the announcement.' },
  },
  QUESTION_ANSWERED: {
    zh: { what: '第 {question} 号已由 {actor} 答复。', mend: '还有话说，请对方再提一次。' },
    en: { what: '{actor} has answered {question} already.', mend: 'If there is more to say, let it be asked again.' },
  },
} satisfies Messages;
