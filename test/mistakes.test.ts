/** What newcomers get wrong, and what they read then: one mistake, one message, golden in both languages. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceOf, tableLibrary } from '../src/cli/library.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { parsePeriod } from '../src/lib/period.ts';
import type { Problem } from '../src/lib/problem.ts';
import { compile } from '../src/plan/compile/compile.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import { report } from '../src/plan/report.ts';
import { MISTAKES, type Mistake } from './mistakes/list.ts';

const file = 'scheme.yaml';
const base = readFileSync(join(import.meta.dirname, 'mistakes/base.yaml'), 'utf8');
const library = tableLibrary().tables;

/** The base scheme with the mistake in it; the place of the edit must be there once. */
function mistaken({ was, wrote }: Mistake): string {
  const parts = base.split(was);
  expect(parts, `"${was}" stands once in base.yaml`).toHaveLength(2);
  return parts.join(wrote);
}

/** All that is found in a scheme text for a period. */
function found(text: string, periodText = '2026-01', release = false): readonly Problem[] {
  const { scheme, problems } = parseScheme(text, file);
  const period = parsePeriod(periodText);
  if (scheme === null || period === null) return problems;
  return [...problems, ...compile(sourceOf(scheme, text, file), period, library, { release }).problems];
}

test('the base scheme has no mistake', () => {
  expect(found(base)).toEqual([]);
});

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(MISTAKES)('$name', async (mistake) => {
    const text = mistaken(mistake);
    const problems = found(text, mistake.period, mistake.release);
    expect(problems.map((problem) => problem.code)).toHaveLength(1);
    const told = problems
      .map((problem) => `[${problem.code}]\n${report(problem, new Map([[file, text]]), MESSAGES, language)}\n`)
      .join('\n');
    expect(told, 'every hole is filled').not.toMatch(/\{\w+\}|undefined/);
    await expect(told).toMatchFileSnapshot(`mistakes/${mistake.name}.${language}.txt`);
  });
});
