/** Reads what a code comes to where it may have a title: `documents: 4分`, or `documents: { 标题: 商务文档, 值: 4分 }`. */

import type { FieldValue } from '../../methods/form.ts';
import type { MapEntry, MapTree, Tree } from '../tree.ts';
import { wordId } from '../words.ts';
import { asScalar, expressionOf, type Reader, tell, tellUnknown, textOf } from './reader.ts';
import { rowsOf } from './rows.ts';

/** What stands beside a code: its title and its value, each where it is written. */
type Titled = { readonly title?: string; readonly value: Tree | null };

const KEYS = ['title', 'value'] as const;

/** Whether a map says what a code is called; one with 按 holds amounts by an attribute, whatever their codes are. */
const isTitled = (tree: Tree): tree is MapTree =>
  tree.is === 'map' &&
  tree.entries.some(({ key }) => KEYS.some((id) => id === wordId(key))) &&
  !tree.entries.some(({ key }) => wordId(key) === 'per');

/** The title and the value of a code; null after a problem. */
export function titledOf(reader: Reader, { key, value: tree }: Pick<MapEntry, 'key' | 'value'>): Titled | null {
  if (!isTitled(tree)) return { value: tree };
  const entryOf = (id: (typeof KEYS)[number]): readonly MapEntry[] => tree.entries.filter((entry) => wordId(entry.key) === id);
  const unknown = tree.entries.filter((entry) => !KEYS.some((id) => id === wordId(entry.key)));
  for (const entry of unknown) tellUnknown(reader, 'TITLED_UNKNOWN', entry.keyAt, entry.key, KEYS, { code: key });
  const [titles, values] = [entryOf('title'), entryOf('value')];
  const again = titles[1] ?? values[1];
  if (again !== undefined)
    return tell(reader, 'FIELD_TWICE', again.keyAt, { found: again.key, other: (titles[1] === undefined ? values : titles)[0]?.key ?? '' });
  const title = titles[0] === undefined ? undefined : textOf(reader, titles[0].value);
  if (title === null || unknown.length > 0) return null;
  return { ...(title === undefined ? {} : { title }), value: values[0]?.value ?? null };
}

/** A map of name → share, or a list of [name, share]. */
export function sharesOf(reader: Reader, tree: Tree): FieldValue | null {
  const rows =
    tree.is === 'map' ? tree.entries.map((entry) => ({ name: entry.key, tree: entry.value, at: entry.keyAt })) : sharePairs(reader, tree);
  if (rows === null) return null;
  const shares = rows.map((row) => {
    const share = expressionOf(reader, row.tree);
    return share === null ? null : { name: row.name, share, at: row.at };
  });
  return shares.some((share) => share === null)
    ? null
    : { kind: 'shares', rows: shares as NonNullable<(typeof shares)[number]>[], at: tree.at };
}

function sharePairs(reader: Reader, tree: Tree): readonly { name: string; tree: Tree; at: Tree['at'] }[] | null {
  return rowsOf(reader, tree, ([first, second]) => {
    const name = asScalar(reader, first);
    return name === null ? null : { name: name.value, tree: second, at: name.at };
  });
}

/** Items of a form: shares whose names may have titles; with titles alone they are a list of names, where the field takes one. */
export function itemsOf(reader: Reader, tree: Tree, alone: boolean): FieldValue | null {
  if (tree.is !== 'map' || !tree.entries.some(({ value }) => isTitled(value))) return sharesOf(reader, tree);
  const rows = tree.entries.map((entry) => {
    const titled = titledOf(reader, entry);
    return titled === null ? null : { entry, ...titled };
  });
  if (rows.some((row) => row === null)) return null;
  const read = rows as NonNullable<(typeof rows)[number]>[];
  if (alone && read.every(({ value }) => value === null)) return namesOf(read, tree);
  const valueless = read.find(({ value }) => value === null);
  if (valueless !== undefined) return tell(reader, 'ITEM_VALUE', valueless.entry.keyAt, { code: valueless.entry.key });
  const shares = read.map(({ entry, title, value }) => {
    const share = value === null ? null : expressionOf(reader, value);
    return share === null ? null : { name: entry.key, ...(title === undefined ? {} : { title }), share, at: entry.keyAt };
  });
  if (shares.some((share) => share === null)) return null;
  return { kind: 'shares', rows: shares as NonNullable<(typeof shares)[number]>[], at: tree.at };
}

const namesOf = (rows: readonly { readonly entry: MapEntry; readonly title?: string }[], tree: Tree): FieldValue => ({
  kind: 'list',
  items: rows.map(({ entry }) => ({ is: 'text', value: entry.key, at: entry.keyAt })),
  titles: rows.map(({ entry, title }) => title ?? entry.key),
  at: tree.at,
});
