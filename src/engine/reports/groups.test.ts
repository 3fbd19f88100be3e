/** Groups are parts of the whole: whatever people have or lack, the figures of groups that add up sum to those of all. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../../test/scheme-text.ts';
import { type TextColumn, UNKNOWN, VALUE } from '../../lib/column.ts';
import { type Fraction, fraction, plus } from '../../lib/fraction.ts';
import { COST } from './kinds/cost.ts';
import { MIX } from './kinds/mix.ts';
import { PIVOT } from './kinds/pivot.ts';
import { numberIn } from './people.ts';
import type { Cell, ReportKind, ReportMonth, ReportTable } from './report.ts';

type Member = { readonly sales: number | null; readonly manager: boolean; readonly team: number | null };

const TEAMS = ['t1', 'T1', '全体', ''];

const members = fc.array(
  fc.record({
    sales: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { freq: 4 }),
    manager: fc.boolean(),
    team: fc.option(fc.nat({ max: TEAMS.length - 1 }), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 7 },
);

const LINES =
  '指标:\n  业绩: { 合计: orders.amount }\n薪酬:\n  底薪: 100元\n  提成: { 值: 业绩 × 1%, 后: [四舍五入到 0.01元], 仅当: 非 is_manager }\n总计:\n  应发: 底薪 + 提成\n';

/** A computed month of some people in their groups. */
function monthOf(people: readonly Member[]): ReportMonth {
  const given = people.map(
    ({ sales, manager }, k) =>
      `      E${k}: { 给: { 业绩: ${sales === null ? '未知' : `${sales} 元 ÷ 100`}, is_manager: ${manager ? '是' : '否'} }, 得: {} }`,
  );
  const evaluation = evaluationOf(schemeText(`${LINES}示例:\n  - 对象:\n${given.join('\n')}\n`));
  const teams: TextColumn = {
    is: 'text',
    size: people.length,
    codes: Int32Array.from(people, ({ team }) => team ?? 0),
    words: TEAMS,
    state: Uint8Array.from(people, ({ team }) => (team === null ? UNKNOWN : VALUE)),
  };
  const facts = { ...evaluation.facts, answers: new Map([...evaluation.facts.answers, ['team', teams]]) };
  return { evaluation: { ...evaluation, facts }, grouping: 'team' };
}

function tablesOf(kind: ReportKind, month: ReportMonth, items: readonly string[]): readonly ReportTable[] {
  const made = kind.make({ months: [month], earlier: [], items, options: {} });
  if ('code' in made) throw new Error(made.code);
  return made;
}

/** The number of a cell, 0 where nobody of a group has one. */
const number = (cell: Cell | undefined): Fraction =>
  (typeof cell === 'object' && cell !== null && 'state' in cell ? numberIn(cell) : null) ?? fraction(0n);

const sum = (cells: readonly (Cell | undefined)[]): Fraction => cells.map(number).reduce(plus, fraction(0n));

test('mix: each kind of pay, and all of it', () => {
  fc.assert(
    fc.property(members, (people) => {
      const [all, ...groups] = tablesOf(MIX, monthOf(people), []);
      all?.rows.forEach((row, k) => {
        expect(sum(groups.map(({ rows }) => rows[k]?.[1]))).toEqual(number(row[1]));
      });
    }),
    { numRuns: 40 },
  );
});

test('cost: people, pay and sales', () => {
  fc.assert(
    fc.property(members, (people) => {
      const rows = tablesOf(COST, monthOf(people), ['应发', '业绩'])[0]?.rows ?? [];
      const [groups, all] = [rows.slice(0, -1), rows.at(-1) ?? []];
      expect(groups.reduce((count, row) => count + Number(row[1]), 0)).toBe(Number(all[1]));
      for (const k of [2, 3]) expect(sum(groups.map((row) => row[k]))).toEqual(number(all[k]));
    }),
    { numRuns: 40 },
  );
});

test('pivot: what adds up', () => {
  fc.assert(
    fc.property(members, (people) => {
      for (const { rows } of tablesOf(PIVOT, monthOf(people), ['业绩', '提成', '应发']))
        expect(sum(rows.slice(0, -1).map((row) => row[1]))).toEqual(number(rows.at(-1)?.[1]));
    }),
    { numRuns: 40 },
  );
});
