/** The sentences for what is refused about released schemes, runs, locks and their reasons. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const runMessages = {
  RELEASE_REASON: {
    zh: { what: '追溯生效的版本要写明原因，因为已封账的周期会因此补发或扣回。', mend: '加上 --note 原因。' },
    en: { what: 'A retroactive version needs a reason, for locked periods will be paid or taken back by it.', mend: 'Add --note REASON.' },
  },
  RELEASE_LOCKED: {
    zh: {
      what: '「{scheme}」的 {period} 已封账，自 {effective} 起生效的新版本会改变它。没有发布。',
      mend: '让新版本从下一个周期起生效；确实要追溯，加 --retroactive --note 原因，差额用 hengji adjust 结算。',
    },
    en: {
      what: 'The {period} of "{scheme}" is locked, and a version in force from {effective} would change it. Nothing was released.',
      mend: 'Let it begin with the next period; where it must reach back, add --retroactive --note REASON and settle the difference with hengji adjust.',
    },
  },
  SCHEME_NOT_RELEASED: {
    zh: {
      what: '没有对 {period} 生效的方案「{scheme}」。已发布的有（括号里是最早的生效日）：{known}。',
      mend: '先用 hengji release {scheme} --from {period} 发布。',
    },
    en: {
      what: 'No version of the scheme "{scheme}" is in force for {period}. Released are (with the first day in force): {known}.',
      mend: 'Release it first: hengji release {scheme} --from {period}.',
    },
  },
  PERIOD_NOT_OVER: {
    zh: {
      what: '{period} 到 {last} 才结束，R{number} 里还没有这以后的事实；封账以后就不能再改。',
      mend: '等这一期的事实导齐再核算、封账；确实要提前封的，以后的差额用 hengji adjust 结算。',
    },
    en: {
      what: '{period} ends on {last}, so facts are still to come that R{number} does not have; what is locked never changes.',
      mend: 'Compute and lock when all facts are in; where it must be locked before, hengji adjust settles what comes later.',
    },
  },
  RUN_MISSING: {
    zh: { what: '没有核算 R{number}。', mend: '到核算列表里找；命令行用 hengji runs。' },
    en: { what: 'There is no run R{number}.', mend: 'Look at the list of runs; in a terminal, hengji runs.' },
  },
  RUN_BEFORE_MISSING: {
    zh: { what: '{period} 没有核算，R{number} 没有上一期可比。', mend: '指定要和哪一次核算比。' },
    en: {
      what: 'There is no run of {period}, so R{number} has no period before it to be compared with.',
      mend: 'Name the run to compare it with.',
    },
  },
  RUN_CORRECTION: {
    zh: { what: 'R{number} 是为调整而做的重算，不能复核、封账或导出工资。', mend: '看它引起的调整：hengji adjustments。' },
    en: {
      what: 'R{number} was computed for an adjustment; it is not reviewed, locked or exported as a payroll.',
      mend: 'See the adjustment that came of it: hengji adjustments.',
    },
  },
  RUN_STATE: {
    zh: {
      what: 'R{number} 现在是「{stateZh}」，不能变成「{stepZh}」。',
      mend: '顺序是：核算、复核（review）、审批（approve）、封账（lock）、发放（pay）。',
    },
    en: { what: 'R{number} is {state} now and cannot become {step}.', mend: 'The order is compute, review, approve, lock, pay.' },
  },
  REASON_MISSING: {
    zh: { what: '没有写原因；退回、撤销和调整都要留下原因。', mend: '加上 --reason 原因。' },
    en: { what: 'There is no reason; what is rejected, undone or adjusted keeps one.', mend: 'Add --reason TEXT.' },
  },
  PERIOD_LOCKED: {
    zh: {
      what: '「{scheme}」的 {period} 已由 {actor} 以 R{run} 封账（{at}），不能再封一次。',
      mend: '之后的变化用 hengji adjust {scheme} --period {period} 结算。',
    },
    en: {
      what: '{actor} locked the {period} of "{scheme}" with R{run} ({at}); it is not locked twice.',
      mend: 'Settle what came later with hengji adjust {scheme} --period {period}.',
    },
  },
  PERIOD_OPEN: {
    zh: { what: '「{scheme}」的 {period} 还没有封账，不需要调整。', mend: '重新核算即可：hengji compute {scheme} --period {period}。' },
    en: {
      what: 'The {period} of "{scheme}" is not locked and needs no adjustment.',
      mend: 'Just compute it again: hengji compute {scheme} --period {period}.',
    },
  },
  RUN_STALE: {
    zh: {
      what: 'R{number} 之后又有了变化：多了批次 {added}，少了批次 {gone}{rulesZh}。没有封账。',
      mend: '重新核算再审批；若就按 R{number} 封账，加 --pinned，之后的变化由 hengji adjust 结算。',
    },
    en: {
      what: 'Things changed since R{number}: batches added {added}, gone {gone}{rules}. Nothing was locked.',
      mend: 'Compute and approve again; to lock R{number} as it is, add --pinned, and hengji adjust settles what came later.',
    },
  },
  LOCK_UNKNOWN: {
    zh: {
      what: '{count} 人的薪酬还有未知项：{names}。没有封账。',
      mend: '补齐后重新核算；若先付其他人，加 --hold，这些人以后用 hengji adjust 补发。',
    },
    en: {
      what: 'The pay of {count} {count:person|people} is not known yet: {names}. Nothing was locked.',
      mend: 'Supply what is missing and compute again; to pay the others first, add --hold, and hengji adjust pays these people later.',
    },
  },
  REPLAY_DIFFERS: {
    zh: {
      what: 'R{number} 重算出来与当时不同（{hashes}），所以没有用它，什么都没有改动。',
      mend: '用 hengji compute 重新核算、复核、审批；引擎或文件变了时，hengji doctor --deep 说是哪一个。',
    },
    en: {
      what: 'R{number} comes out otherwise than it was ({hashes}), so it was not used; nothing was changed.',
      mend: 'Compute, review and approve again; hengji doctor --deep says whether a file or the engine has changed.',
    },
  },
  RUN_FILES: {
    zh: {
      what: 'R{number} 留存的结果和溯源不是当时的（应为 {wanted}，现为 {found}）。',
      mend: '从备份放回原来的文件；hengji replay R{number} 说事实还能不能算出当时的结果，不会重写文件。',
    },
    en: {
      what: 'The kept results and trace of R{number} are not what they were (wanted {wanted}, found {found}).',
      mend: 'Put the files back from a backup; hengji replay R{number} says whether the facts still come to the same, and does not write them again.',
    },
  },
  RUN_MISFITS: {
    zh: {
      what: 'R{number} 是另一个引擎算的，它的步骤在这里叫法不同：{paths}。',
      mend: '用当时的版本打开，或用 hengji replay R{number} 重算。',
    },
    en: {
      what: 'Another engine computed R{number}; its steps have other names here: {paths}.',
      mend: 'Open it with that version, or compute it again with hengji replay R{number}.',
    },
  },
  NUMBER_TEXT: {
    zh: { what: '「{found}」不是编号。', mend: '写成 {letter}3 这样。' },
    en: { what: '"{found}" is no number of that kind.', mend: 'Write it like {letter}3.' },
  },
  AS_OF_TEXT: {
    zh: { what: '「{found}」不是一个时刻。', mend: '写成 2026-11-03（当天结束时）或 2026-11-03T18:05。' },
    en: { what: '"{found}" is no moment.', mend: 'Write 2026-11-03 (the end of that day) or 2026-11-03T18:05.' },
  },
} satisfies Messages;
