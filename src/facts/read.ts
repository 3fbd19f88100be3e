/** Reads a found table by the reader for its kind of file: the one way from a file to typed rows, for runs and imports alike. */

import { csvRows } from './csv.ts';
import type { Found } from './files/find.ts';
import { type Loading, loadRows } from './files/load.ts';
import { plainTable } from './import/plain.ts';
import { jsonRows } from './jsonl.ts';
import { parquetTable } from './parquet.ts';
import type { StoredTable } from './store.ts';

/** From how many bytes on it pays to look whether a CSV file is plain. */
const LARGE = 1024 * 1024;

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
  const twice = { ...loading, progress: rising(loading.progress) };
  const plain = file.bytes >= LARGE ? await plainTable(twice, file.path) : null;
  return plain ?? loadRows(twice, csvRows(file.path));
}

/** Tells progress that never goes back, for a file that is read again from its start. */
function rising(progress: Loading['progress']): Loading['progress'] {
  let most = 0;
  return (bytes) => {
    most = Math.max(most, bytes);
    progress(most);
  };
}
