/** How a kept month lies in Parquet: which columns a file has, and what its metadata say so that it can be read back. */

import { BIGINT, BOOLEAN, DATE, type DuckDBType, VARCHAR } from '@duckdb/node-api';
import type { KeptColumn, KeptLine, KeptMonth } from '../../engine/kept/month.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Type } from '../../methods/node.ts';

/** The keys of the metadata: the shape as text, and the SHA-256 of that text. */
export const KEPT_KEYS = { shape: 'hengji.kept', sha256: 'hengji.kept.sha256' } as const;

const FORMAT = 'hengji kept 1';

/**
 * The two files of a month, each with one row for each subject: results hold the subjects and the columns of all lines, traces the
 * columns of the steps between. Together they are the month.
 */
export type Part = 'results' | 'trace';

/** The paths of the two files of a kept month. */
export type KeptPaths = { readonly results: string; readonly trace: string };

/** A column of the file: a column of the month, and whether states and denominators stand beside its values. */
type StoredColumn = {
  readonly path: string;
  readonly type: StoredType;
  readonly scale: string;
  readonly state: boolean;
  readonly den: boolean;
};

type StoredType = Exclude<Type, { is: 'number' }> | (Omit<Type & { is: 'number' }, 'scale'> & { readonly scale: string | null });

/** What the metadata of a file say: the month without its cells, and the SHA-256 of the canonical text that the files must give. */
export type Shape = {
  readonly format: string;
  readonly part: Part;
  readonly scheme: string;
  readonly period: string;
  readonly subjects: number;
  readonly lines: readonly KeptLine[];
  readonly columns: readonly StoredColumn[];
  readonly problems: readonly Problem[];
  readonly sha256: string;
};

/** The columns of a month that stand in a part. */
export const columnsIn = ({ lines, columns }: Pick<KeptMonth, 'lines' | 'columns'>, part: Part): readonly KeptColumn[] =>
  part === 'results' ? columns.slice(0, lines.length) : columns.slice(lines.length);

/** The metadata of a part as text. */
export function shapeText(kept: KeptMonth, part: Part, sha256: string): string {
  const columns = columnsIn(kept, part).map(({ path, type, column }): StoredColumn => {
    const number = column.is === 'number';
    const scale = number ? String(column.scale) : '1';
    return { path, type: storedType(type), scale, state: column.state !== null, den: number && column.den !== null };
  });
  const { scheme, period, subjects, lines, problems } = kept;
  const shape: Shape = { format: FORMAT, part, scheme, period, subjects: subjects.ids.length, lines, columns, problems, sha256 };
  return JSON.stringify(shape);
}

/** The metadata as read; null for a text that this version did not write for this part. */
export function parseShape(text: string, part: Part): Shape | null {
  try {
    const shape = JSON.parse(text) as Shape;
    return shape.format === FORMAT && shape.part === part ? shape : null;
  } catch {
    return null;
  }
}

const storedType = (type: Type): StoredType =>
  type.is === 'number' ? { ...type, scale: type.scale === null ? null : String(type.scale) } : type;

/** The type of a column as the month has it. */
export const typeRead = (type: StoredType): Type =>
  type.is === 'number' ? { ...type, scale: type.scale === null ? null : BigInt(type.scale) } : type;

/** The names of a column of the month in a file: numbered, because Parquet readers may not tell great letters from small ones. */
export const namesOf = (index: number, path: string): { readonly value: string; readonly state: string; readonly den: string } => ({
  value: `${index} ${path}`,
  state: `${index} ${path} state`,
  den: `${index} ${path} den`,
});

/** How values are stored: numbers as the integers that they are kept as, those beyond 64 bits as digits. */
export function storageOf({ column }: KeptColumn): DuckDBType {
  if (column.is === 'number') return column.wide ? VARCHAR : BIGINT;
  if (column.is === 'date') return DATE;
  return column.is === 'truth' ? BOOLEAN : VARCHAR;
}
