/** Why a line is what it is, in words: one way for the pages, the terminal and the workbook. */

import type { Expression } from '../../lib/expression.ts';
import { fill, type Language } from '../../lib/problem.ts';
import type { Phrase } from '../../methods/method.ts';
import type { Speech } from '../../methods/telling.ts';
import { toldLine } from '../../plan/document/lines.ts';
import { type Reader, readerOf } from '../../plan/document/reader.ts';
import type { Plan, PlanLine } from '../../plan/plan.ts';
import type { Evaluation } from '../evaluate.ts';
import { formulaOf, lineNamed, namedValue, type Trace } from '../explain.ts';
import { formulaWithValues, holesOf } from '../words.ts';

/** What fills the holes of a sentence, in words, by the names of the holes. */
export type Holes = Readonly<Record<string, string>>;

/** Whose line is told, in which language. */
type Telling = { readonly evaluation: Evaluation; readonly row: number; readonly language: Language };

/** Why a line is what it is: the sentences, what fills those of its construct, and the rows of its table. */
export type Why = {
  readonly reasons: readonly string[];
  readonly said: Holes;
  readonly rows: readonly { readonly text: string; readonly active: boolean; readonly holes: Holes }[];
  /** How far the next step is. */
  readonly next: string | null;
};

/** Why a line is what it is; names of lines and columns in the words of the printed scheme. */
export function whyOf({ evaluation, row, language }: Telling, { line, explanation }: Trace): Why {
  const planned = lineNamed(evaluation.plan, line.name);
  if (planned === undefined) return { reasons: [], said: {}, rows: [], next: null };
  const { told, speech } = toldOf(evaluation.plan, planned, language);
  const formula = formulaOf(explanation);
  const filled = formula === null ? null : formulaWithValues(formula, (path) => namedValue(evaluation, path, row), language);
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
    next: explanation.next == null ? null : say(explanation.next),
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

const kept = new WeakMap<Plan, Map<Language, { readonly reader: Reader; readonly lines: Map<PlanLine, ReturnType<typeof toldLine>> }>>();

/** How a line is told: a plan is read, and each of its lines told, once, for many ask. */
function toldOf(plan: Plan, planned: PlanLine, language: Language): ReturnType<typeof toldLine> {
  const known = kept.get(plan) ?? new Map();
  kept.set(plan, known);
  const { reader, lines } = known.get(language) ?? { reader: readerOf(plan, language), lines: new Map() };
  known.set(language, { reader, lines });
  const told = lines.get(planned) ?? toldLine(reader, planned);
  lines.set(planned, told);
  return told;
}

/** The indicator of the library that a line refers to, in words; none where it refers to none. */
function originLines({ origin }: Trace['line'], language: Language): readonly string[] {
  if (origin === undefined || origin.own) return [];
  return [language === 'zh' ? `引用指标 ${origin.id}：${origin.title}` : `indicator ${origin.id}: ${origin.english}`];
}
