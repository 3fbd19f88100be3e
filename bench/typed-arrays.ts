/** The other anchor of the run bench: the same sums as one loop in JavaScript over columns that are decoded already. */

import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Amounts } from './town.ts';

/** October's rows of consultants; employees and customers by number, days from 0, money in fen. */
type Columns = {
  readonly consultants: number;
  readonly customers: number;
  readonly orders: { readonly employee: Int32Array; readonly customer: Int32Array; readonly day: Int32Array; readonly net: Float64Array };
  readonly visits: { readonly employee: Int32Array; readonly customer: Int32Array };
};

/** What each consultant's rows come to. */
export type Sums = {
  readonly sales: Float64Array;
  readonly dealt: Float64Array;
  readonly undealt: Float64Array;
  /** How many big orders reach each of the four steps, the lowest first. */
  readonly steps: readonly Float64Array[];
};

/** Reads and decodes the columns of a town; this is not part of what is measured. */
export async function decodedColumns(folder: string, amounts: Amounts): Promise<Columns> {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: join(folder, 'spill') });
  const connection = await instance.connect();
  const table = (name: string): string => `read_parquet('${join(folder, `${name}.parquet`).replaceAll("'", "''")}')`;
  const fen = amounts === 'scaled' ? 1 : 100;
  await connection.run(`CREATE TABLE people AS SELECT employee_id, CAST(row_number() OVER (ORDER BY employee_id) - 1 AS INTEGER) AS e
    FROM ${table('employees')} WHERE position = '网络咨询'`);
  await connection.run(`CREATE TABLE buyers AS SELECT customer_id, CAST(row_number() OVER () - 1 AS INTEGER) AS c
    FROM (SELECT customer_id FROM ${table('orders')} UNION SELECT customer_id FROM ${table('visits')})`);
  const numbered = (name: string, what: string, day: string) =>
    `SELECT ${what} FROM ${table(name)} JOIN people USING (employee_id) JOIN buyers USING (customer_id) WHERE ${day} BETWEEN DATE '2026-10-01' AND DATE '2026-10-31'`;
  const net = `CAST((amount - platform_share - refunded) * ${fen} AS DOUBLE)`;
  const orders = await connection.runAndReadAll(
    numbered('orders', `e, c, CAST(paid_on - DATE '2026-10-01' AS INTEGER) AS day, ${net} AS net`, 'paid_on'),
  );
  const visits = await connection.runAndReadAll(numbered('visits', 'e, c', 'arrived_on'));
  const counts = await connection.runAndReadAll('SELECT (SELECT count(*) FROM people), (SELECT count(*) FROM buyers)');
  const [consultants, customers] = (counts.getRows()[0] ?? []).map(Number);
  const [employee = [], customer = [], day = [], nets = []] = orders.getColumns() as number[][];
  const [visitor = [], visited = []] = visits.getColumns() as number[][];
  connection.closeSync();
  instance.closeSync();
  return {
    consultants: consultants ?? 0,
    customers: customers ?? 0,
    orders: {
      employee: Int32Array.from(employee),
      customer: Int32Array.from(customer),
      day: Int32Array.from(day),
      net: Float64Array.from(nets),
    },
    visits: { employee: Int32Array.from(visitor), customer: Int32Array.from(visited) },
  };
}

/** Sums by consultant, customer and day in tables with open addressing. */
export function sumsByHand({ consultants, customers, orders, visits }: Columns): Sums {
  const make = () => new Float64Array(consultants);
  const sums = { sales: make(), dealt: make(), undealt: make(), steps: [make(), make(), make(), make()] };
  const days = groups(orders.net.length);
  for (let i = 0; i < orders.net.length; i += 1) {
    add(days, (orders.employee[i]! * customers + orders.customer[i]!) * 31 + orders.day[i]!, orders.net[i]!);
  }
  const bought = groups(days.count);
  each(days, (key, net) => {
    const pair = Math.floor(key / 31);
    add(bought, pair, net);
    if (net < 500_000) return;
    const step = net < 1_000_000 ? 0 : net < 2_000_000 ? 1 : net < 3_000_000 ? 2 : 3;
    sums.steps[step]![Math.floor(pair / customers)]! += 1;
  });
  each(bought, (pair, net) => {
    sums.sales[Math.floor(pair / customers)]! += net;
  });
  const seen = groups(visits.employee.length);
  for (let i = 0; i < visits.employee.length; i += 1) add(seen, visits.employee[i]! * customers + visits.customer[i]!, 0);
  each(seen, (pair) => {
    const heads = bought.values[slotOf(bought, pair)]! >= 50_000 ? sums.dealt : sums.undealt;
    heads[Math.floor(pair / customers)]! += 1;
  });
  return sums;
}

/** Sums by a whole number as key: a free slot has the key -1. */
type Groups = { readonly mask: number; readonly keys: Float64Array; readonly values: Float64Array; count: number };

function groups(most: number): Groups {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, most) * 1.4));
  return { mask: size - 1, keys: new Float64Array(size).fill(-1), values: new Float64Array(size), count: 0 };
}

function add(to: Groups, key: number, value: number): void {
  const slot = slotOf(to, key);
  if (to.keys[slot] === -1) {
    to.keys[slot] = key;
    to.count += 1;
  }
  to.values[slot]! += value;
}

function each({ keys, values }: Groups, use: (key: number, value: number) => void): void {
  for (let slot = 0; slot < keys.length; slot += 1) if (keys[slot] !== -1) use(keys[slot]!, values[slot]!);
}

/** The slot of a key, or the free one where it belongs. */
function slotOf({ keys, mask }: Groups, key: number): number {
  let slot = (Math.imul((key % 4_294_967_296) | 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 4_294_967_296), 0x85ebca6b)) >>> 0;
  slot = (slot ^ (slot >>> 15)) & mask;
  while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
