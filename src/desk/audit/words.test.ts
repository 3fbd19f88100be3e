/** Tests of the words of the log: everything that is logged has one, and what it is about is named. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aboutWords, actionWords, personIn } from './words.ts';

test('everything that the office logs has a word in Chinese', () => {
  const desk = join(import.meta.dirname, '..');
  const files = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const text = files.map((file) => readFileSync(join(desk, file), 'utf8')).join('\n');
  const plain = [...text.matchAll(/action: '([^']+)'/g)].map(([, action = '']) => action);
  const steps = ['run in review', 'run approved', 'run rejected', 'run paid', 'adjustment approved', 'adjustment rejected'];
  // Where a step or a kind is put in, some action of that form must have its word.
  const words = readFileSync(join(import.meta.dirname, 'words.ts'), 'utf8');
  const known = [...words.matchAll(/^ {2}(?:'([^']+)'|(\w+)): '/gm)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const forms = [...text.matchAll(/action: `([^`]+)`/g)].map(([, form = '']) => form);
  const unsaid = forms.filter((form) => !known.some((each) => new RegExp(`^${form.replaceAll(/\$\{[^}]+\}/g, '.+')}$`).test(each)));
  expect([unsaid, forms.length > 10]).toEqual([[], true]);
  expect(plain).toContain('period locked');
  expect([...plain, ...steps].filter((action) => actionWords(action).zh === action)).toEqual([]);
});

test('an action that has no word yet is told as the log has it', () => {
  expect(actionWords('run flown')).toEqual({ zh: 'run flown', en: 'run flown' });
  expect(actionWords('period locked')).toEqual({ zh: '封账', en: 'period locked' });
});

test('what an entry is about is named by its kind and number; a name stays', () => {
  expect(aboutWords('run 12')).toEqual({ zh: '核算 12', en: 'run 12' });
  expect(aboutWords('sales v2')).toEqual({ zh: '方案 sales 第 2 版', en: 'scheme sales, version 2' });
  expect(['notice objection 3', 'notice 3', 'cycles', 'cycle 3', 'runner', '收银系统'].map((about) => aboutWords(about).zh)).toEqual([
    '异议 3',
    '公示 3',
    '考核周期',
    '考核周期 3',
    'runner',
    '收银系统',
  ]);
  expect(['person E1 phone', 'person E1', 'E1', 'run 1'].map((about) => personIn(about))).toEqual(['E1', 'E1', null, null]);
  expect([personIn('E1', 'signed in'), personIn('E1', 'facts imported')]).toEqual(['E1', null]);
});
