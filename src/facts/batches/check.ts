/** Looks whether the files of batches are on the disk as they were committed, byte by byte. */

import type { Problem } from '../../lib/problem.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { FORMAT, type Manifest } from './manifest.ts';

/** A batch as it is kept: its manifest, and the path of its Parquet file. */
export type KeptBatch = { readonly manifest: Manifest; readonly path: string };

/** How batches are checked: the disk they are on, and who hears how many bytes have been looked at of all. */
export type CheckOptions = { readonly disk?: Disk; readonly progress?: (done: number, total: number) => void };

/** The name by which people know a batch: its own, and the file that it came from. */
export const batchName = ({ batch, source }: Manifest): string => `${batch}/${source.file}`;

/** A problem with a batch; all know the values file, sheet, batch and table. */
export const batchProblem = (code: string, manifest: Manifest, values: Problem['values'] = {}): Problem => ({
  code,
  severity: 'error',
  place: { in: 'cell', file: batchName(manifest), ...(manifest.source.sheet === null ? {} : { sheet: manifest.source.sheet }) },
  values: { file: manifest.source.file, batch: manifest.batch, table: manifest.table, ...values },
});

/**
 * One problem for each batch that is written in an unknown format, stands twice in the list, or whose file is missing or has other
 * bytes than its manifest says. Called again after facts were read, it shows that they were read from the committed bytes.
 */
export async function checkBatches(batches: readonly KeptBatch[], options: CheckOptions = {}): Promise<readonly Problem[]> {
  const total = batches.reduce((sum, { manifest }) => sum + manifest.parquet.bytes, 0);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let done = 0;
  for (const each of batches) {
    const { batch, parquet } = each.manifest;
    const found = seen.has(batch) ? batchProblem('BATCH_TWICE', each.manifest) : await wrongWith(each, options.disk ?? realDisk);
    if (found !== null) problems.push(found);
    seen.add(batch);
    done += parquet.bytes;
    options.progress?.(done, total);
  }
  return problems;
}

async function wrongWith({ manifest, path }: KeptBatch, disk: Disk): Promise<Problem | null> {
  const { format, parquet } = manifest;
  if (format !== FORMAT) return batchProblem('BATCH_FORMAT', manifest, { format, known: FORMAT });
  if (/[*?[\]]/.test(path)) return { ...batchProblem('FILE_NAME', manifest), values: { file: path } };
  const bytes = await disk.size(path);
  if (bytes === null) return batchProblem('BATCH_MISSING', manifest, { path });
  if (bytes !== parquet.bytes) return batchProblem('BATCH_SIZE', manifest, { path, bytes, wanted: parquet.bytes });
  return (await disk.hashOf(path)) === parquet.sha256 ? null : batchProblem('BATCH_CHANGED', manifest, { path });
}
