/** Results as text: the fixed formats of money, points, counts and percentages; null where nothing can be said. */

import { describe, expect, test } from 'vitest';
import { datesOf, numbersOf, textsOf, truthsOf } from '../../test/columns.ts';
import { oracles } from '../../test/oracle/index.ts';
import { evaluationOf, planOf, publicMonth, schemeText } from '../../test/scheme-text.ts';
import { stateAt, VALUE } from '../lib/column.ts';
import { bigOf } from '../lib/exact.ts';
import type { Type } from '../methods/node.ts';
import { itemText, placesOf, results, shownLines } from './results.ts';

const number = (unit: Readonly<Record<string, number>>, scale: bigint | null, percent = false): Type & { is: 'number' } => ({
  is: 'number',
  unit,
  percent,
  scale,
});

describe('a number is printed', () => {
  test.each([
    ['money', number({ 元: 1 }, 100n), '1914.73', '1914.73'],
    ['money without fen', number({ 元: 1 }, 1n), '1500', '1500.00'],
    ['money not rounded yet', number({ 元: 1 }, null), '2/3', '0.67'],
    ['money below half a fen', number({ 元: 1 }, null), '-1/300', '0.00'],
    ['money of half a fen', number({ 元: 1 }, 1000n), '-0.005', '-0.01'],
    ['points', number({ 分: 1 }, 1n), '90', '90.00'],
    ['a count', number({ 人: 1 }, 1n), '5', '5'],
    ['a rank', number({ 名: 1 }, 1n), '3', '3'],
    ['a mean of counts', number({ 次: 1 }, null), '7/2', '3.50'],
    ['a count in halves', number({ 场: 1 }, 2n), '3.5', '3.50'],
    ['yuan a head', number({ 元: 1, 人: -1 }, 1n), '20', '20.00'],
    ['one by a count', number({ 人: -1 }, 1n), '2', '2.00'],
    ['a plain number', number({}, 1n), '2', '2.00'],
    ['a percentage', number({}, null, true), '0.9567', '95.67'],
    ['a percentage of thirds', number({}, null, true), '1/3', '33.33'],
    ['a whole percentage', number({}, 100n, true), '0.1', '10'],
    ['a negative whole percentage', number({}, 100n, true), '-0.1', '-10'],
    ['a percentage in tenths', number({}, 1000n, true), '0.105', '10.50'],
    ['percent points', number({ 百分点: 1 }, 1n), '3', '3'],
  ] as const)('%s', (_, type, value, text) => {
    for (const stored of [{}, { wide: true }, { ratio: true }]) expect(itemText(numbersOf([value], stored), type, 0)).toBe(text);
  });

  test('zero never has a sign', () => {
    expect(itemText(numbersOf(['-0']), number({ 元: 1 }, 100n), 0)).toBe('0.00');
    expect(itemText({ ...numbersOf(['0']), num: Float64Array.of(-0) }, number({ 元: 1 }, 100n), 0)).toBe('0.00');
    expect(placesOf(number({}, 1n, true))).toBe(0);
  });
});

test('what is unknown or does not apply is null; texts, truths and days stand as they are', () => {
  expect([0, 1, 2].map((row) => itemText(numbersOf(['1', '?', '-']), number({ 元: 1 }, 100n), row))).toEqual(['1.00', null, null]);
  expect([0, 1].map((row) => itemText(textsOf(['优秀', '?']), { is: 'text' }, row))).toEqual(['优秀', null]);
  expect([0, 1, 2].map((row) => itemText(truthsOf(['true', 'false', '?']), { is: 'truth' }, row))).toEqual(['true', 'false', null]);
  expect(itemText(datesOf(['2026-10-01']), { is: 'date' }, 0)).toBe('2026-10-01');
});

test('internal lines and checks are not shown; subjects and items stand in order', () => {
  const text = schemeText(`指标:
  数: { 计数: orders }
薪酬:
  内: { 值: 数 × 2元/单, 内部: 是 }
  外: { 值: 内 + 1元 }
示例:
  - { 对象: { 乙: { 给: { 数: 3单 }, 得: { 外: 7元 } }, 甲: { 给: { 数: 0单 }, 得: { 外: 1元 } } } }
`);
  const evaluation = evaluationOf(text);
  expect(shownLines(evaluation).map(({ line }) => line.name)).toEqual(['数', '外']);
  expect(results(evaluation)).toEqual({ 乙: { 数: '3', 外: '7.00' }, 甲: { 数: '0', 外: '1.00' } });
  expect(Object.keys(results(evaluation))).toEqual(['乙', '甲']);
});

test('no subject is lost, whatever its id', () => {
  const text = schemeText(
    '薪酬:\n  base: { 值: 1元 }\n示例:\n  - { 对象: { __proto__: { 得: { base: 1元 } }, constructor: { 得: { base: 1元 } } } }\n',
  );
  const evaluation = evaluationOf(text);
  expect(evaluation.facts.subjects.ids).toEqual(['__proto__', 'constructor']);
  expect(JSON.stringify(results(evaluation))).toBe('{"__proto__":{"base":"1.00"},"constructor":{"base":"1.00"}}');
});

describe('the scale that a type promises holds for every value that was computed', () => {
  test.each(oracles.map(({ name }) => name))('%s', async (name) => {
    const month = await publicMonth(name);
    const { plan, column } = month.evaluation;
    for (const { type, id, operator } of plan.nodes) {
      const cells = column(id);
      if (cells.is !== 'number' || type.is !== 'number' || type.scale === null) continue;
      for (let row = 0; row < cells.size; row += 1) {
        const den = cells.den === null ? 1n : bigOf(cells.den[row]!);
        const rest = (bigOf(cells.num[row]!) * type.scale) % (den * cells.scale);
        expect(stateAt(cells, row) === VALUE ? rest : 0n, `node ${id}, ${operator}`).toBe(0n);
      }
    }
    month.close();
  });
});

test('a plan over no subjects has no results', () => {
  const plan = planOf(schemeText('薪酬:\n  base: { 值: 1元 }\n'));
  expect(plan.lines.map(({ line }) => line.name)).toEqual(['base']);
});
