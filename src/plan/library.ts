/** The library of fact tables: reads their declarations from YAML, in Chinese or English words. */

import type { Problem, Span, Values } from '../lib/problem.ts';
import { baseUnit, divideUnits, PLAIN, type Unit, unit } from '../lib/unit.ts';
import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../methods/tables.ts';
import { type MapTree, readTree, type Tree } from './tree.ts';
import { COLUMN_WORDS, TABLE_WORDS } from './word-lists.ts';
import { nearestWord } from './words.ts';

/** The declared tables of a text, and what is wrong with it; a table with an error is left out. */
export type TableLibrary = {
  readonly tables: TableDeclaration[];
  readonly problems: Problem[];
};

/** The tables that a text declares. `file` names the text in problems. */
export function readTables(text: string, file: string): TableLibrary {
  const { tree, problems } = readTree(text, file);
  if (tree === null) return { tables: [], problems };
  const read = tablesIn(tree, file);
  return { tables: read.tables, problems: [...problems, ...read.problems] };
}

/** The tables that a part of a scheme declares: a map of names to declarations. */
export function tablesIn(tree: Tree, file: string): TableLibrary {
  const reader: Reader = { file, problems: [] };
  const tables: TableDeclaration[] = [];
  for (const { key, keyAt, value } of mapOf(reader, tree)?.entries ?? []) {
    const before = reader.problems.length;
    const table = tableOf(reader, key, keyAt, value);
    if (table !== null && reader.problems.length === before) tables.push(table);
  }
  demandNames(reader, tables);
  return { tables, problems: reader.problems };
}

type Reader = { readonly file: string; readonly problems: Problem[] };

function tell(reader: Reader, code: string, at: Span, values: Values = {}): null {
  const place = { in: 'text', file: reader.file, span: at } as const;
  reader.problems.push({ code, severity: 'error', place, values });
  return null;
}

/** The values of a map by English keyword; an unknown keyword is a problem. */
function fieldsOf(reader: Reader, map: MapTree, words: Readonly<Record<string, string>>): ReadonlyMap<string, Tree> {
  const fields = new Map<string, Tree>();
  for (const { key, keyAt, value } of map.entries) {
    const name = words[key] ?? Object.values(words).find((word) => word === key);
    if (name === undefined) {
      const known = [...Object.keys(words), ...Object.values(words)];
      const near = nearestWord(key, known) ?? Object.keys(words).join('、');
      tell(reader, 'TABLE_WORD', keyAt, { word: key, near });
    } else if (fields.has(name)) tell(reader, 'TABLE_WORD_TWICE', keyAt, { word: key });
    else fields.set(name, value);
  }
  return fields;
}

function tableOf(reader: Reader, name: string, at: Span, tree: Tree): TableDeclaration | null {
  const map = mapOf(reader, tree);
  if (map === null) return null;
  const fields = fieldsOf(reader, map, TABLE_WORDS);
  const [columnsTree, counts] = [fields.get('columns'), fields.get('counts')];
  if (columnsTree === undefined || counts === undefined) {
    const word = columnsTree === undefined ? '列 (columns)' : '计数 (counts)';
    return tell(reader, 'TABLE_INCOMPLETE', at, { table: name, word });
  }
  const columns = (mapOf(reader, columnsTree)?.entries ?? []).flatMap((entry) => {
    const column = columnOf(reader, entry.key, entry.keyAt, entry.value);
    return column === null ? [] : [column];
  });
  return {
    name,
    title: textOf(reader, fields.get('title')) ?? name,
    aliases: textsOf(reader, fields.get('aliases')),
    columns,
    key: columnNames(reader, fields.get('key'), columns),
    when: whenOf(reader, fields.get('when'), columns),
    counts: unitOf(reader, counts) ?? PLAIN,
    at,
  };
}

function columnOf(reader: Reader, name: string, at: Span, tree: Tree): ColumnDeclaration | null {
  if (tree.is === 'scalar') {
    const type = typeOf(reader, tree);
    return type === null ? null : { name, title: name, type, aliases: [] };
  }
  const map = mapOf(reader, tree);
  if (map === null) return null;
  const fields = fieldsOf(reader, map, COLUMN_WORDS);
  const typeTree = fields.get('type');
  if (typeTree === undefined) return tell(reader, 'TABLE_INCOMPLETE', at, { table: name, word: '类型 (type)' });
  const type = typeOf(reader, typeTree);
  if (type === null) return null;
  const title = textOf(reader, fields.get('title')) ?? name;
  return { name, title, type, aliases: textsOf(reader, fields.get('aliases')) };
}

const PLAIN_TYPES: Readonly<Record<string, ColumnType>> = {
  文本: { is: 'text' },
  text: { is: 'text' },
  日期: { is: 'date' },
  date: { is: 'date' },
  周期: { is: 'period', month: false },
  period: { is: 'period', month: false },
  月份: { is: 'period', month: true },
  month: { is: 'period', month: true },
  是否: { is: 'truth' },
  truth: { is: 'truth' },
};

