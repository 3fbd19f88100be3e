/** Holds the sample months that stand beside shipped schemes to their expected figures, which were worked out by hand. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleOf, shippedSchemes } from '../src/cli/library.ts';
import { computeMonth } from '../src/cli/month.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { results } from '../src/engine/results.ts';
import { report } from '../src/plan/report.ts';
import { runHengji } from './scheme-cases.ts';

type Figures = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** The schemes whose sample month stands beside them; the others have theirs among the reference cases. */
const sampled = shippedSchemes().filter((name) => sampleOf(name)?.endsWith('sample'));

/** The figures of a month, or what stopped it in words. */
async function month(
  scheme: string,
  facts: string,
  period: string = read(join(sampleOf(scheme)!, 'case.json')).period,
): Promise<Figures | string> {
  const { evaluation, problems, loaded, close } = await computeMonth({ scheme, facts, period });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const found =
    evaluation === null
      ? errors.map((each) => report(each, new Map([[loaded.file, loaded.text]]), MESSAGES, 'zh')).join('\n')
      : results(evaluation);
  close();
  return found;
}

/** Of the figures found, those that are asked for. */
function asked(found: Figures | string, wanted: Figures): Figures | string {
  if (typeof found === 'string') return found;
  const chosen = Object.entries(found).map(([subject, items]) => {
    const names = Object.keys(wanted[subject] ?? items);
    return [subject, Object.fromEntries(names.map((item) => [item, items[item] ?? null]))];
  });
  return Object.fromEntries(chosen);
}

describe('the sample month comes out as worked out by hand', () => {
  test.each(sampled)('%s', { timeout: 60_000 }, async (name) => {
    const folder = sampleOf(name)!;
    expect(read(join(folder, 'case.json')).scheme).toBe(name);
    const wanted: Figures = read(join(folder, 'expected.json'));
    expect(asked(await month(name, join(folder, 'facts')), wanted)).toEqual(wanted);
  });
});

test('the command line prints the same figures', { timeout: 60_000 }, async () => {
  const folder = sampleOf('online-consultant-full')!;
  const words = ['run', 'online-consultant-full', '--facts', join(folder, 'facts'), '--period', '2026-10', '--json'];
  const { code, out } = await runHengji(words);
  expect(code).toBe(0);
  const wanted: Figures = read(join(folder, 'expected.json'));
  expect(asked(JSON.parse(out).results, wanted)).toEqual(wanted);
});

test('a head fee is paid once over the months: 10 at the first visit, 10 more when a later one closes', { timeout: 60_000 }, async () => {
  const facts = join(sampleOf('online-consultant-full')!, 'facts');
  const paid: (string | null | undefined)[] = [];
  for (const period of ['2026-08', '2026-09', '2026-10', '2026-11']) {
    const found = await month('online-consultant-full', facts, period);
    paid.push(typeof found === 'string' ? found : found['E1']?.['head_fee']);
  }
  // C1: nothing bought in August, 499.99 in September, 500.00 in October. October also has C2 (20) and C3 (10), November C4 (10).
  expect(paid).toEqual(['10.00', '0.00', '40.00', '10.00']);
});

/** A sample month with one cell changed so that it breaks a rule of its scheme: the file, what stands there, what is put there, the words that say so. */
const BROKEN: readonly (readonly [string, string, string, string, string])[] = [
  ['store-growth-cascade', 'bonus_quotas.csv', 'R1,S3,1000.00', 'R1,S3,1000.01', '「区域已分 ≤ 区域额度」这条规定 (R1)'],
  ['store-growth-cascade', 'bonus_quotas.csv', 'V1,R2,,4000.00', 'V1,R2,,4000.01', '「事业部已分 ≤ 事业部额度」这条规定 (V1)'],
  ['store-growth-cascade', 'bonus_quotas.csv', 'V1,R1,S2', 'V1,,S2', '「没写区域的门店额度」应当是 0条，事实里却是 1条'],
  ['store-growth-cascade', 'stores.csv', '2021-05-01,13', '2021-05-01,13.13', '分解容差」这条规定 (R1)'],
  ['editors-annual', 'allotments.csv', 'weibo,W2,4', 'weibo,W2,3', '「微博分配」应当是 10分，事实里却是 9分'],
  ['online-consultant-full', 'refunds.csv', 'R3,O30', 'R3,O99', '「本月退款」应当是 3200元，事实里却是 3500元 (E3)'],
  ['shop-manager-sample', 'sample_checks.csv', 'S2,2026-10-04,20260-S2,d4,100\n', '', '「没抽满的周」应当是 0个，事实里却是 1个 (S2)'],
  ['shop-manager-sample', 'sample_checks.csv', '20260-S2,d4,100', '20260-S2,d3,100', '「没抽满的周」应当是 0个，事实里却是 1个 (S2)'],
  [
    'shop-manager-sample',
    'sample_checks.csv',
    'S2,2026-10-04,20260-S2,d4',
    'S2,2026-10-04,,d4',
    '「没有种子」应当是 0条，事实里却是 1条 (S2)',
  ],
  [
    'shop-manager-sample',
    'sample_checks.csv',
    '20260-S2,d4,100',
    '20260-S2,d4,100\nS2,2026-10-04,20260-S2,d4,100',
    '应当是 5人，事实里却是 6人 (S2)',
  ],
  ['shop-manager-sample', 'sample_checks.csv', '20260-S2,d4,100', 'again,d4,100', '「种子不一的周」应当是 0个，事实里却是 1个 (S2)'],
];

test.each(BROKEN)('%s refuses %s with %s → %s', { timeout: 60_000 }, async (name, file, from, to, words) => {
  const facts = mkdtempSync(join(tmpdir(), 'hengji-sample-'));
  try {
    cpSync(join(sampleOf(name)!, 'facts'), facts, { recursive: true });
    const text = readFileSync(join(facts, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(facts, file), text.replace(from, to));
    expect(await month(name, facts)).toContain(words);
  } finally {
    rmSync(facts, { recursive: true });
  }
});
