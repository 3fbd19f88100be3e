/** Words of what keeps a month from being ready. */

import { words } from '../../../words/words.ts';

/** The words. */
export const READY = words({
  title: { zh: '还差什么', en: 'What is missing' },
  under: {
    zh: '月结和公布以前，每个方案还差什么、怎么办、去哪里办。',
    en: 'What each scheme still lacks before its month is closed and its results are published, and where it is done.',
  },
  before: { zh: '上个月', en: 'The month before' },
  after: { zh: '下个月', en: 'The month after' },
  month: { zh: '月份', en: 'Month' },
  schemes: { zh: '方案', en: 'Schemes' },
  none: { zh: '这个月没有方案', en: 'No schemes in this month' },
  ready: { zh: '什么都不差', en: 'Nothing is missing' },
  readyWhy: {
    zh: '数据、评分、签字和案件都齐了，可以核算、审批和公布。',
    en: 'Facts, ratings, signatures and cases are all there: compute, approve and publish.',
  },
  blocks: { zh: '{count} 件事还没办完', en: '{count} things are not done', one: 'One thing is not done' },
  people: { zh: '按人看', en: 'Person by person' },
  owes: { zh: '{count} 件', en: '{count} things', one: 'one thing' },
  publication: { zh: '公布以前：{cycle}', en: 'Before publication: {cycle}' },
  noResult: { zh: '还没有采用核算作为结果。', en: 'No run is attached as the result yet.' },
  cycle: { zh: '看结果与公布', en: 'See results' },
});
