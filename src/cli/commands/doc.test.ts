/** `hengji doc` as people use it: text on the terminal, files where they are asked for, refusals with their reason. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { schemeText } from '../../../test/scheme-text.ts';
import { commandLine } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'hengji-doc-'));
let told = { out: '', err: '' };

beforeEach(() => {
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
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without a file the document stands on the terminal, in Chinese or English', async () => {
  expect(await commandLine(['doc', 'it-admin'])).toBe(0);
  expect(told.out).toMatch(/^网络管理员岗位月度绩效考核表\n═+\nit-admin · 004-10\n/);
  expect(told.out).toContain('满 60% 不足 70%');
  expect(told.err).toBe('');
  told.out = '';
  expect(await commandLine(['doc', 'it-admin', '--lang', 'en'])).toBe(0);
  expect(told.out).toContain('from 60% below 70%');
});

test('--html and --pdf write whole files and say so', async () => {
  expect(await commandLine(['doc', 'service-form', '--html', 'a.html', '--pdf', 'a.pdf'])).toBe(0);
  expect(told.out).toBe('a.html：已写好\na.pdf：已写好\n');
  expect(told.err).toBe('');
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toContain('<title>客服专员绩效考核表</title>');
  expect(readFileSync(join(folder, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a file that cannot be written is said, and the other is written all the same: DOCUMENT_WRITE', async () => {
  expect(await commandLine(['doc', 'service-form', '--html', 'nowhere/b.html', '--pdf', 'b.pdf'])).toBe(1);
  expect(told.err).toContain('写不了');
  expect(told.err).toContain('nowhere/b.html');
  expect(told.out).toBe('b.pdf：已写好\n');
  expect(existsSync(join(folder, 'b.pdf'))).toBe(true);
});

test('characters that the font does not have are named: DOCUMENT_SIGNS', async () => {
  writeFileSync(join(folder, 'signs.yaml'), schemeText('评分:\n  y: { 标题: 打钩✗, 值: 5分 }\n'));
  expect(await commandLine(['doc', 'signs.yaml', '--pdf', 'signs.pdf'])).toBe(0);
  expect(told.err).toContain('✗');
  expect(told.err).toContain('空框');
});

test('a scheme with errors has no document, only its errors', async () => {
  writeFileSync(join(folder, 'bad.yaml'), schemeText('评分:\n  y: 5分 + 1元\n'));
  expect(await commandLine(['doc', 'bad.yaml', '--pdf', 'bad.pdf'])).toBe(1);
  expect(told.out).toBe('');
  expect(told.err).toContain('错误');
  expect(existsSync(join(folder, 'bad.pdf'))).toBe(false);
});

test('wrong use is said with the right use', async () => {
  expect(await commandLine(['doc'])).toBe(2);
  expect(await commandLine(['doc', 'a', 'b'])).toBe(2);
  expect(told.err).toContain('hengji doc <scheme> [--html FILE] [--pdf FILE]');
});
