/** Words of what keeps a month from being ready, and of where it is done. */

import { words } from '../../words/words.ts';

/** The words. */
export const BLOCKS = words({
  owed: { zh: '还没交的：', en: ' From: ' },
  everybody: { zh: '全体', en: 'everybody' },
  comma: { zh: '、', en: ', ' },
  andMore: { zh: '，还有 {count} 人', en: ' and {count} more' },
  ratings: { zh: '看评分表', en: 'See the forms' },
  signatures: { zh: '看签字', en: 'See the signatures' },
  case: { zh: '看案件', en: 'Open the case' },
  adjustment: { zh: '看调整', en: 'Open the adjustment' },
  propose: { zh: '提出调整', en: 'Propose an adjustment' },
  run: { zh: '看核算', en: 'Open the run' },
  import: { zh: '去导入', en: 'Import it' },
  batches: { zh: '看批次', en: 'See the batches' },
  by: { zh: '由{who}办', en: 'done by {who}' },
  hr: { zh: '人事', en: 'HR' },
  finance: { zh: '财务', en: 'finance' },
  steward: { zh: '数据专员', en: 'the data steward' },
});
