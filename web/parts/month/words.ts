/** Words of a person's month. */

import { words } from '../../words/words.ts';

/** Words of a month. */
export const MONTH = words({
  period: { zh: '周期', en: 'Period' },
  computed: { zh: '{moment} 算出，方案第 {version} 版', en: 'computed {moment}, scheme version {version}' },
  mayChange: { zh: '这是截至目前的数，封账以前还会变。', en: 'These are the figures so far; they change until the period is locked.' },
  against: { zh: '比{period} {difference}', en: '{difference} against {period}' },
  why: { zh: '为什么是这么多', en: 'Why this much' },
  next: { zh: '再往前一步', en: 'One step further' },
  pay: { zh: '收入', en: 'Pay' },
  score: { zh: '得分', en: 'Scores' },
  total: { zh: '合计', en: 'Total' },
  measures: { zh: '指标', en: 'Measures' },
  outcome: { zh: '其他判断', en: 'Findings' },
  checks: { zh: '核对', en: 'Checks' },
  changes: { zh: '和上个周期比', en: 'Against the period before' },
  allChanges: { zh: '全部 {count} 项变化', en: '{count:The only change|All changes} ({count})' },
  disputeRow: { zh: '申诉这条记录', en: 'Dispute this record' },
});
