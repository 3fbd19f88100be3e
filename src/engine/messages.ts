/** The sentences for what can be wrong with the examples of a scheme, with goals, and with what it pays. */

import type { Messages } from '../lib/problem.ts';

/** Messages of problems that the engine finds, by code. */
export const engineMessages = {
  EXAMPLE_NAME: {
    zh: {
      what: '示例里的「{name}」不是方案里每人一个值的名称，给不了也查不了它。',
      mend: '写指标、评分或薪酬里的名称，或人员表的列；带「按」的和「每行」的不行。',
    },
    en: {
      what: '"{name}" in this example is no line with one value for each person, so it can be neither given nor checked.',
      mend: 'Write a line of measures, score or pay, or a column of the subjects; lines with "per" or "each row" do not do.',
    },
  },
  EXAMPLE_VALUE: {
    zh: {
      what: '示例给「{name}」的值对不上它的单位或种类，没法比较。',
      mend: "写一个同单位的数，例如 2850元、90分；文字写在引号里，例如 '优秀'。",
    },
    en: {
      what: 'The value of "{name}" in this example is of another unit or kind, so the two cannot be compared.',
      mend: "Write a number in the same unit, such as 2850yuan or 90points; a text in quotes, such as 'A'.",
    },
  },
  EXAMPLE_TABLE: {
    zh: { what: '没有叫「{name}」的表，示例的这些事实放不进去。', mend: '写方案用到的表：{known}。' },
    en: {
      what: 'There is no table "{name}", so these facts of the example have no place.',
      mend: 'Write a table that the scheme reads: {knownEn}.',
    },
  },
  EXAMPLE_TABLE_NEAR: {
    zh: { what: '没有叫「{name}」的表，示例的这些事实放不进去。', mend: '是不是想写「{nearest}」？' },
    en: { what: 'There is no table "{name}", so these facts of the example have no place.', mend: 'Did you mean "{nearest}"?' },
  },
  EXAMPLE_TABLE_UNREAD: {
    zh: { what: '方案没有用到表「{name}」（{title}），示例里给它的行不会起作用。', mend: '删去这些行，或者写方案用到的表：{known}。' },
    en: {
      what: 'The scheme reads nothing of the table "{name}", so its rows in this example do nothing.',
      mend: 'Delete these rows, or write a table that the scheme reads: {knownEn}.',
    },
  },
  EXAMPLE_COLUMN: {
    zh: { what: '表「{table}」（{title}）没有「{name}」这一列。', mend: '写其中一列：{known}。' },
    en: { what: 'The table "{table}" has no column "{name}".', mend: 'Write one of {knownEn}.' },
  },
  EXAMPLE_COLUMN_NEAR: {
    zh: { what: '表「{table}」（{title}）没有「{name}」这一列。', mend: '是不是想写「{nearest}」？' },
    en: { what: 'The table "{table}" has no column "{name}".', mend: 'Did you mean "{nearest}"?' },
  },
  EXAMPLE_CELL: {
    zh: {
      what: '「{column}」（{title}）这一列是{holds}，放不下「{found}」。',
      mend: '照 {sample} 的样子写；空着的格子不写，或者写 未知。',
    },
    en: {
      what: 'The column "{column}" holds {holdsEn}; "{found}" does not fit.',
      mend: 'Write it like {sampleEn}; leave a blank cell out, or write unknown.',
    },
  },
  EXAMPLE_SUBJECT: {
    zh: {
      what: '示例的事实里没有对象「{subject}」，查不了它的结果。',
      mend: '事实里的对象：{known}。在对象表里加这一行，并核对「其中」的条件。',
    },
    en: {
      what: 'The facts of this example have no subject "{subject}", so its results cannot be checked.',
      mend: 'Subjects of these facts: {knownEn}. Add a row to the table of subjects and check the condition after "where".',
    },
  },
  EXAMPLE_SUBJECT_NEAR: {
    zh: { what: '示例的事实里没有对象「{subject}」，查不了它的结果。', mend: '是不是想写「{nearest}」？' },
    en: {
      what: 'The facts of this example have no subject "{subject}", so its results cannot be checked.',
      mend: 'Did you mean "{nearest}"?',
    },
  },
  EXAMPLE_SUBJECTS: {
    zh: {
      what: '示例没有说「得」是谁的：事实里有 {count} 个对象（{known}）。',
      mend: '用「对象」按编号写，例如 对象: { E001: { 得: { … } } }。',
    },
    en: {
      what: 'The example does not say whose results these are: its facts have {count} subjects ({knownEn}).',
      mend: 'Write them by id under subjects, such as subjects: { E001: { gives: { … } } }.',
    },
  },
  EXAMPLE_GIVEN_COLUMN: {
    zh: { what: '有「事实」的示例里，「{name}」由表「{table}」的行给出，不能再用「给」。', mend: '把这个值写在「事实」里那个对象的行上。' },
    en: {
      what: 'In an example with facts the rows of "{table}" say what "{name}" is; it cannot be given as well.',
      mend: "Write the value into the subject's row under facts.",
    },
  },
  SEEK_BOUND: {
    zh: { what: '{option} 的「{text}」不是「{name}」那种单位的数。', mend: '写一个写明的数，例如 {sample}。' },
    en: { what: '"{text}" of {option} is no number in the unit of "{name}".', mend: 'Write a number such as {sampleEn}.' },
  },
  SEEK_EMPTY: {
    zh: {
      what: '从 {from} 到 {to}，每格 {step}，一个值也没有{between}。',
      mend: '让 --from 不大于 --to，--step 大于 0。',
    },
    en: {
      what: 'From {from} to {to} by {step} there is no value at all{betweenEn}.',
      mend: 'Let --from be no more than --to, and --step above 0.',
    },
  },
  PAY_UNCLEAR: {
    zh: {
      what: '「{name}」和「{other}」都像要发的，而一项用到另一项，或者两项加了同一项；方案没有说发哪一项，所以一项也不能入账。',
      mend: '在「总计」里写一项应发合计，加上要发的各项；只用来算别项的，写 内部: 是。',
    },
    en: {
      what: '"{name}" and "{other}" both look as if they were paid, but one uses the other or both add up the same line; the scheme does not say which is paid, so neither can be booked.',
      mend: 'Write a total that adds up what is paid; give "internal: yes" to a line that only serves others.',
    },
  },
  PAY_OUTSIDE_TOTAL: {
    zh: {
      what: '薪酬「{name}」没有加进合计，也没有别项用它，所以这一项不发。',
      mend: '要发就把它加进「总计」的合计；只是给人看的，可以不管这条提示。',
    },
    en: {
      what: 'The pay line "{name}" is not added to the total and nothing uses it, so it is not paid.',
      mend: 'Add it to the total if it is to be paid; leave it as it is if it is only to be seen.',
    },
  },
  SEEK_IDLE: {
    zh: { what: '目标「{goal}」用不到「{name}」，怎么改都一样。', mend: '选一个目标用得到的数；hengji explain 会写出它由什么算成。' },
    en: {
      what: 'The goal "{goal}" does not use "{name}", so varying it changes nothing.',
      mend: 'Choose a number that the goal rests on; hengji explain shows what it is made of.',
    },
  },
  SEEK_MANY: {
    zh: {
      what: '{points} 个值里，方案证明不了中间的走势，要逐个算；算了 {computed} 个还没有完，所以没有答案。',
      mend: '用 --from 和 --to 缩小范围，或用 --step 放大每一格。',
    },
    en: {
      what: 'Of {points} values the scheme does not prove how the goal moves between them, so each must be computed; after {computed} it was not done, so there is no answer.',
      mend: 'Narrow the range with --from and --to, or take a larger --step.',
    },
  },
} satisfies Messages;
