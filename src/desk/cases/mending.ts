/** What blocks a month in words, each with what mends it; and person by person what they are to do. */

import { fill, type Language, type Values } from '../../lib/problem.ts';
import { words } from '../refused.ts';
import type { Blocking } from './readiness.ts';

type Words = Readonly<Record<Language, { readonly what: string; readonly mend: string }>>;

const WORDS: Readonly<Record<Blocking['is'], Words>> = {
  'facts missing': {
    zh: { what: '「{title}」的数据还没有交（期限 {due}）。', mend: '请提交的人交来并导入。' },
    en: {
      what: 'The facts of {title}, due on {due}, have not come.',
      mend: 'Have those who deliver them hand them in, and import them.',
    },
  },
  'table empty': {
    zh: { what: '「{title}」里没有任何数据。', mend: '先导入一个文件；确实没有，就导入只有表头的文件。' },
    en: { what: 'The table "{title}" has no facts at all.', mend: 'Import a file; where there is nothing, one with the header alone.' },
  },
  'no rows': {
    zh: { what: '「{title}」本期没有行。', mend: '看看是不是还没导入；确实没有，可以不管。' },
    en: { what: 'The table "{title}" has no rows in the period.', mend: 'See whether they are still to be imported; there may be none.' },
  },
  'facts moved': {
    zh: { what: '核算之后数据变了：批次 {list}。', mend: '重新核算才算进去。' },
    en: { what: 'Facts moved after the run: batches {list}.', mend: 'Compute again to take them in.' },
  },
  'facts late': {
    zh: { what: '封账以后才到的数据：批次 {list}。', mend: '要算进去，请提出调整。' },
    en: { what: 'Came after the lock: batches {list}.', mend: 'Propose an adjustment to take them in.' },
  },
  'people unknown': {
    zh: { what: '有 {count} 人的薪酬还算不出来。', mend: '打开核算看缺什么，补齐后重新核算；先封账的，查清以后用调整补发。' },
    en: {
      what: '{count} {count:person has|people have} pay that is unknown.',
      mend: 'See in the run what is missing, complete it and compute again; after a lock an adjustment pays it.',
    },
  },
  'rows waiting': {
    zh: { what: '「{title}」有 {count} 行已经决定，还没有成为数据。', mend: '请数据专员取入这些行。' },
    en: {
      what: 'Of {title}, {count} decided {count:row is no fact|rows are no facts} yet.',
      mend: 'Have the data steward take them over.',
    },
  },
  'rows of nobody': {
    zh: {
      what: '「{title}」有 {count} 行不算给任何人{amount}：「{column}」是空的，或没有这个人（核算 R{run}）。',
      mend: '写错或漏填的，改好文件再导入；人还没登记的，先登记；本来就不该算的可以不管。改完重新核算。',
    },
    en: {
      what: '{count} {count:row|rows} of {title} {count:counts|count} for nobody{amountEn}: "{column}" is blank, or there is no such person (run R{run}).',
      mend: 'Correct the file and import it again, or enter the person; leave what shall not count. Then compute again.',
    },
  },
  'dispute open': {
    zh: { what: '申诉 C{number} 还没有结束（{stateZh}）。', mend: '受理、解释，或更正后了结。' },
    en: { what: 'Dispute C{number} is not settled ({state}).', mend: 'Examine and explain it, or put it right and settle it.' },
  },
  'behaviour undecided': {
    zh: { what: '关键行为 C{number} 还没有人确认或驳回。', mend: '请另一个人决定。' },
    en: { what: 'Nobody has confirmed or dismissed behaviour C{number}.', mend: 'Have another person decide it.' },
  },
  'adjustment undecided': {
    zh: { what: '调整 A{number} 还没有审批。', mend: '批准或驳回它。' },
    en: { what: 'Adjustment A{number} is not decided.', mend: 'Approve or reject it.' },
  },
  'items held': {
    zh: { what: '{person} 有项目因 C{number} 暂扣。', mend: '查清之后结束暂扣；也可以先封账，暂扣的以后用调整补发。' },
    en: {
      what: 'Items of {person} are held by C{number}.',
      mend: 'End the investigation; or lock now, and what is held is paid by an adjustment.',
    },
  },
  'ratings missing': {
    zh: { what: '{person} 还有 {count} 张评分表没有交。', mend: '请评价人交表；过期的，由组织考核的人等待、换人或重分权重。' },
    en: {
      what: '{person} has {count} forms that are not handed in.',
      mend: 'Have the rater hand them in; of those overdue, whoever runs the cycle waits, names another or lets the other weights stand.',
    },
  },
  'signature missing': {
    zh: { what: '{person} 的结果还没有由「{roleZh}」签字。', mend: '请签字，或写明理由拒签。' },
    en: { what: 'The result of {person} is not signed by the {role}.', mend: 'Have it signed, or refused with a reason.' },
  },
  'report missing': {
    zh: { what: '{person} 没有交「{name}」（到 {last} 的一期）。', mend: '请本人补交；补交的记为迟交。' },
    en: { what: '{person} has not handed in {name} for the stretch to {last}.', mend: 'Have it handed in; it counts as late.' },
  },
  'investigation open': {
    zh: { what: '调查 C{number} 还没有结论。', mend: '请调查的人确认或排除；要先封账，就暂扣有关项目。' },
    en: {
      what: 'Investigation C{number} has no end yet.',
      mend: 'Have it confirmed or cleared; to lock before, hold the items that it is about.',
    },
  },
};

