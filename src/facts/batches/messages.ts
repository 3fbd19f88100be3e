/** The sentences for stored batches that cannot be facts. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the problems of openBatches. */
export const batchMessages = {
  TABLE_NOT_IMPORTED: {
    zh: { what: '要用到「{table}」（{name}）表，还没有导入过这张表。', mend: '先导入它；当期没有记录时，导入一个只有表头的文件。' },
    en: {
      what: 'The table "{name}" ({table}) is needed and has never been imported.',
      mend: 'Import it first; where there are no records, import a file that has its header only.',
    },
  },
  COLUMN_NOT_IMPORTED: {
    zh: { what: '要用到「{table}」表的「{column}」（{name}）列，导入的批次里都没有这一列。', mend: '在源文件里加上这一列，再导入一次。' },
    en: {
      what: 'The column "{name}" ({column}) of the table {table} is needed, and no batch has it.',
      mend: 'Add it to the source and import again.',
    },
  },
  BATCH_FORMAT: {
    zh: {
      what: '批次 {batch}（{file}）是用第 {format} 版格式存的，这个版本的衡绩只认第 {known} 版。',
      mend: '用导入它的那个版本或更新的版本来算。',
    },
    en: {
      what: 'Batch {batch} ({file}) is kept in format {format}; this version of Hengji reads format {known}.',
      mend: 'Use the version that imported it, or a newer one.',
    },
  },
  BATCH_TWICE: {
    zh: { what: '批次 {batch}（{file}）在清单里出现了两次，会算两遍，所以没有算。', mend: '清单里只留一次。' },
    en: { what: 'Batch {batch} ({file}) stands twice in the list and would count twice, so nothing was computed.', mend: 'List it once.' },
  },
  BATCH_MISSING: {
    zh: {
      what: '批次 {batch}（{file}）的数据文件不见了：{path}。缺了它，结果就不是原来的结果，所以没有算。',
      mend: '从备份恢复这个文件，不要另放一个。',
    },
    en: {
      what: 'The file of batch {batch} ({file}) is gone: {path}. Without it the result would be another, so nothing was computed.',
      mend: 'Bring it back from a backup; put no other in its place.',
    },
  },
  BATCH_SIZE: {
    zh: {
      what: '批次 {batch}（{file}）的数据文件有 {bytes} 字节，入库时是 {wanted} 字节：{path} 被截断或换过，所以没有算。',
      mend: '从备份恢复这个文件，并查清是谁动过它。',
    },
    en: {
      what: 'The file of batch {batch} ({file}) has {bytes} bytes and had {wanted} when it was committed: {path} was cut or replaced, so nothing was computed.',
      mend: 'Bring it back from a backup, and find out who touched it.',
    },
  },
  BATCH_CHANGED: {
    zh: {
      what: '批次 {batch}（{file}）的数据文件内容变了，和入库时的校验值不符：{path}，所以没有算。',
      mend: '从备份恢复这个文件，并查清是谁动过它。',
    },
    en: {
      what: 'The bytes of the file of batch {batch} ({file}) are no longer those that were committed: {path}. Nothing was computed.',
      mend: 'Bring it back from a backup, and find out who touched it.',
    },
  },
  BATCH_ROWS: {
    zh: {
      what: '批次 {batch}（{file}）应有 {wanted} 行，读到 {rows} 行，没有读全，所以没有算。',
      mend: '再算一次；还是这样，就从备份恢复它的数据文件。',
    },
    en: {
      what: 'Batch {batch} ({file}) has {wanted} {wanted:row|rows} and {rows} {rows:was|were} read, so nothing was computed.',
      mend: 'Try again; if that does not help, bring its file back from a backup.',
    },
  },
  BATCH_TOTAL: {
    zh: {
      what: '批次 {batch}（{file}）的「{column}」列，读到的合计是 {sum}，入库时是 {wanted}（按存储单位），所以没有算。',
      mend: '再算一次；还是这样，就从备份恢复它的数据文件。',
    },
    en: {
      what: 'The column "{name}" of batch {batch} ({file}) came to {sum} and was {wanted} when it was committed (in stored units), so nothing was computed.',
      mend: 'Try again; if that does not help, bring its file back from a backup.',
    },
  },
  BATCH_COLUMN: {
    zh: {
      what: '批次 {batch}（{file}）的「{column}」（{name}）列是按「{stored}」存的，现在的事实表说它是「{declared}」，两者不能互换，所以没有算。',
      mend: '按现在的事实表把源文件重新导入，或把事实表改回去。',
    },
    en: {
      what: 'The column "{name}" ({column}) of batch {batch} ({file}) is kept as {stored}, and the table now says {declared}; one is not the other, so nothing was computed.',
      mend: 'Import the source again under the table of today, or change the table back.',
    },
  },
  BATCH_COLUMN_MISSING: {
    zh: {
      what: '要用到「{column}」（{name}）列，批次 {batch}（{file}）导入时没有这一列，它的行会被当成没有数据，所以没有算。',
      mend: '在源文件里加上这一列重新导入；主键相同的行会取代旧的。',
    },
    en: {
      what: 'The column "{name}" ({column}) is needed, and batch {batch} ({file}) was imported without it; its rows would count as blank, so nothing was computed.',
      mend: 'Import the source again with the column; rows of the same key take the place of the old ones.',
    },
  },
  BATCH_KEY: {
    zh: {
      what: '批次 {batch}（{file}）导入时，「{table}」表的主键还不是 {key}，没有查过重复，所以没有算。',
      mend: '把源文件重新导入，或把事实表的主键改回去。',
    },
    en: {
      what: 'Batch {batch} ({file}) was imported when the key of "{table}" was not {key}, so nobody knows whether a key stands twice; nothing was computed.',
      mend: 'Import the source again, or change the key of the table back.',
    },
  },
} satisfies Messages;
