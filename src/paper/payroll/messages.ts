/** The sentences for what can be wrong with the files of a payroll. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with payroll files, by code. */
export const payrollMessages = {
  PAYROLL_KIND: {
    zh: {
      what: '看不出「{path}」要写成哪种文件。',
      mend: '结尾写 .xlsx（表格）、.csv、.json 或 .pdf（全部工资条在一个文件里）；写一个文件夹，就每人一张工资条。',
    },
    en: {
      what: 'What kind of file "{path}" is to be cannot be told.',
      mend: 'Let it end in .xlsx (workbook), .csv, .json or .pdf (all payslips in one file); a folder gets one payslip for each person.',
    },
  },
  PAYROLL_NOBODY: {
    zh: { what: '这次核算里没有一个人有结果，「{path}」没有写。', mend: '看核算的周期和方案的「对象」条件。' },
    en: {
      what: 'Nobody has a result in this run, so "{path}" was not written.',
      mend: 'See the period of the run, and whom the scheme is for.',
    },
  },
  PAYROLL_ROWS: {
    zh: { what: '有 {rows} 行，一张工作表最多放 {most} 行，工作簿没有写。', mend: '改用 .csv 或 .json，或者分部门导出。' },
    en: {
      what: 'There are {rows} rows and a sheet holds {most}, so the workbook was not written.',
      mend: 'Use .csv or .json, or export by department.',
    },
  },
  PAYROLL_AMOUNT: {
    zh: {
      what: '{subject} 的 {amount} 元超过表格软件能准确放下的 15 位数字，工作簿没有写。',
      mend: '核对这个数；没有错就用 .csv 或 .json。',
    },
    en: {
      what: 'The {amount} yuan of {subject} have more than the 15 digits that spreadsheets keep, so the workbook was not written.',
      mend: 'See whether the amount is right; if it is, use .csv or .json.',
    },
  },
  PAYROLL_TEXT: {
    zh: { what: '{subject} 有一段文字超过一个单元格能放的 {most} 个字符，工作簿没有写。', mend: '把调整的原因写短些，或用 .csv、.json。' },
    en: {
      what: 'A text of {subject} is longer than the {most} characters of a cell, so the workbook was not written.',
      mend: 'Shorten the reason of the adjustment, or use .csv or .json.',
    },
  },
  PAYROLL_FOLDER: {
    zh: { what: '文件夹「{path}」里已经有东西，两次的工资条混在一起会发错，所以没有写。', mend: '换一个新的文件夹，或者先把旧的移走。' },
    en: {
      what: 'The folder "{path}" is not empty; payslips of two runs in one folder get mixed up, so none was written.',
      mend: 'Name a new folder, or move the old one away first.',
    },
  },
  PAYROLL_WRITE: {
    zh: { what: '写不了「{path}」（{why}），这份文件没有写成。', mend: '看文件夹在不在、有没有写权限、磁盘满没满；文件正开着就先关掉。' },
    en: {
      what: '"{path}" cannot be written ({why}), so there is no such file.',
      mend: 'See that the folder exists, may be written and has room; close the file where it is open.',
    },
  },
  PAYROLL_SIGNS: {
    zh: { what: '工资条里有字体没有的字：{signs}，打印出来是空框。', mend: '改人员表或方案里的这些字；金额不受影响。' },
    en: {
      what: 'The payslips hold characters that the font does not have: {signs}; they show as empty boxes.',
      mend: 'Change them in the table of people or in the scheme; amounts are not affected.',
    },
  },
} satisfies Messages;
