/** `hengji test`: runs the examples that schemes carry, and says which tiers and branches none of them reaches. */

import type { ExampleResult } from '../../engine/examples.ts';
import { shownText } from '../../engine/words.ts';
import type { Language } from '../../lib/problem.ts';
import { schemeOf } from '../../plan/indicators/alone.ts';
import type { Command } from '../command.ts';
import { type Examined, type ExampleFacts, examine, exampleFacts } from '../examples.ts';
import { indicatorLibrary, type Loaded, loadScheme, shippedSchemes } from '../library.ts';
import { say, sayProblems } from '../say.ts';

/** test [scheme…]: all shipped schemes and the library of indicators where none is named; exit 1 where an example fails. */
export const testCommand: Command = async (words, _options, language) => {
  const names = words.length === 0 ? shippedSchemes() : words;
  const facts = exampleFacts();
  let good = true;
  for (const name of names) good = (await testScheme(loadScheme(name), facts, language)) && good;
  if (words.length === 0) good = (await testIndicators(facts, language)) && good;
  await facts.close();
  return good ? 0 : 1;
};

/** Runs the examples of the library's indicators and prints how many came out, and those that did not. */
async function testIndicators(facts: ExampleFacts, language: Language): Promise<boolean> {
  const { indicators, problems } = indicatorLibrary();
  const examined: Examined[] = [];
  for (const indicator of indicators) {
    const { file, text } = indicator;
    examined.push(await examine({ source: schemeOf(indicator, 'employees'), file, text, problems: [] }, facts));
  }
  const texts = new Map(indicators.map(({ file, text }) => [file, text]));
  sayProblems([...problems, ...examined.flatMap((each) => each.problems)], texts, language);
  const [count, passed] = [
    examined.reduce((sum, each) => sum + each.count, 0),
    examined.reduce((sum, each) => sum + each.passed.length, 0),
  ];
  const good = passed === count && problems.length === 0;
  say(`${good ? '✓' : '✗'} indicators  ${language === 'zh' ? '示例' : 'examples'} ${passed}/${count}`);
  for (const result of examined.flatMap((each) => each.ran)) sayFailures(result, language);
  return good;
}

/** Runs one scheme's examples and prints what came of them. */
async function testScheme(loaded: Loaded, facts: ExampleFacts, language: Language): Promise<boolean> {
  const { count, ran, passed, branches, problems } = await examine(loaded, facts);
  sayProblems(problems, new Map([[loaded.file, loaded.text]]), language);
  if (loaded.source === null) return false;
  const missed = branches.filter((branch) => !branch.reached);
  const good = passed.length === count;
  const zh = language === 'zh';
  say(
    `${good ? '✓' : '✗'} ${loaded.source.scheme.name}  ${zh ? '示例' : 'examples'} ${passed.length}/${count}  ${zh ? '分支' : 'branches'} ${branches.length - missed.length}/${branches.length}`,
  );
  for (const result of ran) sayFailures(result, language);
  for (const { line, row, text } of missed)
    say(zh ? `    没有示例到达第 ${row} 行 ${line}：${text.zh}` : `    no example reaches line ${row}, ${line}: ${text.en}`);
  return good;
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
