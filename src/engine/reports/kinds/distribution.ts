/** 强制分布预览 distribution: what grades would come out for written shares, before anybody writes them into a scheme. */

import { cellText } from '../../../lib/cell.ts';
import { stateAt, VALUE } from '../../../lib/column.ts';
import { compare, decimal, type Fraction, fraction, over, plus, same } from '../../../lib/fraction.ts';
import { counted, wordFor } from '../../../lib/problem.ts';
import { DISTRIBUTE } from '../../../methods/operators/distribute.ts';
import { cell, type Item, itemsOf, known, PEOPLE, type Person, peopleOf } from '../people.ts';
import { both, type Cell, type Misorder, orderOf, type ReportKind, type ReportMonth, type ReportTable } from '../report.ts';

/** report distribution --items score --grades A=20%,B=70%,C=10% [--ties better|worse|order] [--order lowest]. */
export const DISTRIBUTION_PREVIEW: ReportKind = {
  id: 'distribution',
  words: both('强制分布预览', 'forced distribution preview'),
  periods: 'one',
  make: ({ months, items, options }) => {
    const month = months.at(-1) as ReportMonth;
    const found = itemsOf(month, items);
    if ('code' in found) return found;
    const [item, more] = found;
    if (item === undefined || more !== undefined || item.type.is !== 'number') return { code: 'REPORT_ONE_ITEM', values: {} };
    const grades = gradesOf(options['grades'] ?? '');
    if ('code' in grades) return grades;
    const ties = options['ties'] ?? 'better';
    if (!['better', 'worse', 'order'].includes(ties)) return { code: 'REPORT_TIES', values: { found: ties } };
    const best = orderOf(options);
    return typeof best === 'object' ? best : preview(month, item, grades.of, { ties, best });
  },
};

type Grade = { readonly name: string; readonly share: Fraction };

/** 'A=20%,B=70%,C=10%', from the best, no name twice; the shares sum to 100 %. */
function gradesOf(text: string): { readonly of: readonly Grade[] } | Misorder {
  const of = text.split(/[,，]/).flatMap((part): readonly Grade[] => {
    const [name = '', share = ''] = part.split('=').map((each) => each.trim());
    const number = /^[\d.]+%$/.test(share) ? decimal(share.slice(0, -1)) : null;
    return number === null || name === '' ? [] : [{ name, share: over(number, fraction(100n)) }];
  });
  const whole = of.reduce((sum, { share }) => plus(sum, share), fraction(0n));
  const names = new Set(of.map(({ name }) => name));
  return names.size === text.split(/[,，]/).length && same(whole, fraction(1n))
    ? { of }
    : { code: 'REPORT_GRADES', values: { found: text } };
}

type Rules = { readonly ties: string; readonly best: string };

/** The grades by the very operator that a scheme's 强制分布 uses. */
function preview(month: ReportMonth, item: Item, grades: readonly Grade[], rules: Rules): readonly ReportTable[] {
  const { evaluation } = month;
  const { ids } = evaluation.facts.subjects;
  const built = evaluation.plan.lines.find(({ line }) => line.name === item.name)?.built;
  if (built?.is !== 'value') throw new Error(`Bug: ${item.name} has no value for each subject`);
  const upTo = grades.map((_, k) => grades.slice(0, k + 1).reduce((sum, { share }) => plus(sum, share), fraction(0n)));
  const settings = { grades: grades.map(({ name }) => name), upTo, ...rules };
  const node = { id: -1, operator: DISTRIBUTE.name, inputs: [built.node], settings, type: { is: 'text' }, at: null } as const;
  const column = DISTRIBUTE.run({ node, inputs: [evaluation.column(built.node)], size: ids.length, ids, report: () => undefined });
  const people = peopleOf(month).map((person) => ({
    person,
    grade: stateAt(column, person.row) === VALUE ? cellText(column, person.row) : null,
  }));
  return [summary(item, grades, people), list(item, people)];
}

type Graded = { readonly person: Person; readonly grade: string | null };

function summary(item: Item, grades: readonly Grade[], people: readonly Graded[]): ReportTable {
  const rows = grades.map(({ name, share }): readonly Cell[] => {
    const members = people.filter(({ grade }) => grade === name).map(({ person }) => person);
    const values = known(members, item).values.toSorted(compare);
    return [
      name,
      cell({ is: 'number', unit: {}, percent: true, scale: null }, share),
      { type: PEOPLE, value: fraction(BigInt(members.length)), state: 'value' },
      cell(item.type, values[0] ?? null),
      cell(item.type, values.at(-1) ?? null),
    ];
  });
  const open = people.filter(({ grade }) => grade === null).length;
  return {
    id: 'grades',
    title: item.words,
    columns: [
      { id: 'grade', words: both('等级', 'grade'), left: true },
      { id: 'share', words: both('比例', 'share') },
      { id: 'count', words: both('人数', 'people') },
      { id: 'lowest', words: both('最低', 'lowest') },
      { id: 'highest', words: both('最高', 'highest') },
    ],
    rows,
    notes:
      open === 0
        ? []
        : [
            both(
              `另有 ${open} 人还没有分数，占着名额的基数。`,
              `${counted(open, 'person has', 'people have')} no score yet and still ${wordFor(open, 'counts', 'count')} among all.`,
            ),
          ],
  };
}

const list = (item: Item, people: readonly Graded[]): ReportTable => ({
  id: 'people',
  title: both('名单', 'people'),
  columns: [
    { id: 'subject', words: both('编号', 'id'), left: true },
    { id: 'name', words: both('姓名', 'name'), left: true },
    { id: item.name, words: item.words },
    { id: 'grade', words: both('等级', 'grade'), left: true },
  ],
  rows: people.map(({ person, grade }) => [person.id, person.label, item.at(person.row), grade]),
  notes: [],
});
