/** How a scheme's words and expressions are said in one language: keywords change, the scheme's own names never do. */

import type { Expression } from '../../lib/expression.ts';
import type { Language } from '../../lib/problem.ts';
import { BASE_UNITS, baseUnit } from '../../lib/unit.ts';
import { printExpression } from '../expression/print.ts';
import type { Scheme } from '../scheme.ts';
import { nameId, nameWord } from '../word-lists.ts';
import { WORDS, word } from '../words.ts';
import { type Sheet, textSheet } from './sheet.ts';

/** A language, and the names that the scheme itself gives, which hide names of the language. */
export type Speech = { readonly language: Language; readonly own: ReadonlySet<string> };

/** The speech for a scheme. */
export const speechOf = (scheme: Scheme, language: Language): Speech => ({
  language,
  own: new Set([
    ...scheme.lines.map((line) => line.name),
    ...scheme.parameters.map((parameter) => parameter.name),
    ...scheme.tables.flatMap((table) => [table.name, ...table.columns.map((column) => column.name)]),
  ]),
});

/** A keyword. */
export const say = (speech: Speech, id: string): string => word(id, speech.language);

/** Yes or no. */
export const sayTruth = ({ language }: Speech, truth: boolean): string =>
  printExpression({ is: 'truth', value: truth, at: NOWHERE }, language);

const NOWHERE = { start: 0, end: 0 };

/** An expression as it stands alone. */
export const sayExpression = (speech: Speech, expression: Expression): string =>
  printExpression(inLanguage(expression, speech), speech.language);

/** An expression beside words such as 到 or below: names that look like one of them get 「」. */
export const sayBeside = (speech: Speech, expression: Expression): string =>
  printExpression(inLanguage(expression, speech), speech.language, looksLikeBoundary);

const CHINESE_BOUNDARIES = WORDS.filter(({ kind }) => kind === 'boundary').map(({ zh }) => zh);

const ENGLISH_BOUNDARIES: ReadonlySet<string> = new Set(WORDS.filter(({ kind }) => kind === 'boundary').flatMap(({ en }) => en.split(' ')));

const looksLikeBoundary = (name: string): boolean =>
  CHINESE_BOUNDARIES.some((boundary) => name.startsWith(boundary)) || ENGLISH_BOUNDARIES.has(name);

/** An expression that fills a cell; one that is a text of one word stands in '…', which is how the parser knows it. */
export function expressionSheet(speech: Speech, expression: Expression): Sheet {
  if (expression.is === 'text' && /^[\p{L}\p{N}_]+$/u.test(expression.value)) return { is: 'quoted', text: expression.value };
  return textSheet(sayExpression(speech, expression));
}

/** A unit such as 次 or 元/人, which the parser reads as names. */
export const unitSheet = (speech: Speech, unit: Expression): Sheet =>
  textSheet(
    printExpression(
      renamed(unit, (name) => (speech.language === 'en' ? (BASE_UNITS[name] ?? name) : (baseUnit(name) ?? name))),
      speech.language,
    ),
  );

/** The expression with the language's own names (本期天数, 全体 …) in its words. */
const inLanguage = (expression: Expression, { language, own }: Speech): Expression =>
  renamed(expression, (name) => {
    const id = nameId(name);
    if (id === null || own.has(id) || own.has(nameWord(id, 'zh'))) return name;
    return nameWord(id, language);
  });

/** The expression with every name of one word changed. */
function renamed(e: Expression, rename: (name: string) => string): Expression {
  const into = (part: Expression): Expression => renamed(part, rename);
  switch (e.is) {
    case 'number':
    case 'text':
    case 'date':
    case 'truth':
      return e;
    case 'name':
      return e.path.length === 1 ? { ...e, path: e.path.map(rename) } : e;
    case 'unary':
    case 'known':
    case 'in':
      return { ...e, of: into(e.of) };
    case 'binary':
      return { ...e, left: into(e.left), right: into(e.right) };
    case 'if':
      return { ...e, condition: into(e.condition), then: into(e.then), otherwise: into(e.otherwise) };
    case 'call':
      return { ...e, arguments: e.arguments.map(into) };
  }
}
