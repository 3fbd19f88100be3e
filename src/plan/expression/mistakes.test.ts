/** Golden tests of mistakes in expressions: for each one the text, and what a person reads about it, in both languages. */

import { describe, expect, test } from 'vitest';
import { report } from '../report.ts';
import { placedAlone } from '../yaml/scalar-text.ts';
import { expressionMessages } from './messages.ts';
import { parseExpression } from './parse.ts';

/** Expressions that people write, one mistake each. */
const MISTAKES: readonly string[] = [
  '',
  'a @ b',
  '达成率：90%',
  'a == b',
  'a <> b',
  'a && b',
  '!a',
  '业绩 – 退款',
  '[a]',
  "岗位 = '客服",
  '「满 意',
  '最大(a, b',
  '(a + b',
  'a + b)',
  '1,000元',
  '最大(1,200)',
  '.5',
  '5.元',
  '1.2.3',
  '1234567890123456元',
  '0.1234567890123%',
  '工号 = 0012',
  '5‰',
  '5万园',
  '50000 yaun',
  '6个月',
  '3 day',
  '若 缺勤 = 0次 则 200元否则 0元',
  '2026-02-30',
  '2026/1/1',
  '2026.1.1',
  '2026年1月1日',
  '入职 < 2026-10',
  '最火(a, b)',
  'maximum(a, b)',
  'mx(a, b)',
  'a +',
  '× a',
  'a × (b + )',
  '()',
  '最大(a,)',
  '5 5',
  "岗位 '客服'",
  '满 意',
  '60 < x ≤ 90',
  'a = b = c',
  'x 已知 + 1',
  'x 已知 = 是',
  'a 属于 b, c + 1',
  '1 + 若 a 则 1 否则 2',
  'a × 非 b',
  '若 a',
  '若 a 则 1',
  '若 a 否则 1',
  'is_manager 是 是',
  'post is host',
  'a 属于 b c',
  'a 属于 orders.kind',
  'a 属于 最大(b)',
  'a 属于',
  'orders.',
  '「」',
  'a, b',
  'a 则 b',
  '('.repeat(65),
  'x'.repeat(10_001),
];

const file = '提成.yaml';

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 20)}… (${text.length})` : text);

describe('what a person reads about a mistake', () => {
  test.each(['zh', 'en'] as const)('in %s', async (language) => {
    const told = MISTAKES.map((text) => {
      const reports = parseExpression(placedAlone(text), file).problems.map(
        (problem) => `[${problem.code}]\n${report(problem, new Map([[file, text]]), expressionMessages, language)}`,
      );
      return `======== ${short(text)}\n${reports.join('\n')}`;
    });
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(`golden/mistakes.${language}.txt`);
  });

  test('every mistake is told', () => {
    const problems = (text: string) => parseExpression(placedAlone(text), file).problems;
    const found = new Set(MISTAKES.flatMap(problems).map(({ code }) => code));
    expect(Object.keys(expressionMessages).filter((code) => !found.has(code))).toEqual([]);
    expect(MISTAKES.filter((text) => problems(text).length !== 1)).toEqual([]);
  });
});
