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
  const days = new Groups(orders.net.length);
  for (let i = 0; i < orders.net.length; i += 1) {
    days.add((orders.employee[i]! * customers + orders.customer[i]!) * 31 + orders.day[i]!, orders.net[i]!);
  }
  const bought = new Groups(days.count);
  days.each((key, net) => {
    const pair = Math.floor(key / 31);
    bought.add(pair, net);
    const employee = Math.floor(pair / customers);
    if (net < 500_000) return;
    const step = net < 1_000_000 ? 0 : net < 2_000_000 ? 1 : net < 3_000_000 ? 2 : 3;
    sums.steps[step]![employee]! += 1;
  });
  bought.each((pair, net) => {
    sums.sales[Math.floor(pair / customers)]! += net;
  });
  const seen = new Groups(visits.employee.length);
  for (let i = 0; i < visits.employee.length; i += 1) seen.add(visits.employee[i]! * customers + visits.customer[i]!, 0);
  seen.each((pair) => {
    const heads = bought.at(pair) >= 50_000 ? sums.dealt : sums.undealt;
    heads[Math.floor(pair / customers)]! += 1;
  });
  return sums;
}

/** Sums by a whole number as key. */
class Groups {
  count = 0;
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly values: Float64Array;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most) * 1.4));
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(-1);
    this.values = new Float64Array(size);
  }

  add(key: number, value: number): void {
    const slot = this.slot(key);
    if (this.keys[slot] === -1) {
      this.keys[slot] = key;
      this.count += 1;
    }
    this.values[slot]! += value;
  }

  at(key: number): number {
    return this.values[this.slot(key)]!;
  }

  each(use: (key: number, value: number) => void): void {
    for (let slot = 0; slot < this.keys.length; slot += 1) if (this.keys[slot] !== -1) use(this.keys[slot]!, this.values[slot]!);
  }

  private slot(key: number): number {
    let slot = (Math.imul((key % 4_294_967_296) | 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 4_294_967_296), 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
}
