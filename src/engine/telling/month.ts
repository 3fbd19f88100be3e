/** A person's month in words as data: every line with its figure, why it is what it is, and what its construct did. */

import { written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import type { Shown } from '../../methods/method.ts';
import type { Evaluation } from '../evaluate.ts';
import { type Trace, topLines, trace } from '../explain.ts';
import { shownItem, shownLines } from '../results.ts';
import { shownText } from '../words.ts';
import { type Holes, whyOf } from './why.ts';

/** A figure: `value` in the format of results, `exact` where it is a number, and as people read it. */
export type Figure = {
  readonly value: string | null;
  readonly exact: string | null;
  readonly text: string;
  readonly state: Shown['state'];
};

/** A line of the explanation, in the order of reading; `depth` says under which it stands. One that stands further up is `seen`. */
export type ToldLine = Figure & {
  readonly depth: number;
  readonly name: string;
  readonly title: string;
  readonly section: string;
  /** The construct that computed it, as the language calls it: progressive, steps, rank. */
  readonly method: string;
  /** The sentences that say why. */
  readonly reasons: readonly string[];
  /** What the sentences of its construct are filled with. */
  readonly said: Holes;
  /** The rows of its table; the active one decided. */
  readonly rows: readonly { readonly text: string; readonly active: boolean; readonly holes: Holes }[];
  /** How far the next step is. */
  readonly next: string | null;
  readonly missing: readonly string[];
  /** Whether facts stand behind it itself. */
  readonly records: boolean;
  readonly seen: boolean;
};

/** An item of the results with its next step. */
export type ToldItem = Figure & {
  readonly name: string;
  readonly title: string;
  readonly section: string;
  readonly next: string | null;
};

/** A month in words. */
export type ToldMonth = { readonly items: readonly ToldItem[]; readonly explanation: readonly ToldLine[] };

/** The month of the only subject of an evaluation; lines that are hidden from whoever asks are not in it. */
export function toldMonth(evaluation: Evaluation, hidden: ReadonlySet<string>, language: Language): ToldMonth {
  const explanation = explained(evaluation, hidden, language);
  const nexts = new Map(explanation.filter(({ seen }) => !seen).map(({ name, next }) => [name, next]));
  const items = shownLines(evaluation).flatMap(({ line: { name, title, section } }): readonly ToldItem[] => {
    const tree = hidden.has(name) ? null : trace(evaluation, name, 0);
    if (tree === null) return [];
    return [{ name, title: title ?? name, section, ...figureOf(tree.shown, language), next: nexts.get(name) ?? null }];
  });
  return { items, explanation };
}

/** A shown value as a figure. */
const figureOf = (shown: Shown, language: Language): Figure => ({
  value: shownItem(shown),
  exact: typeof shown.value === 'object' && shown.value !== null ? written(shown.value) : null,
  text: shownText(shown, language),
  state: shown.state,
});

/** Every line that may be seen once: under the lines at the top, then those that stand under none of them. */
function explained(evaluation: Evaluation, hidden: ReadonlySet<string>, language: Language): readonly ToldLine[] {
  const names = [...topLines(evaluation.plan), ...shownLines(evaluation).map(({ line }) => line.name)];
  const told = new Set<string>();
  const lines: ToldLine[] = [];
  for (const name of names) {
    if (told.has(name) || hidden.has(name)) continue;
    const tree = trace(evaluation, name, 0);
    for (const each of tree === null ? [] : linesOf({ evaluation, language }, tree, 0)) {
      told.add(each.name);
      lines.push(each);
    }
  }
  return lines;
}

type Telling = { readonly evaluation: Evaluation; readonly language: Language };

function linesOf(telling: Telling, tree: Trace, depth: number): readonly ToldLine[] {
  const { line, shown, questions, missing, seen, parts } = tree;
  const { language } = telling;
  const own: ToldLine = {
    ...{ depth, name: line.name, title: line.title ?? line.name, section: line.section, method: line.form.method },
    ...figureOf(shown, language),
    ...(seen ? { reasons: [], said: {}, rows: [], next: null } : whyOf({ ...telling, row: 0 }, tree)),
    ...{ missing: [...missing], records: questions.length > 0, seen },
  };
  return [own, ...parts.flatMap((part) => linesOf(telling, part, depth + 1))];
}
