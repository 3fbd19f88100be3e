/** Words of the parts that all pages are made of. */

import { words } from '../words/words.ts';

/** Words of parts. */
export const PARTS = words({
  unknown: { zh: '未知', en: 'unknown' },
  loading: { zh: '正在读取', en: 'Loading' },
  retry: { zh: '再试一次', en: 'Try again' },
  lost: { zh: '连不上服务器', en: 'The server cannot be reached' },
  lostMend: {
    zh: '看一下网络，再试一次；没有保存的内容还在这里。',
    en: 'See whether the network is there, and try again; what you wrote is still here.',
  },
  broken: { zh: '这一页出错了', en: 'Something went wrong on this page' },
  brokenMend: {
    zh: '重新打开这一页；再出错，请告诉管理员。',
    en: 'Open the page again; if it goes wrong once more, tell an administrator.',
  },
  missing: { zh: '没有这一页', en: 'There is no such page' },
  addFile: { zh: '选文件', en: 'Add a file' },
  takeOut: { zh: '去掉 {name}', en: 'Take {name} out' },
  missingMend: { zh: '地址可能写错了，或这一页已经不在了。', en: 'The address may be mistyped, or the page is gone.' },
  home: { zh: '回到首页', en: 'Go to the first page' },
  row: { zh: '第 {row} 行', en: 'row {row}' },
  column: { zh: '「{column}」列', en: 'column "{column}"' },
  sheet: { zh: '「{sheet}」表', en: 'sheet "{sheet}"' },
  batch: { zh: '批次 #{batch}', en: 'Batch #{batch}' },
  signs: { zh: '第 {from}–{to} 个字', en: 'signs {from} to {to}' },
  back: { zh: '返回', en: 'Back' },
  older: { zh: '看更早的', en: 'Show earlier ones' },
  clear: { zh: '清空', en: 'Clear' },
  'so far': { zh: '截至目前', en: 'so far' },
  approved: { zh: '已审批', en: 'approved' },
  published: { zh: '已公布', en: 'published' },
  locked: { zh: '已封账', en: 'locked' },
  cancelJob: { zh: '停下来', en: 'Call it off' },
  done: { zh: '已完成', en: 'done' },
  refused: { zh: '没有做成', en: 'refused' },
  failed: { zh: '出错了', en: 'failed' },
  cancelled: { zh: '已停下', en: 'called off' },
  noChange: { zh: '没有差别', en: 'Nothing changed' },
  more: { zh: '再看一些', en: 'Show more' },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  otherFile: { zh: '换成改好的文件', en: 'Take the mended file instead' },
  sending: { zh: '正在上传', en: 'Sending the file' },
});
