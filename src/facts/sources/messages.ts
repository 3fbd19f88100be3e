/** The sentences for databases and taps that do not give what was asked of them. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const sourceMessages = {
  SQL_ADDRESS: {
    zh: {
      what: '--sql 后面的不是数据库地址，所以没有连接任何地方。',
      mend: '写成 postgres://用户:密码@主机:端口/库名 或 mysql://…；带密码的放进环境变量，写 --sql env:变量名。',
    },
    en: {
      what: 'What follows --sql is no address of a database, so nothing was contacted.',
      mend: 'Write postgres://user:password@host:port/database or mysql://…; put one with a password into a variable and write --sql env:NAME.',
    },
  },
  SQL_ADDRESS_SETTING: {
    zh: { what: 'MySQL 地址里的「{name}」不认识，所以没有连接。', mend: '去掉它；要加密连接，写 ?ssl=true。' },
    en: {
      what: 'The address of the MySQL server has a setting "{name}" that is not known, so nothing was contacted.',
      mend: 'Leave it out; for an encrypted connection write ?ssl=true.',
    },
  },
  SQL_CONNECT: {
    zh: { what: '连不上数据库 {address}：{reason}。没有导入任何一行。', mend: '检查地址、网络、用户和密码，再导入一次。' },
    en: {
      what: 'The database {address} cannot be reached: {reason}. Not a single row was imported.',
      mend: 'Check the address, the network, the user and the password, and import again.',
    },
  },
  SQL_QUERY: {
    zh: { what: '数据库没有答完查询：{reason}。没有导入任何一行。', mend: '先在数据库的工具里把查询跑通，再导入一次。' },
    en: {
      what: 'The database did not answer the query to its end: {reason}. Not a single row was imported.',
      mend: 'Try the query in a tool of the database until it runs, and import again.',
    },
  },
  SQL_QUERY_KIND: {
    zh: { what: '「{found}」不是只读的查询，所以没有执行。', mend: '写一条以 SELECT、WITH、VALUES 或 TABLE 开头的查询。' },
    en: {
      what: '"{found}" is no query that only reads, so it was not run.',
      mend: 'Write one query that begins with SELECT, WITH, VALUES or TABLE.',
    },
  },
  SQL_COLUMN_TWICE: {
    zh: { what: '查询结果里有两列都叫「{column}」，分不清哪一列是哪一列，所以没有导入。', mend: '用 AS 给其中一列另起名字。' },
    en: {
      what: 'The query gives two columns "{column}", and which is which is unclear; nothing was imported.',
      mend: 'Give one of them another name with AS.',
    },
  },
  SQL_COLUMN_TYPE: {
    zh: {
      what: '查询结果的「{column}」列是 {type}，一格里不止一个值或不是文字，所以没有导入。',
      mend: "查询里不要这一列，或取出其中一个值，例如 {column}->>'amount' AS amount。",
    },
    en: {
      what: 'The column "{column}" of the query is {type}, which holds several values or no text in a cell; nothing was imported.',
      mend: "Leave the column out of the query, or take one value out of it, such as {column}->>'amount' AS amount.",
    },
  },
  SQL_COLUMN_ZONE: {
    zh: {
      what: '查询结果的「{column}」列是 {type}：同一时刻在不同时区是不同的日子，所以没有导入。',
      mend: "在查询里写明是哪里的日子，例如 ({column} AT TIME ZONE 'Asia/Shanghai')::date（PostgreSQL）或 DATE({column})（MySQL，按服务器的时区）。",
    },
    en: {
      what: 'The column "{column}" of the query is {type}: one moment is another day in another time zone; nothing was imported.',
      mend: "Say in the query whose day is meant, such as ({column} AT TIME ZONE 'Asia/Shanghai')::date (PostgreSQL) or DATE({column}) (MySQL, by the server's zone).",
    },
  },
  SQL_COLUMN_INEXACT: {
    zh: {
      what: '查询结果的「{column}」列是 {type}，服务器只给出六位有效数字，后面的位数会丢，所以没有导入。',
      mend: '在查询里写 CAST({column} AS DECIMAL(18,2))，位数按需要改。',
    },
    en: {
      what: 'The column "{column}" of the query is {type}, of which the server gives six digits and drops the others; nothing was imported.',
      mend: 'Write CAST({column} AS DECIMAL(18,2)) in the query, with the digits that you need.',
    },
  },
  SOURCE_EMPTY: {
    zh: { what: '「{source}」没有给出任何一行，所以没有新的批次。', mend: '如果应当有，检查查询的条件和时间范围。' },
    en: {
      what: '"{source}" gave not a single row, so there is no new batch.',
      mend: 'Where there should be some, check the conditions and the dates of the query.',
    },
  },
  SINGER_LINE: {
    zh: {
      what: 'Singer 流的第 {line} 行不是一条消息：{found}。没有导入任何一行。',
      mend: '检查 tap 有没有把日志写到标准输出；日志应写到标准错误。',
    },
    en: {
      what: 'Line {line} of the Singer stream is no message: {found}. Not a single row was imported.',
      mend: 'See whether the tap writes its log to standard output; it belongs on standard error.',
    },
  },
  SINGER_KEY_TWICE: {
    zh: { what: 'Singer 流的第 {line} 行里同一个名称出现两次，不知道哪个值算数，所以没有导入。', mend: '改正 tap 或它的来源。' },
    en: {
      what: 'Line {line} of the Singer stream names one key twice, so which value counts is unclear; nothing was imported.',
      mend: 'Mend the tap or what it reads.',
    },
  },
  SINGER_TYPE: {
    zh: {
      what: 'Singer 流的第 {line} 行是「{type}」消息，不会读，略过可能丢行，所以没有导入。',
      mend: '让 tap 只写 SCHEMA、RECORD、STATE 和 ACTIVATE_VERSION（例如关掉 batch 功能）。',
    },
    en: {
      what: 'Line {line} of the Singer stream is a message {type}, which is not understood, and passing over it might lose rows; nothing was imported.',
      mend: 'Let the tap write SCHEMA, RECORD, STATE and ACTIVATE_VERSION only (switch batch messages off).',
    },
  },
  SINGER_SCHEMA: {
    zh: { what: 'Singer 流的第 {line} 行是「{stream}」的记录，前面没有它的 SCHEMA，所以没有导入。', mend: '换一个守 Singer 规范的 tap。' },
    en: {
      what: 'Line {line} of the Singer stream is a record of "{stream}" without a SCHEMA before it; nothing was imported.',
      mend: 'Use a tap that keeps to the Singer specification.',
    },
  },
  SINGER_STREAM: {
    zh: {
      what: 'Singer 流「{stream}」不知道是哪一张事实表，所以没有导入任何一条流。',
      mend: '写 --map-stream {stream}=表名（表名见 docs/facts.md），或在 tap 的 catalog 里不选这条流。',
    },
    en: {
      what: 'Which fact table the Singer stream "{stream}" is, is not known; no stream was imported.',
      mend: 'Write --map-stream {stream}=table (docs/facts.md lists the tables), or deselect the stream in the catalog of the tap.',
    },
  },
  SINGER_VERSION: {
    zh: {
      what: 'Singer 流「{stream}」要求去掉旧版本的行（ACTIVATE_VERSION）；账里的行不删，有键的表以新行为准，源头删掉的行仍然算数。',
      mend: '源头确实删过行时，把这次的数据存成文件，用 hengji import --replace 批次 换掉旧的。',
    },
    en: {
      what: 'The Singer stream "{stream}" asks to drop rows of older versions (ACTIVATE_VERSION); the record drops nothing: in a table with a key the new rows stand, and rows that were deleted at the source still count.',
      mend: 'Where rows were deleted at the source, save the data to a file and put it in the place of the old batch with hengji import --replace BATCH.',
    },
  },
  SINGER_HELD: {
    zh: {
      what: 'Singer 流「{stream}」本身没有错，但另一条流有错，所以也没有导入。',
      mend: '改正那一条，再运行一次；tap 会从上次的状态重新给出。',
    },
    en: {
      what: 'The Singer stream "{stream}" is well, but another one is not, so it was not imported either.',
      mend: 'Mend the other and run again; the tap gives all rows since its last state once more.',
    },
  },
} satisfies Messages;
