/** Reads a found table by the reader for its kind of file: the one way from a file to typed rows, for runs and imports alike. */

import { csvRows } from './csv.ts';
import type { Found } from './files/find.ts';
import { type Loading, loadRows } from './files/load.ts';
import { jsonRows } from './jsonl.ts';
import { parquetTable } from './parquet.ts';
import type { StoredTable } from './store.ts';

/** How many bytes are read of a table: of a sheet those that it has when inflated. */
export const bytesOf = ({ file, sheet }: Found): number => (sheet === null ? file.bytes : sheet.workbook.archive.size(sheet.part.part));

/** The stored table of a found file, read by the reader of its kind; null where it cannot be, which is a complaint. */
export async function readTable({ file, sheet, table }: Found, loading: Loading): Promise<StoredTable | null> {
  if (sheet !== null) {
    const { sheetRows } = await import('./xlsx.ts');
    const { hiddenParts } = await import('./workbook/hidden.ts');
    const hidden = hiddenParts(sheet.part.hidden);
    return loadRows({ ...loading, hidden }, sheetRows(sheet.workbook, sheet.part, hidden));
  }
  if (file.kind === 'parquet') return parquetTable(loading, file.path);
  if (file.kind === 'jsonl')
    return loadRows(
      loading,
      jsonRows(
        file.path,
        table.columns.map((column) => column.name),
      ),
    );
  return loadRows(loading, csvRows(file.path));
}
