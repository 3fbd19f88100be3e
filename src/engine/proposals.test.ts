/** Proposals: who is proposed for what, with the evidence; what cannot be decided yet says what it waits for. */

import { expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../test/scheme-text.ts';
import { proposals } from './proposals.ts';
import { shownItem } from './results.ts';

const YEAR = `指标:
  年度分: { 标题: 年度得分, 取: ratings.score, 其中: item = 'year' }
  差错: { 计数: errors }
结果:
  提升: { 标题: 可参加提升培训, 人事提议: 年度分 ≥ 80分, 类别: 培训, 依据: [年度分, 差错] }
  适职: { 人事提议: 年度分 < 60分, 类别: 辞退预警, 依据: [年度分, is_manager], 仅当: 非 is_manager }
`;

const told = (given: Readonly<Record<string, string>>) => {
  const cases = Object.entries(given).map(([id, values]) => `      ${id}: { 给: { ${values} }, 得: {} }`);
  const evaluation = evaluationOf(schemeText(`${YEAR}示例:\n  - 对象:\n${cases.join('\n')}\n`));
  return proposals(evaluation).map(({ row, line, kind, state, evidence, missing }) => [
    evaluation.facts.subjects.ids[row],
    line.name,
    kind,
    state,
    evidence.map(({ title, shown }) => `${title} ${shownItem(shown)}`),
    missing,
  ]);
};

test('on and beside each line: who reaches it is proposed, with the figures it rests on', () => {
  expect(
    told({
      a: '年度分: 79.99分, is_manager: 否',
      b: '年度分: 80分, 差错: 2次, is_manager: 否',
      c: '年度分: 59.99分, is_manager: 否',
      d: '年度分: 60分, is_manager: 否',
    }),
  ).toEqual([
    ['b', '提升', 'training', 'proposed', ['年度得分 80.00', '差错 2'], []],
    ['c', '适职', 'dismissal warning', 'proposed', ['年度得分 59.99', '是否主管 false'], []],
  ]);
});

test('without the score both are open, and say what they wait for; a closed gate proposes nothing', () => {
  expect(told({ a: 'is_manager: 否', b: 'is_manager: 是' })).toEqual([
    ['a', '提升', 'training', 'open', ['年度得分 null', '差错 0'], ['年度得分']],
    ['a', '适职', 'dismissal warning', 'open', ['年度得分 null', '是否主管 false'], ['年度得分']],
    ['b', '提升', 'training', 'open', ['年度得分 null', '差错 0'], ['年度得分']],
  ]);
});

test('a gate that is unknown by a blank cell of the subject says which', () => {
  expect(told({ a: '年度分: 59.99分' })).toEqual([
    ['a', '适职', 'dismissal warning', 'open', ['年度得分 59.99', '是否主管 null'], ['是否主管']],
  ]);
});
