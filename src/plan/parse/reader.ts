/** Reads single cells of the YAML tree: texts, words, expressions, boundaries; whatever does not fit becomes a problem. */

import type { Expression } from '../../lib/expression.ts';
import type { Problems, Span, Values } from '../../lib/problem.ts';
import { parseExpression } from '../expression/parse.ts';
import type { ListTree, MapTree, ScalarTree, Tree } from '../tree.ts';
import { nearestWord, word, wordId } from '../words.ts';
import { type PlacedText, placedText } from '../yaml/scalar-text.ts';

/** The text that is being read and what was found wrong. */
export type Reader = { readonly text: string; readonly file: string; readonly problems: Problems };

/** Reports an error at a stretch of the text; gives null. */
export function tell(reader: Reader, code: string, at: Span, values: Values = {}, severity: 'error' | 'warning' = 'error'): null {
  reader.problems.push({
    code,
    severity,
    place: { in: 'text', file: reader.file, span: at },
    values,
  });
  return null;
}

/** The tree as a map, a list or a scalar; a problem where it is something else. */
export function asMap(reader: Reader, tree: Tree): MapTree | null {
  return tree.is === 'map' ? tree : tell(reader, 'MAP_EXPECTED', tree.at);
}

/** See {@link asMap}. */
export function asList(reader: Reader, tree: Tree): ListTree | null {
  return tree.is === 'list' ? tree : tell(reader, 'LIST_EXPECTED', tree.at);
}

/** See {@link asMap}. */
export function asScalar(reader: Reader, tree: Tree): ScalarTree | null {
  return tree.is === 'scalar' ? tree : tell(reader, 'TEXT_EXPECTED', tree.at);
}

/** The text of a scalar, or null. */
export const textOf = (reader: Reader, tree: Tree): string | null => asScalar(reader, tree)?.value ?? null;

/** Words for which a quoted scalar alone is a text ('优秀'), not a name. */
const SIMPLE_WORD = /^[\p{L}\p{N}_]+$/u;

/** The expression of a scalar; a quoted single word is a text. */
export function expressionOf(reader: Reader, tree: Tree): Expression | null {
  const scalar = tree.is === 'scalar' ? tree : null;
  if (scalar === null) return tell(reader, 'EXPRESSION_EXPECTED', tree.at);
  if (scalar.quoted && SIMPLE_WORD.test(scalar.value)) return { is: 'text', value: scalar.value, at: scalar.at };
  return parsePlaced(reader, placedText(reader.text, scalar));
}

/** The expression in a stretch of a scalar's value. */
export function parsePlaced(reader: Reader, text: PlacedText): Expression | null {
  const { expression, problems } = parseExpression(text, reader.file);
  reader.problems.push(...problems);
  return expression;
}

/** A part of a placed text, without the blanks around it. */
export function part(text: PlacedText, start: number, end: number): PlacedText {
  const raw = text.value.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const value = raw.trim();
  return { value, offsetAt: (offset) => text.offsetAt(start + lead + offset) };
}

/** A range "5分 到 10分" as two expressions; undefined where the scalar is no range, null after a problem in it. */
export function rangeOf(reader: Reader, scalar: ScalarTree): { readonly from: Expression; readonly to: Expression } | null | undefined {
  const match = /\s(?:到|to)\s+/.exec(scalar.value);
  if (match === null) return undefined;
  const text = placedText(reader.text, scalar);
  const from = parsePlaced(reader, part(text, 0, match.index));
  const to = parsePlaced(reader, part(text, match.index + match[0].length, text.value.length));
  return from === null || to === null ? null : { from, to };
}

/** The keyword id of a scalar if it is one of the allowed; else a problem that lists them. */
export function wordOf(reader: Reader, tree: Tree, allowed: readonly string[]): string | null {
  const scalar = asScalar(reader, tree);
  if (scalar === null) return null;
  const id = wordId(scalar.value);
  return id !== null && allowed.includes(id) ? id : tellUnknown(reader, 'WORD_UNKNOWN', scalar.at, scalar.value, allowed);
}

/** Some words of the language for a message: `known` in Chinese, `knownEn` in English. */
export const listed = (ids: readonly string[]): { readonly known: string; readonly knownEn: string } => ({
  known: ids.map((id) => `「${word(id, 'zh')}」`).join(''),
  knownEn: ids.map((id) => `"${id}"`).join(', '),
});

/** Reports a word that nothing has: with the nearest one under `code` + _NEAR, else with all that are known. */
export function tellUnknown(reader: Reader, code: string, at: Span, found: string, ids: readonly string[], values: Values = {}): null {
  const nearest = nearestWord(
    found,
    ids.flatMap((id) => [word(id, 'zh'), id]),
  );
  const all = { found, ...listed(ids), ...values };
  return nearest === null ? tell(reader, code, at, all) : tell(reader, `${code}_NEAR`, at, { ...all, nearest });
}

const TRUTH: Readonly<Record<string, boolean>> = {
  是: true,
  yes: true,
  true: true,
  否: false,
  no: false,
  false: false,
};

/** Yes or no. */
export function truthOf(reader: Reader, tree: Tree): boolean | null {
  const scalar = asScalar(reader, tree);
  return scalar === null ? null : (TRUTH[scalar.value] ?? tell(reader, 'YES_NO', scalar.at, { found: scalar.value }));
}
