/** `hengji indicators` as people use it, and a scheme that uses one, from its check to its explanation. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import { indicatorLibrary } from '../../src/cli/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'hengji-indicators-'));
let out = '';
vi.setConfig({ testTimeout: 30_000 });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What a command line prints, and its exit code. */
async function hengji(...words: readonly string[]): Promise<readonly [number, string]> {
  out = '';
  vi.stubEnv('INIT_CWD', folder);
  const code = await commandLine(words);
  return [code, out];
}

describe('hengji indicators', () => {
  test('lists all of them', async () => {
    const [code, said] = await hengji('indicators');
    expect(code).toBe(0);
    expect(said.trim().split('\n')).toHaveLength(indicatorLibrary().indicators.length + 2);
  });

  test.each(['转化率', 'CONVERSION RATE', 'web_traffic'])('finds those of a name, an alias, a table: %s', async (word) => {
    const [, said] = await hengji('indicators', word);
    expect(said).toContain('conversion/buyers-by-visitors');
    expect(said).not.toContain('live/hours');
  });

  test.each([
    [
      'zh',
      [
        '算式：分钟数 ÷ 60分钟/小时',
        '分钟数 = 合计 live_sessions.minutes',
        '单位：小时',
        '方向：越高越好',
        '要的表：live_sessions',
        '引用: live/hours',
      ],
    ],
    [
      'en',
      ['formula: 分钟数 / 60 minutes/hours', 'unit: hours', 'direction: higher is better', 'tables: live_sessions', 'use: live/hours'],
    ],
  ])('shows one in full, in %s', async (language, parts) => {
    const [, said] = await hengji('indicators', 'live/hours', '--lang', language);
    for (const part of parts) expect(said).toContain(part);
  });

  test('prints data', async () => {
    const [, said] = await hengji('indicators', '直播时长', '--json');
    expect(JSON.parse(said)).toEqual([
      {
        id: 'live/hours',
        title: '直播时长',
        english: 'Live hours',
        aliases: ['直播时长', '直播小时', 'live hours'],
        direction: 'higher is better',
        unit: '小时',
        tables: ['live_sessions'],
        formula: ['分钟数 ÷ 60分钟/小时', '分钟数 = 合计 live_sessions.minutes'],
        sources: ['004-02', '004-11', '004-17'],
        note: null,
      },
    ]);
  });

  test('takes one word', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    expect((await hengji('indicators', 'a', 'b'))[0]).toBe(2);
  });
});

const SCHEME = `方案: live-team
标题: 直播组
周期: 月
对象: employees
指标:
  时长: { 引用: live/hours }
评分:
  得分: { 值: 时长 × 10分/小时, 后: [上限 100分] }
示例:
  - { 给: { 时长.分钟数: 150分钟 }, 得: { 时长: 2.5小时, 得分: 25分 } }
`;

describe('a scheme with a reference', () => {
  test("runs its examples, also with values of the indicator's own lines", async () => {
    writeFileSync(join(folder, 'live.yaml'), SCHEME);
    expect(await hengji('test', 'live.yaml')).toEqual([0, '✓ live-team  示例 1/1  分支 0/0\n']);
  });

  test('explains the indicator by its own lines down to the records', async () => {
    writeFileSync(join(folder, 'live.yaml'), SCHEME);
    writeFileSync(join(folder, 'employees.csv'), 'employee_id\nE1\n');
    writeFileSync(join(folder, 'live_sessions.csv'), 'employee_id,day,minutes\nE1,2026-10-01,90\nE1,2026-10-08,60\n');
    const [code, said] = await hengji('explain', 'live.yaml', '--facts', folder, '--period', '2026-10', '--subject', 'E1', '--records');
    expect(code).toBe(0);
    for (const part of [
      '引用指标 live/hours：直播时长',
      '= 分钟数 ÷ 60分钟/小时',
      '= 150分钟 ÷ 60分钟/小时',
      '分钟数 时长.分钟数',
      '本人本月（看日期）直播场次的时长之和',
    ])
      expect(said).toContain(part);
  });

  test("shows its results without the indicator's own lines", async () => {
    const [, said] = await hengji('run', 'live.yaml', '--facts', folder, '--period', '2026-10', '--json');
    expect(JSON.parse(said)).toMatchObject({ results: { E1: { 时长: '2.50', 得分: '25.00' } } });
    expect(said).not.toContain('分钟数');
  });
});
