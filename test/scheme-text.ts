/** Plans and computed months for tests: from a scheme's text with the shipped tables, or from the public case of a shipped scheme. */

import { readFileSync } from 'node:fs';
import { checkoutPath, loadScheme, sourceOf, tableLibrary } from '../src/cli/library.ts';
import { computeLoaded, type Month } from '../src/cli/month.ts';
import type { Evaluation } from '../src/engine/evaluate.ts';
import { type ExampleResult, runExample } from '../src/engine/examples.ts';
import { parsePeriod } from '../src/lib/period.ts';
import { compile } from '../src/plan/compile/compile.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import type { Plan } from '../src/plan/plan.ts';

/** A scheme over employees, by the month, with the given further sections. */
export const schemeText = (sections: string): string => `方案: small\n标题: 小方案\n周期: 月\n对象: employees\n${sections}`;

/** The plan of a text in a period; a text with problems fails the test with their codes. */
export function planOf(text: string, period = '2026-10'): Plan {
  const { scheme, problems } = parseScheme(text, 'small.yaml');
  const named = parsePeriod(period);
  if (scheme === null || named === null) throw new Error(`no scheme: ${problems.map(({ code }) => code).join(', ')}`);
  const compiled = compile(sourceOf(scheme, text, 'small.yaml'), named, tableLibrary().tables);
  if (compiled.plan === null)
    throw new Error(`no plan: ${compiled.problems.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join(', ')}`);
  return compiled.plan;
}

/** What comes of the examples of a text. */
export function runExamples(text: string, period = '2026-10'): readonly ExampleResult[] {
  const plan = planOf(text, period);
  return plan.scheme.examples.map((example) => runExample(plan, example));
}

/** The evaluation of the only example of a text. */
export function evaluationOf(text: string, period = '2026-10'): Evaluation {
  const [result] = runExamples(text, period);
  if (result === undefined || result.evaluation === null)
    throw new Error(`no evaluation: ${result?.problems.map(({ code }) => code).join(', ')}`);
  return result.evaluation;
}

/** The computed month of a shipped scheme's public case. */
export async function publicMonth(name: string): Promise<Month & { readonly evaluation: Evaluation }> {
  const folder = checkoutPath('test', 'cases', name, 'public');
  const { period } = JSON.parse(readFileSync(`${folder}/case.json`, 'utf8')) as { period: string };
  const month = await computeLoaded(loadScheme(name), `${folder}/facts`, period);
  const { evaluation } = month;
  if (evaluation === null) throw new Error(`${name}: ${month.problems.map(({ code }) => code).join(', ')}`);
  return { ...month, evaluation };
}
