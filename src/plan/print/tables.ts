/** Prints the tables that a scheme declares beside the library. */

import type { Language } from '../../lib/problem.ts';
import { isPlain, type Unit, unitText } from '../../lib/unit.ts';
import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../../methods/tables.ts';
import { usualDecimals } from '../library.ts';
import { COLUMN_WORDS, TABLE_WORDS, TYPE_WORDS } from '../word-lists.ts';
import { listSheet, mapSheet, type Sheet, textSheet } from './sheet.ts';

/** The tables by name. */
export const tablesSheet = (tables: readonly TableDeclaration[], language: Language): Sheet =>
  mapSheet(
    tables.map((table) => [table.name, tableSheet(table, language)]),
    true,
  );

type Words = Readonly<Record<string, string>>;

const say = (words: Words, id: string, language: Language): string =>
  language === 'en' ? id : (Object.entries(words).find(([, en]) => en === id)?.[0] ?? id);

function tableSheet(table: TableDeclaration, language: Language): Sheet {
  const key = (id: (typeof TABLE_WORDS)[keyof typeof TABLE_WORDS]) => say(TABLE_WORDS, id, language);
  return mapSheet([
    [key('title'), titleSheet(table)],
    [key('aliases'), aliasesSheet(table)],
    [key('counts'), textSheet(isPlain(table.counts) ? oneOverOne(language) : unitText(table.counts, language))],
    [key('when'), table.when === null ? null : textSheet(table.when)],
    [key('key'), table.key.length === 0 ? null : listSheet(table.key.map(textSheet))],
    [
      key('columns'),
      mapSheet(
        table.columns.map((column) => [column.name, columnSheet(column, language)]),
        true,
      ),
    ],
  ]);
}

/** Rows that are counted without a unit can only be written as a unit over itself. */
const oneOverOne = (language: Language): string => `${unitText({ 次: 1 }, language)}/${unitText({ 次: 1 }, language)}`;

const titleSheet = ({ name, title }: { readonly name: string; readonly title: string }): Sheet | null =>
  title === name ? null : textSheet(title);

const aliasesSheet = ({ aliases }: { readonly aliases: readonly string[] }): Sheet | null =>
  aliases.length === 0 ? null : listSheet(aliases.map(textSheet));

function columnSheet(column: ColumnDeclaration, language: Language): Sheet {
  const key = (id: (typeof COLUMN_WORDS)[keyof typeof COLUMN_WORDS]) => say(COLUMN_WORDS, id, language);
  const [title, aliases] = [titleSheet(column), aliasesSheet(column)];
  const type = textSheet(typeText(column.type, language));
  if (title === null && aliases === null) return type;
  return mapSheet([
    [key('title'), title],
    [key('type'), type],
    [key('aliases'), aliases],
  ]);
}

function typeText(type: ColumnType, language: Language): string {
  const key = (id: (typeof TYPE_WORDS)[keyof typeof TYPE_WORDS]) => say(TYPE_WORDS, id, language);
  if (type.is === 'id') return `${key('id')} ${type.of}`;
  if (type.is === 'period') return key(type.month ? 'month' : 'period');
  if (type.is === 'number') return numberText(type.unit, type, language);
  return key(type.is);
}

function numberText(unit: Unit, { decimals, percent }: { decimals: number; percent: boolean }, language: Language): string {
  const word = percent ? '%' : isPlain(unit) ? say(TYPE_WORDS, 'number', language) : unitText(unit, language);
  return decimals === usualDecimals(unit, percent) ? word : `${word} ${decimals}`;
}
