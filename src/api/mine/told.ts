/** A person's month as data: the items, and the explanation of each from the totals down to what it is made of. */

import { z } from 'zod';
import type { PersonMonth } from '../../desk/months/month.ts';
import type { Evaluation } from '../../engine/evaluate.ts';
import { type Trace, topLines, trace } from '../../engine/explain.ts';
import { shownItem, shownLines } from '../../engine/results.ts';
import { treeLines } from '../../engine/tree.ts';
import { shownText } from '../../engine/words.ts';
import { written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import type { Shown } from '../../methods/method.ts';
import { moment, number } from '../house/shapes.ts';

/** How sure figures are. */
export const standing = z.enum(['locked', 'published', 'approved', 'so far']);

const state = z.enum(['value', 'unknown', 'not applicable']);

/** A figure: `value` in the format of results, `exact` where it is a number, and as people read it. */
const figure = { value: z.string().nullable(), exact: z.string().nullable(), text: z.string(), state };

/** A line of the explanation, in the order of reading; `depth` says under which it stands. One that stands further up is `seen`. */
const node = z.object({
  ...{ depth: z.number(), name: z.string(), title: z.string(), section: z.string() },
  /** The construct that computed it, as the language calls it: tiers, steps, rank. */
  method: z.string(),
  ...figure,
  reasons: z.array(z.string()),
  /** The rows of its table; the active one decided. */
  rows: z.array(z.object({ text: z.string(), active: z.boolean() })),
  /** How far the next step is. */
  next: z.string().nullable(),
  missing: z.array(z.string()),
  /** Whether facts stand behind it itself. */
  records: z.boolean(),
  seen: z.boolean(),
});

const item = z.object({ name: z.string(), title: z.string(), section: z.string(), ...figure, next: z.string().nullable() });

/** A person's month. */
export const month = z.object({
  ...{ person: z.string(), name: z.string(), scheme: z.string(), title: z.string(), version: number, period: z.string() },
  ...{ run: number, computed: moment, standing, final: z.boolean() },
  items: z.array(item),
  explanation: z.array(node),
});

const figureOf = (shown: Shown, language: Language) => ({
  value: shownItem(shown),
  exact: typeof shown.value === 'object' && shown.value !== null ? written(shown.value) : null,
  text: shownText(shown, language),
  state: shown.state,
});

type Told = Omit<PersonMonth, 'only'> & { readonly language: Language };

/** A month as it is told; lines that are hidden from whoever asks are not in it. */
export function monthTold({ run, standing: sure, plan, evaluation, hidden, language }: Told): z.input<typeof month> {
  const { subjects } = evaluation.facts;
  const explanation = explained(evaluation, hidden, language);
  const nexts = new Map(explanation.filter(({ seen }) => !seen).map(({ name, next }) => [name, next]));
  const items = shownLines(evaluation).filter(({ line }) => !hidden.has(line.name));
  return {
    ...{ person: subjects.ids[0] ?? '', name: subjects.labels[0] ?? '', scheme: plan.scheme.name, title: plan.scheme.title },
    ...{ version: run.version, period: run.period, run: run.number, computed: run.at, standing: sure, final: sure === 'locked' },
    items: items.flatMap(({ line }) => {
      const tree = trace(evaluation, line.name, 0);
      if (tree === null) return [];
      const { name, title, section } = line;
      return [{ name, title: title ?? name, section, ...figureOf(tree.shown, language), next: nexts.get(name) ?? null }];
    }),
    explanation,
  };
}

/** Every line that may be seen once: under the lines at the top, then those that stand under none of them. */
function explained(evaluation: Evaluation, hidden: ReadonlySet<string>, language: Language): z.input<typeof node>[] {
  const names = [...topLines(evaluation.plan), ...shownLines(evaluation).map(({ line }) => line.name)];
  const told = new Set<string>();
  const nodes: z.input<typeof node>[] = [];
  for (const name of names) {
    if (told.has(name) || hidden.has(name)) continue;
    const tree = trace(evaluation, name, 0);
    for (const each of tree === null ? [] : nodesOf(evaluation, tree, { language, depth: 0 })) {
      told.add(each.name);
      nodes.push(each);
    }
  }
  return nodes;
}

type At = { readonly language: Language; readonly depth: number };

function nodesOf(evaluation: Evaluation, tree: Trace, { language, depth }: At): readonly z.input<typeof node>[] {
  const { line, shown, questions, missing, seen, parts } = tree;
  const said = treeLines(evaluation, { ...tree, parts: [] }, 0, language).slice(1);
  const own: z.input<typeof node> = {
    ...{ depth, name: line.name, title: line.title ?? line.name, section: line.section },
    method: line.form.method,
    ...figureOf(shown, language),
    reasons: said.filter(({ kind }) => kind === 'reason').map(({ text }) => text),
    rows: said.filter(({ kind }) => kind === 'active' || kind === 'idle').map(({ kind, text }) => ({ text, active: kind === 'active' })),
    next: said.find(({ kind }) => kind === 'next')?.text ?? null,
    ...{ missing: [...missing], records: questions.length > 0, seen },
  };
  return [own, ...parts.flatMap((part) => nodesOf(evaluation, part, { language, depth: depth + 1 }))];
}
