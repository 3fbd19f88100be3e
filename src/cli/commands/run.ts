/** `hengji run`: computes a scheme for a period and prints the results as JSON, as a table, or into a workbook. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { results } from '../../engine/results.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { userPath } from '../library.ts';
import { computeMonth, type Order } from '../month.ts';
import { progressBar } from '../progress.ts';
import { sayResults } from '../reporting/results.ts';
import { pasteable, say, sayProblems, summed, usage } from '../say.ts';
import { unwritten } from '../unwritten.ts';

/** run <scheme> --facts <dir> --period <p> [--json] [--xlsx FILE]; exit 1 where the scheme or the facts have errors. */
export const runCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period } = options;
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined) return usage('run', language, options);
  const bar = await progressBar(language);
  const month = await computeMonth({ scheme, facts, period }, bar.report);
  bar.stop();
  const missed = await workbook(month.evaluation, options.xlsx, language);
  sayProblems(summed([...month.problems, ...missed]), new Map([[month.loaded.file, month.loaded.text]]), language);
  const evaluation = missed.length === 0 ? month.evaluation : null;
  if (evaluation !== null) {
    if (options.json === true) say(jsonOf(evaluation));
    else sayTable(evaluation, { scheme, facts, period }, language);
  }
  month.close();
  return evaluation === null ? 1 : 0;
};

/** Writes the workbook where one is asked for; the problem where it cannot be written. */
async function workbook(evaluation: Evaluation | null, path: string | undefined, language: Language): Promise<readonly Problem[]> {
  if (evaluation === null || path === undefined) return [];
  const { writeWorkbook } = await import('../workbook.ts');
  return unwritten(path, () => writeWorkbook(evaluation, userPath(path), language));
}

/** { scheme, period, results: { subject: { item: "value" | null } } }. */
const jsonOf = (evaluation: Evaluation): string =>
  JSON.stringify({ scheme: evaluation.plan.scheme.name, period: evaluation.plan.period.text, results: results(evaluation) });

/** Prints the table, and the command that explains its first row. */
function sayTable(evaluation: Evaluation, order: Order, language: Language): void {
  sayResults(evaluation, language);
  const [first] = evaluation.facts.subjects.ids;
  if (first === undefined) return;
  const more = pasteable(['explain', order.scheme, '--facts', order.facts, '--period', order.period, '--subject', first]);
  say(`${language === 'zh' ? '逐项说明：' : 'explained: '}${more}${language === 'zh' ? '' : ' --lang en'}`);
}
