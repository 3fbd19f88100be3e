/** One reading of a workbook, for the bench: all its cells by the own reader or by that of exceljs, or a whole import; prints how many cells were filled. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [way, path = ''] = process.argv.slice(2);

/** Cells that hold something, counted by the own reader. */
async function ours(): Promise<number> {
  const { openWorkbook } = await import('../src/facts/workbook/workbook.ts');
  const { hiddenParts } = await import('../src/facts/workbook/hidden.ts');
  const { sheetRows } = await import('../src/facts/xlsx.ts');
  const workbook = await openWorkbook(path);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error(`${path} has no sheet`);
  let filled = 0;
  for await (const { rows } of sheetRows(workbook, sheet, hiddenParts(false)))
    for (const { cells } of rows) for (const cell of cells) if (cell !== '') filled += 1;
  workbook.archive.close();
  return filled;
}

/** The same by the streaming reader of exceljs. */
async function exceljs(): Promise<number> {
  const { default: excel } = await import('exceljs');
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'emit' } as const;
  let filled = 0;
  for await (const sheet of new excel.stream.xlsx.WorkbookReader(path, options))
    for await (const row of sheet)
      row.eachCell((cell) => {
        if (cell.value !== null) filled += 1;
      });
  return filled;
}

/** A whole import: every cell read exactly, checked, and the batch kept. */
async function imported(): Promise<number> {
  const { importFile } = await import('../src/facts/import/import.ts');
  const { realDisk } = await import('../src/facts/disk/disk.ts');
  const { tableLibrary } = await import('../src/cli/library.ts');
  const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-batch-'));
  const { tables } = tableLibrary();
  const order = { file: path, sheet: null, tables, table: 'orders', mapping: null, batch: 'b1', folder, disk: realDisk, keep: true };
  const { kept, problems } = await importFile(order);
  rmSync(folder, { recursive: true });
  if (kept === null) throw new Error(JSON.stringify(problems));
  return kept.manifest.rows;
}

const filled = way === 'ours' ? await ours() : way === 'import' ? await imported() : await exceljs();
process.stdout.write(JSON.stringify(filled));
