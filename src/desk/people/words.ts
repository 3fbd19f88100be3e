/** What kinds of units, events and leaves are called, in both languages; the Chinese words are also what workbooks hold. */

import type { EventKind, Leaving, PrivateField, UnitKind } from './rows.ts';

/** The kinds of units. */
export const UNIT_WORDS: Readonly<Record<UnitKind, string>> = {
  group: '集团',
  region: '区域',
  store: '门店',
  department: '部门',
  team: '小组',
};

/** The events of an employment. */
export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  joined: '入职',
  regularised: '转正',
  left: '离职',
  rejoined: '再次入职',
  engaged: '开通外部人员',
  ended: '停用外部人员',
};

/** Why an employment ended. */
export const LEAVING_WORDS: Readonly<Record<Leaving, string>> = {
  resigned: '辞职',
  dismissed: '辞退',
  'transferred out': '调出',
  retired: '退休',
};

/** The kinds of leave. */
export const LEAVE_WORDS = {
  annual: '年假',
  sick: '病假',
  personal: '事假',
  maternity: '产假',
  paternity: '陪产假',
  marriage: '婚假',
  bereavement: '丧假',
  'work injury': '工伤假',
  other: '其他',
} as const;

/** A kind of leave. */
export type LeaveKind = keyof typeof LEAVE_WORDS;

/** What is private. */
export const PRIVATE_WORDS: Readonly<Record<PrivateField, string>> = {
  phone: '手机号',
  email: '邮箱',
  'bank account': '银行卡号',
  'identity number': '身份证号',
};
