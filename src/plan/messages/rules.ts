/** The sentences of remarks: what a scheme says and its writer probably did not mean. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the rules of good schemes, by code; all are warnings. */
export const ruleMessages = {
  CLIFF: {
    zh: {
      what: '「{name}」在这里往下掉：{low} 时得 {below}，{high} 时只得 {above}，做得更多反而少 {gap}，会有人压着不报。',
      mend: '核对这一行和前一行的数是不是写反了；要让多做的人一定不少拿，用「分段累进」，或者提高这一行的结果。',
    },
    en: {
      what: '"{name}" falls here: {lowEn} gives {belowEn}, {highEn} only {aboveEn}. Doing more costs {gapEn}, so people will hold results back.',
      mend: 'Check whether this row and the one before were swapped; if more should never give less, use "progressive", or raise the result of this row.',
    },
  },
  CASE_REPEATED: {
    zh: {
      what: '「{condition}」和前面的一行一模一样，轮不到它，这一行的结果谁也得不到。',
      mend: '删掉这一行；如果是写错了，改成你要的条件。',
    },
    en: {
      what: '"{condition}" already stands in a row before, so this row is never reached and its result goes to nobody.',
      mend: 'Remove it, or write the condition that was meant.',
    },
  },
  CASE_CONTAINED: {
    zh: {
      what: '满足「{condition}」的人，一定先满足了前面的「{before}」，轮不到这一行，它的结果谁也得不到。',
      mend: '按写的先后判断，越严的条件写得越前：把这一行移到「{before}」前面。',
    },
    en: {
      what: 'Whoever meets "{condition}" has already met "{before}" before it, so this row is never reached and its result goes to nobody.',
      mend: 'Rows are tried in order: put the stricter one first, this row before "{before}".',
    },
  },
  BOUNDS_TURNED: {
    zh: {
      what: '「{before}」和「{step}」把上限和下限写反了：不管算出多少，「{name}」都是同一个数。',
      mend: '上限要比下限大，核对这两个数。',
    },
    en: {
      what: 'With "{before}" and "{step}" the cap is not above the floor: whatever is computed, "{name}" is always the same number.',
      mend: 'The cap must be above the floor; check both numbers.',
    },
  },
  STEP_IDLE: {
    zh: { what: '前面已经有「{before}」，后面的「{step}」什么也改变不了。', mend: '删掉其中一步，或者核对两个数。' },
    en: { what: 'After "{before}", the step "{step}" changes nothing.', mend: 'Remove one of the two, or check their numbers.' },
  },
  COUNTED_TWICE: {
    zh: { what: '「{item}」在「{name}」里加了两次，同一项算了双份。', mend: '删掉一处；如果想让它占得更重，改它的权重。' },
    en: {
      what: '"{item}" is added twice into "{name}", so it counts double.',
      mend: 'Remove one of them; to give it more weight, change its weight.',
    },
  },
  COUNTED_WITHIN: {
    zh: {
      what: '「{part}」里已经含有「{item}」，「{name}」又把它加了一次，同一项算了双份。',
      mend: '从「{name}」里去掉「{item}」或「{part}」中的一个。',
    },
    en: {
      what: '"{part}" already contains "{item}", and "{name}" adds it once more, so it counts double.',
      mend: 'Leave either "{item}" or "{part}" out of "{name}".',
    },
  },
  COUNTED_SAME: {
    zh: {
      what: '「{other}」和「{item}」取的是同一批记录的同一个数，「{name}」把它们都加上，同一件事算了双份。',
      mend: '只留一个；如果本来要取不同的数，核对它们的「其中」和「窗口」。',
    },
    en: {
      what: '"{other}" and "{item}" are the same figure of the same records, and "{name}" adds both, so it counts double.',
      mend: 'Keep one; if they should differ, check their "where" and "window".',
    },
  },
  ITEM_WITHOUT_SOURCE: {
    zh: {
      what: '「{name}」没有用到任何数据：不管谁、做得怎么样，都得一样的结果，等于没有考核。',
      mend: '用上指标、评分或人员表的列；如果就是要一个固定的数，写进「参数」。',
    },
    en: {
      what: '"{name}" rests on no data: everybody gets the same, whatever they did.',
      mend: 'Use a measure, a rating or a column of the subjects; a fixed number belongs under parameters.',
    },
  },
  ITEM_UNTITLED: {
    zh: {
      what: '「{name}」的评分项{items}没有标题，评分表和工资条上看到的就是代号。',
      mend: '给每一项写上标题，例如 {example}。',
    },
    en: {
      what: 'Items of "{name}" have no title: {itemsEn}; forms and payslips show these codes.',
      mend: 'Write a title for each of them: {exampleEn}.',
    },
  },
  LINE_UNUSED: {
    zh: {
      what: '「{name}」不在结果里显示，也没有别的地方用它，算了也没有人看。',
      mend: '在该用的地方写上「{name}」；要让人看到就去掉「内部」；不要了就删掉它。',
    },
    en: {
      what: '"{name}" is neither printed nor used by another line, so nobody sees it.',
      mend: 'Use it where it was meant, remove "internal" to show it, or remove the line.',
    },
  },
  PARAMETER_UNUSED: {
    zh: { what: '参数「{name}」没有地方用到，改它不会改变任何结果。', mend: '在该用的地方写上「{name}」；不要了就删掉它。' },
    en: { what: 'Parameter "{name}" is used nowhere; changing it changes nothing.', mend: 'Use it where it was meant, or remove it.' },
  },
} satisfies Messages;
