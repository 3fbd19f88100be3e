/** The sentences for what is refused about notices and the channels by which they go out. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const noticeMessages = {
  NOTICE_UNKNOWN: {
    zh: { what: '没有发给您的第 {number} 号通知。', mend: '刷新通知列表再试。' },
    en: { what: 'There is no notice {number} for you.', mend: 'Load the list of notices again.' },
  },
  CHANNEL_NAME: {
    zh: { what: '已有名为「{name}」的渠道。', mend: '换一个名字，或先停用那一个。' },
    en: { what: 'There is a channel named "{name}" already.', mend: 'Choose another name, or end that one first.' },
  },
  CHANNEL_UNKNOWN: {
    zh: { what: '没有名为「{name}」的渠道。', mend: '看一下渠道列表，选已有的名字。' },
    en: { what: 'There is no channel named "{name}".', mend: 'Look at the list of channels and choose a name from it.' },
  },
  CHANNEL_ADDRESS: {
    zh: {
      what: '地址 {address} 不能用。',
      mend: '邮件用 smtp:// 或 smtps://，其余用 https://（本机可用 http://）；不要写用户名、密码和 ? 后的参数，它们作为密钥另存。',
    },
    en: {
      what: 'The address {address} cannot be used.',
      mend: 'Use smtp:// or smtps:// for e-mail and https:// for the rest (http:// on this machine), without user, password and what follows a "?": those are kept as secrets.',
    },
  },
  CHANNEL_FROM: {
    zh: { what: '邮件渠道没有合适的发件地址。', mend: '写一个邮箱，例如 hengji@example.com。' },
    en: { what: 'A channel for e-mail needs the address of the sender.', mend: 'Give one, such as hengji@example.com.' },
  },
  SECRET_NAME: {
    zh: { what: '「{name}」不能作密钥的名字。', mend: '用小写字母开头，只用小写字母、数字和连字符。' },
    en: { what: '"{name}" cannot be the name of a secret.', mend: 'Begin with a small letter; use small letters, digits and hyphens.' },
  },
  SECRET_MISSING: {
    zh: { what: '名为「{name}」的密钥在数据文件夹里没有。', mend: '由管理员重新保存它。' },
    en: { what: 'The data folder has no secret named "{name}".', mend: 'Have an administrator keep it again.' },
  },
} satisfies Messages;
