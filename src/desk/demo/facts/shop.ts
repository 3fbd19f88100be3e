/** The online shop's facts: live sessions and their targets, private customers and what they bought, the warehouse. */

import { atPost } from '../people/people.ts';
import type { FactFile } from '../stage.ts';
import { ability, dayIn, diceFor, MONTHS, type Month, ORDER_COLUMNS, weekEnds, yuan } from './month.ts';

/** The files of the shop for a month. */
export const shopFacts = (month: Month): readonly FactFile[] => [
  liveSessions(month),
  targets(month),
  orders(month),
  members(month),
  chats(month),
  posts(month),
  events(month),
];

function liveSessions(month: Month): FactFile {
  const rows = atPost('主播').flatMap(({ person, since }) => {
    const dice = diceFor(month, 'sessions', person);
    const count = dice.between(18, 22);
    return Array.from({ length: count }, (_, k) => {
      const day = dayIn(month, 1 + Math.trunc((k * month.days) / count));
      const viewers = Math.trunc((dice.between(260, 760) * ability(person)) / 100);
      const interactors = Math.trunc((viewers * dice.between(4, 11)) / 100);
      const sales = Math.trunc((dice.between(2_400, 8_800) * ability(person) * (100 + 4 * month.index)) / 100);
      const minutes = dice.between(200, 270);
      const row = [`L${month.text.slice(5)}${person.slice(1)}${String(k).padStart(2, '0')}`, person, day, minutes, viewers, interactors];
      return [...row, Math.trunc(viewers / 3), yuan(sales)];
    }).filter(([, , day]) => String(day) >= since);
  });
  return {
    ...{ table: 'live_sessions', source: '直播后台', name: `直播场次-${month.text}.csv`, rows },
    columns: ['session_id', 'employee_id', 'day', 'minutes', 'viewers', 'interactors', 'peak_online', 'sales'],
  };
}

const targets = (month: Month): FactFile => ({
  ...{ table: 'month_tasks', source: '电商部', name: `月度任务-${month.text}.csv` },
  columns: ['employee_id', 'month', 'target'],
  rows: atPost('主播').map(({ person }) => [
    person,
    month.text,
    `${100_000 + 6_000 * month.index + (ability(person) > 100 ? 45_000 : 0)}.00`,
  ]),
});

/** The customers that somebody has, from April on; they buy again. */
const customersOf = (person: string, upTo: number): number => 240 + 18 * upTo + Number(person.slice(1));

function orders(month: Month): FactFile {
  const rows = atPost('私域客服').flatMap(({ person }) => {
    const dice = diceFor(month, 'orders', person);
    const count = Math.trunc((90 * ability(person)) / 100) + dice.between(0, 20);
    return Array.from({ length: count }, (_, k) => {
      const customer = `P${person.slice(1)}${String(dice.between(1, customersOf(person, month.index))).padStart(4, '0')}`;
      const day = dayIn(month, dice.between(1, month.days));
      const order = `S${month.text.slice(5)}${person.slice(1)}${String(k).padStart(3, '0')}`;
      return [order, customer, person, null, '商城', day, yuan(dice.between(99, 899) * 100 - 10), '0.00', '0.00'];
    });
  });
  return {
    ...{ table: 'orders', source: '有赞商城', name: `商城订单-${month.text}.csv`, rows },
    columns: ORDER_COLUMNS,
  };
}

/** Who was bound to whom: with the first month those of April too. */
function members(month: Month): FactFile {
  const rows = atPost('私域客服').flatMap(({ person }) => {
    const [from, to] = [month.index === 0 ? 0 : customersOf(person, month.index - 1), customersOf(person, month.index)];
    const dice = diceFor(month, 'members', person);
    return Array.from({ length: to - from }, (_, k) => {
      const number = from + k + 1;
      const isOld = number <= customersOf(person, -1);
      return [
        `P${person.slice(1)}${String(number).padStart(4, '0')}`,
        person,
        isOld ? '2026-04-01' : dayIn(month, dice.between(1, month.days)),
      ];
    });
  });
  return {
    table: 'members',
    source: '企业微信',
    name: `会员-${month.text}.csv`,
    columns: ['customer_id', 'employee_id', 'bound_on'],
    rows,
  };
}

function chats(month: Month): FactFile {
  const rows = atPost('私域客服').flatMap(({ person }) => {
    const dice = diceFor(month, 'chats', person);
    return weekEnds(month).map((week) => {
      const replies = Math.trunc((dice.between(520, 820) * ability(person)) / 100);
      return [person, week, replies, replies * dice.between(46, 84)];
    });
  });
  return {
    table: 'chat_stats',
    source: '企业微信',
    name: `会话周报-${month.text}.csv`,
    columns: ['employee_id', 'week_end', 'replies', 'response_seconds'],
    rows,
  };
}

function posts(month: Month): FactFile {
  const rows = atPost('私域客服').flatMap(({ person }) => {
    const dice = diceFor(month, 'posts', person);
    return Array.from({ length: dice.between(36, 96) }, (_, k) => [
      `F${month.text.slice(5)}${person.slice(1)}${String(k).padStart(3, '0')}`,
      ...[person, dayIn(month, dice.between(1, month.days)), dice.between(0, 40)],
    ]);
  });
  return {
    table: 'moments_posts',
    source: '企业微信',
    name: `朋友圈-${month.text}.csv`,
    columns: ['post_id', 'employee_id', 'posted_on', 'likes'],
    rows,
  };
}

/** Slips of the warehouse, and what was suggested. */
function events(month: Month): FactFile {
  const kinds = ['wrong_pick', 'dirty', 'messy', 'misclassified', 'unclear_label'] as const;
  const rows = atPost('仓管员').flatMap(({ person }) => {
    const dice = diceFor(month, 'events', person);
    const slips = Array.from({ length: dice.between(0, 3) }, () => [
      person,
      dayIn(month, dice.between(1, month.days)),
      dice.of(kinds),
      null,
    ]);
    return dice.chance(30)
      ? [...slips, [person, dayIn(month, dice.between(1, month.days)), 'suggestion_adopted', dice.between(20, 35)]]
      : slips;
  });
  const first = MONTHS[0]?.text === month.text ? [[atPost('仓管员')[0]?.person ?? '', dayIn(month, 6), 'dirty', null]] : [];
  return {
    table: 'events',
    source: '仓储部',
    name: `仓库事件-${month.text}.csv`,
    columns: ['employee_id', 'happened_on', 'type', 'points'],
    rows: [...first, ...rows],
  };
}
