/** The results of a month as a table on the terminal. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { results, shownLines } from '../../engine/results.ts';
import { stateText, truthText } from '../../engine/words.ts';
import { NOT_APPLICABLE, stateAt } from '../../lib/column.ts';
import type { Language } from '../../lib/problem.ts';
import type { PlanLine } from '../../plan/plan.ts';
import { say } from '../say.ts';
import { slicedTable, USUAL_WIDTH } from '../table.ts';

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

/** Prints the results of a month: a row a subject, the first fifty of them. */
export function sayResults(evaluation: Evaluation, language: Language): void {
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
}
