/** Formats a scheme text: reads it, prints it in the usual layout in one language, and keeps every comment. */

import type { Language, Problem } from '../../lib/problem.ts';
import { parseScheme } from '../parse/scheme.ts';
import { readTree, type Tree } from '../tree.ts';
import { word, wordId } from '../words.ts';
import { commentsOf } from './comments.ts';
import { printScheme } from './scheme.ts';

/** The formatted text, or null where the scheme has errors; in its main language where `language` is null. */
export function formatScheme(
  text: string,
  file: string,
  language: Language | null,
): { readonly text: string | null; readonly problems: readonly Problem[] } {
  const { scheme, problems } = parseScheme(text, file);
  if (scheme === null) return { text: null, problems };
  const spoken = language ?? languageOf(text, file);
  const printed = printScheme(scheme, spoken, commentsOf(text));
  const again = parseScheme(printed, file).scheme;
  if (again === null || printScheme(again, spoken, commentsOf(printed)) !== printed)
    throw new Error(`Bug: the formatted text of ${file} reads differently`);
  return { text: printed, problems };
}

/** The language of most keywords of a text that {@link readTree} can read; Chinese where both are as many. */
export function languageOf(text: string, file: string): Language {
  const { tree } = readTree(text, file);
  const keys = tree === null ? [] : keysIn(tree);
  const count = (language: Language): number =>
    keys.filter((key) => wordId(key) !== null && word(wordId(key) ?? '', language) === key).length;
  return count('en') > count('zh') ? 'en' : 'zh';
}

function keysIn(tree: Tree): readonly string[] {
  if (tree.is === 'scalar') return [];
  return tree.is === 'list' ? tree.items.flatMap(keysIn) : tree.entries.flatMap(({ key, value }) => [key, ...keysIn(value)]);
}
