/** Prints a trace as a tree of lines for a terminal or a sheet, in Chinese or English. */

import type { Language } from '../lib/problem.ts';
import type { Evaluation } from './evaluate.ts';
import type { Trace } from './explain.ts';
import { whyOf } from './telling/why.ts';
import { shownText } from './words.ts';

/** A printed line of a tree: how deep it stands, what it is, its text, and the questions whose rows can be shown under it. */
export type TreeLine = {
  readonly depth: number;
  readonly kind: 'item' | 'reason' | 'active' | 'idle' | 'next';
  readonly text: string;
  readonly value: string;
  readonly questions: readonly string[];
};

/** The lines of a trace from the top down. */
export function treeLines(evaluation: Evaluation, tree: Trace, row: number, language: Language, depth = 0): readonly TreeLine[] {
  const { line, shown } = tree;
  const head: TreeLine = {
    depth,
    kind: 'item',
    text: heading(tree, language),
    value: shownText(shown, language),
    questions: tree.questions,
  };
  if (tree.seen) return [head];
  const reason = (kind: TreeLine['kind'], text: string): TreeLine => ({ depth, kind, text, value: '', questions: [] });
  const why = whyOf({ evaluation, row, language }, tree);
  const lacking = tree.missing.filter((title) => title !== (line.title ?? line.name));
  return [
    head,
    ...why.reasons.map((text) => reason('reason', text)),
    ...(lacking.length === 0 ? [] : [reason('reason', `${language === 'zh' ? '还缺：' : 'missing: '}${lacking.join('、')}`)]),
    ...why.rows.map(({ text, active }) => reason(active ? 'active' : 'idle', text)),
    ...(why.next === null ? [] : [reason('next', why.next)]),
    ...tree.parts.flatMap((part) => treeLines(evaluation, part, row, language, depth + 1)),
  ];
}

function heading({ line, seen }: Trace, language: Language): string {
  const title = line.title === null || line.title === line.name ? line.name : `${line.title} ${line.name}`;
  if (!seen) return title;
  return language === 'zh' ? `${title}（见上）` : `${title} (see above)`;
}
