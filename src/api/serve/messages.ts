/** The sentences for servers that cannot do what they were asked, and for first steps at the terminal. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const serveMessages = {
  SERVE_OPEN: {
    zh: {
      what: '{host} 上的每个人都能连到这台服务器，途中不加密。',
      mend: '前面放一个带 TLS 的反向代理，让衡绩只在 127.0.0.1 上，并用 --base-url https://… 写明它的地址（docs/serve.md）。',
    },
    en: {
      what: 'Everybody who reaches {host} reaches this server, without encryption on the way.',
      mend: 'Put a reverse proxy with TLS before it, leave Hengji on 127.0.0.1, and name the address with --base-url https://… (docs/serve.md).',
    },
  },
  SERVE_PORT_FREE: {
    zh: { what: '没有写明端口，也没有写明地址：浏览器不知道到哪里找衡绩。', mend: '写一个端口，例如 --port 8080，或加上 --base-url。' },
    en: {
      what: 'Neither the port nor the address is said, so no browser knows where to find Hengji.',
      mend: 'Name a port, such as --port 8080, or add --base-url.',
    },
  },
  INVITE_NAME: {
    zh: { what: '还没有登记 {person}，也没有写姓名。', mend: '加上 --name 姓名；已登记的人不用写。' },
    en: { what: '{person} is nobody yet, and no name is said.', mend: 'Add --name NAME; somebody who is known needs none.' },
  },
} satisfies Messages;
