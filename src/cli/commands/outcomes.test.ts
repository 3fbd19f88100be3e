/** Tests of `hengji outcomes` on a real month: who is proposed, with figures that are those of the run. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { checkoutPath } from '../library.ts';

const facts = checkoutPath('test', 'cases', 'online-consultant', 'public', 'facts');
const month = ['--facts', facts, '--period', '2026-10'];
const STARS = `方案: stars
标题: 业绩之星
周期: 月
对象: employees 其中 position = '网络咨询'
指标: { 业绩: { 标题: 个人业绩, 合计: orders.amount } }
结果: { 之星: { 标题: 月度业绩之星, 人事提议: 业绩 ≥ 10万元, 类别: 荣誉, 依据: [业绩, is_manager] } }
`;

const folder = testFolder();
writeFileSync(join(folder, 'stars.yaml'), STARS);

/** What a command prints on both streams; it must end with the exit code. */
async function said(words: readonly string[], code = 0): Promise<string> {
  const found = await hengji(words, folder);
  expect(found.code).toBe(code);
  return found.out + found.err;
}

type Told = { readonly proposals: readonly { subject: string; kind: string; state: string; evidence: Record<string, string> }[] };
type Run = { readonly results: Readonly<Record<string, Readonly<Record<string, string>>>> };

test('who holds the condition is proposed, with the figures of the run as evidence', async () => {
  const { proposals } = JSON.parse(await said(['outcomes', 'stars.yaml', ...month, '--json'])) as Told;
  const { results } = JSON.parse(await said(['run', 'stars.yaml', ...month, '--json'])) as Run;
  const stars = Object.keys(results).filter((id) => results[id]?.['之星'] === 'true');
  expect(stars.length).toBeGreaterThan(0);
  expect(stars.length).toBeLessThan(Object.keys(results).length);
  expect(proposals.map(({ subject }) => subject)).toEqual(stars);
  for (const { subject, kind, state, evidence } of proposals) {
    expect([kind, state]).toEqual(['honour', 'proposed']);
    expect(evidence['业绩']).toBe(results[subject]?.['业绩']);
  }
});

test('the table says in either language that a person decides', async () => {
  expect(await said(['outcomes', 'stars.yaml', ...month])).toMatch(/月度业绩之星 +荣誉 +个人业绩 [\s\S]*由人决定/);
  expect(await said(['outcomes', 'stars.yaml', ...month, '--lang', 'en'])).toMatch(
    /之星 +honour +业绩 [^；\n]+ yuan; is_manager (yes|no)\n[\s\S]*for a person to decide/,
  );
});

test('a month without proposals says so; without a period it is wrong use', async () => {
  expect(await said(['outcomes', 'online-consultant', ...month])).toContain('本期没有提议');
  expect(await said(['outcomes', 'online-consultant', '--facts', facts], 2)).toContain('hengji outcomes');
});
