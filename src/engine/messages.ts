/** The sentences for what can be wrong with the examples of a scheme. */

import type { Messages } from '../lib/problem.ts';

/** Messages of problems with examples, by code. */
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
} satisfies Messages;
