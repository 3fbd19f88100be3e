/** Words of the trace: why a figure is what it is. */

import { words } from '../../words/words.ts';

/** Words of the trace. */
export const TRACE = words({
  missing: { zh: '还缺：{titles}', en: 'Still missing: {titles}' },
  seen: { zh: '上面已经说明', en: 'explained above' },
  unused: { zh: '这次没有用到', en: 'not used this time' },
  comma: { zh: '、', en: ', ' },
  band: { zh: '档', en: 'Tier' },
  part: { zh: '落在这一档', en: 'In this tier' },
  gives: { zh: '得', en: 'Gives' },
  here: { zh: '你在这一档', en: 'you are here' },
  otherRows: { zh: '其余 {count} 档', en: '{count} other tiers', one: 'One other tier' },
  madeOf: { zh: '由这些组成', en: 'Made of' },
  records: { zh: '看记录', en: 'See the records' },
  hideRecords: { zh: '收起记录', en: 'Hide the records' },
  recordsOf: { zh: '「{title}」的记录', en: 'Records of {title}' },
  shownOf: { zh: '共 {total} 条，显示前 {count} 条', en: '{total} in all; the first {count} are shown' },
  all: { zh: '共 {count} 条', en: '{count} in all' },
  noRecords: { zh: '这个周期没有一条记录。', en: 'There is no record in this period.' },
  others: { zh: '这个数要用到多人的记录，这里不显示。', en: 'This figure is made of several people’s records, which are not shown here.' },
  row: { zh: '行', en: 'row' },
  batch: { zh: '批次', en: 'batch' },
});
