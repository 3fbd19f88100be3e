/** The statement that a person would write for what the scheme online-consultant asks of a town. */

import { join } from 'node:path';
import type { Amounts } from './town.ts';

/** One row for each consultant: sales, head counts, big orders by step, days missed; `folder` holds the Parquet files. */
export function handSql(folder: string, amounts: Amounts): string {
  const table = (name: string): string => `read_parquet('${join(folder, `${name}.parquet`).replaceAll("'", "''")}')`;
  const inOctober = (day: string): string => `${day} BETWEEN DATE '2026-10-01' AND DATE '2026-10-31'`;
  const yuan = (value: number): number => (amounts === 'scaled' ? value * 100 : value);

  return `
  WITH consultants AS (SELECT employee_id, is_manager FROM ${table('employees')} WHERE position = '网络咨询'),
  days AS (
    SELECT employee_id, customer_id, paid_on, sum(amount - platform_share - refunded) AS net
    FROM ${table('orders')} SEMI JOIN consultants USING (employee_id) WHERE ${inOctober('paid_on')} GROUP BY ALL),
  customers AS (SELECT employee_id, customer_id, sum(net) AS net FROM days GROUP BY ALL),
  sales AS (SELECT employee_id, sum(net) AS sales FROM customers GROUP BY ALL),
  steps AS (
    SELECT employee_id,
      count(*) FILTER (net >= ${yuan(5_000)} AND net < ${yuan(10_000)}) AS first,
      count(*) FILTER (net >= ${yuan(10_000)} AND net < ${yuan(20_000)}) AS second,
      count(*) FILTER (net >= ${yuan(20_000)} AND net < ${yuan(30_000)}) AS third,
      count(*) FILTER (net >= ${yuan(30_000)}) AS fourth
    FROM days GROUP BY ALL),
  heads AS (
    SELECT employee_id, count(*) FILTER (coalesce(net, 0) >= ${yuan(500)}) AS dealt, count(*) FILTER (coalesce(net, 0) < ${yuan(500)}) AS undealt
    FROM (SELECT DISTINCT employee_id, customer_id FROM ${table('visits')} WHERE ${inOctober('arrived_on')})
    LEFT JOIN customers USING (employee_id, customer_id) GROUP BY ALL),
  missed AS (
    SELECT employee_id, count(*) AS absent FROM ${table('attendance')}
    WHERE ${inOctober('day')} AND status IN ('late', 'early', 'absent', 'leave') GROUP BY ALL)
  SELECT employee_id, is_manager, sales, dealt, undealt, absent, first, second, third, fourth
  FROM consultants LEFT JOIN sales USING (employee_id) LEFT JOIN heads USING (employee_id)
  LEFT JOIN steps USING (employee_id) LEFT JOIN missed USING (employee_id) ORDER BY employee_id`;
}
