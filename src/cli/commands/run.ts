/** `hengji run`: computes a scheme for a period and prints the results as JSON, as a table, or into a workbook. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { results, shownLines } from '../../engine/results.ts';
import { stateText } from '../../engine/words.ts';
import { NOT_APPLICABLE, stateAt } from '../../lib/column.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import type { PlanLine } from '../../plan/plan.ts';
import type { Command } from '../command.ts';
import { userPath } from '../library.ts';
import { computeMonth, type Month } from '../month.ts';
import { progressBar } from '../progress.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { unwritten } from '../unwritten.ts';

/** run <scheme> --facts <dir> --period <p> [--json] [--xlsx FILE]; exit 1 where the scheme or the facts have errors. */
export const runCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period } = options;
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined) return usage('run', language);
  const bar = await progressBar(language);
  const month = await computeMonth({ scheme, facts, period }, bar.report);
  bar.stop();
  const missed = await workbook(month.evaluation, options.xlsx, language);
  sayProblems(summed([...month.problems, ...missed]), new Map([[month.loaded.file, month.loaded.text]]), language);
  const evaluation = missed.length === 0 ? month.evaluation : null;
  if (evaluation !== null) {
    if (options.json === true) say(jsonOf(evaluation));
    else sayTable(month, evaluation, language);
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

const MOST_ROWS = 50;

/** What stands for a cell without a value: unknown, or not applicable. */
function withoutValue(evaluation: Evaluation, { built }: PlanLine, row: number, language: Language): string {
  const closed = built.is === 'value' && stateAt(evaluation.column(built.node), row) === NOT_APPLICABLE;
  return stateText(closed ? 'not applicable' : 'unknown', language);
}

function sayTable(month: Month, evaluation: Evaluation, language: Language): void {
  const { plan, facts } = evaluation;
  const zh = language === 'zh';
  const lines = shownLines(evaluation).filter(({ line }) => line.section !== 'measures');
  const all = results(evaluation);
  const head = [zh ? '编号' : 'id', zh ? '姓名' : 'name', ...lines.map(({ line }) => (zh ? (line.title ?? line.name) : line.name))];
  const rows = facts.subjects.ids
    .slice(0, MOST_ROWS)
    .map((id, row) => [
      id,
      facts.subjects.labels[row] ?? '',
      ...lines.map((line) => all[id]?.[line.line.name] ?? withoutValue(evaluation, line, row, language)),
    ]);
  say(`${plan.scheme.title} · ${plan.period.text} · ${facts.subjects.ids.length}${zh ? ' 个对象' : ' subjects'}`);
  say();
  for (const line of tableLines([head, ...rows], 2)) say(line);
  if (facts.subjects.ids.length > MOST_ROWS)
    say(
      zh
        ? `… 其余 ${facts.subjects.ids.length - MOST_ROWS} 个见 --json 或 --xlsx`
        : `… ${facts.subjects.ids.length - MOST_ROWS} more: see --json or --xlsx`,
    );
  if (month.plan !== null && rows[0] !== undefined)
    say(`\n${zh ? '逐项说明' : 'explained'}: hengji explain ${month.plan.scheme.name} … --subject ${rows[0][0]}`);
}
