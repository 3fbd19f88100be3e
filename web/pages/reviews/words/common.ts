/** Words that all pages of reviews use. */

import { words } from '../../../words/words.ts';

/** The words. */
export const COMMON = words({
  cancel: { zh: '取消', en: 'Cancel' },
  reason: { zh: '理由', en: 'Reason' },
  note: { zh: '说明（可以不写）', en: 'A note (may be left out)' },
});
