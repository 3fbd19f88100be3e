/** The sentences for backups that cannot be made, read or restored. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code. */
export const backupMessages = {
  BACKUP_EXISTS: {
    zh: { what: '文件 {file} 已经存在，没有覆盖它。', mend: '换一个文件名，例如带上今天的日期。' },
    en: { what: 'The file {file} is there already; it was not overwritten.', mend: "Use another name, such as one with today's date." },
  },
  BACKUP_WRITE: {
    zh: { what: '备份 {file} 没有写成：{reason}。没有留下不完整的文件。', mend: '检查文件夹是否存在、能否写入、磁盘空间，然后重试。' },
    en: {
      what: 'The backup {file} could not be written: {reason}. No incomplete file was left.',
      mend: 'See that its folder exists, may be written and has space, then try again.',
    },
  },
  BACKUP_FILE_MISSING: {
    zh: {
      what: '备份没有做：{thing} 的文件 {path} 不见了。',
      mend: '从较早的备份里恢复到一个新目录，把这个文件拷回原处；再运行 hengji doctor。',
    },
    en: {
      what: 'No backup was made: the file {path} of {thing} is gone.',
      mend: 'Restore an older backup into a new folder, copy this file back to its place, then run hengji doctor.',
    },
  },
  BACKUP_FILE_DAMAGED: {
    zh: {
      what: '备份没有做：{thing} 的文件 {path} 和记录里的哈希不符，它损坏了或被改过。',
      mend: '从较早的备份里恢复到一个新目录，把这个文件拷回原处；再运行 hengji doctor --deep。',
    },
    en: {
      what: 'No backup was made: the file {path} of {thing} is not what the record has the hash of; it is damaged or was edited.',
      mend: 'Restore an older backup into a new folder, copy this file back to its place, then run hengji doctor --deep.',
    },
  },
  BACKUP_READ: {
    zh: { what: '读不了备份 {file}：{reason}。', mend: '检查路径和权限。' },
    en: { what: 'The backup {file} cannot be read: {reason}.', mend: 'Check the path and the rights.' },
  },
  BACKUP_BROKEN: {
    zh: { what: '{file} 不是完整的衡绩备份（{reason}）。什么都没有恢复。', mend: '用另一份备份；若是拷贝来的，核对两边的大小再拷一次。' },
    en: {
      what: '{file} is no whole backup of Hengji ({reason}). Nothing was restored.',
      mend: 'Use another backup; where it was copied, compare the sizes and copy it again.',
    },
  },
  BACKUP_PART_MISSING: {
    zh: { what: '备份 {file} 缺 {part}。什么都没有恢复。', mend: '用另一份备份。' },
    en: { what: 'The backup {file} lacks {part}. Nothing was restored.', mend: 'Use another backup.' },
  },
  BACKUP_PART_FOREIGN: {
    zh: { what: '备份 {file} 里有清单上没有的 {part}：有人往里加过东西。什么都没有恢复。', mend: '用另一份备份。' },
    en: {
      what: 'The backup {file} holds {part}, which is not on its list: somebody has put it in. Nothing was restored.',
      mend: 'Use another backup.',
    },
  },
  BACKUP_PART_DAMAGED: {
    zh: { what: '备份 {file} 里的 {part} 损坏了。什么都没有恢复。', mend: '用另一份备份；若是拷贝来的，再拷一次。' },
    en: {
      what: '{part} in the backup {file} is damaged. Nothing was restored.',
      mend: 'Use another backup; where it was copied, copy it again.',
    },
  },
  BACKUP_NEWER: {
    zh: { what: '备份 {file} 是更新的衡绩（{version}）做的。什么都没有恢复。', mend: '升级衡绩后再恢复。' },
    en: { what: 'A newer Hengji ({version}) made the backup {file}. Nothing was restored.', mend: 'Upgrade Hengji, then restore.' },
  },
  RESTORE_NOT_EMPTY: {
    zh: {
      what: '不能恢复到 {folder}：那里（或它的数据库里）已经有记录（{found}），没有改动它。',
      mend: '用 --data 指定一个新目录；用了 DATABASE_URL 时，指定一个空的数据库。',
    },
    en: {
      what: 'Nothing can be restored to {folder}: there is a record already, in it or in its database ({found}). It was left as it is.',
      mend: 'Name a new folder with --data; where DATABASE_URL is set, an empty database.',
    },
  },
  RESTORE_WRITE: {
    zh: {
      what: '恢复没有完成：写不了 {path}（{reason}）。数据库里没有写入任何记录。',
      mend: '检查磁盘空间和权限，再运行一次同样的命令，已经写好的文件会接着用。',
    },
    en: {
      what: 'The restore did not finish: {path} could not be written ({reason}). No row was written.',
      mend: 'Check space and rights, then run the same command again; files that are there already serve.',
    },
  },
  RESTORE_RECORD: {
    zh: {
      what: '恢复没有完成：数据库没有接受备份里的记录（{reason}）。数据库里没有写入任何记录。',
      mend: '用另一份备份；备份本身完好时，请把这条信息报告给我们。',
    },
    en: {
      what: 'The restore did not finish: the database did not take the rows of the backup ({reason}). No row was written.',
      mend: 'Use another backup; where this one is whole, please report this message.',
    },
  },
  RESTORE_LOG: {
    zh: {
      what: '恢复没有完成：备份时审计日志就已经不完整（{reason}），这样的记录不能再立起来。数据库里没有写入任何记录。',
      mend: '用日志完整时做的备份；原来的数据库还在的话，用 hengji audit verify 查明哪一条被改过。',
    },
    en: {
      what: 'The restore did not finish: the audit log did not hold when it was backed up ({reason}), and such a record is not put up again. No row was written.',
      mend: 'Use a backup from when the log held; where the old database is still there, hengji audit verify tells which entry was edited.',
    },
  },
  BACKUP_LOG: {
    zh: {
      what: '「{organisation}」的审计日志不完整：备份里是它现在的样子，这样的备份恢复不了。',
      mend: '留好日志完整时做的备份；用 hengji audit verify --org {organisation} 查明哪一条被改过。',
    },
    en: {
      what: 'The audit log of "{organisation}" does not hold: the backup has it as it is, and cannot be restored.',
      mend: 'Keep the backups from when the log held; hengji audit verify --org {organisation} tells which entry was edited.',
    },
  },
  EVERYONE_HIDDEN: {
    zh: { what: '这个数据库账户看不到全部单位：{reason}。', mend: '用建表的账户（或超级用户）连接后再做。' },
    en: {
      what: 'This account of the database cannot see all organisations: {reason}.',
      mend: 'Connect as the account that made the tables, or as a superuser.',
    },
  },
} satisfies Messages;
