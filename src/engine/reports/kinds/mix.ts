/** 收入构成 mix: the share of each kind of pay in all pay, for each group and in all; a kind above its written limit is marked. */

import { compare, decimal, type Fraction, fraction, over } from '../../../lib/fraction.ts';
import { counted } from '../../../lib/problem.ts';
import { sameUnit, YUAN } from '../../../lib/unit.ts';
import type { Plan } from '../../../plan/plan.ts';
import { cell, groupsOf, type Item, known, numbersOf, type Person, peopleOf, SHARE, shareOf, sumOf } from '../people.ts';
import { both, type Cell, type Misorder, type ReportKind, type ReportMonth, type ReportTable, titleOf, type Words } from '../report.ts';

/** report mix [--items base,commission] [--by team_id] [--limit head_fee=30%]: who is paid how much in which way. */
export const MIX: ReportKind = {
  id: 'mix',
  words: both('收入构成', 'pay mix'),
  periods: 'one',
  make: ({ months, items, options }) => {
    const month = months.at(-1) as ReportMonth;
    const pay = numbersOf(month, ['pay']).filter(({ type }) => type.is === 'number' && sameUnit(type.unit, YUAN));
    const chosen = items.length === 0 ? pay : pay.filter(({ name }) => items.includes(name));
    const unknown = items.find((name) => !pay.some((item) => item.name === name));
    if (unknown !== undefined) return { code: 'REPORT_NOT_PAY', values: { item: unknown, known: pay.map(({ name }) => name).join('、') } };
    if (chosen.length === 0) return { code: 'REPORT_NO_PAY', values: {} };
    const limits = limitsOf(options['limit'], chosen);
    if ('code' in limits) return limits;
    const people = peopleOf(month);
    const groups = month.grouping === null ? [] : groupsOf(people);
    return [
      withNotes(tableOf('all', both('全体', 'all'), chosen, people, limits.of), nested(month, chosen)),
      ...groups.map(({ name, people: members }) => tableOf(name ?? '', titleOf({ name }), chosen, members, limits.of)),
    ];
  },
};

/** Lines that are made of other lines of the mix: where one is a sum of the others, pay counts twice. */
function nested({ evaluation: { plan } }: ReportMonth, pay: readonly Item[]): readonly Words[] {
  return pay.flatMap((item) => {
    const below = pay.filter(({ name }) => name !== item.name && leadsTo(plan, item.name, name));
    if (below.length === 0) return [];
    const [zh, en] = [below.map(({ words }) => `「${words.zh}」`).join(''), below.map(({ words }) => `"${words.en}"`).join(', ')];
    return [
      both(
        `「${item.words.zh}」由${zh}算来；如果它是小计，就算了两遍：用 --items 只写各个部分。`,
        `"${item.words.en}" is made from ${en}; if it is a subtotal, pay counts twice: name the parts alone with --items.`,
      ),
    ];
  });
}

/** Whether a line is made from another, at any depth. */
function leadsTo(plan: Plan, from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const uses = plan.lines.find(({ line }) => line.name === from)?.uses ?? [];
  return uses.some((name) => name === to || leadsTo(plan, name, to, seen));
}

const withNotes = (table: ReportTable, notes: readonly Words[]): ReportTable => ({ ...table, notes: [...table.notes, ...notes] });

type Limits = { readonly of: ReadonlyMap<string, Fraction> };

/** 'head_fee=30%' and more of them with commas: the largest share that a kind of pay should have. */
function limitsOf(text: string | undefined, pay: readonly Item[]): Limits | Misorder {
  const of = new Map<string, Fraction>();
  for (const part of text === undefined ? [] : text.split(/[,，]/)) {
    const [name = '', share = ''] = part.split('=').map((each) => each.trim());
    const number = /^[\d.]+%$/.test(share) ? decimal(share.slice(0, -1)) : null;
    if (number === null || !pay.some((item) => item.name === name))
      return { code: 'REPORT_LIMIT', values: { found: part, known: pay.map((item) => item.name).join('、') } };
    of.set(name, over(number, fraction(100n)));
  }
  return { of };
}

function tableOf(
  id: string,
  title: Words,
  pay: readonly Item[],
  people: readonly Person[],
  limits: ReadonlyMap<string, Fraction>,
): ReportTable {
  const sums = pay.map((item) => ({ item, ...known(people, item) })).map((each) => ({ ...each, sum: sumOf(each.values) }));
  const whole = sumOf(sums.map(({ sum }) => sum));
  const open = sums.filter(({ missing }) => missing > 0);
  const rows = sums.map(({ item, sum }): readonly Cell[] => {
    const share = shareOf(sum, whole);
    const limit = limits.get(item.name);
    const above = limit !== undefined && share !== null && compare(share, limit) > 0;
    return [item.words, cell(item.type, sum), cell(SHARE, share), above ? both('超过上限', 'above its limit') : ''];
  });
  const [first] = pay;
  const total: readonly Cell[] = [both('合计', 'total'), cell((first as Item).type, whole), cell(SHARE, shareOf(whole, whole)), ''];
  return {
    id,
    title,
    columns: [
      { id: 'item', words: both('项目', 'item'), left: true },
      { id: 'amount', words: both('金额', 'amount') },
      { id: 'share', words: both('占比', 'share') },
      { id: 'remark', words: both('备注', 'remark'), left: true },
    ],
    rows: [...rows, total],
    notes: open.map(({ item, missing }) =>
      both(
        `「${item.words.zh}」有 ${missing} 人未知，没有计入。`,
        `"${item.words.en}" is unknown for ${counted(missing, 'person', 'people')}, not counted.`,
      ),
    ),
  };
}
