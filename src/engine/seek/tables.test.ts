/** Goal seek over tables: every method with a table, a result or a boundary of it varied, or the value under it, against brute force. */

import { type Arbitrary, array, assert, boolean, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../test/columns.ts';
import { schemeText } from '../../../test/scheme-text.ts';
import { tableLibrary } from '../../cli/library.ts';
import { fractionAt } from '../../lib/cell.ts';
import type { NumberColumn } from '../../lib/column.ts';
import { compare, type Fraction, fraction, plus, times, written } from '../../lib/fraction.ts';
import { parsePeriod } from '../../lib/period.ts';
import type { Facts } from '../../methods/facts.ts';
import { compile, type Source } from '../../plan/compile/compile.ts';
import { parseScheme } from '../../plan/parse/scheme.ts';
import { withParameter } from '../../plan/parse/what-if.ts';
import type { Plan } from '../../plan/plan.ts';
import { evaluate } from '../evaluate.ts';
import { candidateAt, type Grid } from './grid.ts';
import { type Aim, nodeOf, stretches } from './judge.ts';
import { measureLandscape } from './measure.ts';
import { parameterLandscape } from './parameter.ts';
import { type Prepared, prepareGoal, type Target, targetOf } from './prepare.ts';
import { type Sign, search } from './search.ts';

const PERIOD = parsePeriod('2026-10') as NonNullable<ReturnType<typeof parsePeriod>>;

function sourceOf(text: string): Source {
  const { scheme, problems } = parseScheme(text, 'small.yaml');
  if (scheme === null) throw new Error(`${problems.map(({ code }) => code).join(', ')}\n${text}`);
  return { scheme, text, file: 'small.yaml' };
}

function prepared(text: string, goal: string): Prepared {
  const made = prepareGoal(sourceOf(text), PERIOD, tableLibrary().tables, goal);
  if (made.prepared === null) throw new Error(`${JSON.stringify(made.problems)}\n${text}`);
  return made.prepared;
}

/** Three people with their sales in yuan. */
function factsOf(plan: Plan, sales: readonly string[]): Facts {
  const ids = sales.map((_, k) => `E${k}`);
  const answers = new Map(plan.questions.questions.map(({ id }) => [id, numbersOf(sales)]));
  return { subjects: { ids, labels: ids.map(() => null), attributes: new Map() }, answers };
}

/** The left side of a goal in a plan, for one subject or summed. */
function leftOf(plan: Plan, facts: Facts, { lines, subject }: Aim, overrides = new Map<number, NumberColumn>()): Fraction {
  const column = evaluate(plan, facts, overrides).column(nodeOf(plan, lines.left)) as NumberColumn;
  const rows = subject === null ? facts.subjects.ids.map((_, row) => row) : [subject];
  return rows.map((row) => fractionAt(column, row) as Fraction).reduce(plus);
}

/** The sign of every candidate as a search finds it, with how much of it was proven. */
function found(land: Parameters<typeof search>[0]): readonly Sign[] {
  const { runs } = search({ ...land, leaf: 2n });
  return (runs ?? []).flatMap(({ from, to, sign }) => new Array<Sign>(Number(to - from) + 1).fill(sign));
}

const each = (grid: Grid): readonly Fraction[] => Array.from({ length: Number(grid.last) + 1 }, (_, k) => candidateAt(grid, BigInt(k)));

type Table = {
  readonly method: string;
  readonly marks: readonly number[];
  readonly rates: readonly number[];
  readonly lower: boolean;
  readonly rounding: string;
  readonly twice: boolean;
};

const METHODS = ['分段累进', '全额累进', '阶梯', '分档', '分档公式', '插值'] as const;

const tables: Arbitrary<Table> = record({
  method: constantFrom(...METHODS),
  marks: uniqueArray(integer({ min: -3, max: 30 }), { minLength: 2, maxLength: 4 }).map((list) =>
    list.map((n) => n * 100).toSorted((a, b) => a - b),
  ),
  rates: array(integer({ min: -2, max: 12 }), { minLength: 6, maxLength: 6 }),
  lower: boolean(),
  rounding: constantFrom('四舍五入到 0.01元', '去尾到 1元', '进位到 10元', '向下取整到 3元'),
  twice: boolean(),
});

/** The cells of a table: boundary and result of each row, as texts. */
function rowsOf({ method, marks, rates, lower }: Table): readonly (readonly [string, string])[] {
  const result = (k: number): string => (method === '阶梯' || method === '分档' ? `${(rates[k] ?? 0) * 10}元` : `${rates[k]}%`);
  const upper = method === '分段累进' || method === '全额累进' || !lower;
  if (upper) return [...marks.map((mark, k) => [`到 ${mark}元`, result(k)] as const), ['以上', result(marks.length)]];
  return marks.map((mark, k) => [`满 ${mark}元`, result(k)] as const);
}

const printed = (rows: readonly (readonly [string, string])[]): string =>
  `[${rows.map(([boundary, result]) => `[${boundary}, ${result}]`).join(', ')}]`;

function textOf(table: Table): string {
  const { method, rounding, twice, marks, rates } = table;
  const below = method === '分段累进' || method === '全额累进' || !table.lower ? '' : `, 不到: 5元`;
  const line: Record<string, string> = {
    分段累进: `分段累进: sales, 档: 表, 负数: 照算`,
    全额累进: `全额累进: sales, 档: 表, 负数: 零`,
    阶梯: `阶梯: sales, 档: 表${below}`,
    分档: `分档: sales, 档: 表${below}`,
    插值: `插值: sales, 点: [${marks.map((mark, k) => `[${mark}元, ${(rates[k] ?? 0) * 10}元]`).join(', ')}]`,
  };
  const formula = `部分: { 分档: sales, 档: [${rowsOf({ ...table, lower: false })
    .map(([boundary, result], k) =>
      (rates[k] ?? 0) % 2 === 0 ? `[${boundary}, sales × ${result}]` : `[${boundary}, ${(rates[k] ?? 0) * 15}元]`,
    )
    .join(', ')}], 内部: 是 }`;
  const main = method === '分档公式' ? `值: 部分` : (line[method] ?? '');
  return schemeText(`参数:
  表: { 始终: { 来源: x, 值: ${printed(rowsOf(table))} } }
  块: { 始终: { 来源: x, 值: 150元 } }
指标:
  sales: { 合计: orders.amount }
评分:
  ${method === '分档公式' ? formula : '别的: 1分'}
薪酬:
  fee: { ${main}, 后: [${rounding}] }
  blocks: { 每满: sales, 每: 块, 得: 7元 }
总计:
  total: { 值: fee ${twice ? '− fee × 50% + blocks' : '+ blocks − 3元'}, 后: [四舍五入到 0.01元] }
`);
}

const sales = array(integer({ min: -40_000, max: 350_000 }), { minLength: 3, maxLength: 3 }).map((list) =>
  list.map((fen) => written(fraction(BigInt(fen), 100n))),
);
const goals = record({
  operator: constantFrom('>=', '<=', '>', '<', '='),
  near: integer({ min: 0, max: 60 }),
  sum: boolean(),
  item: constantFrom('total', 'fee', 'total × 2'),
});
type Goal = { readonly operator: string; readonly near: number; readonly sum: boolean; readonly item: string };

const goalText = ({ operator, sum, item }: Goal, right: Fraction): string => {
  const number = written(right.n < 0n ? { n: -right.n, d: right.d } : right);
  return `${sum ? `合计(${item})` : item} ${operator} ${right.n < 0n ? '-' : ''}${number}元`;
};

/** The goal that a candidate just reaches, with the signs of all candidates; null where that one has no result. */
function goalNear(text: string, goal: Goal, lefts: (made: Prepared, aim: Aim) => readonly (Fraction | null)[]) {
  const draft = prepared(text, goalText(goal, fraction(0n)));
  const aim: Aim = { lines: draft.lines, subject: goal.sum ? null : 1 };
  const values = lefts(draft, aim);
  const right = values[goal.near];
  if (right === null || right === undefined) return null;
  const expected = values.map((left): Sign => (left === null ? null : (compare(left, right) as Sign)));
  return { made: prepared(text, goalText(goal, right)), aim, expected };
}

describe('against brute force', () => {
  test('the value under a table', () => {
    let [proven, crossing] = [0, 0];
    assert(
      property(
        tables,
        sales,
        goals,
        integer({ min: -30, max: 30 }),
        constantFrom(1n, 50n, 999n, 10_000n),
        (table, amounts, goal, start, step) => {
          const grid: Grid = { from: fraction(BigInt(start) * 100n), step: fraction(step, 100n), last: 60n };
          const sought = goalNear(textOf(table), goal, ({ plan }, aim) =>
            each(grid).map((value) => {
              const column = numbersOf(amounts.map((amount, row) => (row === 1 ? written(value) : amount)));
              return leftOf(plan, factsOf(plan, amounts), aim, new Map([[nodeOf(plan, 'sales'), column]]));
            }),
          );
          if (sought === null) return;
          const { plan } = sought.made;
          const varied = { to: nodeOf(plan, 'sales'), subject: 1 };
          const { land } = measureLandscape({ plan, facts: factsOf(plan, amounts), aim: sought.aim, varied, grid });
          expect(found(land)).toEqual(sought.expected);
          proven += search({ ...land, leaf: 2n }).computed < sought.expected.length ? 1 : 0;
          crossing += new Set(sought.expected).size > 1 ? 1 : 0;
        },
      ),
      { numRuns: 120 },
    );
    expect([proven > 60, crossing > 25]).toEqual([true, true]);
  }, 60_000);

  test('one number of the table, or of a block', () => {
    let [proven, crossing, refused] = [0, 0, 0];
    assert(
      property(tables, sales, goals, integer({ min: 0, max: 9 }), integer({ min: 0, max: 60 }), (table, amounts, goal, cell, before) => {
        const text = textOf(table);
        const rows = rowsOf(table);
        const row = cell % rows.length;
        const boundary = cell >= 5 && rows[row]?.[0] !== '以上';
        const block = cell === 9 || table.method === '插值' || table.method === '分档公式';
        const vary = block ? '块' : boundary ? `表[${row + 1}].边界` : `表[${row + 1}]`;
        const draft = prepared(text, goalText(goal, fraction(0n)));
        const target = targetOf(evaluate(draft.plan, factsOf(draft.plan, amounts)), vary, null) as Target & { is: 'parameter' };
        const step = target.type.percent ? fraction(1n, 1000n) : fraction(9n);
        const grid: Grid = { from: plus(target.now, times(step, fraction(BigInt(-before)))), step, last: 60n };
        const sought = goalNear(text, goal, ({ source }, aim) =>
          each(grid).map((value) => {
            const number = target.type.percent ? `${written(times(value, fraction(100n)))}%` : `${written(value)}元`;
            const changed = rows.map(([mark, result], k): readonly [string, string] =>
              k !== row ? [mark, result] : boundary ? [mark.replace(/-?\d+元/, number), result] : [mark, number],
            );
            const { scheme } = withParameter(source.scheme, block ? '块' : '表', block ? number : printed(changed));
            const plan = scheme === null ? null : compile({ ...source, scheme }, PERIOD, tableLibrary().tables).plan;
            return plan === null ? null : leftOf(plan, factsOf(plan, amounts), aim);
          }),
        );
        if (sought === null) return;
        const { plan, source } = sought.made;
        const order = {
          source,
          plan,
          facts: factsOf(plan, amounts),
          aim: sought.aim,
          parameter: target.name,
          literal: target.literal,
          grid,
        };
        const { land } = parameterLandscape(order);
        expect(found(land), text).toEqual(sought.expected);
        proven += search(land).computed < sought.expected.length ? 1 : 0;
        crossing += new Set(sought.expected).size > 1 ? 1 : 0;
        refused += sought.expected.includes(null) ? 1 : 0;
      }),
      { numRuns: 120 },
    );
    expect([proven > 50, crossing > 25, refused > 3]).toEqual([true, true, true]);
  }, 120_000);
});

describe('a cliff', () => {
  const text = schemeText(`指标:
  sales: { 合计: orders.amount }
薪酬:
  fee: { 全额累进: sales, 档: [[到 1000元, 10%], [到 2000元, 5%], [以上, 10%]], 负数: 零, 后: [四舍五入到 0.01元] }
`);

  test('makes several stretches, each to the fen', () => {
    const { plan, lines, goal } = prepared(text, 'fee >= 80元');
    const facts = factsOf(plan, ['0', '0', '0']);
    const grid: Grid = { from: fraction(0n), step: fraction(1n, 100n), last: 1_000_000n };
    const { land } = measureLandscape({ plan, facts, aim: { lines, subject: 0 }, varied: { to: nodeOf(plan, 'sales'), subject: 0 }, grid });
    const searched = search(land);
    const holding = stretches(searched.runs ?? [], goal.operator).filter(({ holds }) => holds === true);
    // 799.95 × 10% = 79.995 is rounded to 80.00; 1599.90 × 5% likewise; above 2000 it is 10% again
    expect(holding.map(({ from, to }) => [from, to])).toEqual([
      [79_995n, 100_000n],
      [159_990n, 1_000_000n],
    ]);
    expect(searched.computed).toBeLessThan(20_000);
  });

  test('down within a table that rises at its ends makes a stretch of its own', () => {
    const falling = schemeText(`指标:
  sales: { 合计: orders.amount }
薪酬:
  fee: { 分档: sales, 档: [[到 1000元, sales × 10%], [以上, 95元]], 后: [四舍五入到 0.01元] }
`);
    const { plan, lines } = prepared(falling, 'fee >= 97元');
    const grid: Grid = { from: fraction(900n), step: fraction(1n), last: 200n };
    const varied = { to: nodeOf(plan, 'sales'), subject: 0 };
    const { land } = measureLandscape({ plan, facts: factsOf(plan, ['0']), aim: { lines, subject: 0 }, varied, grid });
    // 97 yuan from 970 to 1,000 yuan, then 95
    const holding = stretches(search({ ...land, leaf: 2n }).runs ?? [], '>=').filter(({ holds }) => holds === true);
    expect(holding.map(({ from, to }) => [from, to])).toEqual([[70n, 100n]]);
  });

  test('without a proof and with too many values there is no answer, never a sampled one', () => {
    const ranked = schemeText(`指标:
  sales: { 合计: orders.amount }
结果:
  place: { 排名: sales, 次序: 高者为先, 并列: 同取优 }
`);
    const { plan, lines } = prepared(ranked, 'place <= 1名');
    const facts = factsOf(plan, ['10', '20', '30']);
    const order = (last: bigint) => ({
      plan,
      facts,
      aim: { lines, subject: 0 },
      varied: { to: nodeOf(plan, 'sales'), subject: 0 },
      grid: { from: fraction(0n), step: fraction(1n, 100n), last },
    });
    expect(search({ ...measureLandscape(order(100_000_000n)).land, most: 200 }).runs).toBeNull();
    const runs = search(measureLandscape(order(4_000n)).land).runs ?? [];
    expect(stretches(runs, '<=').map(({ from, holds }) => [from, holds])).toEqual([
      [0n, false],
      [3_000n, true],
    ]);
  });
});

describe('a number that not every candidate may have', () => {
  /** The signs of a search and of every candidate compiled by itself. */
  function bothWays(text: string, vary: string, goal: string, grid: Grid, unit: string) {
    const { plan, lines, source } = prepared(text, goal);
    const facts = factsOf(plan, ['3', '4', '5']);
    const aim: Aim = { lines, subject: 1 };
    const target = targetOf(evaluate(plan, facts), vary, null) as Target & { is: 'parameter' };
    const right = fractionAt(evaluate(plan, facts).column(nodeOf(plan, lines.right)) as NumberColumn, 0) as Fraction;
    const expected = each(grid).map((value): Sign => {
      const { scheme } = withParameter(source.scheme, vary, `${written(times(value, fraction(unit === '%' ? 100n : 1n)))}${unit}`);
      const made = scheme === null ? null : compile({ ...source, scheme }, PERIOD, tableLibrary().tables).plan;
      return made === null ? null : (compare(leftOf(made, facts, aim), right) as Sign);
    });
    const { land } = parameterLandscape({ source, plan, facts, aim, parameter: vary, literal: target.literal, grid });
    return { signs: found(land), expected };
  }

  const paying = (line: string, value: string): string =>
    schemeText(`参数:\n  数: { 始终: { 来源: x, 值: ${value} } }\n指标:\n  sales: { 计数: orders }\n薪酬:\n  fee: ${line}\n`);

  test.each([
    // 30 yuan × 0.01 % is 0.3 fen: only every tenth hundredth of a percent pays whole fen, and the scheme is refused between
    ['folded', '30元 × 数', '1%', '%', { from: fraction(1n, 100n), step: fraction(1n, 10_000n), last: 60n }],
    ['on its own', 'sales × 数', '20元/单', '元/单', { from: fraction(20n), step: fraction(1n, 1_000n), last: 60n }],
    // What is divided by the number stands in another line: at 0 the whole scheme is refused
    [
      'divided by elsewhere',
      '{ 值: 数 × 1元, 后: [四舍五入到 0.01元] }\n  other: { 值: sales × 1元/单 ÷ 数, 后: [四舍五入到 0.01元] }',
      '2',
      '',
      { from: fraction(-5n), step: fraction(1n, 4n), last: 60n },
    ],
    ['divided by', '60元 ÷ 数', '2', '', { from: fraction(-5n), step: fraction(1n, 4n), last: 60n }],
  ] as const)('%s', (_, line, value, unit, grid) => {
    const { signs, expected } = bothWays(paying(line, value), '数', `fee >= ${line.includes('other') ? 3 : 0.31}元`, grid, unit);
    expect(signs).toEqual(expected);
    expect(new Set(expected).has(null)).toBe(true);
    expect(new Set(expected).size).toBeGreaterThan(1);
  });
});
