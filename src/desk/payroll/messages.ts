/** The sentences for exported files that are not there. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const exportMessages = {
  EXPORT_MISSING: {
    zh: { what: '没有第 {number} 号导出文件，或者它不在这台服务器上。', mend: '再导出一次；内容由核算决定，不会变。' },
    en: {
      what: 'There is no exported file {number}, or it is not on this server.',
      mend: 'Export once more; what is in it follows from the run and is the same.',
    },
  },
} satisfies Messages;
