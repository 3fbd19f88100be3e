/** Words of the pages of auditors. */

import { words } from '../../words/words.ts';

/** Words of the log. */
export const LOG = words({
  title: { zh: '日志', en: 'Log' },
  under: {
    zh: '谁在什么时候做了什么；每一条都带着前一条的哈希，改一条就断。',
    en: 'Who did what and when; every entry carries the hash of the one before, so that none can be changed unseen.',
  },
  search: { zh: '按动作、对象或人查找', en: 'Find by act, thing or person' },
  count: { zh: '最近 {count} 条', en: 'the last {count} entries' },
  older: { zh: '看更早的', en: 'Show earlier ones' },
  none: { zh: '没有找到', en: 'Nothing was found' },
  seq: { zh: '序号', en: 'No.' },
  at: { zh: '时间', en: 'When' },
  actor: { zh: '谁', en: 'Who' },
  action: { zh: '做了什么', en: 'Act' },
  about: { zh: '对象', en: 'About' },
  details: { zh: '详情', en: 'Details' },
});
