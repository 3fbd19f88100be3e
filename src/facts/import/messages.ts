/** The sentences for files that cannot be imported. */

import type { Messages } from '../../lib/problem.ts';

const UNKNOWN = {
  zh: '有 {count} 行{amount}的「{column}」不是任何人的编号：{named}。照这样核算，这些行不算给任何人。',
  en: '{count} {count:row|rows}{amountEn} {count:holds|hold} in {columnName} what identifies nobody: {namedEn}. As things stand {count:it|they} will count for nobody.',
};

const UNKNOWN_MEND = {
  zh: '写错的（例如填了姓名）请改成编号再导入；人还没登记的，先导入也可以，登记以后就算得上；本来就不该算的可以不管。',
  en: 'Correct what is mistyped (a name, say) and import the file again; people may also be entered later, and then it counts; leave what shall not count.',
};

/** Messages of the problems of importFile. */
export const importMessages = {
  IMPORT_FILE_MISSING: {
    zh: { what: '没有「{path}」这个文件，所以没有导入。', mend: '检查路径是否写对；要写到文件，不是文件夹。' },
    en: { what: 'There is no file "{path}", so nothing was imported.', mend: 'Check the path; it must lead to a file, not a folder.' },
  },
  IMPORT_FILE_KIND: {
    zh: { what: '「{file}」这种文件读不了。', mend: '另存为 .xlsx、.csv（UTF-8）、.jsonl 或 .parquet。' },
    en: { what: 'Files such as "{file}" cannot be read.', mend: 'Save it as .xlsx, .csv (UTF-8), .jsonl or .parquet.' },
  },
  IMPORT_NO_WORKBOOK: {
    zh: { what: '「{file}」不是工作簿，没有「{sheet}」这样的工作表。', mend: '去掉 --sheet，或改用 .xlsx 文件。' },
    en: { what: '"{file}" is no workbook and has no sheet "{sheet}".', mend: 'Leave out --sheet, or give an .xlsx file.' },
  },
  IMPORT_SHEET_MISSING: {
    zh: { what: '「{file}」里没有工作表「{sheet}」；有：{sheets}。', mend: '改成其中一张。' },
    en: { what: '"{file}" has no sheet "{sheet}"; it has {sheets}.', mend: 'Name one of these.' },
  },
  IMPORT_SHEET_WHICH: {
    zh: {
      what: '「{file}」有几张工作表（{sheets}），不知道哪一张是「{table}」表，所以没有导入。',
      mend: '用 --sheet 指明，或把那一张改名为「{table}」。',
    },
    en: {
      what: '"{file}" has several sheets ({sheets}); which of them is the table "{name}" is unclear, so nothing was imported.',
      mend: 'Say it by --sheet, or name that sheet "{name}".',
    },
  },
  IMPORT_SHEETS_SEVERAL: {
    zh: {
      what: '「{file}」里有几张工作表都是事实表：{sheets}；一次导入一张。',
      mend: '用 --sheet 指明这次导入哪一张，其余的再各导入一次。',
    },
    en: {
      what: 'Several sheets of "{file}" are fact tables: {sheets}; each is imported by itself.',
      mend: 'Say by --sheet which one this import is, and import the others after it.',
    },
  },
  IMPORT_TABLE_WHICH: {
    zh: {
      what: '从「{file}」的名称看不出它是哪一张事实表，所以没有导入。',
      mend: '用 --table 指明，例如 --table orders，或把文件改成表的名称。',
    },
    en: {
      what: 'The name of "{file}" does not say which fact table it is, so nothing was imported.',
      mend: 'Say it by --table, as in --table orders, or name the file after the table.',
    },
  },
  IMPORT_TABLE_WHICH_NEAR: {
    zh: {
      what: '从「{file}」的名称看不出它是哪一张事实表，所以没有导入；最接近的是「{near}」（{name}）。',
      mend: '如果就是它，加上 --table {name}。',
    },
    en: {
      what: 'The name of "{file}" does not say which fact table it is, so nothing was imported; the nearest is "{name}" ({near}).',
      mend: 'If that is the one, add --table {name}.',
    },
  },
  IMPORT_TABLE_UNKNOWN: {
    zh: { what: '没有「{table}」这张事实表，所以没有导入「{file}」。', mend: '事实表的名称见 docs/facts.md。' },
    en: { what: 'There is no fact table "{table}", so "{file}" was not imported.', mend: 'docs/facts.md lists the tables.' },
  },
  IMPORT_TABLE_UNKNOWN_NEAR: {
    zh: {
      what: '没有「{table}」这张事实表，所以没有导入「{file}」；最接近的是「{near}」（{name}）。',
      mend: '如果就是它，写 --table {name}。',
    },
    en: {
      what: 'There is no fact table "{table}", so "{file}" was not imported; the nearest is "{name}" ({near}).',
      mend: 'If that is the one, write --table {name}.',
    },
  },
  IMPORT_COLUMN_MISSING: {
    zh: {
      what: '「{table}」表没有「{column}」（{name}）列；没有它，分不清各行或不知道各行属于哪个周期，所以没有导入。',
      mend: '加上这一列；或用 --map {name}=表头 指明它在文件里叫什么。',
    },
    en: {
      what: 'The table {table} has no column "{name}" ({column}); without it rows cannot be told apart or belong to no period, so nothing was imported.',
      mend: 'Add the column, or say by --map {name}=header what the file calls it.',
    },
  },
  IMPORT_COLUMN_MISSING_NEAR: {
    zh: {
      what: '「{table}」表没有「{column}」（{name}）列；没有它，分不清各行或不知道各行属于哪个周期，所以没有导入。最接近的表头是「{near}」。',
      mend: '如果就是这一列，加上 --map {name}={near}。',
    },
    en: {
      what: 'The table {table} has no column "{name}" ({column}); without it rows cannot be told apart or belong to no period, so nothing was imported. The nearest header is "{near}".',
      mend: 'If that is the column, add --map {name}={near}.',
    },
  },
  IMPORT_NOBODY: {
    zh: {
      what: '「{table}」表里没有一列编号（{columns}），不知道各行是谁的，只能合在一起算给全体。',
      mend: '应当算到人或部门的，加上其中一列，或用 --map 列名=表头 指明；本来就是全体的数，可以不管。',
    },
    en: {
      what: 'The table "{name}" came without any column of identifiers ({columnsEn}), so its rows count for all together and for nobody alone.',
      mend: 'Where they belong to somebody, add one of these columns or say by --map column=header where it stands; else leave it.',
    },
  },
  IMPORT_PERSON_UNKNOWN: {
    zh: { what: UNKNOWN.zh, mend: UNKNOWN_MEND.zh },
    en: { what: UNKNOWN.en, mend: UNKNOWN_MEND.en },
  },
  IMPORT_PERSON_UNKNOWN_NEAR: {
    zh: { what: UNKNOWN.zh, mend: `可能是：{near}。${UNKNOWN_MEND.zh}` },
    en: { what: UNKNOWN.en, mend: `Perhaps meant: {nearEn}. ${UNKNOWN_MEND.en}` },
  },
  IMPORT_OWNER_BLANK: {
    zh: {
      what: '有 {count} 行{amount}的「{column}」是空的（首见于第 {row} 行）：不知道是谁的，核算时不算给任何人。',
      mend: '应当算给某人的，补上「{column}」再导入；本来就不该算的可以不管。',
    },
    en: {
      what: '{count} {count:row|rows}{amountEn} {count:has|have} no {columnName} (the first is row {row}): whose {count:it is|they are} is not known, and {count:it|they} will count for nobody.',
      mend: 'Fill in {columnName} where they belong to somebody, and import the file again; leave what shall not count.',
    },
  },
  IMPORT_OWNER_ABSENT: {
    zh: {
      what: '文件里没有「{column}」：这 {count} 行{amount}不知道是谁的，核算时不算给任何人。',
      mend: '在「列的对应」里指出「{column}」在文件里叫什么，或在文件里加上这一列。',
    },
    en: {
      what: 'The file has no {columnName}, so nobody can say whose its {count} {count:row|rows}{amountEn} {count:is|are}, and {count:it|they} will count for nobody.',
      mend: 'Say among the columns what {columnName} is called in the file, or add the column to it.',
    },
  },
  IMPORT_OWNER_NEEDED: {
    zh: {
      what: '文件里没有「{column}」：这 {count} 行{amount}不知道是谁的。{schemes}靠它认人，核算到这些行的日子时会被挡住。',
      mend: '在「列的对应」里指出「{column}」在文件里叫什么，或在文件里加上这一列。',
    },
    en: {
      what: 'The file has no {columnName}, so nobody can say whose its {count} {count:row|rows}{amountEn} {count:is|are}. {schemesEn} find people by it and cannot be computed for the days of these rows.',
      mend: 'Say among the columns what {columnName} is called in the file, or add the column to it.',
    },
  },
  IMPORT_COLUMN_NEEDED: {
    zh: {
      what: '文件里没有「{column}」，而{schemes}要用它：核算到这些行的日子时会被挡住。',
      mend: '在「列的对应」里指出「{column}」在文件里叫什么，或在文件里加上这一列；这些方案用不到这些行的可以不管。',
    },
    en: {
      what: 'The file has no {columnName}, which {schemesEn} need: they cannot be computed for the days of these rows.',
      mend: 'Say among the columns what {columnName} is called in the file, or add it; leave it where these schemes have nothing to do with these rows.',
    },
  },
  IMPORT_FILE_CHANGED: {
    zh: {
      what: '「{file}」在导入过程中被改动了，读到的可能一半旧、一半新，所以没有导入。',
      mend: '等文件写完、关掉正在编辑它的程序，再导入一次。',
    },
    en: {
      what: '"{file}" was changed while it was being read, so half may be old and half new; nothing was imported.',
      mend: 'Wait until it is written and closed, and import it again.',
    },
  },
  MAPPING_COLUMN: {
    zh: {
      what: '表头对应里的「{column}」不是「{table}」表的列；它的列有：{columns}。',
      mend: '改成其中一个列名（英文名），或去掉这一条对应。',
    },
    en: {
      what: 'The mapping names a column "{column}", which the table "{name}" does not have; its columns are {columns}.',
      mend: 'Name one of these, or leave the entry out.',
    },
  },
  MAPPING_HEADER: {
    zh: {
      what: '「{column}」（{name}）列说好取自表头「{header}」，文件里没有这个表头；文件的表头有：{headers}。',
      mend: '改成文件里的表头；文件里确实没有这一列时，去掉这一条对应。',
    },
    en: {
      what: 'The column "{name}" ({column}) is mapped to the header "{header}", which the file does not have; its headers are {headers}.',
      mend: 'Map it to one of these; where the file has no such column, leave the entry out.',
    },
  },
} satisfies Messages;
