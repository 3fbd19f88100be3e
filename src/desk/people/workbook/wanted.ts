/** What the rows of a workbook say, as rows of the record, each with the place where it stands; words that are none are problems. */

import type { Complaints } from '../../../facts/files/complaints.ts';
import type { CellPlace } from '../../../facts/files/headers.ts';
import type { Assignment, BasePay, Leave, Leaving, Post, PrivateField, PrivateValue, Seat, UnitVersion } from '../rows.ts';
import { privateValue } from '../staff/private.ts';
import { LEAVE_WORDS, LEAVING_WORDS, PRIVATE_WORDS, UNIT_WORDS } from '../words.ts';
import type { ReadSheets, SheetRow } from './read.ts';
import { SHEETS } from './sheets.ts';

/** What a row says of a person: the last time of their employment as far as it is written, and what is private. */
export type WantedPerson = {
  readonly person: string;
  readonly name: string;
  readonly joined: string | null;
  readonly probation: string | null;
  readonly regular: string | null;
  readonly left: string | null;
  readonly leaving: Leaving | null;
  readonly secrets: ReadonlyMap<PrivateField, string>;
};

/** All that a workbook says. `placeOf` gives the place of a row that was made of one of its rows. */
export type WantedRows = {
  readonly units: readonly UnitVersion[];
  readonly posts: readonly Post[];
  readonly people: readonly WantedPerson[];
  readonly seats: readonly Seat[];
  readonly pays: readonly BasePay[];
  readonly leaves: readonly Leave[];
  readonly schemes: readonly Assignment[];
  readonly placeOf: Map<object, CellPlace>;
};

const PRIVATE_COLUMNS: readonly (readonly [column: string, field: PrivateField])[] = [
  ['phone', 'phone'],
  ['email', 'email'],
  ['bank_account', 'bank account'],
  ['identity_number', 'identity number'],
];

/** What the sheets say; `wrong` is told of every cell whose word or private value is none. */
export function wantedRows({ sheets }: ReadSheets, wrong: Complaints): WantedRows {
  const placeOf = new Map<object, CellPlace>();
  const rowsOf = <Row extends object>(sheet: string, read: (cell: Cells) => readonly Row[]): readonly Row[] =>
    (sheets.get(sheet) ?? []).flatMap((row) => {
      const rows = read(cellsOf(sheet, row, wrong));
      for (const each of rows) placeOf.set(each, row.place);
      return rows;
    });
  return {
    units: rowsOf('units', unitRows),
    posts: rowsOf('posts', ({ some, maybe }) => [{ post: some('post'), title: some('title'), family: maybe('family') }]),
    people: rowsOf('people', (cells) => [personRow(cells)]),
    seats: rowsOf('seats', (cells) => [seatRow(cells)]),
    pays: rowsOf('base_pays', ({ some }) => [{ person: some('person'), from_day: some('from'), fen: some('base_pay'), withdrawn: false }]),
    leaves: rowsOf('leaves', ({ some, word }) => [
      { person: some('person'), from_day: some('from'), to_day: some('to'), kind: word('kind', LEAVE_WORDS) ?? 'other', withdrawn: false },
    ]),
    schemes: rowsOf('scheme_assignments', ({ some, maybe }) => [
      {
        ...{ scheme: some('scheme'), person: maybe('person'), unit: maybe('unit'), post: maybe('post') },
        ...{ from_day: some('from'), to_day: maybe('to'), reason: some('reason'), withdrawn: false },
      },
    ]),
    placeOf,
  };
}

/** The cells of a row: those that are filled, those that may be blank, words of a list, and private values. */
type Cells = {
  some(column: string): string;
  maybe(column: string): string | null;
  word<Key extends string>(column: string, words: Readonly<Record<Key, string>>): Key | null;
  secret(column: string, field: PrivateField): string | null;
};

function cellsOf(sheet: string, { cells, place }: SheetRow, wrong: Complaints): Cells {
  const title = (name: string): string =>
    SHEETS.find((each) => each.name === sheet)?.columns.find((column) => column.name === name)?.title ?? name;
  const tell = (code: string, column: string, values: Readonly<Record<string, string>>): null => {
    const named = { ...place, column: title(column) };
    wrong.add({ code, severity: 'error', place: named, values: { column: title(column), ...values } });
    return null;
  };
  return {
    some: (column) => cells[column] ?? '',
    maybe: (column) => cells[column] ?? null,
    word(column, words) {
      const found = cells[column] ?? null;
      if (found === null) return null;
      const keys = Object.keys(words) as (keyof typeof words)[];
      const key = keys.find((each) => words[each] === found || each === found.toLowerCase());
      return key ?? tell('PEOPLE_WORD', column, { found, words: Object.values(words).join('、'), wordsEn: keys.join(', ') });
    },
    secret(column, field) {
      const found = cells[column] ?? null;
      if (found === null) return null;
      return privateValue(field, found) ?? tell('PEOPLE_PRIVATE', column, { field, fieldZh: PRIVATE_WORDS[field] });
    },
  };
}

function unitRows({ some, maybe, word }: Cells): readonly UnitVersion[] {
  const version: UnitVersion = {
    ...{ unit: some('unit'), from_day: some('from'), name: some('name') },
    ...{ kind: word('kind', UNIT_WORDS) ?? 'department', parent: maybe('parent'), closed: false, withdrawn: false },
  };
  const closed = maybe('closed_on');
  return closed === null ? [version] : [version, { ...version, from_day: closed, closed: true }];
}

function personRow({ some, maybe, word, secret }: Cells): WantedPerson {
  const secrets = PRIVATE_COLUMNS.flatMap(([column, field]) => {
    const value = secret(column, field);
    return value === null ? [] : [[field, value] as const];
  });
  return {
    ...{ person: some('person'), name: some('name'), joined: maybe('joined_on'), probation: maybe('probation_until') },
    ...{ regular: maybe('regular_on'), left: maybe('left_on'), leaving: word('leaving', LEAVING_WORDS), secrets: new Map(secrets) },
  };
}

/** A truth that is not said is `otherwise`; the reader gives true and false. */
const truth = (text: string | null, otherwise: boolean): boolean => (text === null ? otherwise : text === 'true');

const seatRow = ({ some, maybe }: Cells): Seat => ({
  ...{ person: some('person'), unit: some('unit'), post: some('post'), from_day: some('from'), to_day: maybe('to') },
  ...{ head: truth(maybe('head'), false), main: truth(maybe('main'), true), withdrawn: false },
});

/** The rows of the private values that a person's row says. */
export const privateRows = ({ person, secrets }: WantedPerson): readonly PrivateValue[] =>
  [...secrets].map(([field, value]) => ({ person, field, value }));
