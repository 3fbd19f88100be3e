/** The sentences for tokens that cannot be made or ended. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const receivingMessages = {
  UPLOAD_MISSING: {
    zh: { what: '没有这个上传的文件（{upload}）；上传的文件只留一个星期。', mend: '把文件再上传一次。' },
    en: { what: 'There is no uploaded file {upload}; uploads stay for a week.', mend: 'Upload the file once more.' },
  },
  TOKEN_NAME: {
    zh: { what: '「{name}」已经有一个有效的令牌。', mend: '换一个名称，或先停用旧的：hengji receive --end-token {name}。' },
    en: {
      what: '"{name}" has a token in force already.',
      mend: 'Take another name, or end the old one first: hengji receive --end-token {name}.',
    },
  },
  TOKEN_UNKNOWN: {
    zh: { what: '没有叫「{name}」的有效令牌。', mend: 'hengji receive --tokens 列出有效的令牌。' },
    en: { what: 'There is no token "{name}" in force.', mend: 'hengji receive --tokens lists those that are.' },
  },
  TOKEN_NAME_TEXT: {
    zh: { what: '令牌的名称要有 1 到 60 个字，写成一行，两头没有空格。', mend: '写推送的系统，例如 --new-token 收银系统。' },
    en: {
      what: 'The name of a token is one line of 1 to 60 signs without blanks at its ends.',
      mend: 'Name the system that pushes, as in --new-token till.',
    },
  },
  RECEIVE_PORT_TEXT: {
    zh: { what: '「{found}」不是端口。', mend: '写 0 到 65535 之间的整数；0 是任意空闲的端口。' },
    en: { what: '"{found}" is no port.', mend: 'Write a whole number from 0 to 65535; 0 is any free one.' },
  },
  RECEIVE_PORT: {
    zh: { what: '不能在 {host} 的端口 {port} 接收（{reason}）。', mend: '换一个端口，例如 --port 8089，或停掉占用它的程序。' },
    en: {
      what: 'Port {port} of {host} cannot be listened on ({reason}).',
      mend: 'Take another one, such as --port 8089, or end the program that holds it.',
    },
  },
  RECEIVE_OPEN: {
    zh: {
      what: '{host} 不只是本机：令牌和事实会不加密地经过网络。',
      mend: '只在可信的网络里这样做；否则只听 127.0.0.1，前面放一个带 TLS 的反向代理。',
    },
    en: {
      what: '{host} is more than this machine: tokens and facts would cross the network without encryption.',
      mend: 'Do so in a network that you trust only; else listen on 127.0.0.1 behind a reverse proxy with TLS.',
    },
  },
} satisfies Messages;
