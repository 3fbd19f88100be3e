/** The sentences for what the office refuses, and why. */

import type { Messages } from '../lib/problem.ts';
import { guardMessages } from './office/messages.ts';
import { serverMessages } from './server/messages.ts';
import { stateMessages } from './state/messages.ts';

/** Messages by code; the holes are the problem's values. */
export const deskMessages = {
  ...serverMessages,
  ...stateMessages,
  ...guardMessages,
  DATA_FOLDER: {
    zh: {
      what: '数据文件夹 {folder} 不能用：{reason}。',
      mend: '检查磁盘和权限，或用 --data 文件夹（或环境变量 HENGJI_DATA）指定另一个。',
    },
    en: {
      what: 'The data folder {folder} cannot be used: {reason}.',
      mend: 'Check the disk and the rights, or name another one with --data FOLDER (or the variable HENGJI_DATA).',
    },
  },
  DISK_FAILED: {
    zh: { what: '{folder} 没有写成：{reason}。什么都没有改动。', mend: '腾出磁盘空间，检查磁盘和权限，然后重试。' },
    en: {
      what: 'Writing to {folder} failed: {reason}. Nothing was changed.',
      mend: 'Make room on the disk, check the disk and the rights, then try again.',
    },
  },
  ORGANISATION_MISSING: {
    zh: { what: '没有叫「{name}」的单位。', mend: '检查写法；要新建，用 hengji org add {name}。' },
    en: { what: 'There is no organisation "{name}".', mend: 'Check the spelling; to add it, use hengji org add {name}.' },
  },
} satisfies Messages;
