/** The page docs/facts.md, made from the declared fact tables. */

import { tableLibrary } from '../src/cli/library.ts';
import { unitText } from '../src/lib/unit.ts';
import type { ColumnDeclaration, TableDeclaration } from '../src/methods/tables.ts';

const HEAD = `# Fact tables 事实表

This page is made from \`schemes/tables/*.yaml\` by \`npm run docs\`; edit there. A scheme may declare further tables in its section \`表\`.

How to read it
- A file for a table is named after it, or after its title or an alias: \`orders.csv\`, \`订单.xlsx\`. CSV (UTF-8 with or without BOM, GBK/GB18030, UTF-16; comma, semicolon, tab), XLSX (a sheet per table also works), JSON lines, Parquet.
- A header is the column's name, its title or one of its aliases. Only the columns that a scheme uses must be there; every declared column that is there is checked cell by cell; other columns and files are ignored.
- Numbers are kept exactly: yuan with two decimals, points with four, counts whole; a cell with more decimals is refused. \`%\` columns hold percentages: 12.5 or 12.5% is 12.5 %.
- *Belongs by* is the column that says in which period a row counts; a table without one holds at any time.
- *Key*: no two rows may share it. A table without a key counts every row, equal rows too.
- *Joins*: an identifier column whose thing is the key of another table leads there (many rows to one).
- Warned, never stopped: rows of the period whose identifier is in no row of the subjects' table (with the nearest one that is), a table none of whose rows is in the period that was asked for, and hidden rows and columns of a workbook (they are read like all others).
`;

const typeText = ({ type }: ColumnDeclaration): string => {
  switch (type.is) {
    case 'number': {
      const unit = type.percent ? '%' : unitText(type.unit, 'zh') || '数';
      return `${unit}${type.decimals > 0 ? `, ${type.decimals} decimals` : ', whole'}`;
    }
    case 'id':
      return `identifier of ${type.of}`;
    case 'period':
      return type.month ? 'month (2026-10)' : 'period (2026-10, 2026-Q3, 2026)';
    case 'truth':
      return 'yes/no';
    default:
      return type.is;
  }
};

/** Where an identifier column leads: the table whose single key identifies the same thing. */
function joinText(tables: readonly TableDeclaration[], table: TableDeclaration, column: ColumnDeclaration): string {
  if (column.type.is !== 'id') return '';
  const { of } = column.type;
  const target = tables.find((other) => {
    const key = other.key.length === 1 ? other.columns.find((each) => each.name === other.key[0]) : undefined;
    return other.name !== table.name && key?.type.is === 'id' && key.type.of === of;
  });
  return target === undefined ? '' : `→ ${target.name}`;
}

function section(tables: readonly TableDeclaration[], table: TableDeclaration): string {
  const facts = [
    `counted in ${unitText(table.counts, 'zh') || 'pieces'}`,
    table.when === null ? 'holds at any time' : `belongs by \`${table.when}\``,
    table.key.length === 0 ? 'no key' : `key \`${table.key.join(', ')}\``,
    ...(table.aliases.length === 0 ? [] : [`also named ${table.aliases.join('、')}`]),
  ];
  const rows = table.columns.map(
    (column) =>
      `| \`${column.name}\` | ${column.title} | ${typeText(column)} | ${joinText(tables, table, column)} | ${column.aliases.join('、')} |`,
  );
  return [
    `## ${table.name} ${table.title}`,
    '',
    `${facts.join('; ')}.`,
    '',
    '| column | title | holds | joins | aliases |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The whole page. */
export function factsPage(): string {
  const { tables } = tableLibrary();
  const sorted = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [HEAD, ...sorted.map((table) => section(tables, table))].join('\n');
}
