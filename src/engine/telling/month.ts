/** A person's month in words as data: every line with its figure, why it is what it is, and what its construct did. */

import type { Expression } from '../../lib/expression.ts';
import { written } from '../../lib/fraction.ts';
import { fill, type Language } from '../../lib/problem.ts';
import type { Phrase, Shown } from '../../methods/method.ts';
import type { Speech } from '../../methods/telling.ts';
import { toldLine } from '../../plan/document/lines.ts';
import { type Reader, readerOf } from '../../plan/document/reader.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Evaluation } from '../evaluate.ts';
import { formulaOf, lineNamed, namedValue, type Trace, topLines, trace } from '../explain.ts';
import { shownItem, shownLines } from '../results.ts';
import { originLines } from '../tree.ts';
import { formulaWithValues, holesOf, phraseText, shownText } from '../words.ts';

/** A figure: `value` in the format of results, `exact` where it is a number, and as people read it. */
export type Figure = {
  readonly value: string | null;
  readonly exact: string | null;
  readonly text: string;
  readonly state: Shown['state'];
};

/** What fills the holes of a sentence, in words, by the names of the holes. */
export type Holes = Readonly<Record<string, string>>;

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
  const { line, shown, explanation, questions, missing, seen, parts } = tree;
  const { language } = telling;
  const own: ToldLine = {
    ...{ depth, name: line.name, title: line.title ?? line.name, section: line.section, method: line.form.method },
    ...figureOf(shown, language),
    ...(seen ? { reasons: [], said: {}, rows: [] } : whyOf(telling, tree)),
    next: explanation.next == null ? null : phraseText(explanation.next, language),
    ...{ missing: [...missing], records: questions.length > 0, seen },
  };
  return [own, ...parts.flatMap((part) => linesOf(telling, part, depth + 1))];
}

/** Why a line is what it is; formulas in the words of the printed scheme. */
function whyOf({ evaluation, language }: Telling, { line, explanation }: Trace): Pick<ToldLine, 'reasons' | 'said' | 'rows'> {
  const planned = lineNamed(evaluation.plan, line.name);
  if (planned === undefined) return { reasons: [], said: {}, rows: [] };
  const { told, speech } = toldLine(readerFor(evaluation.plan, language), planned);
  const formula = formulaOf(explanation);
  const filled = formula === null ? null : formulaWithValues(formula, (path) => namedValue(evaluation, path, 0), language);
  const holes = ({ values }: Phrase): Holes => ({
    ...holesOf({ values: Object.fromEntries(Object.entries(values).filter(([, value]) => !isFormula(value))) }, language),
    ...Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (isFormula(value) ? [[name, speech.say(value)]] : []))),
  });
  const say = (phrase: Phrase): string =>
    'what' in phrase.values && 'where' in phrase.values ? told.rule : fill(phrase[language], holes(phrase));
  return {
    reasons: [
      ...originLines(line, language),
      ...(line.note === null ? [] : [line.note]),
      ...explanation.phrases.map(say),
      ...(filled === null ? [] : [`= ${filled}`]),
    ],
    said: Object.assign({}, ...explanation.phrases.toReversed().map(holes)),
    rows: (explanation.rows ?? []).map(({ phrase, active }) => ({
      ...{ text: fill(phrase[language], holes(phrase)), active },
      holes: { ...holes(phrase), ...remarkIn(speech, phrase) },
    })),
  };
}

const isFormula = (value: Phrase['values'][string]): value is Expression => typeof value === 'object' && 'is' in value;

/** The fields whose entries a scheme's text may remark on, such as what a code stands for. */
const REMARKED = ['deduct', 'reward', 'table', 'items', 'groups'] as const;

/** What the scheme's text remarks beside the entry that a row is about. */
function remarkIn(speech: Speech, { values }: Phrase): Holes {
  const key = values['code'] ?? values['item'] ?? values['name'];
  if (typeof key !== 'string' || key === '') return {};
  const remark = REMARKED.map((field) => speech.remark(field, key)).find((found) => found !== null);
  return remark == null ? {} : { remark };
}

const readers = new WeakMap<Plan, Map<Language, Reader>>();

/** The reader of a plan: made once, for it looks through the text of the scheme. */
function readerFor(plan: Plan, language: Language): Reader {
  const known = readers.get(plan) ?? new Map<Language, Reader>();
  readers.set(plan, known);
  const reader = known.get(language) ?? readerOf(plan, language);
  known.set(language, reader);
  return reader;
}
