/** The sentences for cells and rows of fact files that cannot be read exactly. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of cells and rows. */
export const cellMessages = {
  CELL_NUMBER: {
    zh: {
      what: '「{found}」不是数字，这一格本应是数字。',
      mend: '改成数字，例如 1234.50、1,234.50 或 1.2万；没有数就留空。',
    },
    en: {
      what: '"{found}" is no number; this cell should hold one.',
      mend: 'Write a number such as 1234.50, 1,234.50 or 1.2万; leave the cell blank where there is none.',
    },
  },
  CELL_SCIENTIFIC: {
    zh: {
      what: '「{found}」是科学计数法，后面的数字可能已经丢失，例如 1.23E+17。',
      mend: '把这一列设成「数值」或「文本」格式，从源头重新导出。',
    },
    en: {
      what: '"{found}" is in scientific notation, so digits may already be lost, as in 1.23E+17.',
      mend: 'Format the column as number or text and export it again from its source.',
    },
  },
  CELL_BRACKETS: {
    zh: {
      what: '「{found}」带括号：可能是负数，也可能是备注，这里不猜。',
      mend: '负数请写成 -1234.50。',
    },
    en: {
      what: '"{found}" stands in brackets: it may be negative or a remark, and is not guessed at.',
      mend: 'Write a negative number as -1234.50.',
    },
  },
  CELL_THOUSANDS: {
    zh: {
      what: '「{found}」的千位分隔符位置不对，无法确定是多少。',
      mend: '从小数点往左每三位一个逗号，例如 1,234,567.50；也可以去掉逗号。',
    },
    en: {
      what: 'The thousands marks of "{found}" stand in the wrong places, so its value is unclear.',
      mend: 'Put a comma before every three digits, as in 1,234,567.50, or leave commas out.',
    },
  },
  CELL_DECIMALS: {
    zh: {
      what: '「{found}」的小数超过 {decimals} 位，多出的部分会丢失，所以没有读。',
      mend: '在源头按规定舍入到 {decimals} 位小数（表格里用 ROUND），再重新导出。',
    },
    en: {
      what: '"{found}" has more than {decimals} decimals; the rest would be lost, so it was not read.',
      mend: 'Round it to {decimals} decimals at its source (ROUND in a spreadsheet) and export it again.',
    },
  },
  CELL_RANGE: {
    zh: {
      what: '「{found}」太大，超出能精确保存的范围。',
      mend: '检查是否多写了数字或单位写错了。',
    },
    en: {
      what: '"{found}" is too large to be kept exactly.',
      mend: 'Check it for surplus digits or a wrong unit.',
    },
  },
  CELL_PERCENT: {
    zh: {
      what: '「{found}」是百分数，但「{column}」不是百分比列。',
      mend: '去掉百分号并写成这一列的单位，或核对是不是填错了列。',
    },
    en: {
      what: '"{found}" is a percentage, but the column "{column}" holds none.',
      mend: "Write it without % in the column's own unit, or see whether it is in the wrong column.",
    },
  },
  CELL_FRACTION: {
    zh: {
      what: '「{found}」没有百分号：{found} 可能是 {found}%，也可能是小数写法的百分数（0.125 即 12.5%），两者差一百倍。',
      mend: '写上百分号，例如 12.5% 或 0.8%；表格里把这一列设成「百分比」格式。',
    },
    en: {
      what: '"{found}" has no percent sign: it may be {found} % or a fraction such as 0.125 for 12.5 %, a hundred times as much.',
      mend: 'Write the sign, as in 12.5% or 0.8%; in a spreadsheet format the column as a percentage.',
    },
  },
  CELL_YUAN: {
    zh: {
      what: '「{found}」带有货币符号，但「{column}」不是金额列。',
      mend: '去掉货币符号，或核对是不是填错了列。',
    },
    en: {
      what: '"{found}" has a currency sign, but the column "{column}" holds no money.',
      mend: 'Remove the sign, or see whether the cell is in the wrong column.',
    },
  },
  CELL_DATE: {
    zh: {
      what: '「{found}」不是日期，这一格本应是日期。',
      mend: '写成 2026-10-03、2026/10/3、2026年10月3日 或 20261003；没有日期就留空。',
    },
    en: {
      what: '"{found}" is no date; this cell should hold one.',
      mend: 'Write 2026-10-03, 2026/10/3, 2026年10月3日 or 20261003; leave the cell blank where there is none.',
    },
  },
  CELL_TIME: {
    zh: {
      what: '「{found}」后面的时间不存在（时 0–23，分和秒 0–59），无法确定是哪一天。',
      mend: '改正时间，或只写日期。',
    },
    en: {
      what: 'The time in "{found}" does not exist (hours 0–23, minutes and seconds 0–59), so the day is unclear.',
      mend: 'Correct the time, or write the date alone.',
    },
  },
  CELL_NO_SUCH_DAY: {
    zh: {
      what: '没有「{found}」这一天（日期从 1900 年起，月份和天数必须存在）。',
      mend: '改成存在的日期，例如 2026-02-28。',
    },
    en: {
      what: 'There is no day "{found}" (dates begin in 1900, and month and day must exist).',
      mend: 'Write a day that exists, such as 2026-02-28.',
    },
  },
  CELL_PERIOD: {
    zh: {
      what: '「{found}」不是周期，这一格本应是月、季、半年或年。',
      mend: '写成 2026-10、2026年10月、2026-Q3、2026-H1 或 2026。',
    },
    en: {
      what: '"{found}" is no period; this cell should hold a month, quarter, half year or year.',
      mend: 'Write 2026-10, 2026年10月, 2026-Q3, 2026-H1 or 2026.',
    },
  },
  CELL_MONTH: {
    zh: {
      what: '「{found}」不是月份，这一格本应是月份。',
      mend: '写成 2026-10、2026/10、2026年10月 或 202610。',
    },
    en: {
      what: '"{found}" is no month; this cell should hold one.',
      mend: 'Write 2026-10, 2026/10, 2026年10月 or 202610.',
    },
  },
  CELL_TRUTH: {
    zh: {
      what: '「{found}」看不出是「是」还是「否」。',
      mend: '写 是/否、true/false、Y/N、yes/no、1/0 或 √/×；不知道就留空。',
    },
    en: {
      what: '"{found}" says neither yes nor no.',
      mend: 'Write 是/否, true/false, Y/N, yes/no, 1/0 or √/×; leave the cell blank where it is unknown.',
    },
  },
  CELL_ERROR: {
    zh: {
      what: '「{found}」是表格公式出的错，这里没有数据。',
      mend: '修好公式后重新保存；没有数据就清空这一格。',
    },
    en: {
      what: '"{found}" is an error of a spreadsheet formula, not data.',
      mend: 'Mend the formula and save again; empty the cell where there is no data.',
    },
  },
  CELL_NOT_COMPUTED: {
    zh: {
      what: '这一格的公式没有保存结果，或工作簿自己说明结果还没有重新计算，所以没有值可读。',
      mend: '用 Excel 或 WPS 打开、重新计算并保存，或粘贴为数值。',
    },
    en: {
      what: 'The formula of this cell was saved without its result, or in a workbook that says its results must be computed anew; nothing can be read.',
      mend: 'Open the file in a spreadsheet program, recalculate and save it, or paste values.',
    },
  },
  CELL_OTHER: {
    zh: {
      what: '这里是 {found}，一格里只能有一个值。',
      mend: '改成一个文本、数字、true 或 false；没有值写 null。',
    },
    en: {
      what: 'Here stands {found}; a cell holds one value.',
      mend: 'Write one text, number, true or false, or null for none.',
    },
  },
  CELL_SIGN: {
    zh: {
      what: '「{found}」里有不能保存的符号（空字符，或被切成一半的字），照原样读不进来。',
      mend: '删掉这一格里看不见的符号，或从源头重新导出。',
    },
    en: {
      what: '"{found}" holds a sign that cannot be kept (NUL, or half of a character).',
      mend: 'Remove the invisible sign from this cell, or export it again from its source.',
    },
  },
  CELL_MERGED: {
    zh: {
      what: '{cells} 是合并单元格，只有左上角那一格有值，其余各格是空的；「{column}」列读不出每一行的值。',
      mend: '取消合并，在每一格里填上自己的值。',
    },
    en: {
      what: 'The cells {cells} are merged: the first alone holds a value and the others are blank, so "{column}" has none for each row.',
      mend: 'Unmerge them and fill in the value of every cell.',
    },
  },
  CELL_SHOWN_AS_DATE: {
    zh: {
      what: '这一格（{found}）在表格里显示为日期，但「{column}」不是日期列；可能是「3-1」这样的内容被表格自动改成了日期。',
      mend: '把这一列设成「文本」或「数值」格式，重新填写原来的内容。',
    },
    en: {
      what: 'This cell ({found}) is shown as a date, but the column "{column}" holds none; an entry like "3-1" may have been turned into a date.',
      mend: 'Format the column as text or number and enter the content again.',
    },
  },
  CELL_PRECISION: {
    zh: {
      what: '{found} 超过 15 位，表格按数字保存时末尾几位已经变成别的数字，无法找回。',
      mend: '把这一列设成「文本」格式，从源头重新导入编号。',
    },
    en: {
      what: '{found} has more than 15 digits; kept as a number, its last ones have already been changed for good.',
      mend: 'Format the column as text and bring the numbers in again from their source.',
    },
  },
  CELL_ID: {
    zh: {
      what: '「{column}」是编号或文本，这一格却是 {found} 这样的数。',
      mend: '把这一格设成「文本」格式，填写编号本身。',
    },
    en: {
      what: 'The column "{column}" holds identifiers or texts; this cell is the number {found}.',
      mend: 'Format the cell as text and enter the identifier itself.',
    },
  },
  ROW_TOTAL: {
    zh: {
      what: '这一行写着「{found}」：这像是合计行，读进来会把数算两遍。',
      mend: '删掉合计行，只留明细。',
    },
    en: {
      what: 'The row says "{found}": this looks like a row of totals, which would count everything twice.',
      mend: 'Delete the row of totals and keep the details.',
    },
  },
  ROW_HEADER: {
    zh: {
      what: '这一行又是表头，可能是几个文件拼在一起；当作一条记录读会出错。',
      mend: '删掉中间的表头行。',
    },
    en: {
      what: 'This row is the header once more, as when files are joined; it is no record.',
      mend: 'Delete the header rows in the middle.',
    },
  },
  ROW_LONG: {
    zh: {
      what: '这一行有 {cells} 格，表头只有 {headers} 列；多出来的「{found}」不知道属于哪一列，整行可能错位。',
      mend: '文字里有分隔符时给它加英文双引号，或去掉多余的一格。',
    },
    en: {
      what: 'This row has {cells} {cells:cell|cells} and the header {headers}; "{found}" belongs to no column, and the row may be shifted.',
      mend: 'Put double quotes around text that holds the delimiter, or remove the surplus cell.',
    },
  },
  ROW_CUT: {
    zh: {
      what: '文件的最后一行没有写完，可能在传输中被截断了。',
      mend: '重新导出或重新上传文件；确实完整的话，在末尾补上缺少的分隔符或换行。',
    },
    en: {
      what: 'The last row of the file is not finished; the file may have been cut off on its way.',
      mend: 'Export or upload it again; if it is complete, add the missing delimiters or a line end.',
    },
  },
  ROW_ENDLESS: {
    zh: {
      what: '这一行超过 1600 万字，读不到行尾，很可能少了一个双引号。',
      mend: '检查这一行的双引号是否成对。',
    },
    en: {
      what: 'This row has more than 16 million characters and no end; a double quote is probably missing.',
      mend: 'See that the double quotes of the row come in pairs.',
    },
  },
  LINE_ENDS_MIXED: {
    zh: {
      what: '这一行里单独有一个回车或换行，和别的行的行尾不同，分不清是一行还是两行。',
      mend: '用表格软件打开，另存为 CSV UTF-8；格子里的换行要放在双引号里。',
    },
    en: {
      what: 'A line end of another kind stands inside this row, so it is unclear whether it is one row or two.',
      mend: 'Open the file in a spreadsheet program and save it as CSV UTF-8; line ends inside cells need quotes.',
    },
  },
  QUOTE_OPEN: {
    zh: {
      what: '从这一行开始的双引号到文件末尾都没有关上，后面的行都被当成了一格。',
      mend: '在这一格末尾补上双引号。',
    },
    en: {
      what: 'A double quote that begins in this row never closes, so all following rows became one cell.',
      mend: 'Close the quote at the end of its cell.',
    },
  },
  QUOTE_INSIDE: {
    zh: {
      what: '这一行有一格在双引号关上之后还有文字，分不清这一格到哪里为止。',
      mend: '文字里的双引号要写两遍（""），并让整格都在引号里。',
    },
    en: {
      what: 'In this row text follows a closing double quote, so it is unclear where the cell ends.',
      mend: 'Double the quotes inside text ("") and keep the whole cell within its quotes.',
    },
  },
  KEY_TWICE: {
    zh: {
      what: '第 {row} 行和第 {first} 行的{column}都是「{found}」；「{table}」里一个{column}只能有一行，否则会算两遍。',
      mend: '删掉重复的一行，或改正{column}。',
    },
    en: {
      what: 'Rows {row} and {first} share the {column} "{found}"; in "{table}" each may stand once, or it would count twice.',
      mend: 'Delete the duplicate row, or correct its {column}.',
    },
  },
  KEY_BLANK: {
    zh: {
      what: '第 {row} 行没有{column}，不知道这一行说的是谁。',
      mend: '补上{column}，或删掉这一行。',
    },
    en: {
      what: 'Row {row} has no {column}, so nobody knows what it is about.',
      mend: 'Fill in the {column}, or delete the row.',
    },
  },
} satisfies Messages;
