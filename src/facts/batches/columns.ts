/** How a stored column of a batch is read under today's declaration, which may be younger than the batch. */

import type { ColumnDeclaration, ColumnType } from '../../methods/tables.ts';
import type { NumberType } from '../cells.ts';
import type { Manifest } from './manifest.ts';

/** How a declared column is read from a batch: as it stands, times a factor (the declaration has more decimals now), not there, or not at all. */
export type BatchReading =
  | { readonly is: 'stored'; readonly factor: bigint; readonly nullable: boolean }
  | { readonly is: 'absent' }
  | { readonly is: 'unlike'; readonly stored: string; readonly declared: string };

/** The reading of a column. */
export function batchReading({ columns }: Manifest, { name, type }: ColumnDeclaration): BatchReading {
  const stored = columns.find((column) => column.name === name);
  if (stored === undefined) return { is: 'absent' };
  const factor = factorOf(stored.type, type);
  if (factor === null) return { is: 'unlike', stored: typeWords(stored.type), declared: typeWords(type) };
  return { is: 'stored', factor, nullable: stored.nullable };
}

/** By how much stored values are multiplied; null where the stored type does not hold what the declared one promises. */
function factorOf(stored: ColumnType, declared: ColumnType): bigint | null {
  if (stored.is === 'number' && declared.is === 'number') return numberFactor(stored, declared);
  if (stored.is === 'period' && declared.is === 'period') return declared.month && !stored.month ? null : 1n;
  const same = stored.is === declared.is || (stored.is === 'id' && declared.is === 'text');
  return same ? 1n : null;
}

function numberFactor(stored: NumberType, declared: NumberType): bigint | null {
  const more = declared.decimals - stored.decimals;
  return stored.percent === declared.percent && unitText(stored) === unitText(declared) && more >= 0 ? 10n ** BigInt(more) : null;
}

const unitText = ({ unit }: NumberType): string =>
  Object.entries(unit)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .join('·');

/** A type in a few words that stand in tables.yaml: 元 2, 编号 order, 日期. */
function typeWords(type: ColumnType): string {
  switch (type.is) {
    case 'number':
      return [`${type.percent ? '%' : ''}${unitText(type)}`, type.decimals].filter((part) => part !== '').join(' ');
    case 'id':
      return `编号 ${type.of}`;
    case 'period':
      return type.month ? '月份' : '周期';
    case 'text':
      return '文本';
    case 'date':
      return '日期';
    case 'truth':
      return '是否';
  }
}
