/** Tests of `hengji fmt`: what it prints, what it writes, and that it changes nothing where something is wrong. */

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/problem.ts';
import type { Options } from '../command.ts';
import { fmtCommand } from './fmt.ts';

const ROUGH = '# 头\n\n标题: 甲\n方案: a\n周期: 月\n对象: employees\n薪酬:\n    x: {值:   1} # 一\n';
const NEAT = '# 头\n\n方案: a\n标题: 甲\n周期: 月\n对象: employees\n薪酬:\n  x: 1 # 一\n';
const ENGLISH = '# 头\n\nscheme: a\ntitle: 甲\ncycle: month\nsubjects: employees\npay:\n  x: 1 # 一\n';
const WRONG = '方案: a\n标题: 甲\n周期: 周\n对象: employees\n';

let folder = '';
let told = { out: '', err: '' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengji-fmt-'));
  told = { out: '', err: '' };
  vi.stubEnv('INIT_CWD', folder);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.err += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const kept = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Runs the command; gives its exit code and what it said. */
async function fmt(
  words: readonly string[],
  options: Options = {},
  language: Language = 'zh',
): Promise<{ code: number; out: string; err: string }> {
  const code = await fmtCommand(words, options, language);
  return { code, ...told };
}

describe('printing', () => {
  test('shows the text in its own language and leaves the file alone', async () => {
    put('a.yaml', ROUGH);
    expect(await fmt(['a.yaml'])).toEqual({ code: 0, out: NEAT, err: '' });
    expect(kept('a.yaml')).toBe(ROUGH);
  });

  test('--lang changes the keywords', async () => {
    put('a.yaml', ROUGH);
    expect((await fmt(['a.yaml'], { lang: 'en' }, 'en')).out).toBe(ENGLISH);
  });

  test('a shipped scheme goes by its name', async () => {
    const { code, out } = await fmt(['online-consultant']);
    expect([code, out.split('\n')[0]]).toEqual([0, '方案: online-consultant']);
  });
});

describe('--write', () => {
  test('replaces the files, keeps their rights, leaves nothing else behind', async () => {
    put('a.yaml', ROUGH);
    put('b.yaml', NEAT);
    chmodSync(join(folder, 'a.yaml'), 0o640);
    expect(await fmt(['a.yaml', 'b.yaml'], { write: true })).toEqual({ code: 0, out: 'a.yaml：已整理\nb.yaml：没有变化\n', err: '' });
    expect([kept('a.yaml'), kept('b.yaml')]).toEqual([NEAT, NEAT]);
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('follows a link instead of replacing it', async () => {
    put('a.yaml', ROUGH);
    symlinkSync(join(folder, 'a.yaml'), join(folder, 'link.yaml'));
    expect((await fmt(['link.yaml'], { write: true, lang: 'en' }, 'en')).out).toBe('link.yaml: formatted\n');
    expect(kept('a.yaml')).toBe(ENGLISH);
  });
});

describe('what is wrong', () => {
  test('one bad scheme keeps all files as they were', async () => {
    put('a.yaml', ROUGH);
    put('bad.yaml', WRONG);
    const { code, out, err } = await fmt(['a.yaml', 'bad.yaml'], { write: true });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('bad.yaml:3:5');
    expect([kept('a.yaml'), kept('bad.yaml')]).toEqual([ROUGH, WRONG]);
  });

  test('a scheme that is not there', async () => {
    expect((await fmt(['nowhere.yaml'])).code).toBe(1);
  });

  test.each([
    [[], {}],
    [['a.yaml'], { lang: 'fr' }],
  ])('wrong use: %j %j', async (words, options) => {
    put('a.yaml', ROUGH);
    const { code, out, err } = await fmt(words, options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('用法：hengji fmt <scheme…> [--lang zh|en] [--write]\n');
  });
});
