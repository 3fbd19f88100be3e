/** What-if from own figures alone gives the figures of the run, and those of a whole organisation in which the same figures were others. */

import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { planOf, publicMonth, schemeText } from '../../../test/scheme-text.ts';
import { checkoutPath, loadScheme, textsOf } from '../../cli/library.ts';
import { type Fraction, fraction, plus } from '../../lib/fraction.ts';
import type { Shown } from '../../methods/method.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { columnFrom } from '../examples/written.ts';
import { runExample } from '../examples.ts';
import { shownAt } from '../explain.ts';
import { type OwnFigure, ownFigures } from './own.ts';
import { planFrom, textsNeeded } from './texts.ts';
import { movableLines, whatIf } from './what-if.ts';

/** The schemes that have a public case with the facts of several people. */
const SCHEMES = readdirSync(checkoutPath('test', 'cases'));

/** What stands in a line for a subject, as text to compare. */
const textOf = ({ state, value }: Shown): string =>
  value === null ? state : typeof value === 'object' ? `${value.n}/${value.d}` : String(value);

/** All lines of a month with one value for each subject. */
const figuresAt = ({ plan, column }: Evaluation, row: number): ReadonlyMap<string, string> =>
  new Map(
    plan.lines.flatMap(({ line, built }) =>
      built.is === 'value' ? [[line.name, textOf(shownAt(column(built.node), built.type, row))]] : [],
    ),
  );

/** What the browser gets: figures and texts that went through JSON. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The month of the whole organisation in which one figure of one person is another. */
function simulated(month: Evaluation, name: string, row: number, value: Fraction): Evaluation {
  const built = month.plan.lines.find(({ line }) => line.name === name)?.built;
  if (built?.is !== 'value' || built.type.is !== 'number') throw new Error(`${name} is no number`);
  const { type } = built;
  const cells = month.facts.subjects.ids.map((_, k) => {
    const shown = k === row ? { state: 'value' as const, value } : shownAt(month.column(built.node), type, k);
    if (shown.state === 'not applicable') return 'not applicable' as const;
    return typeof shown.value === 'object' && shown.value !== null ? { is: 'number' as const, value: shown.value, type } : null;
  });
  return evaluate(month.plan, month.facts, new Map([[built.node, columnFrom(cells, type)]]));
}

describe.each(SCHEMES)('%s', (name) => {
  let month: Evaluation;
  let plan: Evaluation['plan'];
  let own: readonly (readonly OwnFigure[])[];
  beforeAll(async () => {
    ({ evaluation: month } = await publicMonth(name));
    const { source } = loadScheme(name);
    if (source === null) throw new Error(`no scheme ${name}`);
    const again = planFrom(sent(textsNeeded(month.plan, textsOf(source))), month.plan.period.text);
    if (again === null) throw new Error(`no plan of ${name}`);
    plan = again;
    own = month.facts.subjects.ids.map((_, row) => sent(ownFigures(month, row)));
  });

  test('unchanged, everybody has exactly the figures of the run', () => {
    for (const [row, id] of month.facts.subjects.ids.entries()) {
      const found = whatIf(plan, id, own[row] ?? [], new Map());
      expect([...(found?.others ?? ['none'])]).toEqual([]);
      expect([id, figuresAt(found?.evaluation as Evaluation, 0)]).toEqual([id, figuresAt(month, row)]);
    }
  });

  test('changed, everybody has the figures of a simulation of all, or is told that they depend on others', () => {
    const movable = movableLines(plan);
    for (const [row, id] of month.facts.subjects.ids.entries())
      for (const { line, built } of movable) {
        if (built.is !== 'value') continue;
        const before = shownAt(month.column(built.node), built.type, row).value;
        const value = plus(typeof before === 'object' && before !== null ? before : fraction(0n), fraction(BigInt(row + 1) * 37n));
        const found = whatIf(plan, id, own[row] ?? [], new Map([[line.name, value]]));
        const wanted = figuresAt(simulated(month, line.name, row, value), row);
        const told = [...figuresAt(found?.evaluation as Evaluation, 0)].filter(([each]) => found?.others.has(each) === false);
        expect([id, line.name, new Map(told)]).toEqual([id, line.name, new Map(told.map(([each]) => [each, wanted.get(each)]))]);
      }
  });
});

const SHOP = schemeText(`指标:
  sales: { 标题: 销售额, 合计: orders.amount }
  before: { 合计: orders.amount, 窗口: 上期 }
  unused: { 计数: orders }
  wanted: { 取: orders.amount }
薪酬:
  commission: { 分段累进: sales, 档: [[到 1万元, 1%], [以上, 2%]], 负数: 零, 后: [四舍五入到 0.01元] }
  bonus: { 奖池: 100元, 分法: 按权重, 权重: sales, 余数: 依次 }
  kept: { 值: before × 1%, 后: [四舍五入到 0.01元] }
结果:
  attained: { 达成率: sales, 目标: wanted }
  place: { 排名: sales, 次序: 高者为先, 并列: 同取优 }
  last: { 排名: before, 次序: 高者为先, 并列: 同取优 }
总计:
  total: commission + kept
示例:
  - 对象:
      E1: { 给: { sales: 9000元, before: 500元 }, 得: { commission: 90元 } }
      E2: { 给: { sales: 12000元, before: 700元 }, 得: { commission: 140元 } }
`);

test('what depends on others is said to, what others have a part in and is not moved stays as the run had it', () => {
  const plan = planOf(SHOP);
  const [example] = plan.scheme.examples;
  const month = example === undefined ? null : runExample(plan, example).evaluation;
  const given = new Map(['sales', 'before'].map((name) => [name, fraction(name === 'sales' ? 9000n : 500n)]));
  const own = ownFigures(month as Evaluation, 0);
  const found = whatIf(plan, 'E1', own, new Map([...given, ['sales', fraction(12000n)]]).set('before', fraction(500n)));
  expect([...(found?.others ?? [])].toSorted()).toEqual(['bonus', 'last', 'place']);
  const only = whatIf(plan, 'E1', own, new Map([['sales', fraction(12000n)]]));
  expect([...(only?.others ?? [])].toSorted()).toEqual(['bonus', 'place']);
  const figures = figuresAt(only?.evaluation as Evaluation, 0);
  expect([figures.get('commission'), figures.get('place'), figures.get('last')]).toEqual(['140/1', 'unknown', '2/1']);
});

test('what can be moved is one’s own, of a window that is not over, and matters', () => {
  expect(movableLines(planOf(SHOP)).map(({ line }) => line.name)).toEqual(['sales']);
});

test('examples, which are cases of others, are not sent; figures of another plan make no month', () => {
  const plan = planOf(SHOP);
  const texts = textsNeeded(plan, { file: 'small.yaml', scheme: SHOP, indicators: {}, tables: {} });
  expect(texts.scheme).not.toMatch(/示例|E2/);
  expect(whatIf(plan, 'E1', [], new Map())).toBe(null);
  expect(planFrom({ ...texts, scheme: '方案' }, '2026-10')).toBe(null);
});
