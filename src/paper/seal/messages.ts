/** The sentences for what can be wrong with the seal of a file, or with the key that seals. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with seals and keys, by code. */
export const sealMessages = {
  SEAL_NONE: {
    zh: {
      what: '「{path}」里没有签章：没有签过，或者签章被去掉、文件被截断了。看不出它有没有被改过。',
      mend: '向出文件的人要原件，或用 hengji export 重新导出；CSV 的签章在旁边的 .seal 文件里，要放在一起。',
    },
    en: {
      what: '"{path}" has no seal: it was never sealed, or the seal was taken off, or the file was cut. Nobody can tell whether it was changed.',
      mend: 'Ask whoever made it for the original, or export it again with hengji export; the seal of a CSV file is the .seal file beside it.',
    },
  },
  SEAL_CHANGED: {
    zh: {
      what: '「{path}」签章以后被改过，内容对不上签章，不能用来发钱。',
      mend: '向出文件的人要原件，或按核算号 {run} 重新导出。用表格软件另存也算改动。',
    },
    en: {
      what: '"{path}" was changed after it was sealed: its content is not what the seal says. Do not pay by it.',
      mend: 'Ask whoever made it for the original, or export run {run} again. Saving it from a spreadsheet program is a change too.',
    },
  },
  SEAL_BROKEN: {
    zh: { what: '「{path}」的签章本身被改坏了，证明不了内容，不能用来发钱。', mend: '向出文件的人要原件，或用 hengji export 重新导出。' },
    en: {
      what: 'The seal of "{path}" is itself damaged and proves nothing. Do not pay by this file.',
      mend: 'Ask whoever made it for the original, or export it again with hengji export.',
    },
  },
  SEAL_KEY_OTHER: {
    zh: {
      what: '「{path}」签章以后没有改过，但是用另一把密钥签的：\n  {found}\n应当是：\n  {wanted}',
      mend: '问清是谁、用哪台机器出的文件。确实可信，就用 --key 写出那把密钥的指纹。',
    },
    en: {
      what: '"{path}" is as it was sealed, but by another key:\n  {found}\nexpected was:\n  {wanted}',
      mend: 'Find out who made the file, and where. If you trust them, name the fingerprint of their key with --key.',
    },
  },
  SEAL_KEY_UNKNOWN: {
    zh: {
      what: '没有可以对照的密钥：只知道「{path}」签章以后没有改过，不知道是不是你们单位签的。',
      mend: '把上面的指纹同 hengji doctor 在出文件的机器上显示的核对；一致就可以放心，下次用 --key 写出它。',
    },
    en: {
      what: 'There is no key to compare with: "{path}" is as it was sealed, but whether your organisation sealed it is not known.',
      mend: 'Compare the fingerprint above with the one that hengji doctor shows on the machine that made the file; next time name it with --key.',
    },
  },
  SEAL_KEY_TEXT: {
    zh: {
      what: '「{found}」既不是密钥指纹，也不是公钥文件，没法对照。',
      mend: '写 64 位十六进制的指纹（可以有空格），或公钥文件 signing-key.pub.pem 的路径。',
    },
    en: {
      what: '"{found}" is neither the fingerprint of a key nor a file with a public key, so there is nothing to compare with.',
      mend: 'Write the fingerprint of 64 hexadecimal digits (blanks are fine), or the path of a file signing-key.pub.pem.',
    },
  },
  SEAL_FILE: {
    zh: { what: '读不了「{path}」（{why}）。', mend: '看文件在不在、有没有读权限。' },
    en: { what: '"{path}" cannot be read ({why}).', mend: 'See that the file exists and may be read.' },
  },
  SIGNING_KEY_BROKEN: {
    zh: {
      what: '签章密钥「{path}」读不出来，所以什么也没有签。',
      mend: '从备份恢复这个文件。确实找不回来，就把它移走，下次会生成新的密钥；旧文件的签章仍可用旧的公钥核对。',
    },
    en: {
      what: 'The signing key "{path}" cannot be read, so nothing was sealed.',
      mend: 'Restore it from a backup. If it is lost, move it away and a new key is made; old seals can still be verified with the old public key.',
    },
  },
  SIGNING_KEY_OPEN: {
    zh: { what: '签章密钥「{path}」别的用户也能读，他们可以冒名签章。', mend: '运行 chmod 600 收回权限；怀疑已经泄露就换一把。' },
    en: {
      what: 'The signing key "{path}" can be read by other users of this machine, who could sign in its name.',
      mend: 'Take that away with chmod 600; replace the key if it may have leaked.',
    },
  },
} satisfies Messages;
