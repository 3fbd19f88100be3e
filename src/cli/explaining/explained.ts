/** Explains a person's figures on the terminal: the tree from the totals down, and the records behind each line. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { topLines, trace } from '../../engine/explain.ts';
import { type TreeLine, treeLines } from '../../engine/tree.ts';
import { records } from '../../facts/records.ts';
import type { FactStore } from '../../facts/store.ts';
import { counted, type Language, type Problem } from '../../lib/problem.ts';
import type { Plan } from '../../plan/plan.ts';
import { columnsOf } from '../../plan/report.ts';
import { say } from '../say.ts';
import { pad } from '../table.ts';

/** A computed month with the store of its facts. */
export type Explained = { readonly plan: Plan; readonly evaluation: Evaluation; readonly store: FactStore };

/** Whom to explain, which item (null: the totals), and whether with records; `scheme` is how the user named it. */
export type ExplainOrder = {
  readonly scheme: string;
  readonly subject: string;
  readonly item: string | null;
  readonly records: boolean;
  readonly language: Language;
};

/** Prints the explanation; gives the problem where there is no such subject or item, and prints nothing then. */
export async function sayExplained(month: Explained, order: ExplainOrder): Promise<Problem | null> {
  const { plan, evaluation } = month;
  const { subject, item, language } = order;
  const row = evaluation.facts.subjects.ids.indexOf(subject);
  if (row === -1) return { code: 'SUBJECT_UNKNOWN', severity: 'error', place: null, values: { subject, scheme: plan.scheme.name } };
  const trees = (item === null ? topLines(plan) : [item]).map((name) => trace(evaluation, name, row));
  if (item !== null && trees[0] === null) return itemProblem(plan, item);
  say(`${subject} ${evaluation.facts.subjects.labels[row] ?? ''} · ${plan.scheme.title} · ${plan.period.text}`);
  const shown = new Set<string>();
  for (const tree of trees) {
    if (tree === null) continue;
    say();
    const lines = treeLines(evaluation, tree, row, language);
    for (const [k, line] of lines.entries()) {
      say(printed(line));
      if (order.records && (lines[k + 1]?.kind ?? 'item') === 'item') await sayRecords(month, itemOf(lines, k), subject, language, shown);
    }
  }
  return null;
}

/** Why a line cannot be explained for a subject: there is none of that name, or it has no one value for a subject. */
export function itemProblem(plan: Plan, item: string): Problem {
  const known = plan.lines.filter(({ built }) => built.is === 'value').map(({ line }) => line.name);
  const code = plan.lines.some(({ line }) => line.name === item) ? 'ITEM_FINER' : 'ITEM_UNKNOWN';
  return { code, severity: 'error', place: null, values: { item, known: known.join('、'), knownEn: known.join(', ') } };
}

/** The item to which a line of the tree belongs: the last one before it. */
const itemOf = (lines: readonly TreeLine[], index: number): TreeLine =>
  lines.slice(0, index + 1).findLast((line) => line.kind === 'item') as TreeLine;

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
async function sayRecords(month: Explained, line: TreeLine, subject: string, language: Language, shown: Set<string>): Promise<void> {
  for (const question of line.questions.filter((id) => !shown.has(id))) {
    shown.add(question);
    const found = await records(month.store, month.plan.questions, question, subject, MOST_RECORDS);
    if (found.total === 0) continue;
    const indent = `${'   '.repeat(line.depth)}     `;
    const head = found.columns.map((column) => grainName(month.plan, column));
    const rows = [head, ...found.rows.map((cells) => cells.map((cell) => cell ?? ''))];
    const widths = found.columns.map((_, k) => Math.max(...rows.map((cells) => columnsOf(cells[k] ?? ''))));
    for (const cells of rows) say(`${indent}${cells.map((cell, k) => pad(cell, widths[k] ?? 0)).join('  ')}`.trimEnd());
    if (found.total > found.rows.length)
      say(`${indent}${language === 'zh' ? `… 共 ${found.total} 行` : `… ${counted(found.total, 'row', 'rows')} in all`}`);
  }
}

/** A finer grain is shown under the name of its line, not under the id of its question. */
const grainName = (plan: Plan, column: string): string =>
  plan.lines.find(({ built }) => built.is === 'grain' && built.question === column)?.line.name ?? column;
