/** `hengji test`: runs the examples that schemes carry, and says which tiers and branches none of them reaches. */

import { coverage } from '../../engine/coverage.ts';
import { type ExampleResult, runExample } from '../../engine/examples.ts';
import { shownText } from '../../engine/words.ts';
import { parsePeriod } from '../../lib/period.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { hasErrors } from '../../lib/problem.ts';
import { compile } from '../../plan/compile/compile.ts';
import type { Example } from '../../plan/scheme.ts';
import { usualPeriod } from '../../plan/usual.ts';
import type { Command } from '../command.ts';
import { type Loaded, loadScheme, shippedSchemes, tableLibrary } from '../library.ts';
import { say, sayProblems } from '../say.ts';

/** test [scheme…]: all shipped schemes where none is named; exit 1 where an example fails. */
export const testCommand: Command = async (words, _options, language) => {
  await Promise.resolve();
  const names = words.length === 0 ? shippedSchemes() : words;
  const outcomes = names.map((name) => testScheme(loadScheme(name), language));
  return outcomes.every((good) => good) ? 0 : 1;
};

/** Runs one scheme's examples and prints what came of them. */
function testScheme(loaded: Loaded, language: Language): boolean {
  const texts = new Map([[loaded.file, loaded.text]]);
  if (loaded.source === null) {
    sayProblems(loaded.problems, texts, language);
    return false;
  }
  const { scheme } = loaded.source;
  const results = scheme.examples.map((example) => runOne(loaded, example));
  const problems: readonly Problem[] = results.flatMap((result) => result.problems);
  sayProblems(problems, texts, language);
  const passed = results.filter(
    (result) => result.result !== null && result.result.failures.length === 0 && !hasErrors(result.problems),
  ).length;
  const ran = results.map((result) => result.result).filter((result) => result !== null);
  const branches =
    ran[0]?.evaluation === undefined || ran[0].evaluation === null
      ? []
      : coverage(
          ran[0].evaluation.plan,
          ran.map((result) => result.evaluation).filter((evaluation) => evaluation !== null),
        );
  const missed = branches.filter((branch) => !branch.reached);
  const zh = language === 'zh';
  say(
    `${passed === results.length ? '✓' : '✗'} ${scheme.name}  ${zh ? '示例' : 'examples'} ${passed}/${results.length}  ${zh ? '分支' : 'branches'} ${branches.length - missed.length}/${branches.length}`,
  );
  for (const result of ran) sayFailures(result, language);
  for (const { line, row, text } of missed)
    say(zh ? `    没有示例到达第 ${row} 行 ${line}：${text.zh}` : `    no example reaches line ${row}, ${line}: ${text.en}`);
  return passed === results.length;
}

function runOne(loaded: Loaded, example: Example): { readonly result: ExampleResult | null; readonly problems: readonly Problem[] } {
  if (loaded.source === null) return { result: null, problems: loaded.problems };
  const period = example.period === null ? usualPeriod(loaded.source.scheme) : parsePeriod(example.period);
  if (period === null)
    return {
      result: null,
      problems: [
        {
          code: 'PERIOD_TEXT',
          severity: 'error',
          place: { in: 'text', file: loaded.file, span: example.at },
          values: { found: example.period ?? '' },
        },
      ],
    };
  const { plan, problems } = compile(loaded.source, period, tableLibrary().tables);
  if (plan === null) return { result: null, problems };
  const result = runExample(plan, example);
  return { result, problems: result.problems };
}

function sayFailures(result: ExampleResult, language: Language): void {
  const title = result.example.title ?? '';
  for (const failure of result.failures) {
    const [expected, found] = [shownText(failure.expected, language), shownText(failure.found, language)];
    say(
      language === 'zh'
        ? `    ✗ ${title} ${failure.subject} ${failure.name}：应为 ${expected}，算得 ${found}`
        : `    ✗ ${title} ${failure.subject} ${failure.name}: expected ${expected}, found ${found}`,
    );
  }
}
