/** `hengji explain`: why a person's figure is what it is, down to the records. */

import { topLines, trace } from '../../engine/explain.ts';
import { type TreeLine, treeLines } from '../../engine/tree.ts';
import { records } from '../../facts/records.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import type { Plan } from '../../plan/plan.ts';
import { columnsOf } from '../../plan/report.ts';
import type { Command } from '../command.ts';
import { computeMonth, type Month } from '../month.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { pad } from '../table.ts';

/** explain <scheme> --facts <dir> --period <p> --subject E001 [--item commission] [--records] [--lang en]. */
export const explainCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period, subject, item } = options;
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined || subject === undefined)
    return usage('explain', language, options);
  const month = await computeMonth({ scheme, facts, period });
  const complaints = [...month.problems];
  const row = month.evaluation?.facts.subjects.ids.indexOf(subject) ?? -1;
  const names = item === undefined ? topLines(month.plan ?? EMPTY) : [item];
  if (month.evaluation !== null && row === -1)
    complaints.push({ code: 'SUBJECT_UNKNOWN', severity: 'error', place: null, values: { subject, scheme } });
  const trees =
    month.evaluation === null || row === -1
      ? []
      : names.map((name) => trace(month.evaluation as NonNullable<Month['evaluation']>, name, row));
  if (item !== undefined && month.plan !== null && trees[0] === null) complaints.push(itemProblem(month.plan, item));
  sayProblems(summed(complaints), new Map([[month.loaded.file, month.loaded.text]]), language);
  const { evaluation } = month;
  const whole = evaluation !== null && trees.length > 0 && trees.every((tree) => tree !== null);
  if (whole && month.plan !== null) {
    const label = evaluation.facts.subjects.labels[row] ?? '';
    say(`${subject} ${label} · ${month.plan.scheme.title} · ${month.plan.period.text}`);
    const shown = new Set<string>();
    for (const tree of trees) {
      say();
      const lines = tree === null ? [] : treeLines(evaluation, tree, row, language);
      for (const [k, line] of lines.entries()) {
        say(printed(line));
        if (options.records === true && (lines[k + 1]?.kind ?? 'item') === 'item')
          await sayRecords(month, itemOf(lines, k), subject, language, shown);
      }
    }
  }
  month.close();
  return whole ? 0 : 1;
};

/** Why a line cannot be explained for a subject: there is none of that name, or it has no one value for a subject. */
export function itemProblem(plan: Plan, item: string): Problem {
  const known = plan.lines.filter(({ built }) => built.is === 'value').map(({ line }) => line.name);
  const code = plan.lines.some(({ line }) => line.name === item) ? 'ITEM_FINER' : 'ITEM_UNKNOWN';
  return { code, severity: 'error', place: null, values: { item, known: known.join('、'), knownEn: known.join(', ') } };
}

/** The item to which a line of the tree belongs: the last one before it. */
const itemOf = (lines: readonly TreeLine[], index: number): TreeLine =>
  lines.slice(0, index + 1).findLast((line) => line.kind === 'item') as TreeLine;

const EMPTY = { lines: [] } as unknown as NonNullable<Month['plan']>;

const MARKS = { item: '', reason: '  ', active: '  ● ', idle: '  ○ ', next: '  → ' } as const;

/** A line of the tree, values of items aligned to the right. */
export function printed(line: TreeLine): string {
  const indent = '   '.repeat(line.depth);
  if (line.kind !== 'item') return `${indent}${MARKS[line.kind]}${line.text}`;
  const head = `${indent}${line.depth === 0 ? '■ ' : '├ '}${line.text} `;
  return `${head}${'·'.repeat(Math.max(2, 72 - columnsOf(head) - columnsOf(line.value)))} ${line.value}`;
}

const MOST_RECORDS = 20;

/** The records behind a line, each question's once. */
async function sayRecords(month: Month, line: TreeLine, subject: string, language: Language, shown: Set<string>): Promise<void> {
  if (month.store === null || month.plan === null) return;
  for (const question of line.questions.filter((id) => !shown.has(id))) {
    shown.add(question);
    const found = await records(month.store, month.plan.questions, question, subject, MOST_RECORDS);
    if (found.total === 0) continue;
    const indent = `${'   '.repeat(line.depth)}     `;
    const head = found.columns.map((column) => grainName(month.plan, column));
    const rows = [head, ...found.rows.map((cells) => cells.map((cell) => cell ?? ''))];
    const widths = found.columns.map((_, k) => Math.max(...rows.map((cells) => columnsOf(cells[k] ?? ''))));
    for (const cells of rows) say(`${indent}${cells.map((cell, k) => pad(cell, widths[k] ?? 0)).join('  ')}`.trimEnd());
    if (found.total > found.rows.length) say(`${indent}${language === 'zh' ? `… 共 ${found.total} 行` : `… ${found.total} rows in all`}`);
  }
}

/** A finer grain is shown under the name of its line, not under the id of its question. */
const grainName = (plan: Month['plan'], column: string): string =>
  plan?.lines.find(({ built }) => built.is === 'grain' && built.question === column)?.line.name ?? column;
