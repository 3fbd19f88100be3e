/** The sentences for measures: which rows, whose rows, which window, which grain. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with measures, by code. */
export const measureMessages = {
  MEASURE_NO_TABLE: {
    zh: { what: '这里没有写到任何一张表的列，不知道去数哪些记录。', mend: '写上 表名.列名，例如 合计: orders.amount。' },
    en: {
      what: 'No column of any table stands here, so nobody knows which records are meant.',
      mend: 'Write table.column, such as sum: orders.amount.',
    },
  },
  LINK_NONE: {
    zh: {
      what: '「{title}」表（{table}）里没有能对上「{subjectTitle}」的列，不知道每条记录算给谁{also}。',
      mend: '用「归」写明按哪一列对上，例如 归: department_id；全体共用一个数就写 归: 全体。',
    },
    en: {
      what: 'Table {table} has no column that leads to {subject}, so nobody knows whose each record is{alsoEn}.',
      mend: 'Name the column by "credit", such as credit: department_id; for one figure shared by all write credit: everybody.',
    },
  },
  LINK_SEVERAL: {
    zh: { what: '「{title}」表（{table}）里有几列都指人：{columns}，不知道每条记录算给谁。', mend: '用「归」选一列，例如 归: {first}。' },
    en: {
      what: 'Several columns of table {table} name a person: {columnsEn}; nobody knows whose each record is.',
      mend: 'Choose one by "credit", such as credit: {first}.',
    },
  },
  CREDIT_COLUMN: {
    zh: {
      what: '「归」后面要写一列的名称，「{found}」不是，不知道每条记录算给谁。',
      mend: '写列名，例如 归: department_id；全体共用一个数就写 归: 全体。',
    },
    en: {
      what: '"credit" names a column, and "{found}" is none, so nobody knows whose each record is.',
      mend: 'Write a column, such as credit: department_id; for one figure shared by all, credit: everybody.',
    },
  },
  CREDIT_UNREACHED: {
    zh: {
      what: '从「{title}」表（{table}）对不到 {owner} 表，「归: {name}」找不到每条记录该算给谁。',
      mend: '用「{title}」表自己的列；或者在表的声明里加一列指向 {owner} 的编号。',
    },
    en: {
      what: 'Nothing leads from table {table} to {owner}, so "credit: {name}" finds nobody.',
      mend: 'Use a column of {table}, or declare one there that holds the identifier of {owner}.',
    },
  },
  CREDIT_NO_TWIN: {
    zh: {
      what: '「{name}」和「{subjectTitle}」表（{subject}）的任何一列都不是同一种编号，对不上人。',
      mend: '换成同一种编号的列，例如 {key}。',
    },
    en: {
      what: '"{name}" identifies nothing that table {subject} knows, so it leads to nobody.',
      mend: 'Use a column with the same kind of identifier, such as {key}.',
    },
  },
  JOIN_NONE: {
    zh: {
      what: '从「{fromTitle}」表（{from}）的一行对不到「{toTitle}」表（{to}）的一行，不知道用哪个 {name}。',
      mend: '这里只用 {from} 的列；要用 {to} 的数，给它单独写一个指标，例如 指标一: { 合计: {name} }。',
    },
    en: {
      what: 'A row of {from} does not lead to one row of {to}, so nobody knows which {name} is meant.',
      mend: 'Use columns of {from} here; give figures of {to} a measure of their own, such as total: { sum: {name} }.',
    },
  },
  JOIN_NO_ROWS: {
    zh: {
      what: '这里数的是天或分组，不是「{toTitle}」表（{to}）的记录，对不到 {name}。',
      mend: '先给它写一个「按」天或按同样分组的指标，再在这里用那个名称。',
    },
    en: {
      what: 'Days or groups are looked at here, not records of {to}, so {name} is not known.',
      mend: 'Write a measure of it "per" day or the same group, and use that name here.',
    },
  },
  WINDOW_NO_DATE: {
    zh: {
      what: '「{title}」表（{table}）不分日期，没有哪一期可取，「窗口」用不上。',
      mend: '删掉「窗口」；如果记录有日期，在表的声明里写「时间: 日期列」。',
    },
    en: {
      what: 'Table {table} has no dates, so a window chooses nothing.',
      mend: 'Remove "window"; if its records have a date, declare it there as "when: column".',
    },
  },
  WINDOW_OPEN: {
    zh: {
      what: '「{title}」表（{table}）按周期（{column}）记，一期一行，不能取没有头或没有尾的一段时间。',
      mend: '换成完整的周期，例如 本期、上期、去年同期、本年累计、最近完成季。',
    },
    en: {
      what: 'Table {table} has one row for each period ({column}), so a stretch without beginning cannot be taken.',
      mend: 'Use a whole period, such as last period, same period last year, this year to date.',
    },
  },
  CALENDAR_OPEN: {
    zh: {
      what: '数日历天要有头有尾的一段时间，这个窗口一直没有头，天数数不完。',
      mend: '删掉「窗口」（就是本期），或者写 上期、本年累计。',
    },
    en: {
      what: 'Calendar days are counted in a stretch with both ends; this window has none, so there is no end to the days.',
      mend: 'Remove "window" (it is then this period), or write last period or this year to date.',
    },
  },
  KEYS_TABLE: {
    zh: {
      what: '这里数的是已经分好的天或组，不能再用「按」分一次。',
      mend: '删掉「按」，或者从原来的表重新分，例如 { 合计: orders.amount, 按: [customer_id, paid_on] }。',
    },
    en: {
      what: 'Days or groups are looked at here, which cannot be grouped by "per" again.',
      mend: 'Remove "per", or group the table itself, such as { sum: orders.amount, per: [customer_id, paid_on] }.',
    },
  },
  KEY_COLUMN: {
    zh: {
      what: '「按」后面要写一列的名称，「{found}」不能用来分组。',
      mend: '写编号、日期或文字列，例如 按: customer_id，按: [customer_id, paid_on]，按: 周(paid_on)。',
    },
    en: {
      what: '"per" groups by a column, and "{found}" is none to group by.',
      mend: 'Write an identifier, a date or a text, such as per: customer_id, per: [customer_id, paid_on], per: week(paid_on).',
    },
  },
  KEY_DATE: {
    zh: { what: '「{name}」要用在日期上，这里不是日期。', mend: '写日期列，例如 {name}(paid_on)。' },
    en: { what: '"{nameEn}" applies to dates, and this is none.', mend: 'Write a date column, such as {nameEn}(paid_on).' },
  },
  GROUPS_OPTION: {
    zh: {
      what: '这里数的是「{name}」已经分好的组或天，它们归谁、取哪一段时间早就定了，不能再写「归」「窗口」。',
      mend: '把「归」「窗口」写到「{name}」那一行上。',
    },
    en: {
      what: 'The groups or days of "{name}" are looked at; whose they are and of which time is settled there.',
      mend: 'Put "credit" and "window" on the line "{name}".',
    },
  },
  GRAIN_KEYS: {
    zh: { what: '「{name}」是按客户或按天分开的值，这里的分组和它不一样，对不上。', mend: '让两个指标写同样的「按」。' },
    en: {
      what: '"{name}" has a value for each of its groups, and the groups here are others.',
      mend: 'Give both measures the same "per".',
    },
  },
  GRAIN_KEY_MISSING: {
    zh: {
      what: '「{name}」是按「{key}」分开的值，「{title}」表（{table}）没有对应的列，每条记录不知道用哪一个。',
      mend: '换一张有「{key}」的表来数，或者先把「{name}」合成每人一个数。',
    },
    en: {
      what: '"{name}" has a value for each {key}, and table {table} has no such column, so its records do not know which one is theirs.',
      mend: 'Count a table that has {key}, or aggregate "{name}" to one value for each person first.',
    },
  },
  GRAIN_CALENDAR: {
    zh: {
      what: '「{name}」是按「{key}」分开的值，一天里可以有很多个，这里一天一个，不知道用哪一个。',
      mend: '把「{name}」改成只按日期分，例如 按: paid_on。',
    },
    en: {
      what: '"{name}" has a value for each {key}, of which a day may have many, and one for each day is needed here.',
      mend: 'Let "{name}" be split by date only, such as per: paid_on.',
    },
  },
  ROW_LATER: {
    zh: {
      what: '「{name}」是每人一个的结果，这里在看一条条的记录，还轮不到它。',
      mend: '把「{name}」移到「评分」或「薪酬」的算式里用；记录里只写表的列、「每行」和带「按」的指标。',
    },
    en: {
      what: '"{name}" is one result for each person, and single records are looked at here.',
      mend: 'Use "{name}" in a formula under score or pay; records know columns, "each row" and measures with "per".',
    },
  },
  ROW_RATE: {
    zh: {
      what: '这里在一条条记录上乘以比例，每条都会出零头；比例要在合计以后再乘，才不会差钱。',
      mend: '先合计，再乘：例如 销售额: { 合计: orders.amount }，然后在「评分」或「薪酬」里写 销售额 × 2%。',
    },
    en: {
      what: 'This multiplies single records by a rate, and each would have a remainder; rates apply to the total, or money would be lost.',
      mend: 'Sum first, then multiply: sales: { sum: orders.amount }, and sales * 2% under score or pay.',
    },
  },
  ROW_PRODUCT: {
    zh: {
      what: '这里在一条条记录上把两列相乘除，会出零头；记录上只能加减，或者乘除一个写定的数。',
      mend: '要单价 × 数量，让导入的表里直接有金额这一列；要比率，先各自合计再相除。',
    },
    en: {
      what: 'This multiplies or divides two columns of single records, which leaves remainders; records are only added, or multiplied by a written number.',
      mend: 'Let the imported table have the amount as a column; for a ratio, sum both first and divide the totals.',
    },
  },
  ROW_IF: {
    zh: {
      what: '一条条记录上不能写「若 … 则 … 否则」。',
      mend: '用「其中」分成两个指标，例如 新客: { 合计: orders.amount, 其中: is_new }，再把它们相加。',
    },
    en: {
      what: '"if … then … else" does not apply to single records.',
      mend: 'Split it into two measures by "where", such as { sum: orders.amount, where: is_new }, and add them.',
    },
  },
  ROW_FUNCTION: {
    zh: { what: '「{name}」不能用在一条条的记录上。', mend: '先用指标合成每人一个数，再在「评分」或「薪酬」里用「{name}」。' },
    en: {
      what: '"{nameEn}" does not apply to single records.',
      mend: 'Aggregate to one value for each person first, then use {nameEn} under score or pay.',
    },
  },
  DAY_BEFORE: {
    zh: {
      what: '「前一天」要用在按天分开的指标上，「{name}」不是。',
      mend: '先写一个按天的指标，例如 当日数: { 合计: orders.amount, 按: paid_on }，再写 前一天(当日数)。',
    },
    en: {
      what: '"day_before" applies to a measure per day, and "{name}" is none.',
      mend: 'Write a measure per day first, such as daily: { sum: orders.amount, per: paid_on }, then day_before(daily).',
    },
  },
} satisfies Messages;
