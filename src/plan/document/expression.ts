/** Expressions as a reader reads them: names replaced by titles, parameters with their values, texts in quotation marks. */

import type { Expression } from '../../lib/expression.ts';
import { written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import { unitText } from '../../lib/unit.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { COMPARISON, LOWEST, NOT, OR, POWERS, SUM, UNARY, WHOLE } from '../expression/power.ts';
import { printExpression } from '../expression/print.ts';
import type { Parameter } from '../scheme.ts';
import { nameId } from '../word-lists.ts';
import {
  columnNamed,
  fillIn,
  labelOf,
  lineNamed,
  parameterLabel,
  quoted,
  type Reader,
  tableNamed,
  titleOf,
  typeOf,
  within,
} from './reader.ts';
import { builtInWords, callWords } from './terms.ts';

/** Where an expression stands: over the rows of a table, or (null) for a subject. */
export type Place = {
  readonly reader: Reader;
  readonly rows: TableDeclaration | null;
  /** Whether numbers stand in full, so that a column of them compares: 66000人 beside 65999人, not 6.6万人. */
  readonly full?: boolean;
};

/** The expression in words. */
export const sayExpression = (place: Place, expression: Expression): string => print(place, expression, true);

/** A name with what it names, as far as words depend on it. */
type Named = { readonly text: string; readonly is: 'line' | 'column' | 'other'; readonly truth: boolean };

/** A yes/no name in the place of a condition says that it is yes; elsewhere (`asks` false) it stands alone. */
function print(place: Place, e: Expression, asks: boolean): string {
  const { reader } = place;
  switch (e.is) {
    case 'number':
      return place.full === true && !e.percent && 10n ** 9n % e.value.d === 0n
        ? inFull(e, reader.language)
        : printExpression(e, reader.language);
    case 'date':
    case 'truth':
      return printExpression(e, reader.language);
    case 'text':
      return quoted(e.value);
    case 'name':
      return asks ? condition(place, e.path, true) : nameWords(place, e.path).text;
    case 'unary':
      return unary(place, e);
    case 'binary':
      return binary(place, e);
    case 'if': {
      const sentence = { zh: '若 {condition}，则 {then}；否则 {otherwise}', en: 'if {condition} then {then}; else {otherwise}' };
      const [cond, then] = [inside(place, e.condition, OR), inside(place, e.then, OR)];
      return fillIn(reader, sentence, { condition: cond, then, otherwise: print(place, e.otherwise, true) });
    }
    case 'in':
      return membership(place, e);
    case 'known': {
      const sentence = e.negated ? { zh: '{of} 未知', en: '{of} is unknown' } : { zh: '{of} 已知', en: '{of} is known' };
      return fillIn(reader, sentence, { of: inside(place, e.of, SUM, false) });
    }
    case 'call':
      return callWords(
        reader,
        e.function,
        e.arguments.map((argument) => print(place, argument, false)),
      );
  }
}

function inFull({ value, unit }: Expression & { is: 'number' }, language: Language): string {
  const [sign, size] = value.n < 0n ? [language === 'zh' ? '−' : '-', { ...value, n: -value.n }] : ['', value];
  const measure = unitText(unit, language);
  return `${sign}${written(size)}${language === 'en' && measure !== '' ? ' ' : ''}${measure}`;
}

function powerOf(e: Expression): number {
  if (e.is === 'if') return LOWEST;
  if (e.is === 'binary') return POWERS[e.operator];
  if (e.is === 'in' || e.is === 'known') return COMPARISON;
  if (e.is === 'unary') return e.operator === 'not' ? NOT : UNARY;
  return e.is === 'number' && e.value.n < 0n ? UNARY : WHOLE;
}

/** In parentheses where it binds less tightly than its place needs. */
function inside(place: Place, e: Expression, least: number, asks = true): string {
  const text = print(place, e, asks);
  if (powerOf(e) >= least) return text;
  return place.reader.language === 'zh' ? `（${text}）` : `(${text})`;
}

function unary(place: Place, e: Expression & { is: 'unary' }): string {
  const zh = place.reader.language === 'zh';
  if (e.operator === '-') return `${zh ? '−' : '-'}${inside(place, e.of, UNARY)}`;
  if (e.operator === 'distinct') return `${zh ? '不同的 ' : 'different '}${inside(place, e.of, UNARY, false)}`;
  if (e.of.is === 'name') return condition(place, e.of.path, false);
  return zh ? `并非（${print(place, e.of, true)}）` : `not (${print(place, e.of, true)})`;
}

const SIGNS: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷', '!=': '≠', '<=': '≤', '>=': '≥' };

function binary(place: Place, e: Expression & { is: 'binary' }): string {
  const zh = place.reader.language === 'zh';
  const power = POWERS[e.operator];
  const equality = e.operator === '=' || e.operator === '!=';
  const logic = e.operator === 'and' || e.operator === 'or';
  const left = inside(place, e.left, power === COMPARISON ? SUM : power, logic);
  const right = inside(place, e.right, power + 1, logic);
  if (logic) return `${left} ${zh ? { and: '且', or: '或' }[e.operator as 'and' | 'or'] : e.operator} ${right}`;
  const worded = equality && [e.left, e.right].some((side) => side.is === 'text' || side.is === 'truth' || isText(place, side));
  if (worded) {
    const sentence =
      e.operator === '='
        ? { zh: '{left} 为 {right}', en: '{left} is {right}' }
        : { zh: '{left} 不为 {right}', en: '{left} is not {right}' };
    return fillIn(place.reader, sentence, { left, right });
  }
  return `${left} ${SIGNS[e.operator] ?? e.operator} ${right}`;
}

const isText = ({ reader, rows }: Place, e: Expression): boolean =>
  e.is === 'name' &&
  columnNamed(reader, e.path.length === 2 ? (e.path[0] ?? '') : (rows ?? reader.plan.subject).name, e.path.at(-1) ?? '')?.type.is ===
    'text';

function membership(place: Place, e: Expression & { is: 'in' }): string {
  const { reader } = place;
  const items = e.list.map((item) =>
    quoted(item.is === 'text' ? item.value : item.is === 'name' ? item.path.join('.') : print(place, item, false)),
  );
  const list = items.join(reader.language === 'zh' ? '、' : ', ');
  const sentence = e.negated
    ? { zh: '{of} 不是 {list} 中的任何一个', en: '{of} is none of {list}' }
    : { zh: '{of} 是 {list} 之一', en: '{of} is one of {list}' };
  return fillIn(reader, sentence, { of: inside(place, e.of, SUM, false), list });
}

/** A yes/no name as a condition; any other name as it is. */
function condition(place: Place, path: readonly string[], yes: boolean): string {
  const { text, is, truth } = nameWords(place, path);
  if (!truth && yes) return text;
  if (place.reader.language === 'en') return is === 'column' ? `${text} is ${yes ? 'yes' : 'no'}` : yes ? text : `not ${text}`;
  return yes && is === 'line' && !text.includes('是否') ? text : `${text}为${yes ? '是' : '否'}`;
}

function nameWords({ reader, rows }: Place, path: readonly string[]): Named {
  const { plan } = reader;
  const [first = '', second] = path;
  if (second !== undefined) return columnWords(reader, first, second, rows);
  const line = lineNamed(reader, first);
  if (line !== undefined) return { text: within(labelOf(reader, first)), is: 'line', truth: isTruth(line.built, typeOf(line)?.is) };
  const parameter = plan.scheme.parameters.find(({ name }) => name === first);
  if (parameter !== undefined) return { text: parameterWords(reader, parameter), is: 'other', truth: false };
  const home = rows !== null && columnOf(rows, first) !== null ? rows : plan.subject;
  if (columnOf(home, first) !== null) return columnWords(reader, home.name, first, rows);
  return { text: builtInWords(reader, nameId(first) ?? first), is: 'other', truth: false };
}

function isTruth(built: { readonly is: string; readonly expression?: Expression }, type: string | undefined): boolean {
  if (built.expression === undefined) return type === 'truth';
  const { expression } = built;
  return expression.is === 'in' || expression.is === 'known' || (expression.is === 'binary' && POWERS[expression.operator] <= COMPARISON);
}

/** A column of the rows at hand, or of the subject where none are, by its title; of another table with the table's title. */
function columnWords(reader: Reader, table: string, column: string, rows: TableDeclaration | null): Named {
  const declared = columnNamed(reader, table, column);
  if (declared === null) return { text: `${table}.${column}`, is: 'other', truth: false };
  const home = (rows ?? reader.plan.subject).name;
  const owner = tableNamed(reader.plan, table);
  const title = titleOf(reader, declared);
  const far = reader.language === 'zh' ? `${owner === null ? table : titleOf(reader, owner)}的${title}` : `${table}.${column}`;
  return {
    text: table === home ? within(title) : reader.language === 'zh' ? within(far) : far,
    is: 'column',
    truth: declared.type.is === 'truth',
  };
}

/** A parameter by its name, with its value where it is one written number, text or day that never changed. */
function parameterWords(reader: Reader, parameter: Parameter): string {
  const label = within(parameterLabel(reader, parameter));
  const [entry, changed] = parameter.history;
  if (changed !== undefined) return label;
  const value = entry?.value ?? parameter.open?.proposal;
  if (value?.kind !== 'expression' || !['number', 'text', 'date', 'truth'].includes(value.expression.is)) return label;
  const text = print({ reader, rows: null }, value.expression, false);
  const sentence =
    entry === undefined
      ? { zh: '{label}（待定，建议 {text}）', en: '{label} (open, proposed {text})' }
      : { zh: '{label}（{text}）', en: '{label} ({text})' };
  return fillIn(reader, sentence, { label, text });
}
