/** All files of the campaign, by family. */

import type { HostileFile } from './case.ts';
import { csvFiles } from './files/csv.ts';
import { dateFiles } from './files/dates.ts';
import { jsonFiles } from './files/jsonl.ts';
import { meaningFiles } from './files/meaning.ts';
import { numberFiles } from './files/numbers.ts';
import { parquetFiles } from './files/parquet.ts';
import { pretendFiles } from './files/pretend.ts';
import { sheetFiles } from './files/sheets.ts';
import { xmlFiles } from './files/xml.ts';
import { zipFiles } from './files/zip.ts';

/** The shelves, each with the files of one family. */
const SHELVES: readonly (readonly HostileFile[])[] = [
  zipFiles,
  pretendFiles,
  numberFiles,
  dateFiles,
  meaningFiles,
  sheetFiles,
  xmlFiles,
  csvFiles,
  jsonFiles,
  parquetFiles,
];

/** Every folder once; names are unique. */
export const HOSTILE_FILES: readonly HostileFile[] = SHELVES.flat();
