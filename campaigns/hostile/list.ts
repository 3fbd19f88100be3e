/** All files of the campaign, by family. */

import type { HostileFile } from './case.ts';
import { dateFiles } from './files/dates.ts';
import { meaningFiles } from './files/meaning.ts';
import { numberFiles } from './files/numbers.ts';
import { pretendFiles } from './files/pretend.ts';
import { sheetFiles } from './files/sheets.ts';
import { xmlFiles } from './files/xml.ts';
import { zipFiles } from './files/zip.ts';

/** The shelves, each with the files of one family. */
const SHELVES: readonly (readonly HostileFile[])[] = [zipFiles, pretendFiles, numberFiles, dateFiles, meaningFiles, sheetFiles, xmlFiles];

/** Every folder once; names are unique. */
export const HOSTILE_FILES: readonly HostileFile[] = SHELVES.flat();
