/** Rows of one shape: a table where there is room, and a card for each row on a phone; the markup is the same. */

import type { ReactElement, ReactNode } from 'react';
import styles from './data-table.module.css';

/** A column: its head, its cell, and whether its figures line up at the right. */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'right';
  /** What a row is known by: the title of its card on a phone. */
  readonly isTitle?: true;
  /** Left out on a phone. */
  readonly wideOnly?: true;
};

/** A table. `label` says to whoever listens what it holds. */
type DataTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  /** Sums and the like, below the last row: a cell for each column. */
  readonly foot?: readonly ReactNode[];
  readonly isActive?: (row: Row) => boolean;
};

/** The table. */
export function DataTable<Row>({ label, rows, columns, rowKey, foot, isActive }: DataTableProps<Row>): ReactElement {
  const classOf = ({ align, isTitle, wideOnly }: Column<Row>): string =>
    [align === 'right' ? styles['right'] : '', isTitle ? styles['title'] : '', wideOnly ? styles['wide'] : ''].join(' ').trim();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide table by the keys.
    <section className={styles['frame']} aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isActive?.(row) ? styles['active'] : ''}>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)} data-head={column.head}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot>
            <tr>
              {columns.map((column, k) => (
                <td key={column.key} className={classOf(column)} data-head={column.head}>
                  <div>{foot[k]}</div>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
