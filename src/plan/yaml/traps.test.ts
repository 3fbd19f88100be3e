/** Golden tests of YAML's traps: for each one the text, and what a person reads about it, in both languages. */

import { describe, expect, test } from 'vitest';
import { report } from '../report.ts';
import { readTree } from '../tree.ts';
import { yamlMessages } from './messages.ts';

/** Texts that people write, one trap each. */
const TRAPS: readonly string[] = [
  '指标:\n\t实收: 合计\n',
  '指标:\n  实收: a\n\t业绩: b\n',
  '薪酬:\n  提成: { 阶梯: 最大(a, b) }\n',
  '档: [最大(a, b), 2%]\n',
  "档: ['甲', 若 岗位 = '乙, 丙' 则 1 否则 2]\n",
  '缺勤: { 计数: attendance, 其中: status 属于 late, early }\n',
  '标题：个人业绩\n方案: a\n',
  '方案: a\n标题：个人业绩\n',
  '标题：个人业绩\n',
  '指标:\n  标题：个人业绩\n  单位：元\n',
  '示例:\n  - 给：{ sales: 12万元 }\n',
  '指标: { 合计：实收 }\n',
  '指标: { 合计: 实收，按: customer_id }\n',
  '档: [到 5万元， 2%]\n',
  '档: ［到 5万元, 2%］\n',
  '方案:　a\n',
  '示例:\n　给: a\n',
  '-　a\n',
  '方案:a\n标题: b\n',
  '- a\n-b\n- c\n',
  '表:\n  -orders\n  -visits\n',
  '方案: a\n个人业绩\n标题: b\n',
  '方案: a\n  标题: b\n',
  '说明: 注: 见第二条\n',
  '指标: { 标题: 注: 见第二条, 按: a }\n',
  '标题: 方案 #3\n',
  '提成: 最大(a, # 业绩\n',
  '档: [到 5万元, 2%\n标题: a\n',
  '指标: { 合计: 实收\n标题: a\n',
  '档: [1,\n2]\n',
  '档: [[到 5万元, 2%]]]\n',
  '档: [1,, 2]\n',
  '指标:\n  实收: a\n 业绩: b\n',
  "标题: '个人业绩\n方案: a\n",
  "条件: 'a' = 岗位\n",
  "条件: ['a' = 岗位, 5元]\n",
  '表: - orders\n',
  '档: > 5万元\n',
  '档: [> 5万元, 2%]\n',
  '提成: %2 × sales\n',
  '提成: ? sales\n',
  '说明: "C:\\用户"\n',
  '甲: &档 1\n乙: *档\n',
  '甲: !整数 1\n',
  '? [a, b]\n: c\n',
  ': 5元\n',
  '方案: a\n方案: b\n',
  '提成:\n标题: a\n',
  '表:\n  -\n  - orders\n',
  '方案: a\n---\n方案: b\n',
  '',
  '# 只有注释\n',
  `${'长'.repeat(1100)}: a\n`,
  `${'['.repeat(70)}x${']'.repeat(70)}`,
  `a: ${'b'.repeat(500_000)}`,
];

const file = 'scheme.yaml';

const short = (text: string) => (text.length > 300 ? `${text.slice(0, 30)}… (${text.length})` : text);

describe('what a person reads about a trap', () => {
  test.each(['zh', 'en'] as const)('in %s', async (language) => {
    const told = TRAPS.map((text) => {
      const reports = readTree(text, file).problems.map(
        (problem) => `[${problem.code}]\n${report(problem, new Map([[file, text]]), yamlMessages, language)}`,
      );
      return `======== ${JSON.stringify(short(text))}\n${reports.join('\n')}`;
    });
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(`golden/traps.${language}.txt`);
  });

  test('every trap is told', () => {
    const found = new Set(TRAPS.flatMap((text) => readTree(text, file).problems.map(({ code }) => code)));
    expect(Object.keys(yamlMessages).filter((code) => !found.has(code))).toEqual([]);
    expect(TRAPS.filter((text) => readTree(text, file).problems.length === 0)).toEqual([]);
  });
});
