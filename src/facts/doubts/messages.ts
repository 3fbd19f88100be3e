/** The sentences for facts that are computed all the same, but may not be what was meant. */

import type { Messages } from '../../lib/problem.ts';

const UNKNOWN = {
  zh: '表「{title}」在周期 {period} 里有 {count} 行{amount}的「{columnTitle}」在表「{subjectsTitle}」里找不到：{named}。这些行不算给任何人。',
  en: 'In {period}, {count} {count:row|rows} of "{table}"{amountEn} {count:has|have} a value of "{column}" that is in no row of "{subjects}": {namedEn}. {count:It counts|They count} for nobody.',
};

/** Messages of the warnings of doubtsAbout. */
export const doubtMessages = {
  OWNER_UNKNOWN: {
    zh: { what: UNKNOWN.zh, mend: '写错的请改正；漏登的请补进「{subjectsTitle}」；本来就不该算的可以不管。' },
    en: { what: UNKNOWN.en, mend: 'Correct what is mistyped, add what is missing to "{subjects}"; leave what shall not count.' },
  },
  OWNER_UNKNOWN_NEAR: {
    zh: { what: UNKNOWN.zh, mend: '可能是：{near}。写错的请改正；漏登的请补进「{subjectsTitle}」；本来就不该算的可以不管。' },
    en: {
      what: UNKNOWN.en,
      mend: 'Perhaps meant: {nearEn}. Correct what is mistyped, add what is missing to "{subjects}"; leave what shall not count.',
    },
  },
  TABLE_OUTSIDE: {
    zh: {
      what: '表「{title}」有 {rows} 行，没有一行在周期 {period} 要看的日子里：它的「{columnTitle}」从 {first} 到 {last}。',
      mend: '核对周期和文件是不是同一期；这一期本来就没有记录的可以不管。',
    },
    en: {
      what: '"{table}" has {rows} {rows:row|rows}, but none on the days that {period} looks at: its "{column}" spans {first} to {last}.',
      mend: 'Check that the file is of this period; leave it if there was nothing in this one.',
    },
  },
  TABLE_UNDATED: {
    zh: {
      what: '表「{title}」有 {rows} 行，「{columnTitle}」全是空的，所以没有一行属于周期 {period}。',
      mend: '请填上「{columnTitle}」。',
    },
    en: {
      what: '"{table}" has {rows} {rows:row|rows} whose "{column}" is blank throughout, so none belongs to {period}.',
      mend: 'Fill in "{column}".',
    },
  },
} satisfies Messages;
