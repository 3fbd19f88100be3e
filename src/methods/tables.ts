/** Declarations of fact tables: what a column holds, what identifies a row, which day it belongs to. */

import type { Span } from '../lib/problem.ts';
import type { Unit } from '../lib/unit.ts';

/** What a column holds. Numbers are stored as integers: the value times 10^decimals (percent cells: 12.5 means 12.5 %). */
export type ColumnType =
  | { readonly is: 'number'; readonly unit: Unit; readonly decimals: number; readonly percent: boolean }
  | { readonly is: 'text' }
  /** An identifier; `of` names what it identifies ("customer"), so that columns of different tables meet. */
  | { readonly is: 'id'; readonly of: string }
  | { readonly is: 'date' }
  /** A calendar period as text ("2026-10"); `month` columns belong to every interval that covers the month. */
  | { readonly is: 'period'; readonly month: boolean }
  | { readonly is: 'truth' };

/** A column of a fact table. */
export type ColumnDeclaration = {
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  /** Further headers that a file may use for this column, e.g. 员工编号, 工号. */
  readonly aliases: readonly string[];
};

/** A fact table. */
export type TableDeclaration = {
  readonly name: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly columns: readonly ColumnDeclaration[];
  /** The columns that identify a row (no two rows may share them), or none: then every row counts. */
  readonly key: readonly string[];
  /** The date or period column by which a row belongs to a period; null for tables that hold at any time. */
  readonly when: string | null;
  /** The unit in which rows are counted (次, 人, 件 …). */
  readonly counts: Unit;
  readonly at: Span | null;
};

/** The column of that name, or null. */
export const columnOf = (table: TableDeclaration, name: string): ColumnDeclaration | null =>
  table.columns.find((column) => column.name === name) ?? null;

/** By which factor a number column's stored integers exceed its value: 100 for yuan in fen, 100 × 10^decimals for percent. */
export const storedScale = (type: ColumnType & { readonly is: 'number' }): bigint =>
  10n ** BigInt(type.decimals) * (type.percent ? 100n : 1n);
