/** `hengji test`: runs the examples that schemes carry, and says which tiers and branches none of them reaches. */

import type { ExampleResult } from '../../engine/examples.ts';
import { shownText } from '../../engine/words.ts';
import type { Language } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { type ExampleFacts, examine, exampleFacts } from '../examples.ts';
import { type Loaded, loadScheme, shippedSchemes } from '../library.ts';
import { say, sayProblems } from '../say.ts';

/** test [scheme…]: all shipped schemes where none is named; exit 1 where an example fails. */
export const testCommand: Command = async (words, _options, language) => {
  const names = words.length === 0 ? shippedSchemes() : words;
  const facts = exampleFacts();
  let good = true;
  for (const name of names) good = (await testScheme(loadScheme(name), facts, language)) && good;
  await facts.close();
  return good ? 0 : 1;
};

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
