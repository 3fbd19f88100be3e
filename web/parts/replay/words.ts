/** Words of a run that is computed again. */

import { words } from '../../words/words.ts';

/** Words of a replay. */
export const REPLAY = words({
  replay: { zh: '重算核对', en: 'Compute again and compare' },
  why: {
    zh: '用同样的批次、同样的方案文字再算一次，四个哈希都必须一样。',
    en: 'The same batches and the same text of the scheme are computed again; all four hashes must be the same.',
  },
  same: { zh: '逐字节相同：四个哈希全部一样', en: 'The same bytes: all four hashes are the same' },
  differs: { zh: '不一样：{which}', en: 'Not the same: {which}' },
  comma: { zh: '、', en: ', ' },
  facts: { zh: '事实', en: 'facts' },
  scheme: { zh: '方案', en: 'scheme' },
  results: { zh: '结果', en: 'results' },
  trace: { zh: '溯源', en: 'trace' },
});
