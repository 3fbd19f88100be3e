/** The sentences for files of kept runs that cannot be trusted. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the problems of readKept, by code. */
export const keptMessages = {
  KEPT_BROKEN: {
    zh: {
      what: '「{file}」不在，或者不是完整的留存文件，这次核算的结果读不出来。',
      mend: '从备份放回原来的文件。hengji replay 和 explain 从事实重算，没有它也能看数，但不会重写它；不要改动 runs 文件夹里的文件。',
    },
    en: {
      what: '"{file}" is missing or no whole file of a kept run, so its results cannot be read.',
      mend: 'Put the file back from a backup. hengji replay and explain compute from the facts and show figures without it, but do not write it again; do not touch files of runs.',
    },
  },
  KEPT_ALTERED: {
    zh: {
      what: '「{file}」读得出来，但内容和留存时的哈希对不上：文件被改过，一个数也不能用。',
      mend: '从备份放回原来的文件；再查是谁改了它。hengji replay 说事实还能不能算出当时的结果，不会重写文件。',
    },
    en: {
      what: '"{file}" can be read but does not come to the hash that was kept: it was changed, and no figure of it can be used.',
      mend: 'Put the file back from a backup, and find out who changed it. hengji replay says whether the facts still come to the same; it does not write the file again.',
    },
  },
} satisfies Messages;
