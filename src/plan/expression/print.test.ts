/** Tests of printing expressions: both languages, few parentheses, and the law that what is printed parses to the same tree. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressions } from '../../../test/random-expressions.ts';
import { withoutPlaces } from '../../../test/without-places.ts';
import type { Expression } from '../../lib/expression.ts';
import { fraction } from '../../lib/fraction.ts';
import { YUAN } from '../../lib/unit.ts';
import { placedAlone } from '../yaml/scalar-text.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';

const parse = (text: string) => parseExpression(placedAlone(text), 'scheme.yaml');

function both(text: string): readonly string[] {
  const { expression, problems } = parse(text);
  if (expression === null) throw new Error(problems.map(({ code }) => code).join());
  return [printExpression(expression, 'zh'), printExpression(expression, 'en')];
}

describe('printing', () => {
  test.each([
    ['if (a) then ((b * 2)) else (c)', '若 a 则 b × 2 否则 c', 'if a then b * 2 else c'],
    ['50000 yuan + 1.234万元', '5万元 + 12340元', '50000 yuan + 12340 yuan'],
    ['(a - (b - c)) / (d * e)', '(a − (b − c)) ÷ (d × e)', '(a - (b - c)) / (d * e)'],
    ['((a - b) - c) <= -5元', 'a − b − c ≤ −5元', 'a - b - c <= -5 yuan'],
    ['(a or b) and not (c = d)', '(a 或 b) 且 非 c = d', '(a or b) and not c = d'],
    ["x in 'late', '外 派', '否'", "x 属于 late, '外 派', '否'", "x in late, '外 派', '否'"],
    ['max(x in a, b)', '最大(x 属于 (a, b))', 'max(x in (a, b))'],
    ['20元/人 × 人数', '20元/人 × 人数', '20 yuan/people * 人数'],
    ['5/人 + 2.5% + 0.5%/个', '5/人 + 2.5% + 0.5%/个', '5/people + 2.5% + 0.5%/pieces'],
    ['x 已知 或 y is unknown', 'x 已知 或 y 未知', 'x is known or y is unknown'],
    ['不同 「满 意」.x', '不同 「满 意」.x', 'distinct 「满 意」.x'],
    ['「若」 + 「a.b」', '「若」 + 「a.b」', '「若」 + 「a.b」'],
    ['- (-a)', '−(−a)', '-(-a)'],
    ['10000', '10000', '10000'],
    ['9999.5元', '9999.5元', '9999.5 yuan'],
    ['1.5亿元', '1.5亿元', '150000000 yuan'],
    ['是 = 否', '是 = 否', 'yes = no'],
  ])('%s', (text, zh, en) => {
    expect(both(text)).toEqual([zh, en]);
  });

  test('a number that no literal can say becomes a division', () => {
    const third: Expression = {
      is: 'number',
      value: fraction(1n, 3n),
      unit: YUAN,
      percent: false,
      at: { start: 0, end: 0 },
    };
    expect([printExpression(third, 'zh'), printExpression(third, 'en')]).toEqual(['(1元 ÷ 3)', '(1 yuan / 3)']);
  });

  test('a negative number stands with its sign', () => {
    const debt: Expression = {
      is: 'number',
      value: fraction(-50000n),
      unit: YUAN,
      percent: false,
      at: { start: 0, end: 0 },
    };
    expect([printExpression(debt, 'zh'), printExpression(debt, 'en')]).toEqual(['−5万元', '-50000 yuan']);
  });
});

describe('parse(print(tree)) is the tree', () => {
  test.each(['zh', 'en'] as const)('in %s', (language) => {
    fc.assert(
      fc.property(expressions, (tree) => {
        const text = printExpression(tree, language);
        const { expression, problems } = parse(text);
        expect(problems).toEqual([]);
        expect(withoutPlaces(expression)).toEqual(withoutPlaces(tree));
      }),
      { numRuns: 2000 },
    );
  });
});
