/** The sentences for what keeps a database from holding the record. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const stateMessages = {
  DATABASE_UNREACHABLE: {
    zh: { what: '连不上数据库 {address}：{reason}。', mend: '检查 DATABASE_URL；不设它就用自带的数据库。' },
    en: {
      what: 'The database {address} cannot be reached: {reason}.',
      mend: 'Check DATABASE_URL; without it the embedded database serves.',
    },
  },
  DATABASE_OLD: {
    zh: {
      what: '这个数据库服务器是 PostgreSQL {version}，太旧了。',
      mend: '换成 PostgreSQL 15 或更新的服务器；不设 DATABASE_URL 就用自带的数据库。',
    },
    en: {
      what: 'The database server is PostgreSQL {version}, which is too old.',
      mend: 'Use PostgreSQL 15 or newer; without DATABASE_URL the embedded database serves.',
    },
  },
  DATABASE_ENCODING: {
    zh: {
      what: '这个数据库的编码是 {encoding}，存不准中文名字。',
      mend: "新建一个 UTF8 的数据库：CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0。",
    },
    en: {
      what: 'The database has the encoding {encoding}, which does not keep every name exactly.',
      mend: "Make one with UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
    },
  },
  DATABASE_UNSAFE: {
    zh: {
      what: '这个数据库服务器关掉了 {setting}：断电时，已确认的改动会丢失。',
      mend: '在服务器的设置里打开 {setting} 并重启它。',
    },
    en: {
      what: 'The database server runs with {setting} off: a loss of power would take confirmed changes with it.',
      mend: "Turn {setting} on in the server's settings and restart it.",
    },
  },
  DATABASE_NEWER: {
    zh: { what: '这个数据库是更新版本的衡绩写的（{forms}）。', mend: '请升级衡绩；旧版本不会改动它。' },
    en: { what: 'A newer Hengji wrote this database ({forms}).', mend: 'Upgrade Hengji; an older one does not touch it.' },
  },
  DATABASE_FORM: {
    zh: {
      what: '数据库的表没有建成：{reason}。什么都没有改动。',
      mend: '所用的账户要能在这个数据库的 public 里建表，它应是数据库的所有者。',
    },
    en: {
      what: 'The tables of the database could not be made: {reason}. Nothing was changed.',
      mend: 'The account must be allowed to make tables in its schema public: let it own the database.',
    },
  },
  DATABASE_ROLE: {
    zh: {
      what: '行级安全所需的角色 {role} 不能用：{reason}。',
      mend: '用一个普通账户连接（不是超级用户、没有 BYPASSRLS），或允许这个账户建立角色。',
    },
    en: {
      what: 'The role {role} that row-level security needs cannot be used: {reason}.',
      mend: 'Connect as an ordinary account (no superuser, no BYPASSRLS), or allow this one to make roles.',
    },
  },
  DATABASE_FAILED: {
    zh: { what: '数据库没有接受：{reason}。什么都没有改动。', mend: '检查磁盘空间和数据库的日志，然后重试。' },
    en: {
      what: 'The database did not take it: {reason}. Nothing was changed.',
      mend: "Check the disk's space and the database's log, then try again.",
    },
  },
  DATABASE_LOST: {
    zh: {
      what: '与数据库的连接断了：{reason}。正在做的改动也许已写入，也许没有；不会只写入一部分。',
      mend: '先看一下现在的状态，再决定要不要重做。',
    },
    en: {
      what: 'The connection to the database broke: {reason}. The change under way was made whole or not at all; which is not known.',
      mend: 'Look at how things stand now before doing it again.',
    },
  },
  CHANGED_MEANWHILE: {
    zh: { what: '同时有人改动了同样的内容：{reason}。什么都没有改动。', mend: '看一下现在的状态，再重试。' },
    en: {
      what: 'Somebody changed the same things meanwhile: {reason}. Nothing was changed.',
      mend: 'Look at how things stand now, then try again.',
    },
  },
} satisfies Messages;
