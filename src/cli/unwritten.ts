/** Writes a file that was asked for, and says why where that cannot be done. */

import type { Problem } from '../lib/problem.ts';

/** Writes before anything is printed, so that a reader of the output who stops early does not stop it; no problem when the file is there. */
export async function unwritten(path: string, write: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return [{ code: 'WORKBOOK_WRITE', severity: 'error', place: null, values: { path, why: String(error.code) } }];
  }
}
