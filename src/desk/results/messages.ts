/** The sentences for results: what cannot be attached, calibrated, shown, published, signed or kept now, and why. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const resultMessages = {
  RESULT_CYCLE: {
    zh: { what: '没有第 {number} 号考核周期。', mend: '看一下现有的考核周期。' },
    en: { what: 'There is no cycle {number}.', mend: 'Look at the cycles there are.' },
  },
  RESULT_RUN: {
    zh: { what: '核算 R{number} 不能作为这次考核的结果。', mend: '需要方案 {scheme}、周期 {period} 的正式核算，且没有被退回。' },
    en: {
      what: 'Run R{number} cannot be the result of this cycle.',
      mend: 'It takes a regular run of {scheme} for {period} that was not rejected.',
    },
  },
  RESULT_RUN_OLD: {
    zh: { what: '已经采用核算 R{attached}，R{number} 不比它新。', mend: '重新核算，再采用新的一次。' },
    en: { what: 'Run R{attached} is attached, and R{number} is no later.', mend: 'Compute again and attach the new run.' },
  },
  RESULT_NONE: {
    zh: { what: '第 {cycle} 号考核还没有结果。', mend: '先采用一次核算作为初步结果。' },
    en: { what: 'Cycle {cycle} has no result yet.', mend: 'Attach a run as its preliminary result first.' },
  },
  RESULT_ITEM: {
    zh: { what: '结果里没有「{item}」这一项。', mend: '写方案里的项目名，例如 grade。' },
    en: { what: 'The results have no item "{item}".', mend: 'Name a line of the scheme, such as grade.' },
  },
  RESULT_IN_PERSON: {
    zh: { what: '这件事只能本人以自己的账号办理，不能代理，也不能在终端上做。', mend: '请本人登录后办理。' },
    en: {
      what: 'This is done in person only: not on behalf of another, and not from the terminal.',
      mend: 'Have the person sign in and do it.',
    },
  },
  RESULT_MARK_EMPTY: {
    zh: { what: '没有写明审核哪个人或哪个项目。', mend: '至少写一样。' },
    en: { what: 'The mark names neither a person nor an item.', mend: 'Name at least one of them.' },
  },
  COMMITTEE_SMALL: {
    zh: { what: '委员会至少要两人，主任也要在成员里。', mend: '补全成员名单。' },
    en: { what: 'A committee has at least two members, its chair among them.', mend: 'Complete the list of members.' },
  },
  COMMITTEE_RULE: {
    zh: { what: '「{quota}」不是方案里的名额或强制分布，或等级没有写对。', mend: '名额要写明给哪个等级，强制分布不写等级。' },
    en: {
      what: '"{quota}" is no quota or forced distribution of the scheme, or the grade is not as it must be.',
      mend: 'A quota needs the grade that it limits; a distribution takes none.',
    },
  },
  COMMITTEE_SITS: {
    zh: { what: '第 {number} 号委员会还没有结束。', mend: '先结束它，再成立下一个。' },
    en: { what: 'Committee {number} is still sitting.', mend: 'Close it before the next one is named.' },
  },
  COMMITTEE_MISSING: {
    zh: { what: '没有第 {number} 号委员会。', mend: '核对编号。' },
    en: { what: 'There is no committee {number}.', mend: 'Check the number.' },
  },
  COMMITTEE_STATE: {
    zh: { what: '第 {number} 号委员会现在是「{stateZh}」，这一步要在「{wantedZh}」时做。', mend: '看一下委员会进行到哪一步。' },
    en: {
      what: 'Committee {number} is {state}; this is done while it is {wanted}.',
      mend: 'Look how far the committee has come.',
    },
  },
  COMMITTEE_MEMBER: {
    zh: { what: '你不是第 {number} 号委员会的成员。', mend: '请成员办理。' },
    en: { what: 'You are no member of committee {number}.', mend: 'Have a member do it.' },
  },
  COMMITTEE_CHAIR: {
    zh: { what: '第 {number} 号委员会的这一步由主任 {chair} 办理。', mend: '请主任办理。' },
    en: { what: 'This step of committee {number} is for its chair {chair}.', mend: 'Have the chair do it.' },
  },
  VOTE_TWICE: {
    zh: { what: '你已经对 {person} 投过票；投出的票不能改。', mend: '要改主意，在讨论时说明，由主任记入决定。' },
    en: {
      what: 'You have voted on {person}; a vote that was cast stays.',
      mend: 'Say so in the meeting; the chair records what is decided.',
    },
  },
  VOTE_DONE: {
    zh: { what: '你已经表示投完票了（第 {number} 号委员会）。', mend: '等其他成员投完。' },
    en: { what: 'You have said that you are done voting (committee {number}).', mend: 'Wait for the other members.' },
  },
  CHANGE_EMPTY: {
    zh: { what: '没有写等级，也没有写加减分。', mend: '至少写一样。' },
    en: { what: 'Neither a grade nor points are said.', mend: 'Say at least one of them.' },
  },
  CHANGE_POINTS: {
    zh: { what: '「{points}」不是加减分。', mend: '写数字，最多四位小数，减分带负号，例如 -1.5。' },
    en: { what: '"{points}" is no number of points.', mend: 'Write a number with at most four decimals, such as -1.5.' },
  },
  CHANGE_GRADE: {
    zh: { what: '方案没有「{grade}」这个等级。', mend: '可以是：{known}。' },
    en: { what: 'The scheme gives no grade "{grade}".', mend: 'It can be: {known}.' },
  },
  COMMITTEE_QUOTA: {
    zh: {
      what: '「{title}」：{grade} 定了 {people} 人，最多 {most} 人，第 {number} 号委员会不能结束。',
      mend: '改决定，或请总经理书面批准超额。',
    },
    en: {
      what: '{title}: {people} {people:person has|people have} {grade}, at most {most} may; committee {number} cannot close.',
      mend: 'Decide otherwise, or have the executive allow an exception in writing.',
    },
  },
  COMMITTEE_ELIGIBLE: {
    zh: { what: '「{title}」：{person} 不具备 {grade} 的资格，第 {number} 号委员会不能结束。', mend: '改决定，或请总经理书面批准。' },
    en: {
      what: '{title}: {person} may not have {grade}; committee {number} cannot close.',
      mend: 'Decide otherwise, or have the executive allow an exception in writing.',
    },
  },
  NOTICE_DAYS: {
    zh: { what: '公示截止日 {to} 早于今天 {from}。', mend: '写今天或以后的日期。' },
    en: { what: 'The last day of the notice, {to}, is before today, {from}.', mend: 'Say today or a later day.' },
  },
  NOTICE_EMPTY: {
    zh: { what: '没有人符合要公示的等级。', mend: '核对等级，或公示全部等级。' },
    en: { what: 'Nobody has one of these grades.', mend: 'Check the grades, or show all of them.' },
  },
  NOTICE_MISSING: {
    zh: { what: '没有第 {number} 号公示。', mend: '核对编号。' },
    en: { what: 'There is no notice {number}.', mend: 'Check the number.' },
  },
  OBJECTION_LATE: {
    zh: { what: '公示期是 {from} 至 {to}，今天 {today} 不能提异议。', mend: '期满后对自己的结果可以申诉。' },
    en: {
      what: 'The notice takes objections from {from} to {to}, and today is {today}.',
      mend: 'A result of your own can still be disputed.',
    },
  },
  OBJECTION_OWN: {
    zh: { what: '对自己的结果不是提异议，而是申诉。', mend: '结果公布后提出申诉。' },
    en: { what: 'One does not object to oneself.', mend: 'Dispute your own result when it is published.' },
  },
  OBJECTION_MISSING: {
    zh: { what: '没有第 {number} 号异议，或不归你处理。', mend: '核对编号。' },
    en: { what: 'There is no objection {number} that you may see.', mend: 'Check the number.' },
  },
  OBJECTION_ANSWERED: {
    zh: { what: '第 {number} 号异议已经答复。', mend: '不用再答复。' },
    en: { what: 'Objection {number} has been answered.', mend: 'There is nothing to do.' },
  },
  PUBLISHER_NOT: {
    zh: { what: '你不是第 {cycle} 号考核的公布人，或只能公布别的部门。', mend: '请人事指定公布人，或请指定的公布人办理。' },
    en: {
      what: 'You are not named to publish results of cycle {cycle}, or not those of this unit.',
      mend: 'Have HR name you, or a named publisher do it.',
    },
  },
  PUBLISH_COMMITTEE: {
    zh: { what: '第 {number} 号委员会还没有结束，或决定还没有成为事实。', mend: '先结束委员会，并把决定转为事实。' },
    en: {
      what: 'Committee {number} is not closed, or its decisions are not kept as facts.',
      mend: 'Close it and keep its decisions first.',
    },
  },
  PUBLISH_DECISIONS: {
    zh: { what: '第 {number} 号委员会的决定还没有算进结果。', mend: '重新核算，并采用新的核算。' },
    en: { what: 'The decisions of committee {number} are not in the result yet.', mend: 'Compute again and attach the new run.' },
  },
  PUBLISH_DOUBT: {
    zh: { what: '第 {number} 号审核意见对「{about}」存疑，还没有解决。', mend: '查清后由复核人标为无误。' },
    en: { what: 'Mark {number} doubts {about}, and nobody has settled it.', mend: 'Settle it and have a reviewer mark it in order.' },
  },
  PUBLISH_OBJECTION: {
    zh: { what: '第 {number} 号异议还没有答复。', mend: '先答复。' },
    en: { what: 'Objection {number} has no answer yet.', mend: 'Answer it first.' },
  },
  PUBLISH_UPHELD: {
    zh: { what: '第 {number} 号异议成立，结果还没有更正。', mend: '从源头更正，重新核算，再采用新的核算。' },
    en: {
      what: 'Objection {number} was upheld, and the result has not been corrected since.',
      mend: 'Correct it at its source, compute again and attach the new run.',
    },
  },
  PUBLISH_NOTICE: {
    zh: { what: '公示「{title}」到 {to} 才期满。', mend: '期满第二天起才能公布。' },
    en: { what: 'The notice "{title}" runs until {to}.', mend: 'Publish from the day after.' },
  },
  PUBLISH_STALE: {
    zh: { what: '公示「{title}」的内容和现在的结果不一致。', mend: '以同样的标题重新公示。' },
    en: { what: 'The notice "{title}" does not show what the results say now.', mend: 'Put a new notice up under the same title.' },
  },
  PUBLISH_NOBODY: {
    zh: { what: '没有等待公布的结果；本人的结果要由别的公布人公布。', mend: '核对部门。' },
    en: { what: 'There is no result to publish; your own is for another publisher.', mend: 'Check the unit.' },
  },
  TALK_DAYS: {
    zh: { what: '面谈期限「{days}」天不对。', mend: '写 0 到 366 的整数，通常是 3 或 7。' },
    en: { what: 'Interviews cannot be due within {days} {days:day|days}.', mend: 'Say a whole number from 0 to 366; mostly 3 or 7.' },
  },
  RESULT_NOT_YET: {
    zh: { what: '{person} 在第 {cycle} 号考核的结果还没有公布。', mend: '等公布人公布。' },
    en: { what: 'The result of {person} in cycle {cycle} is not yet published.', mend: 'Wait until it is published.' },
  },
  INTERVIEW_MISSING: {
    zh: { what: '{person} 在第 {cycle} 号考核没有你能看到的面谈。', mend: '结果公布后才有面谈。' },
    en: { what: 'There is no interview with {person} in cycle {cycle} that you may see.', mend: 'Interviews follow the publication.' },
  },
  INTERVIEW_NOT_YOURS: {
    zh: { what: '{person} 在第 {cycle} 号考核的这部分面谈不由你填写。', mend: '记录和改进计划由面谈主管写，个人意见由本人写。' },
    en: {
      what: 'This part of the interview with {person} in cycle {cycle} is not yours to write.',
      mend: "Notes and plan are the supervisor's, the own view is the employee's.",
    },
  },
  PLAN_DAY: {
    zh: { what: '改进计划的期限 {due} 已经过去。', mend: '写今天或以后的日期。' },
    en: { what: 'The plan would be due on {due}, which is over.', mend: 'Say today or a later day.' },
  },
  PLAN_MISSING: {
    zh: { what: '没有第 {plan} 号改进计划。', mend: '核对编号。' },
    en: { what: 'There is no plan {plan}.', mend: 'Check the number.' },
  },
  PLAN_CLOSED: {
    zh: { what: '第 {plan} 号改进计划已有结论。', mend: '不用再填。' },
    en: { what: 'Plan {plan} is closed.', mend: 'There is nothing to do.' },
  },
  SIGNING_ORDER: {
    zh: { what: '签字顺序不对。', mend: '从 subject、head、superior、reviewer 里选，每个最多一次。' },
    en: { what: 'This is no order of signing.', mend: 'Choose among subject, head, superior, reviewer, each at most once.' },
  },
  SIGNING_BEGUN: {
    zh: { what: '第 {cycle} 号考核已经开始签字，顺序不能再改。', mend: '按原来的顺序签。' },
    en: { what: 'The signing of cycle {cycle} has begun; its order stays.', mend: 'Sign in the order that was set.' },
  },
  SIGN_NEWER: {
    zh: { what: '{person} 的结果有新的核算等待公布，现在的不能再签。', mend: '等新结果公布后再签。' },
    en: { what: 'A newer result of {person} waits to be published; this one is not signed any more.', mend: 'Sign the new one.' },
  },
  SIGN_CHANGED: {
    zh: { what: '要签的内容和 {person} 现在公布的结果不一致。', mend: '重新打开结果，看过再签。' },
    en: {
      what: 'What is to be signed is not the result of {person} that is published now.',
      mend: 'Open the result again, read it, sign it.',
    },
  },
  SIGN_ROLE: {
    zh: { what: '你不是 {person} 的「{roleZh}」，不能在这里签字。', mend: '请该签的人签。' },
    en: { what: 'You do not sign as {role} for {person}.', mend: 'Have the right person sign.' },
  },
  SIGN_NOT_ASKED: {
    zh: { what: '这次考核不需要「{roleZh}」签字。', mend: '看一下签字顺序。' },
    en: { what: 'This cycle is not signed by the {role}.', mend: 'Look at the order of signing.' },
  },
  SIGN_TWICE: {
    zh: { what: '{person} 的结果「{roleZh}」已经签过或拒签过。', mend: '不用再签。' },
    en: { what: 'The {role} has signed the result of {person}, or refused to.', mend: 'There is nothing to do.' },
  },
  SIGN_TURN: {
    zh: { what: '{person} 的结果还没有轮到你签：要先由「{beforeZh}」签。', mend: '等前一位签字或拒签。' },
    en: { what: 'It is not your turn to sign for {person}: the {before} comes first.', mend: 'Wait until they have signed or refused.' },
  },
  ARCHIVE_OPEN: {
    zh: {
      what: '第 {cycle} 号考核还有 {count} 人没有办完（第一个：{person}，{whyZh}），不能归档。',
      mend: '公布、面谈、签字都办完再归档。',
    },
    en: {
      what: 'Cycle {cycle} is not done for {count} {count:person|people} (first {person}: {why}), so it cannot be archived.',
      mend: 'Publish, talk and sign first.',
    },
  },
  ARCHIVE_THERE: {
    zh: { what: '第 {cycle} 号考核已按现在的内容归档（第 {number} 号）。', mend: '不用再归档。' },
    en: { what: 'Cycle {cycle} is archived as it stands (archive {number}).', mend: 'There is nothing to do.' },
  },
} satisfies Messages;
