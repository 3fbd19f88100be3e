/** The sentences for ratings, ranks, quotas, pools and rules that the facts must keep. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with ratings and people, by code. */
export const peopleMethodMessages = {
  RATERS_GRADES: {
    zh: {
      what: '「{text}」是等级文字，不知道每个等级值几分，没法平均。',
      mend: '加上对照表，例如 对照表: { 优: 20分, 良: 15分, 中: 10分, 差: 5分 }。',
    },
    en: {
      what: '"{text}" holds grades as text, and nothing says how many points each is worth.',
      mend: 'Add a table, such as table: { A: 20points, B: 15points, C: 10points }.',
    },
  },
  GRADE_CODE: {
    zh: {
      what: '{subject} 有一个评级「{found}」，对照表里没有，不知道值几分（这样的有 {total} 行）。表里有：{codes}。',
      mend: '更正这条评级；如果它是对的，在方案的「对照表」里加上它。',
    },
    en: {
      what: '{subject} has a grade "{found}" that the table does not know (rows like this: {total}). It knows {codes}.',
      mend: 'Correct the grade; if it is right, add it to the table of the scheme.',
    },
  },
  SCORE_RANGE: {
    zh: {
      what: '{subject} 有一个评分是 {found}，应当在 {from} 到 {to} 之间（这样的有 {total} 行）。',
      mend: '请打分的人更正；如果满分定得不对，改方案。',
    },
    en: {
      what: '{subject} has a rating of {found}, which must lie from {from} to {to} (rows like this: {total}).',
      mend: 'Have the rater correct it; if the maximum is wrong, change the scheme.',
    },
  },
  SCORECARD_COLUMN: {
    zh: { what: '「打分表」后面要写一列分数，「{text}」不是，不知道分数在哪里。', mend: '写成 打分表: ratings.score。' },
    en: { what: 'A scorecard takes a column of ratings, and "{text}" is none.', mend: 'Write scorecard: ratings.score.' },
  },
  RANK_TIES: {
    zh: {
      what: '没有写并列怎么办：两个人的「{by}」一样时，谁排在前面就凭运气。',
      mend: '加上「并列: 同取优」（并列的都取好的名次）、「并列: 同取劣」（都取差的）或「并列: 依次」（按编号先后）。',
    },
    en: {
      what: 'It is not said what happens to ties: when two have the same "{by}", chance would decide who comes first.',
      mend: 'Add "ties: share the better" (equals all take the better place), "ties: share the worse", or "ties: in order" (by identifier).',
    },
  },
  QUOTA_TIES: {
    zh: {
      what: '没有写最后一个名额碰上并列怎么办：两个人的「{by}」一样时，谁入选就凭运气。',
      mend: '加上「临界并列: 都不取」「临界并列: 都取」或「临界并列: 依次」（按编号先后）。',
    },
    en: {
      what: 'It is not said what happens when equals meet at the last place: with the same "{by}", chance would decide.',
      mend: 'Add "tie at the edge: none", "tie at the edge: all of them", or "tie at the edge: in order" (by identifier).',
    },
  },
  GROUP_TEXT: {
    zh: { what: '「组内: {text}」不是编号或文字，分不出谁和谁是一组。', mend: '写人员表里标明小组的列，例如 组内: team_id。' },
    en: {
      what: '"within: {text}" is no identifier or text, so nobody can tell who is in which group.',
      mend: 'Write the column that names the group, such as within: team_id.',
    },
  },
  POOL_WEIGHTS: {
    zh: {
      what: '「分法: 按权重」没有写按什么的权重，不知道谁多谁少。',
      mend: '加上「权重: 名称」，例如 权重: sales；要人人一样，写「分法: 平均分」。',
    },
    en: {
      what: '"split: by weight" does not say by which weight.',
      mend: 'Add "weights: name", such as weights: sales; for equal parts write "split: equally".',
    },
  },
  POOL_WEIGHT_NEGATIVE: {
    zh: {
      what: '{subject} 的权重是负数，奖池分给他会变成倒扣，所以没有分。',
      mend: '核对这个数；负的按 0 算，就在权重那一行加「后: [下限 0]」并带上单位。',
    },
    en: {
      what: '{subject} has a negative weight; a part of the pool would become a deduction, so it was not split.',
      mend: 'Check the figure; to count negatives as 0, add "then: [floor 0]" with its unit to the line of the weight.',
    },
  },
  POOL_DIFFERS: {
    zh: {
      what: '同一组里，{subject} 的奖池和 {first} 的不一样，不知道这一组有多少钱可分。',
      mend: '奖池对全组要是同一个数，例如用「组内合计」算出来；或者核对「组内」分得对不对。',
    },
    en: {
      what: 'In one group {subject} has another pool than {first}, so nobody knows how much there is to split.',
      mend: 'Let the pool be one figure for the group, as by "group sum"; or check "within".',
    },
  },
  POOL_NOT_WHOLE: {
    zh: {
      what: '{subject} 那一组的奖池不是「最小单位」的整数倍，分完会剩下分不掉的零头。',
      mend: '先取整再分，例如给奖池那一行加「后: [去尾到 0.01元]」。',
    },
    en: {
      what: 'The pool of the group of {subject} is no whole number of steps, so something would be left that cannot be split.',
      mend: 'Round it first, such as by "then: [cut to 0.01yuan]" on the line of the pool.',
    },
  },
  PROPOSE_EVIDENCE: {
    zh: {
      what: '「依据」里的「{text}」不是名称；提议要拿得出的是有名字的数，别人才查得到它怎么来的。',
      mend: '把它写成一行指标或评分，再在依据里写它的名称。',
    },
    en: {
      what: '"{text}" in the evidence is no name; what a proposal rests on must be a named figure, so that others can look up where it comes from.',
      mend: 'Write it as a line of its own, and name that line here.',
    },
  },
  REQUIREMENT: {
    zh: {
      what: '「{name}」应当是 {wanted}{unit}，事实里却是 {found}{unit}{whose}，这样算出来的结果不能用。',
      mend: '更正事实里的记录，让两边一致；如果规定变了，改方案的这一行。',
    },
    en: {
      what: '"{name}" must be {wanted}{unitEn}, and in the facts it is {found}{unitEn}{whose}, so the results could not be trusted.',
      mend: 'Correct the records so that both agree; if the rule has changed, change this line.',
    },
  },
  REQUIREMENT_RULE: {
    zh: {
      what: '事实不符合「{name}」这条规定{whose}，这样算出来的结果不能用。',
      mend: '更正事实里的记录；如果规定变了，改方案的这一行。',
    },
    en: {
      what: 'The facts do not keep the rule "{name}"{whose}, so the results could not be trusted.',
      mend: 'Correct the records; if the rule has changed, change this line.',
    },
  },
} satisfies Messages;
