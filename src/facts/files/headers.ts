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

/** Under which header of a file a declared column stands, said by someone; null: the column is not taken from the file. */
export type Mapping = Readonly<Record<string, string | null>>;

/**
 * How headers are bound: the columns that must have one, what a mapping says above the declaration, and the code of the problem
 * that a needed column has none.
 */
export type Binding = {
  readonly table: TableDeclaration;
  readonly needed: ReadonlySet<string>;
  readonly mapping?: Mapping;
  readonly absent?: string;
};

/** What came of the headers: the columns in the order of the declaration, the headers that serve none, and what is wrong. */
export type Bound = { readonly bound: readonly BoundColumn[]; readonly aside: readonly string[]; readonly problems: readonly Problem[] };

/**
 * The declared columns that the headers name, by the mapping or else by name, title or alias; a header that the mapping gives to one
 * column serves no other by its name. Two headers for one column, a mapped header that is not there, and a needed column without one
 * are problems.
 */
export function bindHeaders(binding: Binding, headers: readonly Cell[], place: CellPlace): Bound {
  const { table, needed, mapping = {} } = binding;
  const texts = headers.map(headerText);
  const bound: BoundColumn[] = [];
  const problems: Problem[] = strangers(binding, place);
  const known = new Set(table.columns.flatMap(namesOf));
  const taken = new Set(Object.values(mapping).map((header) => plainName(header ?? '')));
  for (const declaration of table.columns) {
    const said = mapping[declaration.name];
    const names = said === undefined ? namesOf(declaration).filter((name) => !taken.has(name)) : [plainName(said ?? '')];
    const positions = texts.flatMap((text, position) => (text !== '' && names.includes(text) ? [position] : []));
    const [position, second] = positions;
    if (position !== undefined && second !== undefined)
      problems.push(twice(declaration, texts[position] ?? '', texts[second] ?? '', place));
    if (position !== undefined) bound.push({ declaration, header: texts[position] ?? '', position });
    else if (typeof said === 'string') problems.push(unmapped(declaration, said, texts, place));
    else if (needed.has(declaration.name)) {
      const others = texts.filter((text) => !known.has(text));
      problems.push(missing(binding, declaration, others, place));
    }
  }
  const serving = new Set(bound.map((column) => column.position));
  return { bound, aside: texts.filter((text, position) => text !== '' && !serving.has(position)), problems };
}

/** Columns of a mapping that the table does not have. */
const strangers = ({ table, mapping = {} }: Binding, place: CellPlace): Problem[] =>
  Object.keys(mapping)
    .filter((name) => table.columns.every((column) => column.name !== name))
    .map((name) => ({
      code: 'MAPPING_COLUMN',
      severity: 'error',
      place,
      values: { table: table.title, name: table.name, column: name, columns: table.columns.map((column) => column.name).join(', ') },
    }));

const unmapped = (column: ColumnDeclaration, header: string, headers: readonly string[], place: CellPlace): Problem => ({
  code: 'MAPPING_HEADER',
  severity: 'error',
  place,
  values: { column: column.title, name: column.name, header, headers: headers.filter((text) => text !== '').join(', ') },
});

const twice = (column: ColumnDeclaration, first: string, second: string, place: CellPlace): Problem => ({
  code: 'HEADER_TWICE',
  severity: 'error',
  place: { ...place, column: second },
  values: { column: column.title, name: column.name, first, second },
});

function missing(
  { table, absent = 'COLUMN_MISSING' }: Binding,
  column: ColumnDeclaration,
  others: readonly string[],
  place: CellPlace,
): Problem {
  const near = [column.title, column.name, ...column.aliases].map((name) => nearestWord(name, others)).find((name) => name !== null);
  const values = { table: table.title, column: column.title, name: column.name };
  return near === undefined
    ? { code: absent, severity: 'error', place, values }
    : { code: `${absent}_NEAR`, severity: 'error', place: { ...place, column: near }, values: { ...values, near } };
}
