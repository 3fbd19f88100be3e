/** The sentences for a log that does not hold together: what was found, and what to do then. */

import type { Messages } from '../../lib/problem.ts';

const MEND_ZH = '先不要再用这份数据发薪：用 hengji backup verify 检查最近的备份，恢复到一个新目录后比对，查明是谁直接改了数据库。';
const MEND_EN =
  'Pay by this record no more for now: check the newest backup with hengji backup verify, restore it into a new folder, compare, and find out who changed the database directly.';

/** Messages by code; each flaw of a log is `AUDIT_` and its kind. */
export const auditMessages = {
  AUDIT_MISSING: {
    zh: { what: '审计日志缺第 {seq} 条：有人删了它，或多插了一条。从这里往后都不能相信。', mend: MEND_ZH },
    en: {
      what: 'Entry {seq} of the audit log is missing, or another one was put in. Nothing from there on can be trusted.',
      mend: MEND_EN,
    },
  },
  AUDIT_PREVIOUS: {
    zh: { what: '审计日志第 {seq} 条接不上前一条：有条目被改过、换过位置或删掉重编了号。', mend: MEND_ZH },
    en: {
      what: 'Entry {seq} of the audit log does not follow the one before: entries were edited, moved, or removed and renumbered.',
      mend: MEND_EN,
    },
  },
  AUDIT_HASH: {
    zh: { what: '审计日志第 {seq} 条的内容和它的哈希对不上：内容被改过。', mend: MEND_ZH },
    en: { what: 'The text of entry {seq} of the audit log is not what its hash is of: it was edited.', mend: MEND_EN },
  },
  AUDIT_ENTRY: {
    zh: { what: '审计日志第 {seq} 条读不出来，或不是这个单位的第 {seq} 条。', mend: MEND_ZH },
    en: { what: 'Entry {seq} of the audit log cannot be read, or is not entry {seq} of this organisation.', mend: MEND_EN },
  },
  AUDIT_HEAD: {
    zh: { what: '末条记录写着日志到第 {seq} 条，和实际的末条不一致：末尾有条目被删掉或补进去。', mend: MEND_ZH },
    en: {
      what: 'The head row says that the log ends with entry {seq}, which it does not: entries were cut off or added at the end.',
      mend: MEND_EN,
    },
  },
  AUDIT_CUT: {
    zh: { what: '日志曾经有第 {seq} 条（当时留下了签名或印在导出文件上），现在没有了：末尾被截断。', mend: MEND_ZH },
    en: {
      what: 'The log once had an entry {seq}: it was signed, or printed on an export. It is gone now: the end was cut off.',
      mend: MEND_EN,
    },
  },
  AUDIT_OTHER: {
    zh: { what: '第 {seq} 条当时签名（或印在导出文件上）的哈希，不是它现在的哈希：日志被整段重写过。', mend: MEND_ZH },
    en: {
      what: 'The hash that entry {seq} had when it was signed or printed is not the one it has now: the log was written anew.',
      mend: MEND_EN,
    },
  },
  AUDIT_SIGNATURE: {
    zh: { what: '第 {seq} 条处的签名不成立：签名、日期或哈希被改过。', mend: MEND_ZH },
    en: { what: 'The signature at entry {seq} does not hold: the signature, its date or its hash was edited.', mend: MEND_EN },
  },
  AUDIT_KEY: {
    zh: {
      what: '第 {seq} 条处的签名出自一把这里不认识的密钥：日志可能被别人重写并重新签名。',
      mend: '若换过机器或密钥，把当时的公钥存进数据文件夹的 keys/，文件名以 .pub.pem 结尾；否则查明签名的人。',
    },
    en: {
      what: 'The signature at entry {seq} is of a key that nobody here knows: somebody else may have written and signed the log anew.',
      mend: 'If the machine or the key was changed, lay the public key of then into keys/ of the data folder, its name ending in .pub.pem; else find out who signed.',
    },
  },
  AUDIT_HEAD_TEXT: {
    zh: { what: '「{found}」不是末条的写法。', mend: '照导出文件上印的写：条数、冒号、64 位十六进制的哈希，例如 12:9f86…。' },
    en: {
      what: '"{found}" is no head of a log.',
      mend: 'Write it as an export has it: the number of entries, a colon, and 64 hexadecimal digits: 12:9f86…',
    },
  },
} satisfies Messages;
