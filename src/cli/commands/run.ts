/** `hengji run`: computes a scheme for a period and prints the results as JSON, as a table, or into a workbook. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { results, shownLines } from '../../engine/results.ts';
import { stateText, truthText } from '../../engine/words.ts';
import { NOT_APPLICABLE, stateAt } from '../../lib/column.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import type { PlanLine } from '../../plan/plan.ts';
import type { Command } from '../command.ts';
import { userPath } from '../library.ts';
import { computeMonth, type Order } from '../month.ts';
import { progressBar } from '../progress.ts';
import { pasteable, say, sayProblems, summed, usage } from '../say.ts';
import { slicedTable, USUAL_WIDTH } from '../table.ts';
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

const MOST_ROWS = 50;

/** A result as people read it: the format of results, yes and no in words, percentages with their sign. */
function cellText({ built }: PlanLine, text: string | null, language: Language): string | null {
  if (text === null || built.is !== 'value') return text;
  if (built.type.is === 'truth') return truthText(text === 'true', language);
  return built.type.is === 'number' && built.type.percent ? `${text}%` : text;
}

/** What stands for a cell without a value: unknown, or not applicable. */
function withoutValue(evaluation: Evaluation, { built }: PlanLine, row: number, language: Language): string {
  const closed = built.is === 'value' && stateAt(evaluation.column(built.node), row) === NOT_APPLICABLE;
  return stateText(closed ? 'not applicable' : 'unknown', language);
}

function sayTable(evaluation: Evaluation, order: Order, language: Language): void {
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
      ...lines.map((line) => cellText(line, all[id]?.[line.line.name] ?? null, language) ?? withoutValue(evaluation, line, row, language)),
    ]);
  say(`${plan.scheme.title} · ${plan.period.text} · ${facts.subjects.ids.length}${zh ? ' 个对象' : ' subjects'}`);
  say();
  const left = head.map((_, k) => k < 2);
  for (const slice of slicedTable([head, ...rows], left, process.stdout.columns ?? USUAL_WIDTH)) {
    for (const line of slice) say(line);
    say();
  }
  if (facts.subjects.ids.length > MOST_ROWS)
    say(
      zh
        ? `… 其余 ${facts.subjects.ids.length - MOST_ROWS} 个见 --json 或 --xlsx`
        : `… ${facts.subjects.ids.length - MOST_ROWS} more: see --json or --xlsx`,
    );
  if (rows[0] === undefined) return;
  const more = pasteable(['explain', order.scheme, '--facts', order.facts, '--period', order.period, '--subject', rows[0][0] ?? '']);
  say(`${zh ? '逐项说明：' : 'explained: '}${more}${zh ? '' : ' --lang en'}`);
}
