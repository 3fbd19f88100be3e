/** What newcomers get wrong in their files, and what they read then: golden in both languages. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScheme, shippedSchemes } from '../src/cli/library.ts';
import { computeLoaded } from '../src/cli/month.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { hasErrors, type Language, type Problem } from '../src/lib/problem.ts';
import { report } from '../src/plan/report.ts';
import { type Files, inFolder } from './facts-folder.ts';

const HEAD = '方案: small\n标题: 小方案\n周期: 月\n对象: employees\n';

const FILES: Files = {
  'employees.csv': 'employee_id,name,position\nE01,王芳,网络咨询\nE02,李强,客服\n',
  'orders.csv': 'employee_id,paid_on,amount\nE01,2026-01-05,1000.00\n',
  'events.csv': 'employee_id,happened_on,type,points\nE01,2026-01-05,complaint,12\nE02,2026-01-06,late,1\n',
  'ratings.csv': 'period,employee_id,rater_id,item,score,grade\n2026-01,E01,R1,work,105,A\n2026-01,E02,R1,work,95,特优\n',
};

/** A mistake: the lines of the scheme, and the files that differ from the good ones (null: missing). */
type Mistake = { readonly name: string; readonly scheme: string; readonly files?: Readonly<Record<string, string | null>> };

const MISTAKES: readonly Mistake[] = [
  { name: 'facts-table-missing', scheme: '指标:\n  sales: { 合计: orders.amount }\n', files: { 'orders.csv': null } },
  {
    name: 'facts-column-missing',
    scheme: '指标:\n  sales: { 合计: orders.amount }\n',
    files: { 'orders.csv': 'employee_id,paid_on,实付\nE01,2026-01-05,1000.00\n' },
  },
  { name: 'facts-event-unknown', scheme: '评分:\n  conduct: { 计分: events.type, 起: 100分, 扣: { complaint: 5分 } }\n' },
  {
    name: 'facts-severity-outside',
    scheme: '评分:\n  conduct: { 计分: events.type, 起: 100分, 扣: { complaint: 5分 到 10分 }, 程度: events.points, 其他: 忽略 }\n',
  },
  { name: 'facts-score-outside', scheme: '评分:\n  work: { 评议: ratings.score, 缺: 待, 范围: 0分 到 100分 }\n' },
  { name: 'facts-grade-unknown', scheme: '评分:\n  work: { 评议: ratings.grade, 缺: 待, 对照表: { A: 10分, B: 5分 } }\n' },
  { name: 'facts-lookup-unknown', scheme: '评分:\n  work: { 对照: position, 对照表: { 客服: 10分, 店长: 5分 } }\n' },
  {
    name: 'facts-rule-broken',
    scheme: '指标:\n  sales: { 合计: orders.amount, 归: 全体 }\n检查:\n  rule: { 必须: sales, 应为: 1200元 }\n',
  },
];

/** All that is found when the scheme is computed for January 2026. */
function found({ scheme, files }: Mistake): Promise<{ readonly problems: readonly Problem[]; readonly text: string }> {
  const good = Object.entries({ ...FILES, ...files }).filter((entry): entry is [string, string] => entry[1] !== null);
  return inFolder(Object.fromEntries(good), async (folder) => {
    const path = join(folder, 'scheme.yaml');
    writeFileSync(path, HEAD + scheme);
    const loaded = { ...loadScheme(path), file: 'scheme.yaml' };
    const source = loaded.source === null ? null : { ...loaded.source, file: 'scheme.yaml' };
    const month = await computeLoaded({ ...loaded, source }, folder, '2026-01');
    month.close();
    expect(month.evaluation, 'a wrong fact gives no result at all').toBeNull();
    return { problems: month.problems, text: loaded.text };
  });
}

const said = (problems: readonly Problem[], text: string, language: Language): string =>
  problems.map((problem) => `[${problem.code}]\n${report(problem, new Map([['scheme.yaml', text]]), MESSAGES, language)}\n`).join('\n');

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(MISTAKES)('$name', async (mistake) => {
    const { problems, text } = await found(mistake);
    expect(hasErrors(problems)).toBe(true);
    expect(problems).toHaveLength(1);
    const told = said(problems, text, language);
    expect(told, 'every hole is filled').not.toMatch(/\{\w+\}|undefined/);
    await expect(told).toMatchFileSnapshot(`mistakes/${mistake.name}.${language}.txt`);
  });
});

describe('a scheme that is not there', () => {
  test('a name that is nearly one', () => {
    expect(loadScheme('online-consultent').problems).toMatchObject([
      { code: 'SCHEME_MISSING_NEAR', values: { nearest: 'online-consultant' } },
    ]);
  });

  test('a name that is none', () => {
    const { problems, source } = loadScheme('zzz');
    expect(source).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['SCHEME_MISSING']);
    expect(said(problems, '', 'zh')).toContain(shippedSchemes()[0]);
  });

  test.each(['2026-13', '2026-Q5', '10月', '2026-01-31/2026-01-01'])('the period %s', async (period) => {
    const month = await computeLoaded(loadScheme('online-consultant'), '.', period);
    expect(month.problems.map(({ code }) => code)).toContain('PERIOD_TEXT');
  });
});
