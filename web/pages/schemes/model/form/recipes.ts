/** Ways to compute a line that is begun in a form: what each asks for, and the text that it comes to. */

import { POINTS, type Unit, unitText, YUAN } from '../../../../../src/lib/unit.ts';
import { word, wordId } from '../../../../../src/plan/words.ts';
import { scalar } from './cell.ts';
import type { SchemeForm, Section } from './form.ts';

/** What is asked for: a column of facts, a table of facts, one figure of the scheme or several, an expression. */
export type Ask = 'column' | 'table' | 'name' | 'names' | 'expression';

/** The ids of the ways. */
export type RecipeId =
  | 'sum'
  | 'count'
  | 'mean'
  | 'pick'
  | 'bands'
  | 'attain'
  | 'weighted'
  | 'progressive'
  | 'whole'
  | 'steps'
  | 'added'
  | 'formula';

/** A way to compute; `asks` by the word under which the answer is asked for. */
export type Recipe = {
  readonly id: RecipeId;
  readonly asks: Readonly<Partial<Record<'of' | 'target' | 'figure', Ask>>>;
  readonly write: (of: Answers, say: Words) => string;
};

/** What was answered: texts of the language, several where names were asked for; `unit` is that of the figure. */
export type Answers = { readonly of: readonly string[]; readonly target: string; readonly figure: string; readonly unit: string };

/** The words of the language by their ids; points and yuan as they stand after a figure. */
type Words = { readonly word: (id: string) => string; readonly points: string; readonly yuan: string };

const one = ({ of }: Answers): string => named(of[0] ?? '');

/** A name as an expression writes it: in marks where it is not plain. */
const named = (name: string): string => (PLAIN.test(name) ? name : `「${name}」`);

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?$/u;

const fromFacts = (id: RecipeId, ask: Ask): Recipe => ({
  ...{ id, asks: { of: ask } },
  write: (answers, say) => `${say.word(id)}: ${one(answers)}`,
});

/** Tiers to begin with, in the unit of the figure: shares of money, points for all else. */
const shares: Recipe['write'] = ({ unit }, say) =>
  `${say.word('tiers')}: [[${say.word('up to')} 50000${unit}, 1%], [${say.word('up to')} 100000${unit}, 2%], [${say.word('rest')}, 3%]]`;
const points: Recipe['write'] = ({ unit }, say) =>
  `${say.word('tiers')}: [[${say.word('below')} 60${unit}, 0${say.points}], [${say.word('below')} 80${unit}, 60${say.points}], [${say.word('rest')}, 100${say.points}]]`;
const bonuses: Recipe['write'] = ({ unit }, say) =>
  `${say.word('tiers')}: [[${say.word('below')} 100${unit}, 0${say.yuan}], [${say.word('rest')}, 500${say.yuan}]]`;

const inFen: Recipe['write'] = (_, say) => `${say.word('then')}: [${say.word('round half up to')} 0.01${say.yuan}]`;

/** By equal weights, the last one taking what is left: they are filled in afterwards. */
function weighted({ of }: Answers, say: Words): string {
  const share = Math.floor(100 / Math.max(1, of.length));
  const weights = of.map((name, k) => `${scalar(name)}: ${k === of.length - 1 ? 100 - share * (of.length - 1) : share}%`);
  return `${say.word('weighted')}: { ${weights.join(', ')} }`;
}

const formula = (section: Section): Recipe => ({
  ...{ id: 'formula', asks: { figure: 'expression' } },
  write: (answers, say) => [`${say.word('value')}: ${answers.figure}`, ...(section === 'pay' ? [inFen(answers, say)] : [])].join(', '),
});

const SCORES: readonly Recipe[] = [
  { id: 'bands', asks: { of: 'name' }, write: (answers, say) => `${say.word('bands')}: ${one(answers)}, ${points(answers, say)}` },
  {
    ...{ id: 'attain', asks: { of: 'name', target: 'expression' } },
    write: (answers, say) => `${say.word('attain')}: ${one(answers)}, ${say.word('target')}: ${answers.target}`,
  },
  { id: 'weighted', asks: { of: 'names' }, write: weighted },
  formula('score'),
];

const PAY: readonly Recipe[] = [
  ...(['progressive', 'whole'] as const).map((id) => ({
    ...{ id, asks: { of: 'name' as const } },
    write: (answers: Answers, say: Words) =>
      [`${say.word(id)}: ${one(answers)}`, shares(answers, say), `${say.word('negative')}: ${say.word('zero')}`, inFen(answers, say)].join(
        ', ',
      ),
  })),
  {
    ...{ id: 'steps', asks: { of: 'name' } },
    write: (answers, say) => [`${say.word('steps')}: ${one(answers)}`, bonuses(answers, say)].join(', '),
  },
  formula('pay'),
];

/** The ways to compute a line of a section, the most usual first. */
export const RECIPES: Readonly<Record<Section, readonly Recipe[]>> = {
  measures: [fromFacts('sum', 'column'), fromFacts('count', 'table'), fromFacts('mean', 'column'), fromFacts('pick', 'column')],
  score: SCORES,
  pay: PAY,
  outcome: [formula('outcome')],
  total: [
    { id: 'added', asks: { of: 'names' }, write: ({ of }, say) => `${say.word('value')}: ${of.map(named).join(' + ')}` },
    formula('total'),
  ],
  checks: [],
};

/** A line as it stands in the text: its name, and how it is computed. */
export function lineBy(
  recipe: Recipe,
  { name, answers }: { readonly name: string; readonly answers: Answers },
  language: SchemeForm['language'],
): string {
  const say = { word: (id: string): string => word(id, language), points: unitIn(POINTS, language), yuan: unitIn(YUAN, language) };
  return `${name}: { ${recipe.write(answers, say)} }`;
}

/** A parameter as it stands in the text: its name, its value and who decided it. */
export function parameterBy(
  { name, value, source }: { readonly name: string; readonly value: string; readonly source: string },
  language: SchemeForm['language'],
): string {
  const entry = `${word('source', language)}: ${scalar(source.trim())}, ${word('value', language)}: ${scalar(value.trim())}`;
  return `${name}: { ${word('always', language)}: { ${entry} } }`;
}

/** A unit after a figure: with a blank before it where it is a word. */
function unitIn(unit: Unit, language: SchemeForm['language']): string {
  const text = unitText(unit, language);
  return language === 'zh' ? text : ` ${text}`;
}

/** A name that can be written for what somebody calls a thing: as it is where that is a name, else in marks; null where there is one already. */
export function nameFor(called: string, taken: ReadonlySet<string>): string | null {
  const said = called.trim();
  if (said === '' || taken.has(said) || /[「」]/.test(said)) return null;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(said) && wordId(said) === null ? said : `「${said}」`;
}
