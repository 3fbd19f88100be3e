/** What telling a scheme carries along: the plan, the language, the labels of its names, the remarks in its text. */

import type { Language } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import type { Type } from '../../methods/node.ts';
import { type ColumnDeclaration, columnOf, type TableDeclaration } from '../../methods/tables.ts';
import type { Sentence } from '../../methods/telling.ts';
import { type CodeNames, codeNames } from '../code-names.ts';
import type { Plan, PlanLine } from '../plan.ts';
import { type Comments, commentsOf, pathTo, ROOT } from '../print/comments.ts';
import type { Parameter } from '../scheme.ts';

/** A plan as it is told in a language. */
export type Reader = {
  readonly plan: Plan;
  readonly language: Language;
  /** What readers call each line. */
  readonly labels: ReadonlyMap<string, string>;
  readonly comments: Comments;
  /** What the scheme calls its codes. */
  readonly called: CodeNames;
};

/** The reader of a plan. */
export const readerOf = (plan: Plan, language: Language): Reader => ({
  plan,
  language,
  labels: labelsOf(plan, language),
  comments: commentsOf(plan.text),
  called: codeNames(plan.scheme.lines, plan.text),
});

/** Lines are called by their titles in Chinese, by their names in English; a title that two things have takes its name along. */
function labelsOf({ scheme }: Plan, language: Language): ReadonlyMap<string, string> {
  const title = (line: Line): string => (language === 'zh' ? (line.title ?? line.name) : line.name);
  const taken = [...scheme.lines.map(title), ...scheme.parameters.map(({ name }) => name)];
  const isShared = (text: string): boolean => taken.filter((other) => other === text).length > 1;
  return new Map(
    scheme.lines.map((line) => [
      line.name,
      isShared(title(line)) && title(line) !== line.name ? `${title(line)}（${line.name}）` : title(line),
    ]),
  );
}

/** What a line is called. */
export const labelOf = (reader: Reader, name: string): string => reader.labels.get(name) ?? name;

/** What a parameter is called: its name, or its title where only that is Chinese. */
export function parameterLabel({ language }: Reader, { name, title }: Parameter): string {
  return language === 'zh' && title !== null && !/\p{Script=Han}/u.test(name) ? title : name;
}

/** What a table or a column is called: titles in Chinese, names in English. */
export const titleOf = ({ language }: Reader, named: { readonly name: string; readonly title: string }): string =>
  language === 'zh' ? named.title : named.name;

/** A label within a sentence: in 「」 where it holds more than letters and digits. */
export const within = (label: string): string => (/^[\p{L}\p{N}_]+$/u.test(label) ? label : `「${label}」`);

/**
 * The sentence of the language with its holes filled. Chinese templates have blanks around holes, for numbers and formulas;
 * they go where Chinese stands on both sides and the filling is one word.
 */
export function fillIn({ language }: Reader, sentence: Sentence, values: Readonly<Record<string, string>> = {}): string {
  const template = sentence[language];
  return template.replace(/( ?)\{(\w+)\}( ?)/g, (hole, before: string, name: string, after: string, at: number) => {
    const value = values[name];
    if (value === undefined) return hole;
    const isWord = language === 'zh' && !value.includes(' ');
    const left = isWord && isChinese(template[at - 1]) && isChinese(value[0]) ? '' : before;
    const right = isWord && isChinese(value.at(-1)) && isChinese(template[at + hole.length]) ? '' : after;
    return `${left}${value}${right}`;
  });
}

const isChinese = (character = '。'): boolean => /[\p{Script=Han}，。；：、（）「」"]/u.test(character);

/** Things side by side. */
export const sideBySide = ({ language }: Reader, items: readonly string[]): string => items.join(language === 'zh' ? '、' : ', ');

/** A text of the facts between quotation marks. */
export const quoted = (text: string): string => `"${text}"`;

/** The plan's line of that name, or undefined. */
export const lineNamed = ({ plan }: Reader, name: string): PlanLine | undefined => plan.lines.find(({ line }) => line.name === name);

/** The type of what a line comes to; null for formulas over rows. */
export const typeOf = ({ built }: PlanLine): Type | null => (built.is === 'row' ? null : built.type);

/** A declared column, or null. */
export function columnNamed({ plan }: Reader, table: string, column: string): ColumnDeclaration | null {
  const declared = tableNamed(plan, table);
  return declared === null ? null : columnOf(declared, column);
}

/** A declared table, or null. */
export const tableNamed = (plan: Plan, name: string): TableDeclaration | null => plan.tables.find((table) => table.name === name) ?? null;

/** What stands beside or above an entry of the scheme's text as a comment, without its #; the path is in the scheme's words. */
export function remarkAt({ comments }: Reader, path: readonly string[], deep = false): string | null {
  const own = path.reduce(pathTo, ROOT);
  const found = [...comments].filter(([at]) => at === own || (deep && at.startsWith(`${own}\n`)));
  const texts = found.flatMap(([, remarks]) => remarks.beside).map((text) => text.replace(/^#\s*/, ''));
  return texts.length === 0 ? null : texts.join(' ');
}
