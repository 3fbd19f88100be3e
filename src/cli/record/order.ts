/** What the options of the terminal say of an import, wherever its rows come from, and the tables that it may be of. */

import type { ImportRequest } from '../../desk/facts/import.ts';
import type { Office } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { schemeTables } from '../../desk/schemes/tables.ts';
import type { Options } from '../command.ts';
import { tableLibrary } from '../library.ts';
import { numberOf } from '../office/words.ts';

/** The fact tables that an office knows: those of the library, and those that its released schemes declare. */
export const tablesOf = async (office: Office): Promise<ImportRequest['tables']> => [
  ...tableLibrary().tables,
  ...(await schemeTables(office)),
];

/** What the options say of an import, wherever its rows come from. */
export function standing(options: Options): Pick<ImportRequest, 'table' | 'source' | 'mapping' | 'replaces' | 'note' | 'preview'> {
  return {
    table: options.table ?? null,
    source: options.source ?? null,
    mapping: pairsOf(options.map ?? [], 'MAP_TEXT'),
    replaces: options.replace === undefined ? null : numberOf(options.replace, 'B'),
    note: options.note ?? null,
    preview: options.preview === true,
  };
}

/** Pairs written `left=right`; refused by the code where one is no pair. */
export function pairsOf(pairs: readonly string[], code: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.search(/[=＝]/);
      if (at < 1 || at === pair.length - 1) throw refused(code, { found: pair });
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}
