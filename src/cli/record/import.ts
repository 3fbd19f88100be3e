/** `hengji import`: reads files into the record, or shows what would be read and what is wrong, cell by cell. */

import { basename } from 'node:path';
import { type ImportedBatch, type ImportRequest, importBatch } from '../../desk/facts/import.ts';
import type { Office } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { schemeTables } from '../../desk/schemes/tables.ts';
import { decimalText } from '../../lib/fraction.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import type { Command, Options } from '../command.ts';
import { tableLibrary, userPath } from '../library.ts';
import { withOffice } from '../office/open.ts';
import { numberOf } from '../office/words.ts';
import { progressBar } from '../progress.ts';
import { say, sayProblems, usage } from '../say.ts';
import { tableLines } from '../table.ts';

/** import <file…> [--table T] [--sheet S] [--source NAME] [--map column=header …] [--replace B3] [--note TEXT] [--preview]; exit 1 where a file is refused. */
export const importCommand: Command = async (files, options, language) => {
  if (files.length === 0) return usage('import', language);
  return await withOffice(options, language, async (office) => {
    const tables = [...tableLibrary().tables, ...(await schemeTables(office))];
    let good = true;
    for (const file of files) {
      const imported = await importOne(office, { ...requestOf(file, options), tables }, language);
      sayProblems(imported.problems, new Map(), language);
      sayImported(file, imported, { language, preview: options.preview === true });
      if (hasErrors(imported.problems)) good = false;
    }
    return good ? 0 : 1;
  });
};

async function importOne(office: Office, request: ImportRequest, language: Language): Promise<ImportedBatch> {
  const bar = await progressBar(language);
  try {
    return await importBatch(office, { ...request, progress: bar.report });
  } finally {
    bar.stop();
  }
}

function requestOf(file: string, options: Options): Omit<ImportRequest, 'tables'> {
  return {
    file: userPath(file),
    sheet: options.sheet ?? null,
    table: options.table ?? null,
    source: options.source ?? null,
    mapping: mappingOf(options.map ?? []),
    replaces: options.replace === undefined ? null : numberOf(options.replace, 'B'),
    note: options.note ?? null,
    preview: options.preview === true,
  };
}

/** `column=header` pairs; refused where one is no pair. */
function mappingOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.search(/[=＝]/);
      if (at < 1 || at === pair.length - 1) throw refused('MAP_TEXT', { found: pair });
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

type Shown = { readonly language: Language; readonly preview: boolean };

function sayImported(file: string, imported: ImportedBatch, { language, preview }: Shown): void {
  const zh = language === 'zh';
  const { batch, again } = imported;
  const name = basename(file);
  if (batch !== null && again) {
    say(
      zh
        ? `= ${name}：这个文件已经导入过，就是批次 B${batch.number}（${batch.manifest.rows} 行）；没有重复导入。`
        : `= ${name}: this file was imported before as batch B${batch.number} (${batch.manifest.rows} rows); nothing was imported twice.`,
    );
    return;
  }
  if (batch !== null) say(zh ? `✓ ${name} → 批次 B${batch.number}` : `✓ ${name} → batch B${batch.number}`);
  else if (hasErrors(imported.problems)) say(zh ? `✗ ${name}：没有导入任何一行。` : `✗ ${name}: not a single row was imported.`);
  sayPreview(imported, language);
  for (const [period, rows] of Object.entries(batch?.late ?? {}))
    say(
      zh
        ? `  迟到：${rows} 行属于已封账的「${period}」；用 hengji adjust 补发或扣回。`
        : `  late: ${rows} rows belong to the locked "${period}"; hengji adjust pays or takes back the difference.`,
    );
  if (preview && !hasErrors(imported.problems))
    say(
      zh ? '  这是预览，没有导入；去掉 --preview 即可导入。' : '  This was a preview; nothing was imported. Leave --preview out to import.',
    );
}

/** What stands in the file: rows, days, control totals, the first rows, and the headers that serve no column. */
function sayPreview({ preview, table }: ImportedBatch, language: Language): void {
  if (preview === null || table === null) return;
  const zh = language === 'zh';
  const days = Object.keys(preview.summary?.days ?? {}).toSorted();
  const span = days.length === 0 ? '' : zh ? `，${days[0]} 至 ${days.at(-1)}` : `, ${days[0]} to ${days.at(-1)}`;
  say(zh ? `  表「${table.title}」${preview.rows} 行${span}` : `  table ${table.name}, ${preview.rows} rows${span}`);
  const totals = Object.entries(preview.summary?.totals ?? {});
  for (const [column, { sum, filled }] of totals) {
    const title = titleOf(table, column, language);
    say(
      zh
        ? `  合计 ${title} ${numberText(table, column, sum)}（${filled} 格）`
        : `  total ${title} ${numberText(table, column, sum)} (${filled} cells)`,
    );
  }
  if (preview.aside.length > 0)
    say(zh ? `  没有用到的列：${preview.aside.join('、')}` : `  columns left aside: ${preview.aside.join(', ')}`);
  const { columns, rows } = preview.sample;
  if (rows.length > 0)
    for (const line of tableLines(
      [
        [zh ? '行' : 'row', ...columns.map((column) => titleOf(table, column, language))],
        ...rows.map(({ row, cells }) => [String(row), ...cells.map((cell) => cell ?? '')]),
      ],
      columns.length + 1,
    ))
      say(`  ${line}`);
}

const titleOf = (table: TableDeclaration, column: string, language: Language): string =>
  language === 'zh' ? (columnOf(table, column)?.title ?? column) : column;

/** A control total as people read it. */
function numberText(table: TableDeclaration, column: string, sum: string): string {
  const type = columnOf(table, column)?.type;
  return type?.is === 'number' ? decimalText(BigInt(sum), type.decimals) : sum;
}
