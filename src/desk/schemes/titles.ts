/** The titles of lines: what people read in place of the names that the record keeps. */

import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Expression, partsOf } from '../../lib/expression.ts';
import { parseScheme } from '../../plan/parse/scheme.ts';
import type { Desk } from '../office/office.ts';
import type { SchemeTexts } from './texts.ts';

/** What stands at the head of a scheme: what people call it, how often it pays, what it is about. */
export type Head = {
  readonly title: string;
  readonly cycle: string;
  readonly about: string | null;
  /** The posts and the like that it names where it says whom it pays. */
  readonly whom: readonly string[];
};

const heads = new LRUCache<string, Head>({ max: 200 });

/** The head of kept texts; its file stands for it where it cannot be read any more. */
export function headOf({ scheme: text, file }: SchemeTexts): Head {
  const name = `${file}\n${text}`;
  const head = heads.get(name) ?? headIn(text, file);
  heads.set(name, head);
  return head;
}

function headIn(text: string, file: string): Head {
  const { scheme } = parseScheme(text, file);
  const { title = file, cycle = '', note = null } = scheme ?? {};
  return { title, cycle, about: note, whom: textsIn(scheme?.subjects.where ?? null) };
}

/** The texts that a condition names. */
const textsIn = (condition: Expression | null): readonly string[] =>
  condition === null ? [] : condition.is === 'text' ? [condition.value] : partsOf(condition).flatMap(textsIn);

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
      (parseScheme(text, file).scheme?.lines ?? []).map(({ name, title }) => [name, title ?? name] as const),
    ),
  );