/** The most decimals that a column may have, so that stored integers keep room. */
const MOST_DECIMALS = 9;

/** 编号 order, 文本, 日期, 元, 分 4, "% 2", 数 2 …: a kind, or a unit and how many decimals it has. */
function typeOf(reader: Reader, tree: Tree): ColumnType | null {
  const text = textOf(reader, tree);
  if (text === null) return null;
  const plain = PLAIN_TYPES[text];
  if (plain !== undefined) return plain;
  const id = /^(?:编号|id) +(\S+)$/.exec(text);
  if (id !== null) return { is: 'id', of: id[1] ?? '' };
  const number = /^(.+?)(?: +(\d))?$/.exec(text);
  const word = number?.[1] ?? '';
  const percent = word === '%' || word === '％';
  const measure = percent || word === '数' || word === 'number' ? PLAIN : unitFrom(word);
  if (measure === null) return tell(reader, 'COLUMN_TYPE', tree.at, { type: text });
  const decimals = Number(number?.[2] ?? usualDecimals(measure, percent));
  if (decimals > MOST_DECIMALS) return tell(reader, 'COLUMN_TYPE', tree.at, { type: text });
  return { is: 'number', unit: measure, decimals, percent };
}

/** How many decimals a number column has where none are written: fen for yuan, two for percent, four for points. */
export const usualDecimals = (measure: Unit, percent: boolean): number =>
  percent || measure['元'] === 1 ? 2 : measure['分'] === 1 ? 4 : 0;

/** 元, 单, 元/人: base units, and one below a stroke. */
function unitFrom(text: string): Unit | null {
  const [above, below, more] = text.split('/').map((word) => baseUnit(word.trim()));
  if (above === undefined || above === null || below === null || more !== undefined) return null;
  return below === undefined ? unit(above) : divideUnits(unit(above), unit(below));
}

function unitOf(reader: Reader, tree: Tree): Unit | null {
  const text = textOf(reader, tree);
  if (text === null) return null;
  return unitFrom(text) ?? tell(reader, 'TABLE_UNIT', tree.at, { unit: text });
}

function whenOf(reader: Reader, tree: Tree | undefined, columns: readonly ColumnDeclaration[]): string | null {
  if (tree === undefined) return null;
  const [name] = columnNames(reader, tree, columns);
  const column = columns.find((each) => each.name === name);
  if (column === undefined) return null;
  if (column.type.is !== 'date' && column.type.is !== 'period') return tell(reader, 'TABLE_WHEN', tree.at, { column: column.name });
  return column.name;
}

/** A name or a list of names, each of which must be a column. */
function columnNames(reader: Reader, tree: Tree | undefined, columns: readonly ColumnDeclaration[]): string[] {
  const names = textsOf(reader, tree);
  const known = columns.map((column) => column.name);
  for (const name of names) {
    if (known.includes(name) || tree === undefined) continue;
    const near = nearestWord(name, known) ?? known.join('、');
    tell(reader, 'TABLE_COLUMN', tree.at, { column: name, near });
  }
  return names;
}

function mapOf(reader: Reader, tree: Tree): MapTree | null {
  return tree.is === 'map' ? tree : tell(reader, 'TABLE_MAP', tree.at);
}

function textOf(reader: Reader, tree: Tree | undefined): string | null {
  if (tree === undefined) return null;
  return tree.is === 'scalar' ? tree.value : tell(reader, 'TABLE_TEXT', tree.at);
}

function textsOf(reader: Reader, tree: Tree | undefined): string[] {
  if (tree === undefined) return [];
  const items = tree.is === 'list' ? tree.items : [tree];
  return items.flatMap((item) => textOf(reader, item) ?? []);
}

/** No two tables, and no two columns of a table, may answer to one name: a file could then be read in two ways. */
function demandNames(reader: Reader, tables: readonly TableDeclaration[]): void {
  demandApart(reader, tables, null);
  for (const table of tables) demandApart(reader, table.columns, table);
}

type Named = Pick<TableDeclaration, 'name' | 'title' | 'aliases'>;

function demandApart(reader: Reader, things: readonly (Named & { readonly at?: Span | null })[], table: TableDeclaration | null): void {
  const owners = new Map<string, Named>();
  for (const thing of things) {
    for (const name of new Set([thing.name, thing.title, ...thing.aliases])) {
      const owner = owners.get(name);
      const at = thing.at ?? table?.at ?? { start: 0, end: 0 };
      if (owner === undefined) owners.set(name, thing);
      else tell(reader, 'TABLE_NAME_TWICE', at, { name, first: owner.name, second: thing.name });
    }
  }
}
