/** The sentences for what can be wrong with what the commands of the house are asked. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code. */
export const houseMessages = {
  ORGANISATION_NAME: {
    zh: { what: '单位名称不能用：它是空的、超过 {longest} 个字，或带有换行之类的控制字符。', mend: '写成一行、{longest} 个字以内。' },
    en: {
      what: 'This cannot be the name of an organisation: it is empty, longer than {longest} signs, or holds control characters.',
      mend: 'Write one line of at most {longest} signs.',
    },
  },
} satisfies Messages;
