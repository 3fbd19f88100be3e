/** What of a run a person is shown and signs: scores and grades as the run printed them, in one canonical text. */

import { createHash } from 'node:crypto';
import type { Evaluation } from '../../../engine/evaluate.ts';
import { itemText, shownLines } from '../../../engine/results.ts';
import { canonical } from '../../../lib/canonical.ts';
import type { PlanLine } from '../../../plan/plan.ts';

/** A figure of a result, as results print it; null where it is not known. */
export type ResultItem = { readonly name: string; readonly title: string; readonly text: string | null };

/** A result as it is shown and signed. The run is not a part of it: who comes out the same in a later one has signed already. */
export type ResultContent = {
  readonly cycle: number;
  readonly scheme: string;
  readonly title: string;
  readonly version: number;
  readonly period: string;
  readonly person: string;
  readonly name: string;
  readonly unit: string | null;
  readonly items: readonly ResultItem[];
};

/** What is the same in all results of an edition. */
export type ContentHead = Pick<ResultContent, 'cycle' | 'scheme' | 'version' | 'period'>;

/** Money that a scheme pays is no part of a result; nor is any amount that an outcome or a score gives. */
const isResult = ({ line, built }: PlanLine): boolean => {
  if (line.section === 'measures') return true;
  if (line.section !== 'score' && line.section !== 'outcome') return false;
  return built.is !== 'value' || built.type.is !== 'number' || !('元' in built.type.unit);
};

/** Writes the result of one subject of a run, by its position. */
export function contentWriter(evaluation: Evaluation, head: ContentHead): (row: number, unit: string | null) => string {
  const { subjects } = evaluation.facts;
  const readers = shownLines(evaluation)
    .filter(isResult)
    .flatMap(({ line, built }) => (built.is === 'value' ? [{ line, type: built.type, column: evaluation.column(built.node) }] : []));
  return (row, unit) => {
    const items = readers.map(({ line, type, column }) => ({
      name: line.name,
      title: line.title ?? line.name,
      text: itemText(column, type, row),
    }));
    const own = { person: subjects.ids[row] ?? '', name: subjects.labels[row] ?? '', unit, items };
    return canonical({ ...head, title: evaluation.plan.scheme.title, ...own } satisfies ResultContent);
  };
}

/** The hash that a signature names: SHA-256 of the content, hexadecimal. */
export const contentHash = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

/** The result of a content. */
export const contentOf = (content: string): ResultContent => JSON.parse(content) as ResultContent;

/** The text of one figure of a result; null where it is not known or not there. */
export const figureOf = (content: ResultContent, item: string): string | null =>
  content.items.find(({ name }) => name === item)?.text ?? null;
