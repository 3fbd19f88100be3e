/** The sentences for what keeps somebody from signing in, and sign-in from being opened. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const accountMessages = {
  SIGN_IN_ADDRESS: {
    zh: {
      what: '「{address}」不能作登录的地址：密码和会话会不加密地经过网络。',
      mend: '用 https:// 开头的地址（前面放一个带 TLS 的反向代理），或只在本机用 http://127.0.0.1。',
    },
    en: {
      what: 'People cannot sign in at "{address}": passwords and sessions would cross the network without encryption.',
      mend: 'Take an address with https:// (behind a reverse proxy with TLS), or http://127.0.0.1 on this machine only.',
    },
  },
  SIGN_IN_FILE: {
    zh: { what: '登录设置 {path} 读不出来：{reason}。', mend: '写成 providers: 下面的一个列表；不用别的登录服务，就删掉这个文件。' },
    en: {
      what: 'The settings of sign-in {path} cannot be read: {reason}.',
      mend: 'Write a list below providers: there; without other services, remove the file.',
    },
  },
  SIGN_IN_PROVIDER: {
    zh: {
      what: '登录设置 {path} 的第 {number} 个服务：「{field}」不对。',
      mend: '每个服务要有 id（小写字母开头，不重复）、client-id，和 discovery，或 authorization、token、user-info 三个地址；地址用 https。',
    },
    en: {
      what: 'Service {number} in the settings of sign-in {path}: "{field}" is not right.',
      mend: 'Each needs an id (begins with a small letter, is its own), client-id, and discovery, or the addresses authorization, token and user-info; addresses are https.',
    },
  },
  SIGN_IN_SECRET: {
    zh: { what: '登录密钥 {path} 已损坏。', mend: '从备份里取回它；若没有，移走它再启动：所有人要重新登录，第二步验证要重设。' },
    en: {
      what: 'The key of sign-in {path} is broken.',
      mend: 'Take it back from a backup; without one, move it away and start again: everybody signs in anew, second factors are set anew.',
    },
  },
  PASSWORD_SHORT: {
    zh: { what: '密码只有 {found} 个字符，至少要 {least} 个。', mend: '用几个不相干的词连成一句，好记也难猜。' },
    en: {
      what: 'The password has {found} signs, and needs at least {least}.',
      mend: 'Join a few words that have nothing to do with each other.',
    },
  },
  PASSWORD_LONG: {
    zh: { what: '密码有 {found} 个字符，最多 {most} 个。', mend: '写短一些。' },
    en: { what: 'The password has {found} signs, and may have {most}.', mend: 'Take a shorter one.' },
  },
  PASSWORD_COMMON: {
    zh: { what: '这个密码太常见，别人先试的就是它。', mend: '用几个不相干的词连成一句。' },
    en: { what: 'The password is among the first that anybody tries.', mend: 'Join a few words that have nothing to do with each other.' },
  },
  PASSWORD_WRONG: {
    zh: { what: '密码不对。', mend: '再试一次；忘了就请管理员让你重设。' },
    en: { what: 'The password is not right.', mend: 'Try once more; ask an administrator if it is forgotten.' },
  },
  PASSWORD_NONE: {
    zh: { what: '这个账户没有密码，是用别的登录服务登录的。', mend: '用那个服务重新登录。' },
    en: { what: 'The account has no password; its owner signs in by another service.', mend: 'Sign in by that service once more.' },
  },
  ATTEMPTS_MANY: {
    zh: { what: '一分钟里试得太多。', mend: '过 {seconds} 秒再试。' },
    en: { what: 'There were too many tries in a minute.', mend: 'Try again in {seconds} {seconds:second|seconds}.' },
  },
  INVITATION_NONE: {
    zh: { what: '没有这个邀请。', mend: '链接可能没有复制完整：从收到的消息里再打开一次，或请发邀请的人再发一个。' },
    en: {
      what: 'There is no such invitation.',
      mend: 'The link may be incomplete: open it once more from the message, or ask whoever sent it for another one.',
    },
  },
  INVITATION_USED: {
    zh: { what: '这个邀请已经用过了，只能用一次。', mend: '用当时设的密码登录；如果不是你用的，请马上告诉管理员。' },
    en: {
      what: 'The invitation was accepted already, which can be done once.',
      mend: 'Sign in with the password of then; if it was not you, tell an administrator at once.',
    },
  },
  INVITATION_OVER: {
    zh: { what: '这个邀请过期了，有效期是七天。', mend: '请发邀请的人再发一个。' },
    en: { what: 'The invitation has lasted its seven days.', mend: 'Ask whoever sent it for another one.' },
  },
  INVITATION_WITHDRAWN: {
    zh: { what: '这个邀请已经撤回，或换成了更新的一个。', mend: '用最近收到的那个链接；没有的话，请发邀请的人再发一个。' },
    en: {
      what: 'The invitation was withdrawn, or a later one took its place.',
      mend: 'Take the link that came last, or ask whoever sent it for another one.',
    },
  },
  EMAIL_TEXT: {
    zh: { what: '「{found}」不是邮箱地址。', mend: '例如 wangfang@example.com。' },
    en: { what: '"{found}" is no e-mail address.', mend: 'Write it as in wangfang@example.com.' },
  },
  MEMBER_ALREADY: {
    zh: { what: '{person} 已经有账户。', mend: '要换账户，先结束现在的那个。' },
    en: { what: '{person} has an account already.', mend: 'To give another one, end the present one first.' },
  },
  MEMBER_OTHER: {
    zh: { what: '这个账户在本单位已是 {other}，不能再是 {person}。', mend: '用另一个邮箱邀请，或先结束 {other} 的账户。' },
    en: {
      what: 'The account is {other} in this organisation, so it cannot be {person} too.',
      mend: 'Invite by another e-mail, or end the account of {other} first.',
    },
  },
  MEMBER_ELSEWHERE: {
    zh: { what: '{person} 的账户也属于别的单位，一个单位不能改它的密码。', mend: '请管服务器的人在终端上做。' },
    en: {
      what: 'The account of {person} belongs to another organisation too, so one of them cannot renew its password.',
      mend: 'Ask the owner of the server, who can do so at the terminal.',
    },
  },
  ACCOUNT_GUARDED: {
    zh: { what: '{person} 担任管理员、人事、财务、总经理或审计，只有管理员能邀请、重设密码或取消第二步验证。', mend: '请一位管理员来做。' },
    en: {
      what: '{person} is administrator, HR, finance, executive or auditor: an administrator alone may invite, renew the password or take the second factor away.',
      mend: 'Ask an administrator.',
    },
  },
  ACCOUNT_SELF: {
    zh: { what: '自己的登录不能这样重设。', mend: '在「我的账户」里改密码或第二步验证；进不去时请另一位管理员来做。' },
    en: {
      what: 'One cannot renew the own way in like this.',
      mend: 'Change the password or the second factor at My account; ask another administrator if you cannot get in.',
    },
  },
  FACTOR_NONE: {
    zh: { what: '{person} 没有开启第二步验证。', mend: '不用做什么。' },
    en: { what: '{person} has no second factor.', mend: 'There is nothing to take away.' },
  },
  MEMBER_NONE: {
    zh: { what: '{person} 没有账户。', mend: '先邀请这个人。' },
    en: { what: '{person} has no account.', mend: 'Invite the person first.' },
  },
  PROOF_SESSION: {
    zh: { what: '接口密钥不能再次验证身份。', mend: '这一步要本人登录后来做。' },
    en: { what: 'A key cannot prove who is there.', mend: 'Somebody who signed in must do this.' },
  },
  KEY_NAME_TEXT: {
    zh: { what: '接口密钥的名称要有 1 到 60 个字，写成一行，两头没有空格。', mend: '写用它的程序，例如「报表」。' },
    en: {
      what: 'The name of a key is one line of 1 to 60 signs without blanks at its ends.',
      mend: 'Name the program that uses it.',
    },
  },
  KEY_NAME: {
    zh: { what: '已经有一个叫「{name}」的有效接口密钥。', mend: '换一个名称，或先停用旧的。' },
    en: { what: 'There is a key "{name}" in force already.', mend: 'Take another name, or end the old one first.' },
  },
  KEY_NONE: {
    zh: { what: '没有第 {number} 号有效接口密钥。', mend: '先看一下有哪些。' },
    en: { what: 'There is no key {number} in force.', mend: 'Look at the list of those that are.' },
  },
} satisfies Messages;
