/** Writes workbooks sheet by sheet; values only, no live formulas. */

import { open, rename, rm } from 'node:fs/promises';
import exceljs from 'exceljs';

/** A workbook that is being written sheet by sheet. */
export type Writer = InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>;

/**
 * Writes a workbook that `fill` puts sheets into: beside its place first, so that a failed write leaves nothing half done. With shared
 * texts every cell with a text is of the type that can only be a text; they are kept in memory until the end.
 */
export async function writeBook(path: string, fill: (book: Writer) => void, sharedTexts = false): Promise<void> {
  const draft = `${path}.part`;
  try {
    const stream = (await open(draft, 'w')).createWriteStream();
    const failed = new Promise<never>((_, reject) => stream.on('error', reject));
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: sharedTexts });
    fill(book);
    await Promise.race([book.commit(), failed]);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
