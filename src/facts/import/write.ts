/** Writes typed rows as the Parquet file of a batch, and looks at what then lies on the disk before it is committed. */

import { isDeepStrictEqual } from 'node:util';
import { type BatchColumn, declarationHash, FORMAT, type Manifest } from '../batches/manifest.ts';
import { type Counted, type Summed, summaryOf } from '../batches/totals.ts';
import { commitFile } from '../disk/commit.ts';
import type { Disk } from '../disk/disk.ts';
import { sqlName, sqlText } from '../store.ts';

/** Under which name and where a batch is kept. */
type Place = { readonly batch: string; readonly folder: string; readonly disk: Disk };

/** What is known of the rows of a batch and where they came from. */
type Known = Counted & Pick<Manifest, 'source' | 'mapping' | 'aside'>;

/**
 * Commits the rows of a relation as `folder/<batch>.parquet`. The file is read again from the disk and must have the same rows, sums,
 * days, keys and filled cells; anything else, and any error of the disk, is thrown, and no file is left.
 */
export async function writeBatch(
  place: Place,
  rows: Summed,
  known: Known,
): Promise<{ readonly manifest: Manifest; readonly path: string }> {
  const { batch, folder, disk } = place;
  if (!/^[\w-]+$/.test(batch)) throw new Error(`Bug: no name for a batch: ${batch}`);
  const name = `${batch}.parquet`;
  const committed = await commitFile({
    disk,
    folder,
    name,
    write: (path) => copy(rows, path, batch),
    verify: (path) => demandSame(rows, path, known),
  });
  const { table } = rows;
  const manifest: Manifest = {
    format: FORMAT,
    batch,
    table: table.name,
    declaration: declarationHash(table),
    columns: rows.columns.map(
      (column): BatchColumn => ({ name: column.name, type: column.type, nullable: known.nullable.has(column.name) }),
    ),
    ...known.summary,
    source: known.source,
    mapping: known.mapping,
    aside: known.aside,
    parquet: { name, bytes: committed.bytes, sha256: committed.sha256 },
  };
  return { manifest, path: committed.path };
}

/**
 * How many different values of a column may stand in the dictionary of a row group of 122,880 rows. Sizing larger dictionaries takes a third of the whole
 * writing and saves no byte: identifiers of orders and customers hardly come twice.
 */
const DICTIONARY = 1000;

async function copy({ connection, relation, columns }: Summed, path: string, batch: string): Promise<void> {
  const list = [...columns.map((column) => sqlName(column.name)), '_row'].join(', ');
  const marks = `KV_METADATA {'hengji.stored': 'scaled', 'hengji.batch': ${sqlText(batch)}}`;
  const form = `FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT ${DICTIONARY}, WRITE_BLOOM_FILTER false`;
  const options = `${form}, USE_TMP_FILE false, ${marks}`;
  await connection.run(`COPY (SELECT ${list} FROM ${relation}) TO ${sqlText(path)} (${options})`);
}

async function demandSame(rows: Summed, path: string, known: Counted): Promise<void> {
  const lying = await summaryOf({ ...rows, relation: `read_parquet(${sqlText(path)})` });
  if (!isDeepStrictEqual(lying, { summary: known.summary, nullable: known.nullable }))
    throw new Error(`The file ${path} does not hold the rows that were written: ${JSON.stringify([lying.summary, known.summary])}`);
}
