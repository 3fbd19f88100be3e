/** Kept months: texts that say the values and nothing of how they were computed, paths that stay, months that open again. */

import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, type Stored } from '../../../test/columns.ts';
import { planOf, publicMonth, schemeText } from '../../../test/scheme-text.ts';
import { shippedPlan } from '../../../test/shipped-plan.ts';
import { shippedSchemes } from '../../cli/library.ts';
import type { Column } from '../../lib/column.ts';
import type { Facts } from '../../methods/facts.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { topLines, trace } from '../explain.ts';
import { treeLines } from '../tree.ts';
import { type KeptMonth, keptMonth, reopened } from './month.ts';
import { pathsOf } from './paths.ts';
import { resultText, traceText } from './text.ts';

const whole = (pieces: Iterable<string>): string => [...pieces].join('');
const textsOf = (kept: KeptMonth): readonly string[] => [whole(resultText(kept)), whole(traceText(kept))];

const PLAN = planOf(
  schemeText(`指标:
  sales: { 标题: 实收, 合计: orders.amount }
  people: { 计数: orders, 单位: 单 }
评分:
  each: { 标题: 每单, 值: sales ÷ people, 仅当: people > 1单, 内部: 否 }
薪酬:
  commission: { 分段累进: sales, 档: [[到 5万元, 2%], [以上, 3%]], 负数: 零, 后: [四舍五入到 0.01元] }
总计:
  total: { 标题: 合计, 值: commission + 1000元 }
结果:
  good: { 值: total > 2000元 }
`),
);

const IDS = ['E1', 'E2', 'E3', 'E4'];

/** The facts of the plan with given sales and numbers of orders, stored as wanted. */
function factsOf(plan: Plan, sales: readonly string[], people: readonly string[], stored: Stored = {}): Facts {
  const ids = sales.map((_, k) => IDS[k] ?? `F${k}`);
  const answers = new Map<string, Column>(
    plan.questions.questions.map(({ id }, k) => [id, numbersOf(k === 0 ? sales : people, k === 0 ? stored : {})]),
  );
  return { subjects: { ids, labels: ids.map((_, k) => (k === 0 ? '王芳' : null)), attributes: new Map() }, answers };
}

const MONTH = evaluate(PLAN, factsOf(PLAN, ['60000', '100.01', '?', '1'], ['7', '2', '1', '0']));

describe('the texts of a month', () => {
  test('results: exact values, what an unknown one waits for, null where it does not apply', () => {
    expect(whole(resultText(keptMonth(MONTH)))).toBe(
      [
        '{"format":"hengji results 1","scheme":"small","period":"2026-10","items":[' +
          '{"name":"sales","is":"number","unit":{"元":1},"percent":false},{"name":"people","is":"number","unit":{"单":1},"percent":false},' +
          '{"name":"each","is":"number","unit":{"元":1,"单":-1},"percent":false},{"name":"commission","is":"number","unit":{"元":1},"percent":false},' +
          '{"name":"good","is":"truth"},{"name":"total","is":"number","unit":{"元":1},"percent":false}],"subjects":4}',
        '["E1","王芳","60000","7","60000/7","1300",true,"2300"]',
        '["E2",null,"10001/100","2","10001/200","2",false,"1002"]',
        '["E3",null,["sales"],"1",null,["sales"],["sales"],["sales"]]',
        '["E4",null,"1","0",null,"1/50",false,"50001/50"]',
        '',
      ].join('\n'),
    );
  });

  test('the trace: a line for each column, those of the scheme by name, the steps between by their way', () => {
    const lines = whole(traceText(keptMonth(MONTH))).split('\n');
    expect(lines[0]).toBe('{"format":"hengji trace 1","scheme":"small","period":"2026-10","subjects":["E1","E2","E3","E4"],"columns":14}');
    const paths = lines.filter((line) => line.startsWith('{"path"')).map((line) => JSON.parse(line).path);
    expect(paths).toEqual([
      'sales',
      'people',
      'each',
      'commission',
      'good',
      'total',
      'each#0',
      'each#1',
      'commission#0',
      'commission#0.0',
      'commission#0.0~progressive~0',
      'commission#0.0~progressive~1',
      'commission#0.0~progressive~2',
      'commission#0.0~progressive~3',
    ]);
    expect(lines[2 * paths.indexOf('each#1') + 2]).toBe('[true,true,false,false]');
    expect(lines.at(-2)).toBe('{"problems":[]}');
  });

  test('broken rules stand at the end, without the place of the file', () => {
    const kept = { ...keptMonth(MONTH), problems: [{ code: 'X', severity: 'error', place: null, values: { b: 1, a: '甲' } } as const] };
    expect(whole(traceText(kept))).toMatch(/\n\{"problems":\[\{"code":"X","severity":"error","values":\{"a":"甲","b":1\}\}\]\}\n$/);
  });

  test('a month of nobody has its head', () => {
    const kept = keptMonth(evaluate(PLAN, factsOf(PLAN, [], [])));
    expect(whole(resultText(kept)).split('\n')).toHaveLength(2);
    expect(whole(traceText(kept))).toContain('"subjects":[]');
  });
});

