/** The sentences for what can be wrong in a declaration of fact tables. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the problems of readTables. */
export const libraryMessages = {
  TABLE_MAP: {
    zh: {
      what: '这里应当逐行写「名称: 内容」，现在不是，所以这张表没有读。',
      mend: '每行写一个名称，后面加英文冒号和空格，再写内容。',
    },
    en: {
      what: 'Lines of "name: content" belong here; as it is, the table was not read.',
      mend: 'Write one name a line, then a colon, a space and its content.',
    },
  },
  TABLE_TEXT: {
    zh: {
      what: '这里应当是一个词，现在是一组内容。',
      mend: '改成一个词；含有标点的词放进引号。',
    },
    en: {
      what: 'One word belongs here, not a group of them.',
      mend: 'Write a single word; put quotes around a word with punctuation.',
    },
  },
  TABLE_WORD: {
    zh: {
      what: '表的声明里没有「{word}」这个词，它后面的内容不会起作用。',
      mend: '是不是想写：{near}？',
    },
    en: {
      what: 'A declaration of a table knows no "{word}"; what stands behind it would do nothing.',
      mend: 'Did you mean: {near}?',
    },
  },
  TABLE_WORD_TWICE: {
    zh: { what: '「{word}」已经用另一种文字写过一次。', mend: '两处只留一处。' },
    en: {
      what: '"{word}" already stands there in the other language.',
      mend: 'Keep one of the two.',
    },
  },
  TABLE_INCOMPLETE: {
    zh: { what: '「{table}」缺少{word}，没有它就读不了文件。', mend: '补上一行「{word}: …」。' },
    en: {
      what: '"{table}" has no {word}; without it no file can be read.',
      mend: 'Add a line "{word}: …".',
    },
  },
  TABLE_UNIT: {
    zh: { what: '「{unit}」不是计数单位。', mend: '写 单、次、人、条、篇、件、个、名、分、元 之一。' },
    en: {
      what: '"{unit}" is no unit to count in.',
      mend: 'Write orders, times, people, messages, articles, items, pieces, places, points or yuan.',
    },
  },
  TABLE_COLUMN: {
    zh: { what: '这张表没有「{column}」这一列。', mend: '是不是想写：{near}？' },
    en: { what: 'The table has no column "{column}".', mend: 'Did you mean: {near}?' },
  },
  TABLE_WHEN: {
    zh: {
      what: '「{column}」不是日期、周期或月份，不能用来判断一行属于哪个周期。',
      mend: '在「时间」后面写一个日期列或周期列；整张表不分周期就去掉「时间」。',
    },
    en: {
      what: '"{column}" is no date, period or month, so it cannot say to which period a row belongs.',
      mend: 'Name a date or period column, or leave "when" out for a table that always holds.',
    },
  },
  TABLE_NAME_TWICE: {
    zh: {
      what: '「{name}」既指「{first}」又指「{second}」，文件里出现它时无法判断是哪一个。',
      mend: '给其中一个换名称或删掉这个别名。',
    },
    en: {
      what: '"{name}" stands for both "{first}" and "{second}"; in a file it could mean either.',
      mend: 'Rename one of them or remove the alias.',
    },
  },
  COLUMN_TYPE: {
    zh: {
      what: '「{type}」不是列的类型。',
      mend: '写 编号 名称、文本、日期、周期、月份、是否，或单位加小数位数，如 元、分 4、"% 2"、数 2（最多 9 位小数）。',
    },
    en: {
      what: '"{type}" is no type of a column.',
      mend: 'Write id name, text, date, period, month, truth, or a unit and its decimals, as in yuan, points 4, "% 2", number 2 (9 decimals at most).',
    },
  },
} satisfies Messages;
