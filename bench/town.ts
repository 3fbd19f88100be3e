/** A town of made-up facts as Parquet files: employees, orders of two months, visits and attendance, the same for the same seed. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** How amounts stand in the files: as DECIMAL(18,2) in yuan, or as Hengji stores them, BIGINT in fen. */
export type Amounts = 'decimal' | 'scaled';

/** What is wanted: rows of orders, and how amounts stand. */
export type Town = { readonly orders: number; readonly amounts: Amounts };

const EMPLOYEES = 10_000;
const SEED = 20_261_122;

/** A number below `below` that looks random: the same for the same row and use. */
const draw = (row: string, use: number, below: number | string): string => `CAST(hash(${row}, ${SEED + use}) % ${below} AS BIGINT)`;

/** Writes the files of a town into the folder, which is made. */
export async function buildTown(folder: string, { orders, amounts }: Town): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '3GB', temp_directory: join(folder, 'spill') });
  const connection = await instance.connect();
  const money = (fen: string): string => (amounts === 'scaled' ? fen : `CAST((${fen}) * CAST(0.01 AS DECIMAL(3,2)) AS DECIMAL(18,2))`);
  for (const [name, rows] of Object.entries(tables(orders, money))) {
    const file = join(folder, `${name}.parquet`).replaceAll("'", "''");
    const marked = amounts === 'scaled' ? ", KV_METADATA {'hengji.stored': 'scaled'}" : '';
    await connection.run(`COPY (${rows}) TO '${file}' (FORMAT parquet, COMPRESSION zstd${marked})`);
  }
  connection.closeSync();
  instance.closeSync();
}

/** The rows of each table as SQL; money is given in fen. */
function tables(orders: number, money: (fen: string) => string): Readonly<Record<string, string>> {
  return {
    employees: employeeRows(),
    orders: orderRows(orders, money),
    visits: visitRows(orders),
    attendance: attendanceRows(),
  };
}

const employeeRows = (): string =>
  `SELECT printf('E%05d', i) AS employee_id, '员工' || i AS name,
     CASE WHEN ${draw('i', 1, 10)} < 8 THEN '网络咨询' WHEN ${draw('i', 1, 10)} = 8 THEN '现场咨询' ELSE '客服' END AS position,
     ${draw('i', 2, 20)} = 0 AS is_manager
   FROM range(${EMPLOYEES}) AS t(i) ORDER BY i`;

/**
 * Purchases: a customer buys from one employee on one day, in two or three orders. They follow each other in time, as a shop's own
 * export has them; each customer comes about ten times in two months, nine times of ten to the same employee.
 */
const purchase = (event: string, orders: number): string => {
  const customer = draw(event, 3, Math.max(1, Math.round(orders / 25)));
  const loyal = `hash(${customer}, ${SEED}) % ${EMPLOYEES}`;
  const employee = `CASE WHEN ${draw(event, 4, 10)} = 0 THEN ${draw(event, 5, EMPLOYEES)} ELSE ${loyal} END`;
  return `printf('C%07d', ${customer}) AS customer_id, printf('E%05d', CAST(${employee} AS BIGINT)) AS employee_id,
     DATE '2026-09-01' + CAST((${event}) * 61 // ${Math.max(1, Math.ceil((orders * 2) / 5))} AS INTEGER) AS`;
};

function orderRows(orders: number, money: (fen: string) => string): string {
  const small = [6, 7, 14].map((use) => draw('i', use, 200)).join(' * ');
  const large = `CASE WHEN ${draw('i', 15, 50)} = 0 THEN 10 ELSE 1 END`;
  const base = `SELECT i, i * 2 // 5 AS e, (1000 + ${small} // 20) * ${large} AS fen FROM range(${orders}) AS t(i)`;
  const share = `CASE WHEN ${draw('i', 8, 5)} = 0 THEN fen * ${draw('i', 9, 16)} // 100 ELSE 0 END`;
  const refund = `CASE WHEN ${draw('i', 10, 33)} = 0 THEN fen * ${draw('i', 11, 5)} // 4 ELSE 0 END`;
  return `SELECT printf('O%09d', i) AS order_id, ${purchase('e', orders)} paid_on, ${money('fen')} AS amount,
     ${money(share)} AS platform_share, ${money(refund)} AS refunded,
     CASE WHEN ${draw('i', 12, 3)} = 0 THEN 'first' ELSE 'return' END AS visit_type
   FROM (${base}) ORDER BY i`;
}

/** Three purchases of four are made in a visit; and one visit of fifteen ends without a purchase. */
function visitRows(orders: number): string {
  const events = Math.ceil((orders * 2) / 5);
  return `SELECT printf('V%09d', e) AS visit_id, ${purchase('e', orders)} arrived_on
   FROM range(${Math.ceil(events * 1.05)}) AS t(e) WHERE e % 4 > 0 AND e * 61 // ${Math.max(1, events)} < 61
   UNION ALL SELECT printf('W%09d', e) AS visit_id, ${purchase('e * 15 + 7', orders)} arrived_on
   FROM range(${Math.floor(events / 15)}) AS t(e)`;
}

const attendanceRows = (): string =>
  `SELECT printf('E%05d', i) AS employee_id, DATE '2026-09-01' + CAST(d AS INTEGER) AS day,
     CASE ${draw('i * 61 + d', 13, 40)} WHEN 0 THEN 'late' WHEN 1 THEN 'early' WHEN 2 THEN 'leave' WHEN 3 THEN 'overtime' ELSE 'present' END AS status
   FROM range(${EMPLOYEES}) AS t(i), range(61) AS u(d) WHERE d % 7 < 5 ORDER BY d, i`;
