/** The sentences for what the database itself refuses, whoever asks: its guards over what is written and locked. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const guardMessages = {
  GUARD_ROW_IMMUTABLE: {
    zh: { what: '记录里的内容不能改、不能删（{table}）。', mend: '要更正，就新增一条：撤回、替换或调整。' },
    en: {
      what: 'Rows of the record are never changed or removed ({table}).',
      mend: 'To correct something, add to it: an undo, a replacement, an adjustment.',
    },
  },
  GUARD_RUN_WRITTEN: {
    zh: { what: '第 {run} 次核算已经写好，不能再添批次。', mend: '重新核算；新的核算会用现有的批次。' },
    en: {
      what: 'Run {run} is written; no batch can be added to it.',
      mend: 'Compute again; a new run takes the batches that are in force.',
    },
  },
  GUARD_RUN_NOT_APPROVED: {
    zh: { what: '第 {run} 次核算没有通过审批，不能封账。', mend: '先复核并审批它；被退回的，重新核算。' },
    en: {
      what: 'Run {run} is not approved and cannot be locked.',
      mend: 'Have it reviewed and approved first; compute a rejected one again.',
    },
  },
  GUARD_RUN_OTHER: {
    zh: {
      what: '第 {run} 次核算不是方案「{scheme}」{period} 的正式核算，不能用它封账。',
      mend: '选这个方案、这个周期的一次正式核算。',
    },
    en: {
      what: 'Run {run} is no regular run of the scheme "{scheme}" for {period}, so it cannot lock that period.',
      mend: 'Choose a regular run of this scheme and period.',
    },
  },
  GUARD_STEP_ORDER: {
    zh: {
      what: '第 {run} 次核算现在不能走到「{step}」这一步。',
      mend: '顺序是：复核、审批、封账、发放；封账前可以退回。看一下它走到了哪一步。',
    },
    en: {
      what: 'Run {run} cannot become "{step}" now.',
      mend: 'The order is: review, approval, lock, payment; it may be rejected before the lock. Look at how far it has come.',
    },
  },
  GUARD_PERIOD_LOCKED: {
    zh: { what: '方案「{scheme}」的 {period} 已封账，不能再添金额。', mend: '迟到的更正作为调整，在未封账的周期里发放或扣回。' },
    en: {
      what: '{period} of the scheme "{scheme}" is locked; nothing can be added to it.',
      mend: 'What comes late becomes an adjustment, paid in a period that is open.',
    },
  },
  GUARD_PAY_PERIOD_LOCKED: {
    zh: { what: '方案「{scheme}」的 {period} 已封账，调整不能在这个周期发放。', mend: '选一个未封账的发放期。' },
    en: {
      what: '{period} of the scheme "{scheme}" is locked; an adjustment cannot be paid in it.',
      mend: 'Choose a pay period that is open.',
    },
  },
  GUARD_BATCH_LOCKED: {
    zh: { what: '第 {batch} 批已用于封账的核算，不能撤回。', mend: '导入更正过的数据；差额作为调整。' },
    en: {
      what: 'Batch {batch} is part of a locked run and cannot be undone.',
      mend: 'Import what is right; the difference becomes an adjustment.',
    },
  },
  GUARD_BATCH_UNDONE: {
    zh: { what: '第 {run} 次核算用到的第 {batch} 批已撤回，不能用它封账。', mend: '重新核算，再复核、审批。' },
    en: {
      what: 'Batch {batch}, of which run {run} was computed, was undone, so the run cannot be locked.',
      mend: 'Compute again, and have it reviewed and approved.',
    },
  },
  GUARD_ADJUSTMENT_OPEN: {
    zh: { what: '第 {adjustment} 号调整要在 {period} 发放，还没有决定，不能封账。', mend: '先通过或驳回它。' },
    en: {
      what: 'Adjustment {adjustment}, to be paid in {period}, is not decided, so the period cannot be locked.',
      mend: 'Approve or reject it first.',
    },
  },
  GUARD_ADJUSTMENT_WRITTEN: {
    zh: { what: '第 {adjustment} 号调整已经写好，不能再添金额。', mend: '另做一个调整。' },
    en: { what: 'Adjustment {adjustment} is written; nothing can be added to it.', mend: 'Make another adjustment.' },
  },
  GUARD_SAMPLE_SCORE: {
    zh: { what: '第 {number} 号抽查不能打 {found} 分。', mend: '写 0 到这次抽查满分之间的分数。' },
    en: { what: 'Sample {number} cannot be scored with {found}.', mend: 'Give a score from 0 to the most of the sample.' },
  },
  GUARD_CASE_CLOSED: {
    zh: { what: '案件 C{number} 已经结束，不能再走一步。', mend: '有新情况另立一案。' },
    en: { what: 'Case C{number} has ended; no further step can be taken.', mend: 'Open another case for what is new.' },
  },
  GUARD_SAME_HAND: {
    zh: {
      what: '「{whatZh}」里有{personZh}自己（或其代理的人）做的一步，不能由同一个人通过。',
      mend: '请另一个有权限的人办理：做的人和批的人要分开。',
    },
    en: {
      what: '{person}, or the one they act for, had a hand in {what} and cannot pass it too.',
      mend: 'Have another person do it who may: maker and checker differ.',
    },
  },
  GUARD_DRAFT_ORDER: {
    zh: {
      what: '方案草稿 D{draft} 现在不能走到「{step}」这一步。',
      mend: '顺序是：送审、审核、批准、发布；每一步都针对送审的那一稿。看一下它走到了哪一步。',
    },
    en: {
      what: 'Draft {draft} cannot become "{step}" now.',
      mend: 'The order is: submitted, reviewed, approved, released, each for the version that was submitted. Look at how far it has come.',
    },
  },
  GUARD_DRAFT_FROZEN: {
    zh: { what: '方案草稿 D{draft} 已送审，文字不能再改。', mend: '先撤回送审，或等退回以后再改。' },
    en: { what: 'Draft {draft} was submitted, so its text stays.', mend: 'Withdraw it first, or wait until it is rejected.' },
  },
  GUARD_AUDIT_CHAIN: {
    zh: { what: '审计日志第 {seq} 条接不上前一条，没有写入。', mend: '运行 hengji audit verify，看日志是否被改动过。' },
    en: {
      what: 'Entry {seq} does not continue the audit log and was not written.',
      mend: 'Run hengji audit verify to see whether the log was tampered with.',
    },
  },
} satisfies Messages;
