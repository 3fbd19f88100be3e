/** Tests of the JSON Schema: it takes the shipped schemes in both languages, refuses slips, and the file for editors is up to date. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemes } from '../../../test/random-schemes.ts';
import type { Language } from '../../lib/problem.ts';
import { METHODS } from '../../methods/shelf.ts';
import { LINE_FIELDS } from '../parse/form.ts';
import { parseScheme } from '../parse/scheme.ts';
import { printScheme } from '../print/scheme.ts';
import { columnsOf } from '../report.ts';
import type { Scheme } from '../scheme.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { schemeJsonSchema } from './schema.ts';

const FOLDER = new URL('../../../schemes/', import.meta.url);
const SHIPPED = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('scheme.yaml'));
const textOf = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

const ajv = new Ajv2020({ allowUnionTypes: true });
const BOTH = ajv.compile(schemeJsonSchema(null));
const ALONE = { zh: ajv.compile(schemeJsonSchema('zh')), en: ajv.compile(schemeJsonSchema('en')) };

const failsafe = (text: string): unknown => parse(text, { schema: 'failsafe' });

/** What an editor reads: numbers, true and false are no texts there. */
const core = (text: string): unknown => parse(text, { schema: 'core' });

const schemeOf = (text: string): Scheme => {
  const { scheme } = parseScheme(text, 'a');
  if (scheme === null) throw new Error('the text has errors');
  return scheme;
};

describe.each(SHIPPED)('%s', (path) => {
  test('is taken as it is, and in each language alone', () => {
    const text = textOf(path);
    expect([BOTH(failsafe(text)), BOTH(core(text))]).toEqual([true, true]);
    for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
      const printed = failsafe(printScheme(schemeOf(text), language));
      expect([BOTH(printed), ALONE[language](printed), ALONE[language === 'zh' ? 'en' : 'zh'](printed)]).toEqual([true, true, false]);
    }
  });
});

test('whatever the parser takes, the schema takes', () => {
  fc.assert(
    fc.property(schemes, fc.constantFrom('zh' as const, 'en' as const), (scheme, language) => {
      expect(BOTH(failsafe(printScheme(scheme, language)))).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe('a slip is refused', () => {
  const HEAD = '方案: a\n标题: 甲\n周期: 月\n对象: employees\n';

  test('the text without one is not', () => {
    expect(BOTH(failsafe(`${HEAD}薪酬:\n  x: { 阶梯: s, 档: [[满 1元, 1元]], 后: [上限 2元] }\n  y: { sum: orders.amount }\n`))).toBe(true);
  });

  test.each([
    ['a section', '薪筹:\n  x: 1\n'],
    ['a field', '薪酬:\n  x: { 阶梯: s, 挡: [[满 1元, 1元]] }\n'],
    ['a method', '薪酬:\n  x: { 阶级: s, 档: [[满 1元, 1元]] }\n'],
    ['a field that is missing', '薪酬:\n  x: { 阶梯: s }\n'],
    ['a field of another method', '薪酬:\n  x: { 阶梯: s, 档: [[满 1元, 1元]], 归: team_id }\n'],
    ['a word', '薪酬:\n  x: { 分段累进: s, 档: t, 负数: 零蛋 }\n'],
    ['a step', '薪酬:\n  x: { 值: 1, 后: [封顶 2元] }\n'],
    ['a boundary', '薪酬:\n  x: { 阶梯: s, 档: [[大于 1元, 1元]] }\n'],
    ['a row of three', '薪酬:\n  x: { 阶梯: s, 档: [[满 1元, 1元, 2元]] }\n'],
    ['a name', '薪酬:\n  a.b: 1\n'],
    ['a parameter without its source', '参数:\n  x: { 始终: { 值: 1 } }\n'],
    ['a day', '生效: 2026/1/1\n'],
    ['an example that expects nothing', '示例:\n  - { 给: { x: 1 } }\n'],
    ['a table without columns', '表:\n  t: { 计数: 次 }\n'],
  ])('%s', (_, text) => {
    expect(BOTH(failsafe(HEAD + text))).toBe(false);
  });

  test('a section that is missing', () => {
    expect(BOTH(failsafe(HEAD.replace('周期: 月\n', '')))).toBe(false);
  });
});

test('every keyword of lines and methods is described', () => {
  const ids = [...LINE_FIELDS, ...METHODS.flatMap((method) => method.fields.map(({ id }) => id))];
  expect(ids.filter((id) => DESCRIPTIONS[id] === undefined)).toEqual([]);
  expect(JSON.stringify(schemeJsonSchema(null))).not.toContain('"description":""');
});

describe('the file for editors', () => {
  const FILE = new URL('scheme.schema.json', FOLDER);

  test('is up to date; HENGJI_WRITE=1 writes it anew', () => {
    const text = `${jsonText(schemeJsonSchema(null), '', '')}\n`;
    if (process.env['HENGJI_WRITE'] === '1') writeFileSync(FILE, text);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });
});

/** JSON laid out as the formatter of this checkout does: maps line by line, lists on one line where they fit. */
function jsonText(value: unknown, indent: string, before: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(
      ([key, each]) => `${inner}${JSON.stringify(key)}: ${jsonText(each, inner, `${JSON.stringify(key)}: `)}`,
    );
    return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
  }
  const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
  const plain = value.every((each) => typeof each !== 'object');
  if (plain && columnsOf(indent + before + line) < 140) return line;
  return `[\n${value.map((each) => `${inner}${jsonText(each, inner, '')}`).join(',\n')}\n${indent}]`;
}
