/** Looks whether the files of batches are on the disk as they were committed, byte by byte. */

import type { Problem } from '../../lib/problem.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { FORMAT, type Manifest } from './manifest.ts';

/** A batch as it is kept: its manifest, the path of its Parquet file, and what people call it (B3), where that is not its own name. */
export type KeptBatch = { readonly manifest: Manifest; readonly path: string; readonly name?: string };

/** How batches are checked: the disk they are on, and who hears how many bytes have been looked at of all. */
export type CheckOptions = { readonly disk?: Disk; readonly progress?: (done: number, total: number) => void };

const calledOf = ({ name, manifest }: KeptBatch): string => name ?? manifest.batch;

/** The name by which people find a batch: what they call it, and the file that it came from. */
export const batchName = (kept: KeptBatch): string => `${calledOf(kept)}/${kept.manifest.source.file}`;

/** A problem with a batch; all know the values file, sheet, batch and table. */
export function batchProblem(code: string, kept: KeptBatch, values: Problem['values'] = {}): Problem {
  const { source, table } = kept.manifest;
  return {
    code,
    severity: 'error',
    place: { in: 'cell', file: batchName(kept), ...(source.sheet === null ? {} : { sheet: source.sheet }) },
    values: { file: source.file, batch: calledOf(kept), table, ...values },
  };
}

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
    const found = seen.has(batch) ? batchProblem('BATCH_TWICE', each) : await wrongWith(each, options.disk ?? realDisk);
    if (found !== null) problems.push(found);
    seen.add(batch);
    done += parquet.bytes;
    options.progress?.(done, total);
  }
  return problems;
}

async function wrongWith(kept: KeptBatch, disk: Disk): Promise<Problem | null> {
  const { path, manifest } = kept;
  const { format, parquet } = manifest;
  if (format !== FORMAT) return batchProblem('BATCH_FORMAT', kept, { format, known: FORMAT });
  if (/[*?[\]]/.test(path)) return { ...batchProblem('FILE_NAME', kept), values: { file: path } };
  const bytes = await disk.size(path);
  if (bytes === null) return batchProblem('BATCH_MISSING', kept, { path });
  if (bytes !== parquet.bytes) return batchProblem('BATCH_SIZE', kept, { path, bytes, wanted: parquet.bytes });
  return (await disk.hashOf(path)) === parquet.sha256 ? null : batchProblem('BATCH_CHANGED', kept, { path });
}
