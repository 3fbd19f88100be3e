/** Holds every problem to a sentence, every sentence to a problem, and both to a test (those of the command line are held by tidy). */

import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { cliMessages } from '../src/cli/messages.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { readHouse, type SourceFile, walk } from './tidy/house.ts';

const house = readHouse(join(import.meta.dirname, '..'));
const code = house.files.filter(({ path, isTest }) => path.startsWith('src/') && !isTest && !/(^|\/)[\w-]*messages?(\/|\.ts$)/.test(path));
const evidence = [
  ...house.files.filter(({ path, isTest }) => isTest || path.startsWith('test/')).map(({ text }) => text),
  ...house.golden.values(),
].join('\n');

/** Functions whose arguments are codes even where these are single words. */
const REPORTERS = new Set(['tell', 'report', 'problem', 'warning', 'complain', 'finding']);

/** The codes that a file writes: words like NAME_UNKNOWN anywhere but where something is compared or looked up, and what reporters are given. */
function codesOf({ tree }: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isStringLiteral(node)) return;
    const { parent, text } = node;
    if (ts.isElementAccessExpression(parent) || ts.isBinaryExpression(parent) || ts.isLiteralTypeNode(parent)) return;
    if (/^[A-Z]{2,}(_[A-Z]+)+$/.test(text) || (/^[A-Z]{4,}$/.test(text) && isReported(parent))) found.push(text);
    if (ts.isCallExpression(parent) && /^(tellUnknown|unknownTable)$/.test(parent.expression.getText())) found.push(`${text}_NEAR`);
  });
  return found.filter((word) => !word.endsWith('__NEAR') && /^[A-Z_]+$/.test(word));
}

function isReported(parent: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'code';
  return ts.isCallExpression(parent) && REPORTERS.has(parent.expression.getText().split('.').at(-1) ?? '');
}

const written = new Map(code.flatMap((file) => codesOf(file).map((each) => [each, file.path] as const)));
const literals = code.map(({ text }) => text).join('\n');

describe('messages', () => {
  test.each([...written])('%s, which %s reports, has its sentences', (each) => {
    expect(Object.keys(MESSAGES)).toContain(each);
  });

  test('every sentence belongs to a problem that is reported', () => {
    const silent = Object.keys(MESSAGES).filter((each) => {
      const head = each.slice(0, each.lastIndexOf('-') + 1);
      const ways = [`'${each}'`, `'${each.replace(/_NEAR$/, '')}'`, ...(head === '' ? [] : [`\`${head}$\{`])];
      return !written.has(each) && !ways.some((way) => literals.includes(way));
    });
    expect(silent).toEqual([]);
  });

  test('no code is that of two problems: the later sentence would be said of both', () => {
    const files = house.files.filter(({ path }) => /^src\/.*messages\.ts$/.test(path));
    const codes = files.flatMap(({ text }) => [...text.matchAll(/^ {2}'?([\w-]+)'?: \{$/gm)].map(([, each]) => each ?? ''));
    expect(codes.length).toBeGreaterThan(300);
    expect(codes.filter((each, index) => codes.indexOf(each) !== index)).toEqual([]);
  });

  test('every problem is named by a test', () => {
    const all = Object.keys(MESSAGES).filter((each) => !(each in cliMessages));
    const unnamed = all.filter((each) => !new RegExp(String.raw`(?<![\w-])${each}(?![\w-])`).test(evidence));
    expect(unnamed).toEqual([]);
  });

  test.each(Object.entries(MESSAGES))('%s is said in both languages', (_, { zh, en }) => {
    expect(zh.what).toMatch(/\p{Script=Han}/u);
    expect(en.what).toMatch(/[a-z]{2}/);
    expect([zh.mend, en.mend]).not.toContain('');
  });
});
