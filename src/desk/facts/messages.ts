/** The sentences for what is refused about imports and batches. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const deskBatchMessages = {
  IMPORT_FILE: {
    zh: { what: '文件 {file} 读不出来（{reason}），没有导入任何一行。', mend: '检查路径和权限。' },
    en: { what: 'The file {file} cannot be read ({reason}); not a single row was imported.', mend: 'Check the path and the rights.' },
  },
  FACT_TABLE_UNKNOWN: {
    zh: { what: '没有「{name}」这张事实表。', mend: '有哪些表，见导入页或 docs/facts.md。' },
    en: { what: 'There is no fact table "{name}".', mend: 'The page of imports and docs/facts.md list the tables.' },
  },
  BATCH_UNKNOWN: {
    zh: { what: '没有批次 B{number}。', mend: 'hengji batches 列出所有批次。' },
    en: { what: 'There is no batch B{number}.', mend: 'hengji batches lists them all.' },
  },
  BATCH_GONE: {
    zh: { what: '批次 B{number} {stateZh}，不能再撤销或替代。', mend: '什么都没有改动；hengji batches 看现在的状态。' },
    en: {
      what: 'Batch B{number} is {state} and cannot be undone or replaced once more.',
      mend: 'Nothing was changed; hengji batches shows how things stand.',
    },
  },
  BATCH_SAME_FILE: {
    zh: {
      what: '这个文件已经是批次 B{number}，所以没有再导入；B{replaced} 没有被替代，仍然计入。',
      mend: '撤销多余的一个：hengji undo B{replaced} 或 B{number}；B{replaced} 已用于封账时，先撤销 B{number}，再用 --replace B{replaced} 导入。',
    },
    en: {
      what: 'This file is batch B{number} already and was not imported again; B{replaced} was not replaced and still counts.',
      mend: 'Undo the one too many, B{replaced} or B{number}; where B{replaced} is part of a lock, undo B{number} and import with --replace B{replaced}.',
    },
  },
  BATCH_OTHER_TABLE: {
    zh: {
      what: '批次 B{number} 是表 {table} 的，这个文件是表 {found} 的，不能互相替代。',
      mend: '检查 --replace 的编号，或用 --table 指明表。',
    },
    en: {
      what: 'Batch B{number} is of the table {table} and this file of {found}; one cannot take the place of the other.',
      mend: 'Check the number after --replace, or name the table with --table.',
    },
  },
  BATCH_OVERLAP: {
    zh: {
      what: '批次 B{number} 也来自「{source}」，有 {rows} 行是相同日子的（{first} 至 {last}）；表「{table}」没有键，两个批次的每一行都计入。',
      mend: '若这个文件是 B{number} 的新版本，请用它代替 B{number}（网页：批次里的「用新文件代替」；命令行：--replace B{number}）；若只含补充的行，就不用处理。',
    },
    en: {
      what: 'Batch B{number} is from "{source}" too and has {rows} {rows:row|rows} of the same days ({first} to {last}); the table {name} has no key, so every row of both counts.',
      mend: 'Where this file is B{number} once more, import it in the place of B{number} ("Replace by a new file" at the batch; in a terminal --replace B{number}); where it adds rows, all is well.',
    },
  },
  BATCH_IN_LOCK: {
    zh: {
      what: '批次 B{number} 已用于封账的「{scheme}」{period}，不能撤销：封账的账永远不变。',
      mend: '导入更正后的文件：hengji import 文件 --replace B{number}，再用 hengji adjust 补发或扣回差额。',
    },
    en: {
      what: 'Batch B{number} is part of the locked {period} of "{scheme}" and cannot be undone: what is locked never changes.',
      mend: 'Import the corrected file with hengji import FILE --replace B{number}; hengji adjust then pays or takes back the difference.',
    },
  },
  MAP_TEXT: {
    zh: { what: '「{found}」不是“列=表头”。', mend: '写成 --map amount=实收金额；可以写多次。' },
    en: { what: '"{found}" is no column=header.', mend: 'Write --map amount=实收金额; it may be given several times.' },
  },
  MAP_STREAM_TEXT: {
    zh: { what: '「{found}」不是“流=表”。', mend: '写成 --map-stream public-orders=orders；可以写多次。' },
    en: { what: '"{found}" is no stream=table.', mend: 'Write --map-stream public-orders=orders; it may be given several times.' },
  },
  SQL_VARIABLE: {
    zh: { what: '环境变量 {name} 没有设，不知道连哪个数据库。', mend: '先设好它，例如 export {name}=postgres://用户:密码@主机/库名。' },
    en: {
      what: 'The variable {name} is not set, so which database is meant is unknown.',
      mend: 'Set it first, as in export {name}=postgres://user:password@host/database.',
    },
  },
  SQL_QUERY_FILE: {
    zh: { what: '查询文件 {file} 读不出来（{reason}），没有查询任何东西。', mend: '检查路径和权限，或用 --query 直接写查询。' },
    en: {
      what: 'The file {file} with the query cannot be read ({reason}); nothing was asked.',
      mend: 'Check the path and the rights, or write the query itself behind --query.',
    },
  },
  WATCH_FOLDER: {
    zh: { what: '文件夹 {folder} 看不了（{reason}），没有导入任何文件。', mend: '检查路径和权限；网络盘要先连上。' },
    en: {
      what: 'The folder {folder} cannot be watched ({reason}); no file was imported.',
      mend: 'Check the path and the rights; a network share must be connected first.',
    },
  },
  WATCH_MOVE: {
    zh: {
      what: '文件 {file} 移不走（{reason}），所以不再看这个文件夹：不然每次都会再看到它。',
      mend: '让这个账号能在文件夹里新建和改名，再启动；已经导入的不会重复。',
    },
    en: {
      what: 'The file {file} cannot be moved aside ({reason}), so the watch has ended: it would find the file again and again.',
      mend: 'Let this account create and rename in the folder and start again; nothing is imported twice.',
    },
  },
  WATCH_INTERVAL: {
    zh: { what: '「{found}」不是两次查看之间的秒数。', mend: '写 0.1 到 9999 之间的数，例如 --interval 5。' },
    en: { what: '"{found}" is no number of seconds between two looks.', mend: 'Write a number from 0.1 to 9999, such as --interval 5.' },
  },
  WATCH_LATER: {
    zh: {
      what: '文件「{file}」现在导不进去（{reason}），留在原处，下次再试。',
      mend: '恢复数据库、磁盘或权限以后会自动继续，不用重新放文件。',
    },
    en: {
      what: 'The file "{file}" cannot be imported now ({reason}); it stays and is tried again at the next look.',
      mend: 'Bring back the database, the disk or the rights; it goes on by itself.',
    },
  },
} satisfies Messages;
