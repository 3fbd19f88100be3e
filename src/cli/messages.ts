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
      mend: 'Write the path of a scheme file, or the name of one that is shipped: {knownEn}.',
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
  PERIODS_TEXT: {
    zh: {
      what: '「{found}」不是一串周期，不知道要算哪几段时间。',
      mend: '写成 2026-07..2026-09（从…到…，同一种周期）或 2026-07,2026-09；每个周期只写一次，最多 120 个。',
    },
    en: {
      what: '"{found}" is no list of periods, so nobody knows what to compute.',
      mend: 'Write 2026-07..2026-09 (from … to …, of one kind) or 2026-07,2026-09; each period once, 120 at most.',
    },
  },
  SIMULATE_UNITS: {
    zh: {
      what: '「{item}」在现行和模拟里不是同一种单位的数，差额没有意义。',
      mend: '用 --item 选两边都有、单位相同的一行，例如应发合计。',
    },
    en: {
      what: '"{item}" is not of one unit in the old and the new result, so a difference would mean nothing.',
      mend: 'Choose with --item a line that both have in the same unit, such as the total.',
    },
  },
  SUBJECTS_NONE: {
    zh: {
      what: '「{table}」里没有一行符合「对象」的条件，结果是空的。',
      mend: '核对「其中」后面的条件和表里的写法是不是一致，例如岗位名称。',
    },
    en: {
      what: 'No row of "{table}" meets the condition of "subjects", so the result is empty.',
      mend: 'Check that the condition after "where" is written as in the table, e.g. the name of the position.',
    },
  },
  PARAMETERS_PROPOSED: {
    zh: {
      what: '有 {count} 个参数还没有定，按建议值计算：{names}。结果不能拿来发钱。',
      mend: 'hengji check 会逐个说明；定下来以后把「待定」改成「始终」，写明「来源」和「值」。',
    },
    en: {
      what: '{count} parameters are not decided yet and stand at their proposals: {names}. Do not pay by this result.',
      mend: 'hengji check tells each of them; once decided, turn "open" into "always" with its source and value.',
    },
  },
  SUBJECT_UNKNOWN: {
    zh: {
      what: '方案 {scheme} 的对象里没有「{subject}」，没有结果可以解释。',
      mend: '核对编号；如果这个人应当在内，看方案的「对象」条件和人员表。',
    },
    en: {
      what: 'Scheme {scheme} has no subject "{subject}", so there is no such figure.',
      mend: 'Check the identifier; if the person should be in, look at the condition of "subjects" and at the facts.',
    },
  },
  ITEM_UNKNOWN: {
    zh: { what: '方案里没有叫「{item}」的一行，所以没有这个数。', mend: '写其中之一：{known}。' },
    en: { what: 'The scheme has no line "{item}", so there is no such figure.', mend: 'Write one of {knownEn}.' },
  },
  ITEM_FINER: {
    zh: { what: '「{item}」按顾客、日期等更细的口径算，没有每个对象一个的值。', mend: '写用到它的一行，例如其中之一：{known}。' },
    en: {
      what: '"{item}" stands on a finer grain (customer, day …) and has no one value for a subject.',
      mend: 'Write a line that uses it, one of {knownEn}.',
    },
  },
  WORKBOOK_WRITE: {
    zh: {
      what: '写不了「{path}」（{why}），所以没有工作簿。',
      mend: '看文件夹在不在、有没有写权限、磁盘满没满；文件在 Excel 里开着就先关掉。',
    },
    en: {
      what: '"{path}" cannot be written ({why}), so there is no workbook.',
      mend: 'See that the folder exists, may be written and has room; close the file where Excel has it open.',
    },
  },
  INDICATOR_NOT_FOUND_NEAR: {
    zh: { what: '指标库里没有和「{text}」有关的指标。', mend: '是不是想找「{nearest}」？' },
    en: { what: 'No indicator of the library has to do with "{text}".', mend: 'Did you mean "{nearest}"?' },
  },
  INDICATOR_NOT_FOUND: {
    zh: { what: '指标库里没有和「{text}」有关的指标。', mend: '不带词运行 hengji indicators，列出全部。' },
    en: { what: 'No indicator of the library has to do with "{text}".', mend: 'Run hengji indicators without a word to list them all.' },
  },
  DOCUMENT_WRITE: {
    zh: { what: '写不了「{path}」（{why}），这份文件没有写成。', mend: '看文件夹在不在、有没有写权限、磁盘满没满；文件正开着就先关掉。' },
    en: {
      what: '"{path}" cannot be written ({why}), so there is no such document.',
      mend: 'See that the folder exists, may be written and has room; close the file where it is open.',
    },
  },
  DOCUMENT_SIGNS: {
    zh: { what: '「{path}」里有字体没有的字：{signs}，打印出来是空框。', mend: '换成别的字；或者用 --html，由浏览器选字体。' },
    en: {
      what: '"{path}" holds characters that the font does not have: {signs}; they show as empty boxes.',
      mend: 'Use other characters, or --html, where the browser finds a font.',
    },
  },
  OPTION_UNKNOWN: {
    zh: { what: '没有「{name}」这个选项。', mend: '{nearest}' },
    en: { what: 'There is no option "{name}".', mend: '{nearestEn}' },
  },
  OPTION_VALUE: {
    zh: { what: '「{name}」后面缺一个值。', mend: '写成 {name} 值；值以 - 开头时写 {name}=值。' },
    en: { what: '"{name}" lacks its value.', mend: 'Write {name} VALUE, or {name}=VALUE where the value begins with -.' },
  },
  OPTION_NO_VALUE: {
    zh: { what: '「{name}」是开关，后面不写值。', mend: '只写 {name}。' },
    en: { what: '"{name}" is a switch and takes no value.', mend: 'Write {name} alone.' },
  },
  OPTIONS_MISSING: {
    zh: { what: '命令没有写完，还缺 {missing}。', mend: '照下面的用法补上。' },
    en: { what: 'The command is not complete; it lacks {missingEn}.', mend: 'Add it as shown below.' },
  },
  COMMAND_UNKNOWN: {
    zh: { what: '没有「{name}」这个命令。', mend: '{nearest}' },
    en: { what: 'There is no command "{name}".', mend: '{nearest}' },
  },
  LANGUAGE_UNKNOWN: {
    zh: { what: '--lang 只有 zh 和 en，没有「{name}」。', mend: '写 --lang zh 或 --lang en。' },
    en: { what: '--lang is zh or en, not "{name}".', mend: 'Write --lang zh or --lang en.' },
  },
} satisfies Messages;
