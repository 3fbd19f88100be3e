/** The clinic's facts: who came, what was paid and paid back, what customers of the live streams did. */

import { atPost, type DemoPerson } from '../people/people.ts';
import type { FactFile } from '../stage.ts';
import { ability, dayIn, diceFor, MONTHS, type Month, ORDER_COLUMNS, yuan } from './month.ts';

/** An order as it is drawn; amounts in fen. */
type Order = {
  readonly order: string;
  readonly customer: string;
  readonly person: string;
  readonly team: string | null;
  readonly day: string;
  readonly fen: number;
  readonly share: number;
};

type Visit = Pick<Order, 'customer' | 'person' | 'team' | 'day'> & {
  readonly visit: string;
  readonly first: boolean;
  readonly consumed: boolean;
};

/** Whoever left takes no customers after that day. */
export const LEFT: Readonly<Record<string, string>> = { 郑丽华: '2026-08-20' };

const isThere = ({ name, since }: DemoPerson, day: string): boolean => day >= since && day <= (LEFT[name] ?? '9999-12-31');

/** What treatments cost, in yuan, the usual ones more often. */
const PRICES = [480, 680, 980, 1280, 1280, 1980, 1980, 2680, 3980, 5800, 8800, 12_800] as const;

/** The visits of a month with the orders that came of them: online consultants by person, live consultants by team too. */
function visited(month: Month): { readonly visits: readonly Visit[]; readonly orders: readonly Order[] } {
  const [visits, orders]: [Visit[], Order[]] = [[], []];
  for (const each of [...atPost('网络咨询'), ...atPost('直播咨询')]) {
    const { person, unit } = each;
    const [dice, team] = [diceFor(month, 'visits', person), unit.startsWith('CLIVE') ? unit : null];
    const count = Math.trunc(((team === null ? 26 : 12) * ability(person) * (100 + 3 * month.index)) / 10_000) + dice.between(0, 4);
    for (let k = 1; k <= count; k += 1) {
      const day = dayIn(month, team === null ? dice.between(1, month.days) : 1 + ((dice.between(0, 9) * 3) % month.days));
      const customer = `C${month.text.slice(5)}${person.slice(1)}${String(k).padStart(2, '0')}`;
      const [first, consumed, price] = [dice.chance(70), dice.chance(team === null ? 66 : 85), dice.of(PRICES)];
      const [isOff, isPlatform] = [dice.between(0, 12), dice.chance(30)];
      if (!isThere(each, day)) continue;
      const visit = `V${customer.slice(1)}`;
      visits.push({ visit, customer, person, team, day, first, consumed });
      const fen = price * 100 - isOff * 1000;
      if (consumed)
        orders.push({ order: `M${customer.slice(1)}`, customer, person, team, day, fen, share: isPlatform ? Math.trunc(fen / 20) : 0 });
    }
  }
  return { visits, orders };
}

/** The few orders of the month before that were paid back in part or whole. */
function refunds(month: Month): FactFile['rows'] {
  const before = MONTHS[month.index - 1];
  if (before === undefined) return [];
  const dice = diceFor(month, 'refunds', 'CLINIC');
  const orders = visited(before).orders.filter(({ team }) => team === null);
  const chosen = new Set([0, 1, 2].map(() => dice.between(0, orders.length - 1)));
  return [...chosen].flatMap((k, at) => {
    const order = orders[k];
    if (order === undefined) return [];
    const net = order.fen - order.share;
    const back = at === 0 ? net : Math.trunc(net / 2);
    return [[`R${order.order.slice(1)}`, order.order, order.customer, order.person, dayIn(month, 5 + 3 * at), yuan(back)]];
  });
}

/** The files of the clinic for a month. */
export function clinicFacts(month: Month): readonly FactFile[] {
  const { visits, orders } = visited(month);
  const till = '门诊收银系统';
  const paidBack = refunds(month);
  const none = paidBack.length > 0 ? paidBack : [['R0', 'M0', 'C0', orders[0]?.person ?? '', dayIn(month, 1), '0.00']];
  return [
    {
      ...{ table: 'visits', source: till, name: `到诊-${month.text}.csv` },
      columns: ['visit_id', 'customer_id', 'employee_id', 'team_id', 'arrived_on', 'visit_type', 'consumed', 'source'],
      rows: visits.map(({ visit, customer, person, team, day, first, consumed }) => [
        ...[visit, customer, person, team, day],
        ...[first ? '初诊' : '复诊', consumed, team === null ? '网络' : '直播'],
      ]),
    },
    {
      ...{ table: 'orders', source: till, name: `收款-${month.text}.csv` },
      columns: ORDER_COLUMNS,
      rows: orders.map(({ order, customer, person, team, day, fen, share }) => [
        ...[order, customer, person, team, '医美', day],
        ...[yuan(fen), yuan(share), '0.00'],
      ]),
    },
    {
      ...{ table: 'refunds', source: till, name: `退款-${month.text}.csv` },
      columns: ['refund_id', 'order_id', 'customer_id', 'employee_id', 'refunded_on', 'amount'],
      rows: none,
    },
    {
      ...{ table: 'findings', source: '质检', name: `检查-${month.text}.csv` },
      columns: ['employee_id', 'found_on', 'kind'],
      rows: findings(month),
    },
  ];
}

/** What was found out: slips each month, and once somebody who brought customers that never were. */
function findings(month: Month): FactFile['rows'] {
  const [first, , , fourth] = atPost('直播咨询');
  const slips = [[first?.person ?? '', dayIn(month, 12), 'script']];
  return month.text === '2026-08' ? [...slips, [fourth?.person ?? '', dayIn(month, 24), 'fraud']] : slips;
}
