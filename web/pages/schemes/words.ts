/** Words that the pages of schemes share: where schemes and drafts stand. */

import { words } from '../../words/words.ts';

/** States of schemes and of drafts, and the steps of drafts. */
export const STATES = words({
  'in force': { zh: '生效中', en: 'in force' },
  'to come': { zh: '未到生效日', en: 'to come' },
  retired: { zh: '已停用', en: 'retired' },
  draft: { zh: '草稿', en: 'draft' },
  draftIs: { zh: '草稿 {number} {state}', en: 'draft {number} {state}' },
  writing: { zh: '编写中', en: 'being written' },
  submitted: { zh: '待审核', en: 'submitted' },
  reviewed: { zh: '已审核，待批准', en: 'reviewed' },
  approved: { zh: '已批准，待发布', en: 'approved' },
  released: { zh: '已发布', en: 'released' },
  rejected: { zh: '已退回', en: 'sent back' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  dropped: { zh: '已放弃', en: 'dropped' },
});
