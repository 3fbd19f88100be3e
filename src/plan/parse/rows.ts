/** Reads lists of [first, second], row by row. */

import type { Tree } from '../tree.ts';
import { asList, type Reader, tell } from './reader.ts';

/** A list of [first, second]: the two cells of each row. */
function pairsOf(reader: Reader, tree: Tree): readonly { readonly cells: readonly [Tree, Tree]; readonly at: Tree['at'] }[] | null {
  const list = asList(reader, tree);
  if (list === null) return null;
  const pairs = list.items.map((item) => {
    const [first, second, ...more] = item.is === 'list' ? item.items : [];
    return first === undefined || second === undefined || more.length > 0 ? null : { cells: [first, second] as const, at: item.at };
  });
  if (pairs.length === 0) return tell(reader, 'LIST_EMPTY', list.at);
  const wrong = list.items[pairs.indexOf(null)];
  if (wrong !== undefined) return tell(reader, 'PAIR_EXPECTED', wrong.at, { found: reader.text.slice(wrong.at.start, wrong.at.end) });
  return pairs as NonNullable<(typeof pairs)[number]>[];
}

/** The rows of a list, or null when one of them could not be read. */
export function rowsOf<Row>(
  reader: Reader,
  tree: Tree,
  read: (cells: readonly [Tree, Tree], at: Tree['at']) => Row | null,
): readonly Row[] | null {
  const rows = pairsOf(reader, tree)?.map((pair) => read(pair.cells, pair.at)) ?? null;
  return rows === null || rows.some((row) => row === null) ? null : (rows as Row[]);
}
