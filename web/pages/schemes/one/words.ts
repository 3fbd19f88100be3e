/** Words of the page of one scheme. */

import { words } from '../../../words/words.ts';

/** Words of the page. */
export const ONE = words({
  scheme: { zh: '方案', en: 'Scheme' },
  unknown: { zh: '没有这个方案', en: 'There is no such scheme' },
  unknownWhy: { zh: '可能还只是草稿，没有发布过。', en: 'Perhaps it is a draft that was never released.' },
  version: { zh: '看哪一版', en: 'Which version' },
  versionOnly: { zh: 'v{version}', en: 'v{version}' },
  since: { zh: 'v{version}（{day} 起）', en: 'v{version} (since {day})' },
  sides: { zh: '看方案的哪一面', en: 'Sides of the scheme' },
  words: { zh: '方案文件', en: 'In words' },
  parameters: { zh: '参数沿革', en: 'Parameters' },
  changes: { zh: '版本差别', en: 'Changes' },
  text: { zh: '规则原文', en: 'Text' },
  life: { zh: '来龙去脉', en: 'Life' },
  pdf: { zh: '下载 PDF', en: 'PDF' },
  toDraft: { zh: '打开草稿 {number}', en: 'Open draft {number}' },
  change: { zh: '修改方案', en: 'Change it' },
  unreadable: { zh: '这一版用今天的引擎读不出来', en: 'This version cannot be read by the engine of today' },
  noParameters: { zh: '这个方案没有参数', en: 'This scheme has no parameters' },
  always: { zh: '始终', en: 'always' },
  from: { zh: '{day} 起', en: 'from {day}' },
  undecided: { zh: '待定，建议', en: 'open; proposed' },
  onlyOne: { zh: '只有这一版', en: 'This is the only version' },
  onlyOneWhy: { zh: '发布第二版以后，在这里看改了什么。', en: 'Once there is a second one, its changes stand here.' },
  against: { zh: '对比', en: 'Against' },
  noLife: { zh: '还没有发生过什么', en: 'Nothing happened yet' },
  ofDraft: { zh: '草稿 {number}', en: 'draft {number}' },
  cost: { zh: '差多少元', en: 'In yuan' },
  costWhy: {
    zh: '同一个月的事实，按两个版本各算一遍。',
    en: 'The facts of one month, computed by both versions.',
  },
  ofVersion: { zh: '第 {version} 版', en: 'version {version}' },
  month: { zh: '哪个月', en: 'Month' },
});

/** What happens to a scheme. */
export const LIFE = words({
  saved: { zh: '保存', en: 'saved' },
  submitted: { zh: '送审', en: 'submitted' },
  reviewed: { zh: '审核', en: 'reviewed' },
  approved: { zh: '批准', en: 'approved' },
  rejected: { zh: '退回', en: 'sent back' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  dropped: { zh: '放弃', en: 'dropped' },
  released: { zh: '发布', en: 'released' },
  announced: { zh: '公告', en: 'announced' },
  'looked at': { zh: '复审', en: 'looked at again' },
  retired: { zh: '停用', en: 'retired' },
  continued: { zh: '恢复', en: 'continued' },
});
