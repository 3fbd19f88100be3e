/** Words that all pages of reviews use. */

import { words } from '../../../words/words.ts';

/** The words. */
export const COMMON = words({
  cancel: { zh: '取消', en: 'Cancel' },
  reason: { zh: '理由', en: 'Reason' },
  addEvidence: { zh: '添加证据文件', en: 'Add evidence' },
  removeEvidence: { zh: '不要{name}', en: 'Take {name} away' },
  evidenceWhy: {
    zh: '只记下文件名和指纹，文件留在你那里，要查时可核对。',
    en: 'Only names and fingerprints are kept; keep the files, so that they can be checked.',
  },
  note: { zh: '说明（可以不写）', en: 'A note (may be left out)' },
});
