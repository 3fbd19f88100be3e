/** The sentences of an examination: what was found, why it matters, how to mend it. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code. */
export const doctorMessages = {
  DOCTOR_NOTHING: {
    zh: { what: '{folder} 还不存在：这里没有数据可查。', mend: '第一次导入或发布时会建立它；数据在别处时，用 --data 目录。' },
    en: {
      what: '{folder} is not there: there is nothing to examine yet.',
      mend: 'The first import or release makes it; use --data FOLDER where the data is elsewhere.',
    },
  },
  DOCTOR_SPACE: {
    zh: {
      what: '{folder} 所在的磁盘只剩 {mebibytes} MiB：导入和封账很快会写不下去。',
      mend: '腾出空间；hengji doctor --clean 会删掉中断的导入留下的文件。',
    },
    en: {
      what: 'The disk of {folder} has {mebibytes} MiB left: imports and locks will soon fail.',
      mend: 'Make room; hengji doctor --clean removes what crashed imports have left.',
    },
  },
  DOCTOR_MEMORY: {
    zh: {
      what: '{folder} 在内存盘里：关机或断电，全部数据就没有了。',
      mend: '把数据备份后恢复到真正的磁盘上：hengji backup，hengji restore --data 新目录。',
    },
    en: {
      what: '{folder} lies in memory: all of it is lost when the machine goes down.',
      mend: 'Move it to a disk: hengji backup, then hengji restore --data NEW-FOLDER.',
    },
  },
  DOCTOR_SYNC: {
    zh: { what: '{folder} 里写不了文件，或写了存不稳：{reason}。', mend: '检查磁盘和权限。' },
    en: { what: 'No file can be written in {folder} and brought to the disk: {reason}.', mend: 'Check the disk and the rights.' },
  },
  DOCTOR_SYNC_SLOW: {
    zh: { what: '{folder} 的磁盘存稳一次要 {milliseconds} 毫秒：每次改动都会慢。', mend: '换本地的固态硬盘；网络盘不适合放数据库。' },
    en: {
      what: 'The disk of {folder} takes {milliseconds} ms to keep a page: every change will be slow.',
      mend: 'Use a local solid-state disk; network disks do not suit a database.',
    },
  },
  DOCTOR_OPEN: {
    zh: { what: '{path} 的权限是 {rights}，别的账户能读到里面的工资或密钥。', mend: 'chmod {allowed} {path}' },
    en: { what: '{path} has the rights {rights}: other accounts can read pay or keys in it.', mend: 'chmod {allowed} {path}' },
  },
  DOCTOR_UNWRITABLE: {
    zh: { what: '当前账户写不了 {path}：{reason}。', mend: '用建立它的账户运行，或改它的属主。' },
    en: { what: 'This account cannot write in {path}: {reason}.', mend: 'Run as the account that made it, or change its owner.' },
  },
  DOCTOR_NO_KEY: {
    zh: {
      what: '还没有签名用的密钥（{path}）：导出的文件和日志还没有签过名，或密钥丢了。',
      mend: '第一次封账或导出时会建立；以前签过名的话，从备份里找回来。',
    },
    en: {
      what: 'There is no signing key yet ({path}): nothing was signed so far, or the key was lost.',
      mend: 'The first lock or export makes it; where files were signed before, take it from a backup.',
    },
  },
  DOCTOR_KEY_BROKEN: {
    zh: { what: '签名用的密钥 {path} 读不出来：不能封账，也不能导出。', mend: '从备份里恢复这个文件。' },
    en: { what: 'The signing key {path} cannot be read: nothing can be locked or exported.', mend: 'Take this file from a backup.' },
  },
  DOCTOR_KEY_PAIR: {
    zh: {
      what: '{path} 和旁边的 signing-key.pub.pem 不是一对：别人按那个公钥核对，会以为文件是伪造的。',
      mend: '查明谁换过密钥；下次签名时会按私钥重写公钥，旧公钥先改名为 old.pub.pem 留下。',
    },
    en: {
      what: '{path} and signing-key.pub.pem beside it are no pair: who checks with that public key takes files for forged.',
      mend: 'Find out who changed a key; the next signature writes the public key anew, so keep the old one as old.pub.pem first.',
    },
  },
  DOCTOR_SETTING: {
    zh: {
      what: '数据库的 {name} 是 {value}：断电时，已经说写好的改动可能丢失。',
      mend: '在 postgresql.conf 里设 {name} = on，再重新加载。',
    },
    en: {
      what: 'The database has {name} = {value}: changes that were told to be written may be lost with the power.',
      mend: 'Set {name} = on in postgresql.conf and reload.',
    },
  },
  DOCTOR_CLOCK_DATABASE: {
    zh: { what: '本机和数据库的时钟相差 {seconds} 秒：日志里的时间会让人看不懂先后。', mend: '两边都打开时间同步（NTP）。' },
    en: {
      what: "The clocks of this machine and the database's are {seconds} seconds apart: times in the log will mislead.",
      mend: 'Let both keep time by NTP.',
    },
  },
  DOCTOR_CLOCK: {
    zh: {
      what: '「{organisation}」日志的末条比本机时钟晚 {seconds} 秒：时钟被往回拨过，新的改动会记成末条的时间。',
      mend: '校准本机时钟（NTP）；时钟本来就对的话，查明末条是谁在什么机器上写的。',
    },
    en: {
      what: 'The last entry of the log of "{organisation}" is {seconds} {seconds:second|seconds} ahead of this clock: it was set back, and new changes will carry the time of that entry.',
      mend: 'Let the clock keep time by NTP; where it is right, find out who wrote that entry on which machine.',
    },
  },
  DOCTOR_UNGUARDED: {
    zh: {
      what: '数据库的表 {table} 没有行级安全，或触发器被关掉了：封账后的数据可能被改动而不留痕迹。',
      mend: '查明是谁改的；备份后恢复到一个新目录，守卫会重新建立。',
    },
    en: {
      what: 'The table {table} of the database is without row-level security, or its triggers are off: locked figures could be changed without a trace.',
      mend: 'Find out who did it; make a backup and restore it into a new folder, which has the guards again.',
    },
  },
  DOCTOR_LOG: {
    zh: { what: '「{organisation}」的审计日志从第 {seq} 条起不完整。', mend: '详情：hengji audit verify --org {organisation}' },
    en: {
      what: 'The audit log of "{organisation}" does not hold from entry {seq} on.',
      mend: 'More: hengji audit verify --org {organisation}',
    },
  },
  DOCTOR_FILE_MISSING: {
    zh: {
      what: '{thing} 的文件 {path} 不见了：用到它的核算不能重放，也做不了备份。',
      mend: '从备份恢复到一个新目录，把这个文件拷回原处。',
    },
    en: {
      what: 'The file {path} of {thing} is gone: runs that use it cannot be replayed, and no backup can be made.',
      mend: 'Restore a backup into a new folder and copy this file back to its place.',
    },
  },
  DOCTOR_FILE_DAMAGED: {
    zh: {
      what: '{thing} 的文件 {path} 和记录不符：它损坏了或被改过。',
      mend: '从备份恢复到一个新目录，把这个文件拷回原处。',
    },
    en: {
      what: 'The file {path} of {thing} is not what the record says: it is damaged or was edited.',
      mend: 'Restore a backup into a new folder and copy this file back to its place.',
    },
  },
  DOCTOR_FILES_MORE: {
    zh: { what: '还有 {count} 个文件不见了或损坏了。', mend: '整个数据文件夹可能受损：用备份恢复到一个新目录。' },
    en: {
      what: '{count} more {count:file is|files are} gone or damaged.',
      mend: 'The whole folder may have suffered: restore a backup into a new one.',
    },
  },
  DOCTOR_FOREIGN: {
    zh: {
      what: '有 {count} 个文件属于这个数据库不认识的单位（{first} 等）：数据文件夹和数据库可能不是一套。',
      mend: '检查 --data 和 DATABASE_URL；衡绩不会删这些文件。',
    },
    en: {
      what: '{count} {count:file belongs|files belong} to organisations that this database does not know ({first} …): folder and database may not belong together.',
      mend: 'Check --data and DATABASE_URL; Hengji does not remove these files.',
    },
  },
  DOCTOR_LEFT_OVER: {
    zh: {
      what: '有 {count} 个文件（{kibibytes} KiB）没有任何记录用到，是中断的导入或核算留下的（{first} 等）。',
      mend: 'hengji doctor --clean 会删掉它们。',
    },
    en: {
      what: '{count} {count:file|files} ({kibibytes} KiB) {count:is|are} of no row, left by crashed imports or runs ({first} …).',
      mend: 'hengji doctor --clean removes them.',
    },
  },
  DOCTOR_NOT_CLEANED: {
    zh: {
      what: '有 {count} 个文件（{kibibytes} KiB）没有记录，比有记录的还多（{first} 等），所以没有删：数据库可能不是这个目录的。',
      mend: '检查 --data 和 DATABASE_URL；确认无误后自己删。',
    },
    en: {
      what: '{count} {count:file|files} ({kibibytes} KiB) {count:is|are} of no row, more than the record knows ({first} …); nothing was removed, because the database may be another one.',
      mend: 'Check --data and DATABASE_URL; remove them yourself where all is right.',
    },
  },
} satisfies Messages;
