/** The sentences for what does not hold of people and organisation. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const peopleMessages = {
  PEOPLE_DAY: {
    zh: { what: '「{found}」不是一天。', mend: '写成 2026-10-01 这样的日期。' },
    en: { what: '"{found}" is no day.', mend: 'Write a date such as 2026-10-01.' },
  },
  PEOPLE_TEXT: {
    zh: { what: '编号和名称要写成一行字，不能是空的（{found}）。', mend: '写上编号或名称，去掉换行和看不见的字符。' },
    en: {
      what: 'Ids and names are one line of text and never blank ({found}).',
      mend: 'Write the id or name without line breaks and invisible signs.',
    },
  },
  PEOPLE_DAYS: {
    zh: { what: '最后一天 {to} 在第一天 {from} 之前。', mend: '改正其中一天；最后一天可以和第一天相同。' },
    en: { what: 'The last day {to} is before the first day {from}.', mend: 'Mend one of them; the last day may be the first one.' },
  },
  PEOPLE_ROW_UNKNOWN: {
    zh: { what: '没有这样一条记录：{about}。', mend: '核对编号和开始日；已经撤回的不用再改。' },
    en: { what: 'There is no such row: {about}.', mend: 'Check the ids and the first day; what was withdrawn needs no change.' },
  },
  PERSON_UNKNOWN: {
    zh: { what: '没有编号是「{person}」的人。', mend: '核对编号，或先登记这个人。' },
    en: { what: 'There is no person "{person}".', mend: 'Check the id, or add the person first.' },
  },
  UNIT_UNKNOWN: {
    zh: { what: '{day} 没有编号是「{unit}」的单位。', mend: '核对编号和日期，或先登记这个单位。' },
    en: { what: 'There is no unit "{unit}" on {day}.', mend: 'Check the id and the day, or add the unit first.' },
  },
  UNIT_PARENT_UNKNOWN: {
    zh: { what: '单位「{unit}」的上级「{parent}」没有登记过。', mend: '核对上级的编号，或先登记上级。' },
    en: {
      what: 'The unit "{unit}" is to lie below "{parent}", which nobody added.',
      mend: 'Check the id of the parent, or add the parent first.',
    },
  },
  UNIT_LOOP: {
    zh: { what: '从 {day} 起，单位「{unit}」会通过上级「{parent}」成为自己的下级。', mend: '换一个上级，或先把「{parent}」移到别处。' },
    en: {
      what: 'From {day} on the unit "{unit}" would lie below itself, by way of its parent "{parent}".',
      mend: 'Choose another parent, or move "{parent}" elsewhere first.',
    },
  },
  UNIT_PARENT_CLOSED: {
    zh: { what: '单位「{unit}」的上级「{parent}」在 {day} 没有开着。', mend: '改变生效日，或先把「{unit}」移到别处、关闭它。' },
    en: {
      what: 'On {day} the parent "{parent}" of the unit "{unit}" is not open.',
      mend: 'Choose another day, or move or close "{unit}" first.',
    },
  },
  POST_UNKNOWN: {
    zh: { what: '没有编号是「{post}」的岗位。', mend: '核对编号，或先登记这个岗位。' },
    en: { what: 'There is no post "{post}".', mend: 'Check the id, or add the post first.' },
  },
  EMPLOYMENT_FIRST: {
    zh: { what: '{person} 在 {day} 之前没有入职，不能记「{eventZh}」。', mend: '先登记入职；外部人员先开通。' },
    en: {
      what: '{person} had not joined by {day}, so "{event}" cannot be noted.',
      mend: 'Note the day of joining first; for people from outside the day of being engaged.',
    },
  },
  EMPLOYMENT_ORDER: {
    zh: {
      what: '{person} 在 {beforeDay} 已是「{beforeZh}」，不能在 {day} 再记「{eventZh}」。',
      mend: '改正日期；离职的人从离职次日起才能再次入职；记错的先撤回。',
    },
    en: {
      what: '{person} has "{before}" on {beforeDay}; after that "{event}" on {day} cannot be.',
      mend: 'Mend the day; who left can join again from the day after. Withdraw what was noted by mistake.',
    },
  },
  LEAVING_KIND: {
    zh: { what: '{person} 在 {day} 离职，没有写明是怎样离职的。', mend: '写辞职、辞退、调出或退休。' },
    en: { what: '{person} leaves on {day}, but how is not said.', mend: 'Say resigned, dismissed, transferred out or retired.' },
  },
  SEAT_UNIT_CLOSED: {
    zh: { what: '{person} 在「{unit}」任职期间，这个单位在 {day} 没有开着。', mend: '先结束任职或改变日期，再关闭单位。' },
    en: {
      what: '{person} has a seat in "{unit}", which is not open on {day}.',
      mend: 'End the seat or change its days before the unit is closed.',
    },
  },
  SEAT_NOT_EMPLOYED: {
    zh: { what: '{person} 在 {day} 不在职，不能从这一天任职。', mend: '改正开始日，或先登记入职。' },
    en: {
      what: '{person} is not employed on {day}, so no seat can begin then.',
      mend: 'Mend the first day, or note the day of joining first.',
    },
  },
  SEAT_AFTER_LEAVING: {
    zh: { what: '{person} 在 {day} 离职，任职要在这一天之前或当天结束。', mend: '把任职的结束日写到 {day} 或更早。' },
    en: { what: '{person} leaves on {day}; the seat must end by then.', mend: 'Give the seat {day} or an earlier day as its last one.' },
  },
  SEAT_MAIN_TWICE: {
    zh: { what: '{person} 在 {day} 已有主任职（「{unit}」）。', mend: '先结束那一个，或把其中一个写成兼任。' },
    en: { what: 'On {day} {person} has a main seat already, in "{unit}".', mend: 'End that one, or make one of the two a further seat.' },
  },
  SEAT_TWICE: {
    zh: { what: '{person} 在 {day} 已在「{unit}」任「{post}」。', mend: '同一个任职只写一次；改正日期。' },
    en: { what: 'On {day} {person} holds the post "{post}" in "{unit}" already.', mend: 'Say a seat once; mend its days.' },
  },
  PAY_NEGATIVE: {
    zh: { what: '{person} 的底薪小于零。', mend: '底薪写成零或正数。' },
    en: { what: 'The base pay of {person} is less than nothing.', mend: 'Base pay is zero or more.' },
  },
  LEAVE_OVERLAP: {
    zh: { what: '{person} 从 {from} 到 {to} 的假期和 {first} 到 {last} 的重叠。', mend: '改正日期；记错的先撤回。' },
    en: {
      what: 'The leave of {person} from {from} to {to} has days in common with that from {first} to {last}.',
      mend: 'Mend the days; withdraw what was noted by mistake.',
    },
  },
  PRIVATE_VALUE: {
    zh: { what: '{fieldZh}的写法不对。', mend: '检查有没有多写、漏写的字符；这里不显示写了什么。' },
    en: { what: 'This is no {field}.', mend: 'Look for signs that are missing or too many; what was written is not shown here.' },
  },
  ASSIGNMENT_WHOSE: {
    zh: { what: '方案归属要么写人员，要么写单位或岗位，不能都写，也不能都不写。', mend: '只留人员，或只留单位和岗位。' },
    en: {
      what: 'An assignment is either that of a person or that of a unit or post; not both, not neither.',
      mend: 'Leave the person alone, or the unit and post.',
    },
  },
  ASSIGNMENT_TWICE: {
    zh: { what: '方案「{scheme}」在 {day} 已经归属同一对象。', mend: '先结束那一条，或改正日期。' },
    en: {
      what: 'On {day} the scheme "{scheme}" is assigned to the same people already.',
      mend: 'End that assignment first, or mend the days.',
    },
  },
  PEOPLE_FILE_KIND: {
    zh: { what: '「{file}」不是工作簿，也不是 CSV 文件，人员和组织不能从它导入。', mend: '另存为 .xlsx 或 .csv（UTF-8）。' },
    en: {
      what: '"{file}" is neither a workbook nor a CSV file; people and organisation cannot be read from it.',
      mend: 'Save it as .xlsx or .csv (UTF-8).',
    },
  },
  PEOPLE_SHEETS: {
    zh: { what: '「{file}」里没有一张是人员和组织的表（有：{sheets}）。', mend: '工作表（或 CSV 文件）要叫：{known}。' },
    en: {
      what: 'No sheet of "{file}" is one of people and organisation (there are {sheets}).',
      mend: 'Call the sheets, or the CSV file, {knownEn}.',
    },
  },
  PEOPLE_SHEET_TWICE: {
    zh: { what: '有几张工作表都是「{sheet}」：{sheets}，不知道该读哪一张。', mend: '留下一张，其余的改名或删去。' },
    en: {
      what: 'Several sheets are "{name}": {sheets}; which one counts is unclear.',
      mend: 'Keep one of them, and rename or remove the others.',
    },
  },
  PEOPLE_COLUMN_MISSING: {
    zh: { what: '「{table}」表没有「{column}」（{name}）列。', mend: '加上这一列；表头写「{column}」或 {name}。' },
    en: { what: 'The sheet {table} has no column "{name}" ({column}).', mend: 'Add the column under the header {name}.' },
  },
  PEOPLE_COLUMN_MISSING_NEAR: {
    zh: {
      what: '「{table}」表没有「{column}」（{name}）列；最接近的表头是「{near}」。',
      mend: '如果就是这一列，把表头改成「{column}」或 {name}。',
    },
    en: {
      what: 'The sheet {table} has no column "{name}" ({column}); the nearest header is "{near}".',
      mend: 'If that is the column, change its header to {name}.',
    },
  },
  PEOPLE_BLANK: {
    zh: { what: '这一行没有写「{column}」。', mend: '补上这一格，或删掉这一行。' },
    en: { what: 'The row says nothing under "{column}".', mend: 'Fill in the cell, or delete the row.' },
  },
  PEOPLE_WORD: {
    zh: { what: '「{column}」里的「{found}」不认识。', mend: '写其中之一：{words}。' },
    en: { what: '"{found}" is no word for the column "{column}".', mend: 'Write one of {wordsEn}, or the Chinese word.' },
  },
  PEOPLE_PRIVATE: {
    zh: { what: '「{column}」里写的不是{fieldZh}；为保密，这里不显示。', mend: '检查有没有多写、漏写的字符。' },
    en: {
      what: 'What stands under "{column}" is no {field}; it is private and not shown here.',
      mend: 'Look for signs that are missing or too many.',
    },
  },
} satisfies Messages;
