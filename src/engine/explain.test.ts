/** Explanations: the whole tree in words, golden in both languages; what is missing, and why something is 0. */

import { describe, expect, test } from 'vitest';
import { evaluationOf, publicMonth, schemeText } from '../../test/scheme-text.ts';
import type { Language } from '../lib/problem.ts';
import type { Evaluation } from './evaluate.ts';
import { topLines, trace } from './explain.ts';
import { treeLines } from './tree.ts';

const MARKS = { item: '■ ', reason: '  ', active: '  ● ', idle: '  ○ ', next: '  → ' } as const;

/** The trees of all top lines of a subject as text. */
function told(evaluation: Evaluation, subject: string, language: Language, names = topLines(evaluation.plan)): string {
  const row = evaluation.facts.subjects.ids.indexOf(subject);
  const lines = names.flatMap((name) => {
    const tree = trace(evaluation, name, row);
    return tree === null ? [] : treeLines(evaluation, tree, row, language);
  });
  return `${lines.map(({ depth, kind, text, value }) => `${'   '.repeat(depth)}${MARKS[kind]}${text}${value === '' ? '' : ` = ${value}`}`).join('\n')}\n`;
}

describe.each([
  ['online-consultant', 'E001'],
  ['service-form', 'E003'],
  ['livestream-clinic', 'E001'],
])('%s %s', (name, subject) => {
  test.each(['zh', 'en'] as const)('in %s', async (language) => {
    const month = await publicMonth(name);
    await expect(told(month.evaluation, subject, language)).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
    month.close();
  });
});

test('a missing rating is named where it is missing, and the lines that wait for it say so', async () => {
  const month = await publicMonth('service-form');
  const text = told(month.evaluation, 'E003', 'zh');
  expect(text).toContain('还缺评分：维护线上客服工具');
  expect(text).toContain('还缺：工作业绩');
  expect(text.match(/还缺：工作业绩/g)).toHaveLength(1);
  month.close();
});

test('a forfeited bonus says why it is 0 and what it would have been', async () => {
  const month = await publicMonth('livestream-clinic');
  const text = told(month.evaluation, 'E001', 'zh', ['day_bonus']);
  expect(text).toContain('400.00元');
  expect(text).toMatch(/day_bonus = 0.00元/);
  expect(text).toMatch(/forfeited = 是/);
  month.close();
});

describe('what an unknown line waits for', () => {
  const text = schemeText(`指标:
  x: { 最高: orders.amount }
  y: { 标题: 业绩, 合计: orders.amount }
薪酬:
  a: { 值: x + 1元 }
  b: { 值: a × 2 + x + y }
总计:
  total: { 值: a + b }
示例:
  - { 给: { x: 未知, y: 未知 }, 得: { total: 未知 } }
`);

  test('is the lowest, each once, also where a line stands above already', () => {
    const evaluation = evaluationOf(text);
    expect(trace(evaluation, 'total', 0)?.missing).toEqual(['x', '业绩']);
    expect(trace(evaluation, 'a', 0)?.missing).toEqual(['x']);
    expect(trace(evaluation, 'x', 0)?.missing).toEqual(['x']);
    expect(told(evaluation, '甲', 'zh').match(/还缺：x$/gm)).toHaveLength(1);
  });

  test('a line that stands above already is given again without its parts', () => {
    const tree = trace(evaluationOf(text), 'total', 0);
    const again = tree?.parts[1]?.parts.find(({ line }) => line.name === 'a');
    expect([again?.line.name, again?.seen, again?.parts, again?.missing]).toEqual(['a', true, [], ['x']]);
  });

  test('a name that is no line has no trace', () => {
    expect(trace(evaluationOf(text), 'nobody', 0)).toBeNull();
  });
});

test('totals stand at the top, and lines that no other uses', () => {
  const evaluation = evaluationOf(
    schemeText(`指标:
  y: { 合计: orders.amount }
薪酬:
  a: { 值: y × 2 }
  alone: { 值: 5元 }
  hidden: { 值: 5元, 内部: 是 }
总计:
  total: { 值: a }
示例:
  - { 得: { total: 0元 } }
`),
  );
  expect(topLines(evaluation.plan)).toEqual(['total', 'alone']);
});
