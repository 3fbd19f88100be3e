/** The sentences for a demo organisation that cannot be made or entered. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const demoMessages = {
  DEMO_FOLDER: {
    zh: { what: '{folder} 里已有别的东西，演示单位不和它放在一起。', mend: '用 --data 另指一个空文件夹。' },
    en: {
      what: '{folder} holds something else, and the demo organisation is not put beside it.',
      mend: 'Name an empty folder with --data.',
    },
  },
  DEMO_BUSY: {
    zh: { what: '另一个进程正在 {folder} 里生成演示单位。', mend: '等它做完再启动；确定没有在做的，删掉这个文件夹重来。' },
    en: {
      what: 'Another process is making the demo organisation in {folder}.',
      mend: 'Start again when it is done; if nothing is making it, delete the folder.',
    },
  },
  DEMO_STOPPED: {
    zh: { what: '演示单位没有做完。', mend: '再启动一次，会从头做起。' },
    en: { what: 'The demo organisation was not made to its end.', mend: 'Start again; it is begun anew.' },
  },
  DEMO_LOOPBACK: {
    zh: {
      what: '演示方式里谁都能以任何人的身份登录，所以只在本机服务，不在 {address}。',
      mend: '去掉 --host 和 --base-url，或去掉 --demo。',
    },
    en: {
      what: 'In a demo everybody can sign in as anybody, so it is served on this machine alone, not at {address}.',
      mend: 'Leave --host and --base-url out, or --demo.',
    },
  },
  DEMO_PERSON: {
    zh: { what: '{person} 不在可以直接登录的人里。', mend: '从列出的人里选一个。' },
    en: { what: '{person} is not one of those who can sign in by a button.', mend: 'Choose one of those who are listed.' },
  },
} satisfies Messages;
