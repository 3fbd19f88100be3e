/** Files whose cells are all in order, but whose meaning is not: doubles, strangers, other months, refunds of nothing. */

import { type Files, type HostileFile, type Outcome, type Row, refused } from '../case.ts';

const STAFF = 'employee_id,name,left_on\nE1,张伟,\nE2,李娜,\nE3,张伟,2026-09-30\n';
const ORDERS = ['O1,E1,2026-10-01,100', 'O2,E2,2026-10-31,250.50'];

/** A month's folder with these rows of orders and refunds. */
const folder = (orders: readonly string[], refunds: readonly string[] = [], staff = STAFF): Files => ({
  'employees.csv': staff,
  'orders.csv': `order_id,employee_id,paid_on,amount\n${orders.join('\n')}\n`,
  'refunds.csv': `refund_id,order_id,refunded_on,amount\n${refunds.map((each) => `${each}\n`).join('')}`,
});

/** What everybody sold and gave back, in yuan, with what is told. */
const figures = (
  sold: readonly [string, string, string],
  back: readonly [string, string, string],
  ...told: readonly string[]
): Outcome => ({
  is: 'rows',
  rows: ['E1', 'E2', 'E3'].map((person, index): Row => ({ person, sales: sold[index] ?? '', refunded: back[index] ?? '' })),
  told,
});

const NONE = ['0.00', '0.00', '0.00'] as const;
const SOLD = ['100.00', '250.50', '0.00'] as const;
const month = (name: string, files: Files, wanted: Outcome): HostileFile => ({
  name: `meaning: ${name}`,
  files: () => files,
  wanted,
  door: 'month',
});
const table = (name: string, rows: string, wanted: Outcome): HostileFile => ({
  name: `meaning: ${name}`,
  files: () => ({ 'orders.csv': `order_id,paid_on,amount,note\n${rows}` }),
  wanted,
});

/** Folders read by the small declared tables, or computed as a month. */
export const meaningFiles: readonly HostileFile[] = [
  table('the same order twice', 'O1,2026-10-01,5,\nO2,2026-10-01,5,\nO1,2026-10-01,5,\n', refused('KEY_TWICE orders.csv 4 订单编号')),
  table('the same order with another amount', 'O1,2026-10-01,5,\nO1,2026-10-01,50,\n', refused('KEY_TWICE orders.csv 3 订单编号')),
  table('the same order, once with a blank behind it', 'O1,2026-10-01,5,\nO1 ,2026-10-01,5,\n', refused('KEY_TWICE orders.csv 3 订单编号')),
  table(
    'the same order three times',
    'O1,,1,\nO1,,1,\nO1,,1,\n',
    refused('KEY_TWICE orders.csv 3 订单编号', 'KEY_TWICE orders.csv 4 订单编号'),
  ),
  table('an order without its number', ',2026-10-01,5,\n', refused('KEY_BLANK orders.csv 2 订单编号')),
  month('a month in order', folder(ORDERS, ['R1,O2,2026-10-31,50.50']), figures(SOLD, ['0.00', '50.50', '0.00'])),
  month(
    'staff whom nobody knows',
    folder([...ORDERS, 'O3,E9,2026-10-02,1']),
    figures(SOLD, NONE, 'OWNER_UNKNOWN orders.csv 4 employee_id'),
  ),
  month(
    'staff with a letter for a digit',
    folder([...ORDERS, 'O3,E l,2026-10-02,1']),
    figures(SOLD, NONE, 'OWNER_UNKNOWN_NEAR orders.csv 4 employee_id'),
  ),
  month(
    'staff by name, where two have it',
    folder([...ORDERS, 'O3,张伟,2026-10-02,1']),
    figures(SOLD, NONE, 'OWNER_UNKNOWN orders.csv 4 employee_id'),
  ),
  month('an order of nobody', folder([...ORDERS, 'O3,,2026-10-02,1']), figures(SOLD, NONE, 'ROWS_WITHOUT_OWNER orders.csv 4 employee_id')),
  month(
    'two people of one name, each with an id',
    folder(['O1,E1,2026-10-01,100', 'O2,E3,2026-10-01,7']),
    figures(['100.00', '0.00', '7.00'], NONE),
  ),
  month('two people of one id', folder(ORDERS, [], `${STAFF}E1,王芳,\n`), refused('KEY_TWICE employees.csv 5 员工编号')),
  month('an order of last month among those of this one', folder([...ORDERS, 'O3,E1,2026-09-30,1']), figures(SOLD, NONE)),
  month('orders of another month alone', folder(['O1,E1,2026-09-30,1']), figures(NONE, NONE, 'TABLE_OUTSIDE orders.csv')),
  month(
    'a refund of an order that is not there',
    folder(ORDERS, ['R1,O9,2026-10-31,5']),
    figures(SOLD, NONE, 'ROWS_WITHOUT_OWNER refunds.csv 2 order_id'),
  ),
  month('a refund of no order', folder(ORDERS, ['R1,,2026-10-31,5']), figures(SOLD, NONE, 'ROWS_WITHOUT_OWNER refunds.csv 2 order_id')),
  month(
    'a refund of an order that stands twice',
    folder([...ORDERS, 'O2,E1,2026-10-30,1'], ['R1,O2,2026-10-31,5']),
    refused('KEY_TWICE orders.csv 4 订单编号'),
  ),
];
