/** The sentences for folders and files of facts that cannot be read. */

import type { Messages } from '../lib/problem.ts';
import { cellMessages } from './files/messages.ts';

/** Messages of the problems of openFacts. */
export const fileMessages = {
  ...cellMessages,
  FOLDER_MISSING: {
    zh: { what: '没有「{folder}」这个文件夹，所以没有数据可读。', mend: '检查路径是否写对。' },
    en: {
      what: 'There is no folder "{folder}", so there are no facts to read.',
      mend: 'Check the path.',
    },
  },
  LAYER_UNUSED: {
    zh: {
      what: '「{file}」不是方案要用的表，它什么也没有改变。',
      mend: '文件名写成要替换的表的名称，例如 orders.csv；不用它就移出文件夹。',
    },
    en: {
      what: '"{file}" is no table that the scheme uses, so it changes nothing.',
      mend: 'Name the file after the table that it stands in for, such as orders.csv, or move it out of the folder.',
    },
  },
  TABLE_MISSING: {
    zh: {
      what: '方案要用到「{table}」表，文件夹里没有。',
      mend: '放入 {name}.csv 或 {table}.xlsx，或在工作簿里加一张名为「{table}」的工作表。',
    },
    en: {
      what: 'The scheme uses the table "{name}" ({table}), which is not in the folder.',
      mend: 'Add {name}.csv or {name}.xlsx, or a sheet named "{name}" to a workbook.',
    },
  },
  TABLE_MISSING_NEAR: {
    zh: {
      what: '方案要用到「{table}」表，文件夹里没有；最接近的名称是「{near}」。',
      mend: '如果就是这张表，改名为 {name} 或 {table}。',
    },
    en: {
      what: 'The scheme uses the table "{name}" ({table}), which is not in the folder; the nearest name is "{near}".',
      mend: 'If that is the table, rename it to {name}.',
    },
  },
  TABLE_TWICE: {
    zh: {
      what: '「{table}」表有不止一处：{files}。不知道该用哪一份，所以都没有读。',
      mend: '只留一份，其余移出文件夹或改名。',
    },
    en: {
      what: 'The table "{name}" ({table}) stands in several places: {files}. None was read.',
      mend: 'Keep one and move or rename the others.',
    },
  },
  SHEET_WHICH: {
    zh: {
      what: '这个工作簿有几张工作表（{sheets}），不知道哪一张是「{table}」表。',
      mend: '把那一张工作表改名为「{table}」。',
    },
    en: {
      what: 'The workbook has several sheets ({sheets}); which of them is the table "{name}" is unclear.',
      mend: 'Name that sheet "{name}".',
    },
  },
  SHEET_HIDDEN: {
    zh: {
      what: '工作表「{sheet}」是隐藏的，它和别的表一样读入、一样算。',
      mend: '取消隐藏，核对里面的数；不该用的请删掉或改名。',
    },
    en: {
      what: 'The sheet "{sheet}" is hidden; it is read and counts like any other.',
      mend: 'Show it and check what it holds; delete or rename it if it shall not be used.',
    },
  },
  ROWS_HIDDEN: {
    zh: {
      what: '工作表「{sheet}」有 {count} 行是隐藏的（第 {named} 行），它们和别的行一样读入、一样算。',
      mend: '不该算的请删掉；应当算的可以不管（筛选也会隐藏行）。',
    },
    en: {
      what: '{count} {count:row|rows} of the sheet "{sheet}" {count:is|are} hidden (row {namedEn}); {count:it is|they are} read and {count:counts|count} like all others.',
      mend: 'Delete what shall not count; leave what shall (filters hide rows too).',
    },
  },
  COLUMNS_HIDDEN: {
    zh: {
      what: '工作表「{sheet}」有 {count} 列是隐藏的（{named} 列），它们和别的列一样读入、一样算。',
      mend: '取消隐藏，核对里面的数；不该用的请删掉。',
    },
    en: {
      what: '{count} {count:column|columns} of the sheet "{sheet}" {count:is|are} hidden (column {namedEn}); {count:it is|they are} read and {count:counts|count} like all others.',
      mend: 'Show them and check what they hold; delete what shall not be used.',
    },
  },
  COLUMN_MISSING: {
    zh: {
      what: '「{table}」表没有「{column}」（{name}）列，方案要用到它。',
      mend: '加上这一列；表头写「{column}」或 {name}。',
    },
    en: {
      what: 'The table {table} has no column "{name}" ({column}), which the scheme uses.',
      mend: 'Add the column under the header {name}.',
    },
  },
  COLUMN_MISSING_NEAR: {
    zh: {
      what: '「{table}」表没有「{column}」（{name}）列，方案要用到它；最接近的表头是「{near}」。',
      mend: '如果就是这一列，把表头改成「{column}」或 {name}。',
    },
    en: {
      what: 'The table {table} has no column "{name}" ({column}), which the scheme uses; the nearest header is "{near}".',
      mend: 'If that is the column, change its header to {name}.',
    },
  },
  HEADER_TWICE: {
    zh: {
      what: '表头「{first}」和「{second}」都指「{column}」（{name}）列，不知道该读哪一列。',
      mend: '删掉一列，或给其中一列换一个表头。',
    },
    en: {
      what: 'The headers "{first}" and "{second}" both stand for the column "{name}" ({column}); which to read is unclear.',
      mend: 'Delete one of the columns or give it another header.',
    },
  },
  FILE_EMPTY: {
    zh: {
      what: '「{file}」里什么也没有，连表头也没有。',
      mend: '至少写上表头；没有记录时只留表头即可。',
    },
    en: {
      what: '"{file}" is empty; it has not even a header.',
      mend: 'Write the header at least; a header alone means that there are no records.',
    },
  },
  FILE_KIND: {
    zh: {
      what: '「{file}」看起来是「{table}」表，但这种文件读不了。',
      mend: '另存为 .xlsx 或 .csv（UTF-8）。',
    },
    en: {
      what: '"{file}" looks like the table "{name}", but files of this kind cannot be read.',
      mend: 'Save it as .xlsx or .csv (UTF-8).',
    },
  },
  FILE_NAME: {
    zh: {
      what: '「{file}」的路径里有 * ? [ 或 ]，可能同时指几个文件，所以没有读。',
      mend: '给文件或文件夹改名，去掉这些符号。',
    },
    en: {
      what: 'The path of "{file}" holds *, ?, [ or ] and could mean several files, so it was not read.',
      mend: 'Rename the file or folder without these signs.',
    },
  },
  FILE_NOT_TEXT: {
    zh: {
      what: '「{file}」不是文本文件，里面是别的格式或没有标记的 UTF-16。',
      mend: '用表格软件打开，另存为 .xlsx 或 CSV UTF-8。',
    },
    en: {
      what: '"{file}" is no text file, but something else or UTF-16 without its mark.',
      mend: 'Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8.',
    },
  },
  FILE_ENCODING: {
    zh: {
      what: '「{file}」里有既不是 UTF-8 也不是 GBK/GB18030 的字节，文字会变成乱码，所以没有读。',
      mend: '用表格软件打开，另存为 CSV UTF-8；如果文字已是乱码，请从源头重新导出。',
    },
    en: {
      what: '"{file}" holds bytes that are neither UTF-8 nor GBK/GB18030; words would come out wrong, so it was not read.',
      mend: 'Open it in a spreadsheet program and save it as CSV UTF-8; export it again where words are already wrong.',
    },
  },
  FILE_ENCODING_MIXED: {
    zh: {
      what: '「{file}」里有的行是 UTF-8、有的行是 GBK，可能是两个文件拼在一起；按任何一种读都会有乱码。',
      mend: '把各部分分别另存为 UTF-8 后再合并。',
    },
    en: {
      what: 'Some lines of "{file}" are UTF-8 and others GBK, as when two files are joined; read as either, words would come out wrong.',
      mend: 'Save each part as UTF-8 before joining them.',
    },
  },
  FILE_ENCODING_UNSURE: {
    zh: {
      what: '「{file}」既可能是 UTF-8 也可能是 GBK：按两种读都通，但读出来的字不同，所以没有读。',
      mend: '用表格软件打开，另存为 CSV UTF-8（带签名）。',
    },
    en: {
      what: '"{file}" may be UTF-8 or GBK: both can be read but give different words, so it was not read.',
      mend: 'Open it in a spreadsheet program and save it as CSV UTF-8, which marks it as such.',
    },
  },
  FILE_DELIMITER: {
    zh: {
      what: '「{file}」的各列用全角逗号「，」分开，它也会出现在文字里，分不清。',
      mend: '改用英文逗号、分号或制表符分隔，最好由表格软件另存为 CSV。',
    },
    en: {
      what: 'The columns of "{file}" are separated by full-width commas "，", which also stand in texts.',
      mend: 'Separate them by commas, semicolons or tabs; best let a spreadsheet program save the CSV.',
    },
  },
  JSON_LINE: {
    zh: {
      what: '这一行不是一个 JSON 对象：{found}',
      mend: '每行写一个完整的 {"列": 值}，不要换行，也不要外层的 [ ]。',
    },
    en: {
      what: 'This line is not one JSON object: {found}',
      mend: 'Write one whole {"column": value} a line, without line ends inside and without [ ] around.',
    },
  },
  JSON_KEY_TWICE: {
    zh: {
      what: '这一行的对象里同一个键出现了两次，不知道该取哪个值：{found}',
      mend: '每个键只留一次。',
    },
    en: {
      what: 'The object of this line names a key twice; which value counts is unclear: {found}',
      mend: 'Keep each key once.',
    },
  },
  JSON_DEEP: {
    zh: { what: '这一行里的列表和对象套了超过 {depth} 层，没有读。', mend: '每行只写一个 {"列": 值}，不要层层嵌套。' },
    en: {
      what: 'Lists and objects stand in each other more than {depth} deep in this line; it was not read.',
      mend: 'Write one flat {"column": value} a line.',
    },
  },
  JSON_KEYS_MANY: {
    zh: { what: '「{file}」到这一行已有超过 {keys} 个不同的键，不像一张表。', mend: '键是列名，每行用同样的键；把编号之类的内容写成值。' },
    en: {
      what: 'By this line "{file}" has more than {keys} different keys, which is no table.',
      mend: 'Keys are names of columns, the same in every line; write identifiers as values.',
    },
  },
  WORKBOOK_NOT_ZIP: {
    zh: {
      what: '「{file}」不是 .xlsx 工作簿：文件已损坏，或是旧的 .xls、网页等改了名字。',
      mend: '用 Excel 或 WPS 打开，另存为 .xlsx 工作簿。',
    },
    en: {
      what: '"{file}" is no .xlsx workbook: it is damaged, or an old .xls or a web page under another name.',
      mend: 'Open it in a spreadsheet program and save it as an .xlsx workbook.',
    },
  },
  WORKBOOK_BROKEN: {
    zh: {
      what: '「{file}」的内容不完整或前后矛盾（{part}），不能保证读得准确。',
      mend: '用 Excel 或 WPS 打开并重新保存；打不开就从源头重新导出。',
    },
    en: {
      what: '"{file}" is incomplete or contradicts itself ({part}); it cannot be read with certainty.',
      mend: 'Open it in a spreadsheet program and save it again, or export it anew.',
    },
  },
  WORKBOOK_ENCRYPTED: {
    zh: { what: '「{file}」有密码，读不了。', mend: '去掉打开密码后重新保存。' },
    en: {
      what: '"{file}" is protected by a password and cannot be read.',
      mend: 'Remove the password and save it again.',
    },
  },
  WORKBOOK_TOO_LARGE: {
    zh: {
      what: '「{file}」解压后过大或压缩比不正常，没有打开。',
      mend: '只保留需要的工作表和列；数据很多时请导出 CSV 或 Parquet。',
    },
    en: {
      what: '"{file}" would inflate beyond measure, so it was not opened.',
      mend: 'Keep only the sheets and columns that are needed; export large data as CSV or Parquet.',
    },
  },
  WORKBOOK_DTD: {
    zh: {
      what: '「{file}」里有文档类型声明（DTD），正常的工作簿没有，可能被人动过手脚。',
      mend: '用 Excel 或 WPS 新建工作簿，把数据粘贴过去。',
    },
    en: {
      what: '"{file}" holds a document type declaration, which no proper workbook has; it may have been tampered with.',
      mend: 'Paste the data into a new workbook.',
    },
  },
  PARQUET_BROKEN: {
    zh: { what: '「{file}」不是完好的 Parquet 文件，读不了。', mend: '从源头重新导出。' },
    en: {
      what: '"{file}" is no sound Parquet file and cannot be read.',
      mend: 'Export it again from its source.',
    },
  },
  PARQUET_TOO_LARGE: {
    zh: { what: '「{file}」里有一列解压后过大，压缩比不正常，没有打开。', mend: '去掉不需要的长文本列，从源头重新导出。' },
    en: {
      what: 'A column of "{file}" would inflate beyond measure, so it was not opened.',
      mend: 'Leave out columns of long texts that are not needed, and export it again.',
    },
  },
  PARQUET_NAME: {
    zh: { what: '「{file}」有一列名叫 {column}，读文件时要用这个名称记行号，所以没有读。', mend: '导出时给这一列换一个名称，或不导出它。' },
    en: {
      what: '"{file}" has a column named {column}, a name that is needed for the numbers of rows, so it was not read.',
      mend: 'Give the column another name when exporting, or leave it out.',
    },
  },
  PARQUET_TYPE: {
    zh: {
      what: '「{column}」列的类型是 {found}，应当是 {expected}。',
      mend: '导出时把这一列转换为 {expected}。',
    },
    en: {
      what: 'The column "{column}" is of type {found}; it should be {expected}.',
      mend: 'Convert the column to {expected} when exporting.',
    },
  },
  PARQUET_FLOAT: {
    zh: {
      what: '「{column}」列是浮点数（{found}），0.1 这样的数已经不准确，不能用来算钱。',
      mend: '导出时转换为 DECIMAL(18,{decimals})。',
    },
    en: {
      what: 'The column "{column}" holds floating-point numbers ({found}), in which 0.1 is already inexact; no pay can rest on them.',
      mend: 'Convert it to DECIMAL(18,{decimals}) when exporting.',
    },
  },
  PARQUET_PERIOD: {
    zh: {
      what: '「{found}」应写成「{normal}」：Parquet 文件里的周期按原样读取，不逐行改写。',
      mend: '导出时把周期写成「{normal}」这样的形式。',
    },
    en: {
      what: '"{found}" should read "{normal}": periods in Parquet files are taken as they stand.',
      mend: 'Write periods in the form "{normal}" when exporting.',
    },
  },
  PROBLEMS_MORE: {
    zh: {
      what: '以上是前 {told} 个问题，另外还有 {more} 个没有列出。',
      mend: '先改好上面的，再运行一次。',
    },
    en: {
      what: 'These are the first {told} problems; there are {more} more.',
      mend: 'Mend these and run again.',
    },
  },
} satisfies Messages;
