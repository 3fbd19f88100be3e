/** The small organisation that is worked on while processes are killed: its scheme, its facts by month, and its pay by hand. */

/** The scheme: a tenth of one's sales, to the fen. */
export const SCHEME = `方案: kill-team
标题: 提成
周期: 月
对象: employees
指标:
  sales: { 标题: 业绩, 合计: orders.amount }
薪酬:
  commission: { 标题: 提成, 值: sales × 10%, 后: [四舍五入到 0.01元] }
总计:
  total: { 标题: 应发合计, 值: commission }
`;

/** The scheme's name, and its one paid line. */
export const NAME = 'kill-team';

/** The people; every one is paid in every month. */
const PEOPLE: readonly string[] = Array.from({ length: 12 }, (_, k) => `E${String(k + 1).padStart(2, '0')}`);

/** An order of a person in a month (0 is 2001-01), in fen. */
export type Sale = { readonly order: string; readonly month: number; readonly person: string; readonly fen: bigint };

/** A month as it is written. */
export const monthText = (month: number): string => `${2001 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The file of employees. */
export const employeesCsv = (): string => `employee_id,name\n${PEOPLE.map((id) => `${id},员工${id}\n`).join('')}`;

/** The orders that are known from the start: one of each person in each month, no two of one amount. */
export const firstSales = (months: number): readonly Sale[] =>
  Array.from({ length: months }, (_, month) =>
    PEOPLE.map((person, k): Sale => ({ order: `F${month}-${k}`, month, person, fen: BigInt(100_003 + 1_371 * month + 17 * k) })),
  ).flat();

/** Orders that come late, for three people of a month; `stamp` makes them others each time. */
export const lateSales = (month: number, stamp: number): readonly Sale[] =>
  [0, 5, 11].map((k) => ({ order: `L${stamp}-${k}`, month, person: PEOPLE[k] ?? '', fen: BigInt(5_005 + 10 * stamp + k) }));

/** A file of orders. */
export const ordersCsv = (sales: readonly Sale[]): string =>
  `order_id,employee_id,paid_on,amount\n${sales.map(({ order, person, month, fen }) => `${order},${person},${monthText(month)}-15,${yuanText(fen)}\n`).join('')}`;

const yuanText = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

/** What each person is due for a month, in fen, by the rule of the scheme: a tenth, halves up. */
export function duesOf(sales: readonly Sale[], month: number): ReadonlyMap<string, bigint> {
  return new Map(
    PEOPLE.map((person) => {
      const sum = sales.filter((each) => each.month === month && each.person === person).reduce((total, { fen }) => total + fen, 0n);
      return [person, (sum + 5n) / 10n];
    }),
  );
}
