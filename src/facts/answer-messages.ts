/** The sentences of the problems that show when facts are asked: doubtful subjects, rows that contradict each other. */

import type { Messages } from '../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const answerMessages = {
  SUBJECT_UNSURE: {
    zh: {
      what: '「{subject}」是否属于方案的对象无法判断：条件要用的单元格为空。',
      mend: '请在第 {row} 行填上方案的「对象」条件所用的单元格。',
    },
    en: {
      what: 'It cannot be known whether the scheme is for “{subject}”: a cell that its condition needs is blank.',
      mend: 'Fill in row {row} the cell by which the scheme chooses its subjects.',
    },
  },
  SUBJECT_WITHOUT_ID: {
    zh: {
      what: '表「{title}」第 {row} 行没有「{columnTitle}」，无法知道说的是谁。',
      mend: '请填上「{columnTitle}」，或删去这一行。',
    },
    en: {
      what: 'Row {row} of table {table} has no {column}, so nobody knows whom it is about.',
      mend: 'Fill in {column}, or remove the row.',
    },
  },
  SUBJECT_TWICE: {
    zh: {
      what: '「{subject}」在表「{title}」里出现了 {count} 次（第 {rows} 行），无法决定以哪一行为准。',
      mend: '请每个对象只留一行。',
    },
    en: {
      what: '“{subject}” stands {count} times in table {table} (rows {rows}), so it is not known which row holds.',
      mend: 'Leave one row for each subject.',
    },
  },
  ROWS_WITHOUT_OWNER: {
    zh: {
      what: '表「{title}」有 {count} 行的「{columnTitle}」为空或查不到（首见于第 {row} 行）：这些行不算给任何人。',
      mend: '若这些行应当算给某人，请补上「{columnTitle}」；否则可以不管。',
    },
    en: {
      what: '{count} {count:row|rows} of table {table} {count:has|have} no {column}, or one that leads nowhere (the first is row {row}): {count:it counts|they count} for nobody.',
      mend: 'If they belong to somebody, fill in {column}; otherwise leave them.',
    },
  },
  JOIN_NOT_UNIQUE: {
    zh: {
      what: '表「{title}」里「{columnTitle}」为「{value}」的不止一行，经它关联会把同一行算两次。',
      mend: '请让「{columnTitle}」在该表里不重复，或改用能唯一确定一行的列关联。',
    },
    en: {
      what: 'Table {table} has several rows with {column} = “{value}”; joining by it would count the same row twice.',
      mend: 'Make {column} unique in that table, or join by a column that is.',
    },
  },
  SEVERAL_ROWS: {
    zh: {
      what: '表「{title}」里「{subject}」有 {count} 行（第 {rows} 行），而「{columnTitle}」只取唯一的一行，不能决定取哪一行。',
      mend: '请只留一行；若本来就有几行，请在方案里用「其中」把它们分开，或改用「合计」「最新」。',
    },
    en: {
      what: '“{subject}” has {count} rows in table {table} (rows {rows}) where the {column} of the only row is taken, so none can be taken.',
      mend: 'Leave one row; if there ought to be several, tell them apart by a condition in the scheme, or ask for their sum or the latest.',
    },
  },
  SEVERAL_LATEST: {
    zh: {
      what: '表「{title}」里「{subject}」在最新的一天有互不相同的几行（第 {rows} 行），不能决定取哪一行的「{columnTitle}」。',
      mend: '请更正日期，或在那一天只留一行。',
    },
    en: {
      what: '“{subject}” has rows of table {table} on the latest day that differ (rows {rows}), so it is not known whose {column} holds.',
      mend: 'Correct the dates, or leave one row for that day.',
    },
  },
  SUM_TOO_LARGE: {
    zh: {
      what: '事实里的数加起来超过 38 位，无法精确计算，因此不给出任何结果。',
      mend: '请检查数值列里是否混入了编号之类的长数字。',
    },
    en: {
      what: 'Numbers of the facts add up to more than 38 digits, which cannot be computed exactly, so there is no result at all.',
      mend: 'Look for long identifiers that slipped into a column of numbers.',
    },
  },
} as const satisfies Messages;
