/** Tests of the table that `hengji run` prints, as a person reads it, and of the line that says what explains it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { columnsOf } from '../../plan/report.ts';
import { commandLine } from '../command-line.ts';
import { checkoutPath } from '../library.ts';

let folder = '';
let told = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengji-run-'));
  told = '';
  vi.stubEnv('INIT_CWD', folder);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** The table of a shipped scheme's month. */
async function tableOf(scheme: string, facts: string, period: string, ...more: readonly string[]): Promise<string> {
  told = '';
  expect(await commandLine(['run', scheme, '--facts', facts, '--period', period, ...more])).toBe(0);
  return told;
}

test('yes and no are words, and percentages have their sign', async () => {
  const facts = checkoutPath('test', 'cases', 'store-growth-contest', 'public', 'facts');
  expect(await tableOf('store-growth-contest', facts, '2026-01-01/2026-02-28')).toMatch(/R1 +湘东 +10% +是 +5000\.00/);
  expect(await tableOf('store-growth-contest', facts, '2026-01-01/2026-02-28', '--lang', 'en')).toMatch(/R3 +湘南 +8% +no +0\.00/);
});

test('a table of many items is no wider than its reader, and names the people in each part', async () => {
  const out = await tableOf('post-host', checkoutPath('schemes', 'post-host', 'sample', 'facts'), '2026-10');
  const [tables = ''] = out.split('逐项说明');
  for (const line of tables.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(120);
  expect(tables.match(/^H1 +甲 /gm)).toHaveLength(2);
});

test('the line that explains it can be pasted, started as this program was', async () => {
  const scheme = join(folder, 'my own.yaml');
  writeFileSync(scheme, '方案: own\n标题: 自己的\n周期: 月\n对象: employees\n薪酬:\n  base: 1500元\n');
  writeFileSync(join(folder, 'employees.csv'), 'employee_id,name\nE1,甲\n');
  const words = " explain 'my own.yaml' --facts . --period 2026-10 --subject E1\n";
  for (const [how, program] of Object.entries({ '': 'hengji', npx: 'npx hengji', hengji: 'npm run -s hengji --' })) {
    vi.stubEnv('npm_lifecycle_event', how);
    expect(await tableOf('my own.yaml', '.', '2026-10')).toContain(`逐项说明：${program}${words}`);
  }
});
