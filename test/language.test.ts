/** Holds docs/language.md to the language: its examples compile and come out as promised, its mistakes are refused, its dictionary is whole. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleFacts, runWithFacts } from '../src/cli/examples.ts';
import { sourceOf, tableLibrary } from '../src/cli/library.ts';
import { parsePeriod } from '../src/lib/period.ts';
import type { Problem } from '../src/lib/problem.ts';
import { METHODS } from '../src/methods/shelf.ts';
import { compile } from '../src/plan/compile/compile.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import type { Plan } from '../src/plan/plan.ts';
import type { Example } from '../src/plan/scheme.ts';
import { usualPeriod } from '../src/plan/usual.ts';
import {
  COLUMN_WORDS,
  DIRECTION_WORDS,
  EXPRESSION_WORDS,
  FUNCTION_WORDS,
  INDICATOR_WORDS,
  NAME_WORDS,
  TABLE_WORDS,
  WORD_LISTS,
} from '../src/plan/word-lists.ts';
import { word } from '../src/plan/words.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '..', 'docs', 'language.md'), 'utf8');
const LIBRARY = tableLibrary().tables;

/** A fenced yaml block: what its fence says it is, its text, and the line of the document where it begins. */
type Block = { readonly mark: string; readonly text: string; readonly name: string };

const BLOCKS: readonly Block[] = [...DOCUMENT.matchAll(/^```ya?ml *(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
  const line = DOCUMENT.slice(0, match.index).split('\n').length;
  return { mark: match[1] ?? '', text: match[2] ?? '', name: `line ${line}: ${match[1]}` };
});

const HEAD = { 方案: 'fragment', 标题: 'fragment', 周期: '月', 对象: 'employees' } as const;

/** A fragment as a whole scheme: the head lines that it does not write itself are put before it. */
const whole = (text: string): string =>
  Object.entries(HEAD)
    .filter(([key]) => !new RegExp(`^(${key}|${word(key, 'zh')}|${englishOf(key)}):`, 'm').test(text))
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('') + text;

const englishOf = (key: string): string => Object.entries(WORD_LISTS.section).find(([zh]) => zh === key)?.[1] ?? key;

/** The plan of a text and all problems on the way; examples may name a period of their own. */
function planOf(text: string, period: string | null): { readonly plan: Plan | null; readonly problems: readonly Problem[] } {
  const { scheme, problems } = parseScheme(text, 'language.md');
  if (scheme === null) return { plan: null, problems };
  const when = (period === null ? null : parsePeriod(period)) ?? usualPeriod(scheme);
  const compiled = compile(sourceOf(scheme, text, 'language.md'), when, LIBRARY);
  return { plan: compiled.plan, problems: [...problems, ...compiled.problems] };
}

/** Problems as a reader of the failing test wants them: code, place and values. */
const told = (problems: readonly Problem[], text: string): readonly string[] =>
  problems
    .filter((problem) => problem.severity === 'error')
    .map(({ code, place, values }) => {
      const at = place?.in === 'text' ? text.slice(place.span.start, place.span.end) : '';
      return `${code} at 「${at}」 ${JSON.stringify(values)}`;
    });

function examplesOf(text: string): readonly Example[] {
  return parseScheme(text, 'language.md').scheme?.examples ?? [];
}

const FACTS = exampleFacts();
afterAll(() => FACTS.close());

/** What an example gives otherwise than it says, as text. */
async function misses(text: string, example: Example): Promise<readonly string[]> {
  const { plan, problems } = planOf(text, example.period);
  if (plan === null) return told(problems, text);
  const result = await runWithFacts(plan, example, FACTS);
  const show = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));
  const failures = result.failures.map(
    ({ subject, name, expected, found }) =>
      `${subject} ${name}: expected ${show(expected.value)}, found ${found.state} ${show(found.value)}`,
  );
  return [...told(result.problems, text), ...failures];
}

describe('the language reference', () => {
  test('holds examples, each of which says what it is', () => {
    expect(BLOCKS.length).toBeGreaterThan(40);
    expect(BLOCKS.filter(({ mark }) => !/^(scheme|lines|bad \S+)$/.test(mark)).map(({ name }) => name)).toEqual([]);
  });

  test.each(BLOCKS.filter(({ mark }) => mark === 'scheme'))('$name is a whole scheme', ({ text }) => {
    expect(told(planOf(text, null).problems, text)).toEqual([]);
    expect(examplesOf(text).length).toBeGreaterThan(0);
  });

  test.each(BLOCKS.filter(({ mark }) => mark === 'lines'))('$name compiles', ({ text }) => {
    const scheme = whole(text);
    expect(told(planOf(scheme, null).problems, scheme)).toEqual([]);
  });

  test.each(BLOCKS.filter(({ mark }) => mark === 'scheme' || mark === 'lines'))('$name gives what it promises', async ({ text }) => {
    const scheme = whole(text);
    const missed: string[] = [];
    for (const example of examplesOf(scheme)) missed.push(...(await misses(scheme, example)));
    expect(missed).toEqual([]);
  });

  test.each(BLOCKS.filter(({ mark }) => mark.startsWith('bad ')))('$name is refused', ({ mark, text }) => {
    const codes = planOf(whole(text), null)
      .problems.filter((problem) => problem.severity === 'error')
      .map((problem) => problem.code);
    expect(codes).toEqual([mark.slice('bad '.length)]);
  });
});

/** A table of words as the document prints it. */
function dictionary(): string {
  const lists = {
    ...WORD_LISTS,
    'in expressions': EXPRESSION_WORDS,
    functions: FUNCTION_WORDS,
    names: NAME_WORDS,
    'table declarations': TABLE_WORDS,
    'column declarations': COLUMN_WORDS,
    indicators: INDICATOR_WORDS,
    directions: DIRECTION_WORDS,
  };
  const rows = Object.entries(lists).map(([kind, words]) => {
    const pairs = Object.entries(words).map(([zh, en]) => `${zh} ${en}`);
    return `| ${kind} | ${pairs.join(' · ')} |`;
  });
  return ['| kind | 中文 english |', '|---|---|', ...rows].join('\n');
}

describe('the dictionary of the reference', () => {
  test('is the dictionary of the language', () => {
    const printed = /<!-- dictionary -->\n([\s\S]*?)\n<!-- end -->/.exec(DOCUMENT)?.[1] ?? '';
    expect(printed).toBe(dictionary());
  });

  test.each(METHODS.map(({ id }) => [word(id, 'zh'), id] as const))('%s %s has a section with all its fields', (zh, id) => {
    const method = METHODS.find((each) => each.id === id);
    const section = new RegExp(`^### [^\\n]*${zh} ${id}\\b[\\s\\S]*?(?=^###? )`, 'm').exec(DOCUMENT)?.[0] ?? '';
    const fields = (method?.fields ?? []).map((field) => field.id).filter((field) => !ROWS.includes(field));
    expect(fields.filter((field) => !section.includes(`${word(field, 'zh')} ${field}`))).toEqual([]);
    expect(section).toContain('```yaml');
  });
});

/** The fields that choose rows: the reference tells them once for all measures. */
const ROWS = ['where', 'per', 'window', 'credit'];
