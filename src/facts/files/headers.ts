/** Headers: which column of a file is which declared column. */

import type { Place, Problem } from '../../lib/problem.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../methods/tables.ts';
import { nearestWord } from '../../plan/words.ts';
import type { Cell } from './rows.ts';

/** A place in a fact file. */
export type CellPlace = Place & { readonly in: 'cell' };

/** A declared column that a file has: under which header, and at which position of its rows. */
export type BoundColumn = { readonly declaration: ColumnDeclaration; readonly header: string; readonly position: number };

/** A header or name as it is compared: in its plain width, without blanks at the ends and without invisible signs. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();

/** The names of a table or column under which files may hold it. */
export const namesOf = (of: { readonly name: string; readonly title: string; readonly aliases: readonly string[] }): string[] =>
  [of.name, of.title, ...of.aliases].map(plainName);

/** The text of a header cell as found. */
const headerText = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? plainName(cell) : cell === undefined || cell.is === 'not computed' ? '' : cell.text;

/**
 * The declared columns that the headers name, in the order of the declaration; further headers are left aside. Two headers for one
 * column, and a needed column without one, are problems.
 */
export function bindHeaders(
  table: TableDeclaration,
  headers: readonly Cell[],
  needed: ReadonlySet<string>,
  place: CellPlace,
): { readonly bound: readonly BoundColumn[]; readonly problems: readonly Problem[] } {
  const texts = headers.map(headerText);
  const bound: BoundColumn[] = [];
  const problems: Problem[] = [];
  const known = new Set(table.columns.flatMap(namesOf));
  for (const declaration of table.columns) {
    const names = namesOf(declaration);
    const positions = texts.flatMap((text, position) => (text !== '' && names.includes(text) ? [position] : []));
    const [position, second] = positions;
    if (position !== undefined && second !== undefined)
      problems.push(twice(declaration, texts[position] ?? '', texts[second] ?? '', place));
    if (position !== undefined) bound.push({ declaration, header: texts[position] ?? '', position });
    else if (needed.has(declaration.name))
      problems.push(
        missing(
          table,
          declaration,
          texts.filter((text) => !known.has(text)),
          place,
        ),
      );
  }
  return { bound, problems };
}

const twice = (column: ColumnDeclaration, first: string, second: string, place: CellPlace): Problem => ({
  code: 'HEADER_TWICE',
  severity: 'error',
  place: { ...place, column: second },
  values: { column: column.title, name: column.name, first, second },
});

function missing(table: TableDeclaration, column: ColumnDeclaration, others: readonly string[], place: CellPlace): Problem {
  const near = [column.title, column.name, ...column.aliases].map((name) => nearestWord(name, others)).find((name) => name !== null);
  const values = { table: table.title, column: column.title, name: column.name };
  return near === undefined
    ? { code: 'COLUMN_MISSING', severity: 'error', place, values }
    : { code: 'COLUMN_MISSING_NEAR', severity: 'error', place: { ...place, column: near }, values: { ...values, near } };
}