/** Items that are held, for those who do not see whose. */
const HELD_FROM_SOMEBODY: Words = {
  zh: { what: '有人的项目因 C{number} 暂扣。', mend: WORDS['items held'].zh.mend },
  en: { what: 'Items of somebody are held by C{number}.', mend: WORDS['items held'].en.mend },
};

/** What blocks a month, and what mends it, in one language each. */
export type Mending = { readonly what: Readonly<Record<Language, string>>; readonly mend: Readonly<Record<Language, string>> };

/** The words of something that blocks. */
export function mendingOf(blocking: Blocking): Mending {
  const values = valuesOf(blocking);
  const { zh, en } = blocking.is === 'items held' && blocking.person === null ? HELD_FROM_SOMEBODY : WORDS[blocking.is];
  return {
    what: { zh: fill(zh.what, values), en: fill(en.what, values) },
    mend: { zh: fill(zh.mend, values), en: fill(en.mend, values) },
  };
}

function valuesOf(blocking: Blocking): Values {
  const plain = Object.entries(blocking).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const values = Object.fromEntries(plain) as Values;
  if (blocking.is === 'facts moved' || blocking.is === 'facts late')
    return { ...values, list: blocking.batches.map((number) => `#${number}`).join(' ') };
  if (blocking.is === 'dispute open') return { ...values, ...words('state', blocking.state) };
  if (blocking.is === 'rows of nobody') return { ...values, ...amountOf(blocking) };
  return blocking.is === 'signature missing' ? { ...values, ...words('role', blocking.role) } : values;
}

/** The money that rows are about, as a sentence has it in brackets; blank where they have none. */
const amountOf = ({ sum, of }: Blocking & { is: 'rows of nobody' }): Values =>
  sum === null || of === null ? { amount: '', amountEn: '' } : { amount: `（${of} ${sum} 元）`, amountEn: ` (${of}: ${sum} yuan)` };

/** What a person has to do with what blocks a month. */
export type PersonBlocking = { readonly person: string; readonly blocks: readonly (Mending & { readonly is: Blocking['is'] })[] };

/** Person by person what blocks a month, by their ids. */
export function byPerson(all: readonly Blocking[]): readonly PersonBlocking[] {
  const named = all.flatMap((each) => peopleOf(each).map((person) => ({ person, block: { is: each.is, ...mendingOf(each) } })));
  return [...Map.groupBy(named, ({ person }) => person)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, own]) => ({ person, blocks: own.map(({ block }) => block) }));
}

function peopleOf(blocking: Blocking): readonly string[] {
  if (blocking.is === 'facts missing') return blocking.people;
  return 'person' in blocking && blocking.person !== null ? [blocking.person] : [];
}
