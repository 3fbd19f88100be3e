/** The sentences for what is refused in the life of a scheme: drafts and their steps, simulations, retirement, reviews. */

import type { Messages } from '../../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const livesMessages = {
  DRAFT_NAME: {
    zh: {
      what: '草稿是为方案「{scheme}」写的，文字里的方案却叫「{found}」。',
      mend: '把「方案:」改成同一个名字；另一个方案，另起一份草稿。',
    },
    en: {
      what: 'The draft is for the scheme "{scheme}", and its text is called "{found}".',
      mend: 'Give it the same name; for another scheme begin another draft.',
    },
  },
  DRAFT_MISSING: {
    zh: { what: '没有方案草稿 D{draft}。', mend: '看一下草稿列表。' },
    en: { what: 'There is no draft D{draft}.', mend: 'Look at the list of drafts.' },
  },
  DRAFT_VERSION_MISSING: {
    zh: { what: '方案草稿 D{draft} 没有第 {version} 稿。', mend: '看一下它有哪几稿。' },
    en: { what: 'Draft D{draft} has no version {version}.', mend: 'Look at the versions that it has.' },
  },
  DRAFT_STALE: {
    zh: {
      what: '方案草稿 D{draft} 已有第 {newest} 稿，你看的是第 {seen} 稿。什么都没有改动。',
      mend: '打开最新一稿，看过改动以后再做一遍。',
    },
    en: {
      what: 'Draft D{draft} is at version {newest}, and yours is over version {seen}. Nothing was changed.',
      mend: 'Open the newest version, look at what changed, and do it again.',
    },
  },
  DRAFT_FROZEN: {
    zh: { what: '方案草稿 D{draft} 现在是「{stateZh}」，文字不能改。', mend: '先撤回送审；已发布的，另起一份草稿。' },
    en: { what: 'Draft D{draft} is {state}, so its text stays.', mend: 'Withdraw it first; after a release begin another draft.' },
  },
  DRAFT_STATE: {
    zh: {
      what: '方案草稿 D{draft} 现在是「{stateZh}」，不能变成「{stepZh}」。',
      mend: '顺序是：送审、审核、批准、发布；发布以前可以退回或撤回。',
    },
    en: {
      what: 'Draft D{draft} is {state} and cannot become {step}.',
      mend: 'The order is submitted, reviewed, approved, released; before the release it may be rejected or withdrawn.',
    },
  },
  REVIEW_UNSEEN: {
    zh: {
      what: '审核时没有指明看的是哪一次模拟（每人差多少元），也没有写为什么不用看。',
      mend: '先在过去的月份上模拟这份草稿，再带着它的编号审核；确实没有可比的月份，写明原因。',
    },
    en: {
      what: 'The review names no simulation (what it means in yuan for each person), and gives no reason for doing without.',
      mend: 'Simulate the draft on past months first and review with its number; where there is no month to compare, say why.',
    },
  },
  REVIEW_OTHER: {
    zh: { what: '模拟 {simulation} 不是方案草稿 D{draft} 第 {version} 稿的。', mend: '用这一稿的模拟；改过文字以后要重新模拟。' },
    en: {
      what: 'Simulation {simulation} is not of draft D{draft}, version {version}.',
      mend: 'Take one of this version; after a change of the text simulate again.',
    },
  },
  REVIEW_DAY: {
    zh: { what: '「{found}」不是一个日期，不知道下次什么时候复审。', mend: '写成 2027-06-30 这样。' },
    en: { what: '"{found}" is no day on which to look again.', mend: 'Write it like 2027-06-30.' },
  },
  SIMULATION_ITEM: {
    zh: { what: '「{item}」不是两边每个月都算的一项，没法比较。', mend: '指明一个两边都有的项目，例如应发合计。' },
    en: {
      what: '"{item}" is no item of both sides in every month, so there is nothing to compare.',
      mend: 'Name one that both have, such as the total.',
    },
  },
  SCHEME_VERSION_MISSING: {
    zh: { what: '方案「{scheme}」没有第 {version} 版。', mend: '看一下它发布过哪些版本。' },
    en: { what: 'The scheme "{scheme}" has no version {version}.', mend: 'Look at the versions that were released.' },
  },
  SCHEME_UNRELEASED: {
    zh: { what: '没有发布过方案「{scheme}」。', mend: '检查写法：hengji releases 列出所有发布过的方案。' },
    en: { what: 'No scheme "{scheme}" was ever released.', mend: 'Check the spelling: hengji releases lists all of them.' },
  },
  SCHEME_RETIRED: {
    zh: { what: '方案「{scheme}」自 {from} 起已停用，此后不核算、不归属、不发布。', mend: '用接替它的方案；停用错了，先恢复它。' },
    en: {
      what: 'The scheme "{scheme}" is retired from {from} on: from then nothing is computed, assigned or released.',
      mend: 'Use the scheme that takes its place; if it was a mistake, let it go on first.',
    },
  },
  RETIRE_LOCKED: {
    zh: { what: '方案「{scheme}」的 {period} 已封账，不能自 {from} 起停用。', mend: '从封账以后的周期起停用。' },
    en: {
      what: 'The {period} of "{scheme}" is locked, so it cannot end from {from} on.',
      mend: 'Let it end with a period after those that are locked.',
    },
  },
  RETIRE_NONE: {
    zh: { what: '方案「{scheme}」没有停用，不需要恢复。', mend: '什么都不用做。' },
    en: { what: 'The scheme "{scheme}" is not retired.', mend: 'There is nothing to do.' },
  },
  TRIAL_UNPAID: {
    zh: {
      what: '「{scheme}」{first} 到 {last} 试行，这几期新旧两版都不发钱：第 {version} 版已被它取代。',
      mend: '过渡期要照旧版发，就把试行版用另一个名字发布，让两个方案并行，到期再以原名发布。',
    },
    en: {
      what: '"{scheme}" is on trial from {first} to {last}, and in these periods nobody is paid by it, nor by version {version}, whose place it takes.',
      mend: 'Where the old rules are to go on paying, release the trial under another name beside them, and under this one when it is over.',
    },
  },
} satisfies Messages;
