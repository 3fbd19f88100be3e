/** The sentences for what a review cycle does not take. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const cycleMessages = {
  CYCLE_TWICE: {
    zh: { what: '方案「{scheme}」{period} 已有考核周期（第 {number} 号）。', mend: '在那一个里办理；开错的先作废。' },
    en: {
      what: 'The scheme "{scheme}" has a review cycle for {period} already, number {number}.',
      mend: 'Go on in that one; cancel it first if it was a mistake.',
    },
  },
  CYCLE_PEERS: {
    zh: { what: '同事互评最少人数写成了 {found}，不能少于 {least}。', mend: '写 {least} 或更大的整数，否则看得出是谁评的。' },
    en: {
      what: 'The least group of peers is {found}; it must be {least} or more.',
      mend: 'Say {least} or a larger whole number, or it shows who rated what.',
    },
  },
  CYCLE_BAND: {
    zh: { what: '免写依据的中间段写得不对。', mend: '写两个百分数，例如 60 和 90，都在 0 到 100 之间，先小后大。' },
    en: {
      what: 'The middle band in which no reasons are due is not one.',
      mend: 'Write two percentages such as 60 and 90, from 0 to 100, the smaller one first.',
    },
  },
  CYCLE_UNKNOWN: {
    zh: { what: '没有第 {number} 号考核周期。', mend: '核对编号。' },
    en: { what: 'There is no review cycle {number}.', mend: 'Check its number.' },
  },
  CYCLE_CANCELLED: {
    zh: { what: '第 {number} 号考核周期已经作废。', mend: '在新的考核周期里办理。' },
    en: { what: 'The review cycle {number} was cancelled.', mend: 'Go on in another cycle.' },
  },
  CYCLE_NOT_IN: {
    zh: { what: '{person} 不在第 {cycle} 号考核周期里。', mend: '核对方案归属、周期和排除名单。' },
    en: {
      what: '{person} takes no part in the review cycle {cycle}.',
      mend: 'Check the assignments of its scheme, its period, and who was excluded.',
    },
  },
  REMIND_RATERS: {
    zh: { what: '「{name}」没有人要提醒：评分表都交了，或今天已经提醒过。', mend: '每人每天最多提醒一次，明天再来。' },
    en: {
      what: 'Nobody is left to be reminded of "{name}": all forms are handed in, or their raters were told today.',
      mend: 'Each is reminded once a day at most; come back tomorrow.',
    },
  },
  WINDOW_DAYS: {
    zh: { what: '「{stageZh}」的最后一天 {to} 在第一天 {from} 之前。', mend: '改正其中一天。' },
    en: { what: 'The last day {to} of the stage {stage} is before its first day {from}.', mend: 'Mend one of the two days.' },
  },
  WINDOW_EARLIER: {
    zh: { what: '「{stageZh}」原定到 {before}，不能提前到 {to}。', mend: '窗口只能推迟。' },
    en: { what: 'The stage {stage} lasts until {before}; it cannot end on {to} already.', mend: 'A window can only be postponed.' },
  },
  WINDOW_BEGUN: {
    zh: { what: '「{stageZh}」已于 {before} 开始，第一天不能改成 {from}。', mend: '只推迟最后一天。' },
    en: { what: 'The stage {stage} began on {before}; its first day cannot become {from}.', mend: 'Postpone its last day only.' },
  },
  WINDOW_ORDER: {
    zh: {
      what: '「{stageZh}」从 {from} 开始，而前面的「{earlierZh}」到 {to} 才结束。',
      mend: '各阶段一个接一个；推迟前面的，要把后面的一起推迟。',
    },
    en: {
      what: 'The stage {stage} would begin on {from}, before {earlier} ends on {to}.',
      mend: 'Stages follow each other; postpone the later ones together with the earlier one.',
    },
  },
  STAGE_UNSET: {
    zh: { what: '还没有定「{stageZh}」的起止日。', mend: '请组织考核的人先定窗口。' },
    en: { what: 'The stage {stage} has no days yet.', mend: 'Have whoever runs the cycle set its window.' },
  },
  STAGE_AHEAD: {
    zh: { what: '「{stageZh}」从 {from} 才开始，今天是 {day}。', mend: '到时再办。' },
    en: { what: 'The stage {stage} begins on {from}; today is {day}.', mend: 'Do it then.' },
  },
  STAGE_OVER: {
    zh: { what: '「{stageZh}」已于 {to} 结束，今天是 {day}。', mend: '要补办，请组织考核的人说明理由、推迟窗口。' },
    en: {
      what: 'The stage {stage} ended on {to}; today is {day}.',
      mend: 'For what is late, have whoever runs the cycle postpone the window with a reason.',
    },
  },
  STAGE_RUNNING: {
    zh: { what: '「{stageZh}」还没有结束（到 {to}）。', mend: '结束后的第一天再办。' },
    en: { what: 'The stage {stage} is not over yet; it ends on {to}.', mend: 'Do it from the day after.' },
  },
  TARGET_DAY: {
    zh: { what: '目标的日期 {day} 不在周期 {period} 里。', mend: '写周期里的一天，或不写（就是最后一天）。' },
    en: { what: 'The day {day} of the target is not within {period}.', mend: 'Name a day of the period, or none for its last day.' },
  },
  TARGET_VALUE: {
    zh: { what: '目标值「{found}」不是最多两位小数的数。', mend: '写成 12000 或 12.5 这样的数，单位另写。' },
    en: {
      what: 'The value "{found}" of the target is no number with two decimals at most.',
      mend: 'Write a number such as 12000 or 12.5, and its unit beside it.',
    },
  },
  TARGET_UNKNOWN: {
    zh: { what: '没有第 {number} 号目标，或不在你能看到的范围内。', mend: '核对编号。' },
    en: { what: 'There is no target {number} that you may see.', mend: 'Check its number.' },
  },
  TARGET_MOVED: {
    zh: { what: '第 {number} 号之后已有新的提议（第 {newest} 号）。', mend: '看过新的提议再答复。' },
    en: { what: 'After offer {number} there is a newer one, {newest}.', mend: 'Look at the newer offer and answer that.' },
  },
  TARGET_AGREED: {
    zh: { what: '第 {number} 号目标已经同意过。', mend: '不用再办；要改，另提一个值。' },
    en: { what: 'Offer {number} is agreed already.', mend: 'There is nothing to do; to change it, offer another value.' },
  },
  TARGET_OWN: {
    zh: { what: '第 {number} 号是自己一方提的，要由另一方同意。', mend: '等对方答复，或另提一个值。' },
    en: {
      what: 'Offer {number} is from your own side; the other side agrees to it.',
      mend: 'Wait for their answer, or offer another value.',
    },
  },
  ROLE_UNASKED: {
    zh: { what: '方案没有向「{role}」要评分。', mend: '方案里的评分角色：{known}。' },
    en: { what: 'The scheme asks no ratings of the role "{role}".', mend: 'The roles of the scheme: {known}.' },
  },
  ITEM_UNASKED: {
    zh: { what: '评分项「{item}」不在这份表里。', mend: '可以评的有：{known}。' },
    en: { what: 'The item "{item}" is not on this form.', mend: 'These items are: {known}.' },
  },
  ITEM_TAKEN: {
    zh: {
      what: '{person} 的评分项「{item}」已在第 {number} 号表里，方案只取一条评分。',
      mend: '换一个评分人，用「更换」；或只分配别的评分项。',
    },
    en: {
      what: 'The item "{item}" of {person} is on form {number} already, and the scheme takes one rating of it.',
      mend: 'Replace the rater of that form, or give out other items.',
    },
  },
  PEER_SELF: {
    zh: { what: '{person} 不能当自己的评分人。', mend: '换一位同事；自评另外分配。' },
    en: { what: '{person} cannot rate themselves here.', mend: 'Name a colleague; self ratings are forms of their own.' },
  },
  FORM_UNKNOWN: {
    zh: { what: '没有第 {number} 号评分表，或不在你能看到的范围内。', mend: '核对编号。' },
    en: { what: 'There is no form {number} that you may see.', mend: 'Check its number.' },
  },
  FORM_NOT_OWN: {
    zh: { what: '第 {number} 号评分表只能由评分人本人填写。', mend: '代理也不行；评分人不能填时，由组织考核的人更换。' },
    en: {
      what: 'Form {number} is filled by its rater alone.',
      mend: 'Nobody acts for a rater; whoever runs the cycle can have another one rate.',
    },
  },
  FORM_FINAL: {
    zh: { what: '第 {number} 号评分表已经提交，不能再改。', mend: '要改，请组织考核的人说明理由、退回。' },
    en: {
      what: 'Form {number} was submitted and does not change any more.',
      mend: 'Have whoever runs the cycle give it back with a reason.',
    },
  },
  MARK_GRADE: {
    zh: { what: '「{item}」的等级「{found}」不对。', mend: '方案里的等级：{known}。' },
    en: { what: '"{found}" is no grade for "{item}".', mend: 'The grades of the scheme: {known}.' },
  },
  MARK_SCORE: {
    zh: { what: '「{item}」的得分「{found}」不对。', mend: '写 {from} 到 {to} 之间（含两端）、最多四位小数的数。' },
    en: {
      what: '"{found}" is no score for "{item}".',
      mend: 'Write a number from {from} to {to}, both included, with four decimals at most.',
    },
  },
  FORM_INCOMPLETE: {
    zh: { what: '第 {number} 号评分表还缺：{items}。', mend: '填完再提交；草稿已保存。' },
    en: { what: 'Form {number} still lacks: {items}.', mend: 'Fill them, then submit; the draft is kept.' },
  },
  EVIDENCE_DUE: {
    zh: { what: '第 {number} 号评分表的这些评分要写依据：{items}。', mend: '写上依据再提交。' },
    en: { what: 'These ratings of form {number} need their reasons in words: {items}.', mend: 'Write the reasons, then submit.' },
  },
  FORM_NOT_SUBMITTED: {
    zh: { what: '第 {number} 号评分表没有提交，不用退回。', mend: '评分人可以继续填写。' },
    en: { what: 'Form {number} is not submitted, so there is nothing to give back.', mend: 'Its rater can go on filling it.' },
  },
  FORM_CALIBRATING: {
    zh: { what: '校准从 {from} 开始，{day} 不能再改评分。', mend: '在校准里处理，或先推迟校准。' },
    en: {
      what: 'Calibration begins on {from}; ratings do not change on {day}.',
      mend: 'Settle it in calibration, or postpone that first.',
    },
  },
  FORM_NOT_MISSING: {
    zh: { what: '第 {number} 号评分表还没有过期未交。', mend: '到最后一天的次日再决定。' },
    en: { what: 'Form {number} is not overdue.', mend: 'Decide from the day after its last day.' },
  },
  FORM_UNTIL_PAST: {
    zh: { what: '{until} 已经过去，今天是 {today}。', mend: '写今天或以后的一天。' },
    en: { what: '{until} is past; today is {today}.', mend: 'Name today or a later day.' },
  },
  FORM_TWICE: {
    zh: { what: '{person} 已有同一份评分表（第 {number} 号）。', mend: '换另一个人。' },
    en: { what: '{person} has the same form already, number {number}.', mend: 'Name somebody else.' },
  },
  REWEIGHT_NOT_ALLOWED: {
    zh: {
      what: '方案「{scheme}」没有让第 {number} 号表的评分项重分权重。',
      mend: '等评分人，或更换评分人；方案写了「缺: 重分」的才可以。',
    },
    en: {
      what: 'The scheme "{scheme}" does not let others’ weights stand for form {number}.',
      mend: 'Wait for the rater or have another one rate; only 缺: 重分 in the scheme allows it.',
    },
  },
  RATINGS_OPEN: {
    zh: { what: '还有 {count} 份评分表没有提交，其中 {missing} 份已过期：{forms}。', mend: '逐份决定：等、更换、或按方案重分权重。' },
    en: {
      what: '{count} forms are not submitted, {missing} of them overdue: {forms}.',
      mend: 'Decide about each: wait, replace the rater, or reweight where the scheme allows it.',
    },
  },
  ALLOT_POINTS: {
    zh: { what: '分值「{found}」不是最多四位小数的数。', mend: '写成 3 或 -1.5 这样的数。' },
    en: { what: '"{found}" is no number of points with four decimals at most.', mend: 'Write a number such as 3 or -1.5.' },
  },
  SUM_UNKNOWN: {
    zh: { what: '没有第 {number} 号待分配的分。', mend: '核对编号。' },
    en: { what: 'There is no sum {number}.', mend: 'Check its number.' },
  },
  SUM_REPLACED: {
    zh: { what: '第 {number} 号待分配的分已被第 {newest} 号代替。', mend: '按新的分配。' },
    en: { what: 'The sum {number} was replaced by {newest}.', mend: 'Allot the newer one.' },
  },
  ALLOT_NOT_LEADER: {
    zh: { what: '「{unit}」的分由 {person} 本人分配。', mend: '请 {person} 办理；不能代办。' },
    en: { what: 'The sum of "{unit}" is allotted by {person} in person.', mend: 'Have {person} do it; nobody acts for them.' },
  },
  ALLOT_TWICE: {
    zh: { what: '{person} 写了两次。', mend: '每人只写一次。' },
    en: { what: '{person} is named twice.', mend: 'Name everybody once.' },
  },
  ALLOT_OWN: {
    zh: { what: '{person} 不参加这次分配，不能给自己分。', mend: '去掉自己的一份。' },
    en: { what: '{person} has no part in this sum.', mend: 'Leave your own part out.' },
  },
  ALLOT_NOT_MEMBER: {
    zh: { what: '{person} 不在「{unit}」，或不在这个考核周期里。', mend: '核对成员。' },
    en: { what: '{person} is not of "{unit}", or not in this cycle.', mend: 'Check who its members are.' },
  },
  ALLOT_SUM: {
    zh: { what: '要分 {sum} 分，写了 {given} 分，还差 {left} 分。', mend: '各人的分相加必须正好等于要分的分。' },
    en: {
      what: '{sum} {sum:point is|points are} to be allotted and {given} were: {left} are left.',
      mend: 'The parts must add up to the sum exactly.',
    },
  },
  SUM_OPEN: {
    zh: { what: '「{unit}」的分（第 {number} 号）还没有分配。', mend: '请组长分配，或把它改成 0 分。' },
    en: { what: 'The sum of "{unit}", number {number}, was not allotted.', mend: 'Have its leader allot it, or set it to 0.' },
  },
} satisfies Messages;
