/** The sentences for pushes that are not taken. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const receiveMessages = {
  PUSH_TOKEN: {
    zh: { what: '没有令牌，或令牌无效。', mend: '请求头写 Authorization: Bearer 令牌；令牌由 hengji receive --new-token 名称 发放。' },
    en: {
      what: 'There is no token, or it is none in force.',
      mend: 'Send Authorization: Bearer TOKEN; hengji receive --new-token NAME makes one.',
    },
  },
  PUSH_TABLE: {
    zh: { what: '没有「{table}」这张事实表。', mend: '地址写成 /facts/表名；表名见 docs/facts.md。' },
    en: { what: 'There is no fact table "{table}".', mend: 'Post to /facts/TABLE; docs/facts.md lists the tables.' },
  },
  PUSH_PATH: {
    zh: { what: '这个地址什么都没有。', mend: '用 POST /facts/表名 推送事实。' },
    en: { what: 'There is nothing at this address.', mend: 'Push facts with POST /facts/TABLE.' },
  },
  PUSH_METHOD: {
    zh: { what: '这里只收 POST。', mend: '改用 POST。' },
    en: { what: 'Only POST is taken here.', mend: 'Use POST.' },
  },
  PUSH_KIND: {
    zh: {
      what: '看不出正文是哪种文件（Content-Type: {found}）。',
      mend: '写 text/csv、application/x-ndjson、application/vnd.apache.parquet 或 xlsx 的类型，不压缩；或在地址后加 ?name=orders.csv。',
    },
    en: {
      what: 'Which kind of file the body is, is unclear (Content-Type: {found}).',
      mend: 'Send text/csv, application/x-ndjson, application/vnd.apache.parquet or the type of xlsx, not compressed; or add ?name=orders.csv.',
    },
  },
  PUSH_SIZE: {
    zh: { what: '正文超过 {megabytes} MB，没有读完。', mend: '分成几次推送，每次一个 Idempotency-Key。' },
    en: {
      what: 'The body is larger than {megabytes} MB and was not read to its end.',
      mend: 'Push it in parts, each with an Idempotency-Key of its own.',
    },
  },
  PUSH_CUT: {
    zh: { what: '正文没有传完就断了，没有导入任何一行。', mend: '用同一个 Idempotency-Key 再推一次。' },
    en: {
      what: 'The body broke off before its end; not a single row was imported.',
      mend: 'Push it once more with the same Idempotency-Key.',
    },
  },
  PUSH_KEY: {
    zh: {
      what: '缺少 Idempotency-Key，或它不是 1 到 200 个可见的 ASCII 字符。',
      mend: '每一份数据写一个不变的键，例如导出文件的名称；重试时写同一个。',
    },
    en: {
      what: 'The Idempotency-Key is missing or is not 1 to 200 visible ASCII characters.',
      mend: 'Send one key for each piece of data, such as the name of the export, and the same one when you try again.',
    },
  },
  PUSH_KEY_OTHER: {
    zh: { what: '这个 Idempotency-Key 已经用在另一份内容上，没有导入。', mend: '新的内容用新的键。' },
    en: { what: 'This Idempotency-Key has been used for other content; nothing was imported.', mend: 'Use a new key for new content.' },
  },
  PUSH_FAILED: {
    zh: { what: '服务器内部出错，这次推送没有答复。', mend: '用同一个 Idempotency-Key 再推一次；仍然如此，请看服务器的输出。' },
    en: {
      what: 'The server failed, and this push has no answer.',
      mend: 'Push it once more with the same Idempotency-Key; if that does not help, look at what the server prints.',
    },
  },
} satisfies Messages;
