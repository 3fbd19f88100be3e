/** The titles of lines: what people read in place of the names that the record keeps. */

import { sql } from 'kysely';
import { type Expression, partsOf } from '../../lib/expression.ts';
import type { Desk } from '../office/office.ts';
import { parsedScheme } from './parsed.ts';
import type { SchemeTexts } from './texts.ts';

/** What stands at the head of a scheme: what people call it, how often it pays, what it is about. */
export type Head = {
  readonly title: string;
  readonly cycle: string;
  readonly about: string | null;
  /** The posts and the like that it names where it says whom it pays. */
  readonly whom: readonly string[];
};

/** The head of kept texts; its file stands for it where it cannot be read any more. */
export function headOf({ scheme: text, file }: SchemeTexts): Head {
  const { scheme } = parsedScheme(text, file);
  return {
    title: scheme?.title ?? file,
    cycle: scheme?.cycle ?? '',
    about: scheme?.note ?? null,
    whom: textsIn(scheme?.subjects.where ?? null),
  };
}

/** The texts that a condition names. */
const textsIn = (condition: Expression | null): readonly string[] =>
  condition === null ? [] : condition.is === 'text' ? [condition.value] : partsOf(condition).flatMap(textsIn);

/** What people call the schemes, by their ids: as the newest version says; an id of which nothing may be seen stays. */
export async function schemeTitlesOf(desk: Desk): Promise<(scheme: string) => string> {
  const versions = await desk
    .selectFrom('scheme_versions')
    .select(['scheme', sql<string>`texts->>'scheme'`.as('text'), sql<string>`texts->>'file'`.as('file')])
    .distinctOn('scheme')
    .orderBy('scheme')
    .orderBy('version', 'desc')
    .execute();
  const texts = new Map(versions.map((version) => [version.scheme, version]));
  return (scheme) => {
    const found = texts.get(scheme);
    return found === undefined ? scheme : (parsedScheme(found.text, found.file).scheme?.title ?? scheme);
  };
}

/** The title of a line of a scheme by its name: by the newest version that has such a line; the name itself where none has. */
export async function titlesOf(desk: Desk): Promise<(scheme: string, item: string) => string> {
  const versions = await desk
    .selectFrom('scheme_versions')
    .select(['scheme', sql<string>`texts->>'scheme'`.as('text'), sql<string>`texts->>'file'`.as('file')])
    .orderBy('scheme')
    .orderBy('version')
    .execute();
  const texts = Map.groupBy(versions, ({ scheme }) => scheme);
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (scheme, item) => {
    const titles = known.get(scheme) ?? titlesIn(texts.get(scheme) ?? []);
    known.set(scheme, titles);
    return titles.get(item) ?? item;
  };
}

/** By name; later versions stand. */
const titlesIn = (versions: readonly { readonly text: string; readonly file: string }[]): ReadonlyMap<string, string> =>
  new Map(
    versions.flatMap(({ text, file }) =>
      (parsedScheme(text, file).scheme?.lines ?? []).map(({ name, title }) => [name, title ?? name] as const),
    ),
  );