/** The same facts with bounds beyond safe integers, so that every kernel takes the way over bigints. */
function onBigints({ subjects, answers }: Facts): Facts {
  const forced = (columns: ReadonlyMap<string, Column>) =>
    new Map(
      [...columns].map(([name, column]) => [name, column.is === 'number' ? { ...column, low: -(10n ** 30n), high: 10n ** 30n } : column]),
    );
  return { subjects: { ...subjects, attributes: forced(subjects.attributes) }, answers: forced(answers) };
}

const isWide = ({ plan, column }: Evaluation): boolean =>
  plan.nodes.some(({ id }) => {
    const found = column(id);
    return found.is === 'number' && found.wide;
  });

describe('equal values give equal texts', () => {
  test('whatever the scale, the denominator or the kind of integer', () => {
    const cell = record({ top: integer({ min: -9_000_000, max: 9_000_000 }), bottom: constantFrom(1, 2, 3, 4, 100) });
    const people = uniqueArray(cell, { minLength: 1, maxLength: 9, selector: ({ top }) => top });
    assert(
      property(people, integer({ min: 1, max: 60 }), (cells, scale) => {
        const sales = cells.map(({ top, bottom }) => `${top}/${bottom}`);
        const counts = cells.map((_, k) => String(k));
        const stored = [{}, { wide: true }, { ratio: true, scale: BigInt(scale) }, { ratio: true, wide: true }];
        const texts = stored.map((how) => textsOf(keptMonth(evaluate(PLAN, factsOf(PLAN, sales, counts, how)))));
        for (const each of texts) expect(each).toEqual(texts[0]);
      }),
    );
  });

  test('a different fen, name, state or subject gives another text', () => {
    const texts = [
      MONTH,
      evaluate(PLAN, factsOf(PLAN, ['60000', '100.02', '?', '1'], ['7', '2', '1', '0'])),
      evaluate(PLAN, factsOf(PLAN, ['60000', '100.01', '0', '1'], ['7', '2', '1', '0'])),
      evaluate(PLAN, factsOf(PLAN, ['60000', '100.01', '?'], ['7', '2', '1'])),
    ].map((month) => whole(resultText(keptMonth(month))));
    expect(new Set(texts).size).toBe(4);
  });

  test.each(['online-consultant', 'livestream-clinic', 'purchasing-warehouse', 'new-media-trial', 'web-promotion-abc'])(
    '%s on bigints as on safe integers, and opened again',
    async (name) => {
      const { evaluation, close } = await publicMonth(name);
      close();
      const kept = keptMonth(evaluation);
      const wide = evaluate(evaluation.plan, onBigints(evaluation.facts));
      expect([isWide(evaluation), isWide(wide)]).toEqual([false, true]);
      expect(textsOf(keptMonth(wide))).toEqual(textsOf(kept));
      const again = reopened(evaluation.plan, kept);
      if (again.misfits !== null) throw new Error(again.misfits.join());
      expect(textsOf(keptMonth(again.evaluation))).toEqual(textsOf(kept));
    },
  );
});

describe('a month opened again', () => {
  test('explains as the computed one did, in every word', async () => {
    const { evaluation, close } = await publicMonth('online-consultant');
    close();
    const again = reopened(evaluation.plan, keptMonth(evaluation));
    if (again.misfits !== null) throw new Error(again.misfits.join());
    const told = (month: Evaluation, row: number) =>
      topLines(month.plan).flatMap((name) => {
        const tree = trace(month, name, row);
        return tree === null ? [] : treeLines(month, tree, row, 'zh');
      });
    for (const row of evaluation.facts.subjects.ids.keys()) expect(told(again.evaluation, row)).toEqual(told(evaluation, row));
  });

  test('does not open under other rules, and says which steps do not fit', () => {
    const other = planOf(
      schemeText('指标:\n  sales: { 合计: orders.amount }\n薪酬:\n  fee: { 值: sales × 1%, 后: [四舍五入到 0.01元] }\n'),
    );
    expect(reopened(other, keptMonth(MONTH)).misfits).toEqual(expect.arrayContaining(['fee', 'fee#0', 'total']));
  });

  test('what was asked before does not change what is kept', () => {
    const asked = evaluate(PLAN, MONTH.facts);
    for (const { id } of PLAN.nodes) asked.column(id);
    expect(textsOf(keptMonth(asked))).toEqual(textsOf(keptMonth(evaluate(PLAN, MONTH.facts))));
  });
});

test.each(shippedSchemes())('every step of %s has one path, and each line its name', (name) => {
  const plan = shippedPlan(name);
  const paths = pathsOf(plan);
  const wanted = plan.nodes.filter(({ id, operator }) => operator !== 'constant' || paths.has(id));
  expect(wanted.filter(({ id }) => !paths.has(id))).toEqual([]);
  expect(new Set(paths.values()).size).toBe(wanted.length);
  for (const { line, built } of plan.lines) if (built.is === 'value') expect(paths.get(built.node)).toBe(line.name);
});
