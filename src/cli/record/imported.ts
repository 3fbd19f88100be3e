/** What came of an import, as the terminal tells it. */

import type { ImportedBatch } from '../../desk/facts/import.ts';
import { decimalText } from '../../lib/fraction.ts';
import { counted, hasErrors, type Language } from '../../lib/problem.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { say } from '../say.ts';
import { tableLines } from '../table.ts';

/** How it is told: in which language, whether nothing was to be kept, and where to (standard output where nothing is said). */
export type Shown = { readonly language: Language; readonly preview: boolean; readonly to?: (line: string) => void };

/** Tells what became of a file or another source of that name: its batch, its control totals, its first rows. */
export function sayImported(name: string, imported: ImportedBatch, { language, preview, to = say }: Shown): void {
  const zh = language === 'zh';
  const { batch, again } = imported;
  if (batch !== null && again) {
    to(
      zh
        ? `= ${name}：这个文件已经导入过，就是批次 B${batch.number}（${batch.manifest.rows} 行）；没有重复导入。`
        : `= ${name}: this file was imported before as batch B${batch.number} (${counted(batch.manifest.rows, 'row', 'rows')}); nothing was imported twice.`,
    );
    return;
  }
  if (batch !== null) to(zh ? `✓ ${name} → 批次 B${batch.number}` : `✓ ${name} → batch B${batch.number}`);
  else if (hasErrors(imported.problems)) to(zh ? `✗ ${name}：没有导入任何一行。` : `✗ ${name}: not a single row was imported.`);
  sayPreview(imported, language, to);
  for (const [period, rows] of Object.entries(batch?.late ?? {}))
    to(
      zh
        ? `  迟到：${rows} 行属于已封账的「${period}」；用 hengji adjust 补发或扣回。`
        : `  late: ${counted(rows, 'row belongs', 'rows belong')} to the locked "${period}"; hengji adjust pays or takes back the difference.`,
    );
  if (preview && !hasErrors(imported.problems))
    to(
      zh ? '  这是预览，没有导入；去掉 --preview 即可导入。' : '  This was a preview; nothing was imported. Leave --preview out to import.',
    );
}

/** What stands in the file: rows, days, control totals, the first rows, and the headers that serve no column. */
function sayPreview({ preview, table }: ImportedBatch, language: Language, to: (line: string) => void): void {
  if (preview === null || table === null) return;
  const zh = language === 'zh';
  const days = Object.keys(preview.summary?.days ?? {}).toSorted();
  const span = days.length === 0 ? '' : zh ? `，${days[0]} 至 ${days.at(-1)}` : `, ${days[0]} to ${days.at(-1)}`;
  to(zh ? `  表「${table.title}」${preview.rows} 行${span}` : `  table ${table.name}, ${counted(preview.rows, 'row', 'rows')}${span}`);
  const totals = Object.entries(preview.summary?.totals ?? {});
  for (const [column, { sum, filled }] of totals) {
    const title = titleOf(table, column, language);
    to(
      zh
        ? `  合计 ${title} ${numberText(table, column, sum)}（${filled} 格）`
        : `  total ${title} ${numberText(table, column, sum)} (${counted(filled, 'cell', 'cells')})`,
    );
  }
  if (preview.aside.length > 0)
    to(zh ? `  没有用到的列：${preview.aside.join('、')}` : `  columns left aside: ${preview.aside.join(', ')}`);
  // Most tables of the library have none: who sends a corrected row again would pay it twice without knowing.
  if (table.key.length === 0)
    to(
      zh
        ? '  这张表没有键：每一行都加计，以前来过的行再来一次也加计；要更正，用 --replace 换掉原批次。'
        : '  This table has no key: every row counts, also one that came before; to correct rows, put the batch in place of the old one with --replace.',
    );
  const { columns, rows } = preview.sample;
  if (rows.length > 0)
    for (const line of tableLines(
      [
        [zh ? '行' : 'row', ...columns.map((column) => titleOf(table, column, language))],
        ...rows.map(({ row, cells }) => [String(row), ...cells.map((cell) => cell ?? '')]),
      ],
      columns.length + 1,
    ))
      to(`  ${line}`);
}

const titleOf = (table: TableDeclaration, column: string, language: Language): string =>
  language === 'zh' ? (columnOf(table, column)?.title ?? column) : column;

/** A control total as people read it. */
function numberText(table: TableDeclaration, column: string, sum: string): string {
  const type = columnOf(table, column)?.type;
  return type?.is === 'number' ? decimalText(BigInt(sum), type.decimals) : sum;
}
