/** The media team's facts: works and how they were liked, live sessions, deals, articles, slips, lists and prizes. */

import { atPost } from '../people/people.ts';
import type { FactFile } from '../stage.ts';
import { ability, dayIn, diceFor, type Month, ORDER_COLUMNS, yuan } from './month.ts';

/** The files of the media team for a month. */
export const mediaFacts = (month: Month): readonly FactFile[] => [
  ...works(month),
  liveSessions(month),
  deals(month),
  breakthroughs(month),
  articles(month),
  errors(month),
  ranks(month),
  ...allotments(month),
  awards(month),
];

/** Videos, and the likes that each had after some days and at the end of the month. */
function works(month: Month): readonly FactFile[] {
  const all = atPost('新媒体运营').flatMap(({ person }) => {
    const dice = diceFor(month, 'works', person);
    return Array.from({ length: dice.between(9, 15) }, (_, k) => {
      const early = dice.between(1, month.days - 8);
      const final = dice.chance(2) ? dice.between(100_500, 180_000) : Math.trunc((dice.between(150, 2_600) * ability(person)) / 100);
      const content = `W${month.text.slice(5)}${person.slice(1)}${String(k).padStart(2, '0')}`;
      return { content, person, day: dayIn(month, early), later: dayIn(month, early + 7), end: dayIn(month, month.days), final };
    });
  });
  const stat = (content: string, day: string, likes: number) => [content, day, likes * 17, likes, Math.trunc(likes / 9)];
  return [
    {
      ...{ table: 'contents', source: '内容后台', name: `作品-${month.text}.csv` },
      columns: ['content_id', 'employee_id', 'platform', 'kind', 'published_on'],
      rows: all.map(({ content, person, day }) => [content, person, '抖音', 'video', day]),
    },
    {
      ...{ table: 'content_stats', source: '内容后台', name: `作品数据-${month.text}.csv` },
      columns: ['content_id', 'day', 'views', 'likes', 'comments'],
      rows: all.flatMap(({ content, later, end, final }) => [
        stat(content, later, Math.trunc((final * 6) / 10)),
        ...(later === end ? [] : [stat(content, end, final)]),
      ]),
    },
  ];
}

function liveSessions(month: Month): FactFile {
  const rows = atPost('新媒体运营').flatMap(({ person }) => {
    const dice = diceFor(month, 'media sessions', person);
    return [6, 16, 26].map((day, k) => {
      const peak = Math.trunc((dice.between(30, 320) * ability(person)) / 100);
      return [
        `N${month.text.slice(5)}${person.slice(1)}${k}`,
        person,
        dayIn(month, day),
        dice.between(60, 120),
        peak * 6,
        peak,
        peak,
        '0.00',
      ];
    });
  });
  return {
    ...{ table: 'live_sessions', source: '内容后台', name: `课程直播-${month.text}.csv`, rows },
    columns: ['session_id', 'employee_id', 'day', 'minutes', 'viewers', 'interactors', 'peak_online', 'sales'],
  };
}

/** Course enrolments and sales; seldom one is paid back. */
function deals(month: Month): FactFile {
  const rows = atPost('新媒体运营').flatMap(({ person }) => {
    const dice = diceFor(month, 'deals', person);
    return Array.from({ length: dice.between(7, 12) }, (_, k) => {
      const [category, price] = [dice.chance(55) ? 'enrolment' : 'sales', dice.of([1_980, 2_980, 3_980, 5_980, 9_800] as const)];
      const fen = Math.trunc((price * 100 * ability(person)) / 100);
      const order = `K${month.text.slice(5)}${person.slice(1)}${String(k).padStart(2, '0')}`;
      const day = dayIn(month, dice.between(1, month.days));
      return [order, `Q${order.slice(1)}`, person, null, category, day, yuan(fen), '0.00', dice.chance(4) ? yuan(fen) : '0.00'];
    });
  });
  return {
    ...{ table: 'orders', source: '传媒商务', name: `课程订单-${month.text}.csv`, rows },
    columns: ORDER_COLUMNS,
  };
}

function breakthroughs(month: Month): FactFile {
  const [first, second] = atPost('新媒体运营');
  const approved = month.text === '2026-07';
  return {
    ...{ table: 'breakthroughs', source: '传媒商务', name: `突破项目-${month.text}.csv` },
    columns: ['employee_id', 'approved_on', 'net_profit', 'approved'],
    rows: [[(approved ? second : first)?.person ?? '', dayIn(month, 20), approved ? '28600.00' : '3200.00', approved]],
  };
}

function articles(month: Month): FactFile {
  const rows = atPost('媒体编辑').flatMap(({ person, unit }) => {
    const dice = diceFor(month, 'articles', person);
    return Array.from({ length: dice.between(0, 3) }, (_, k) => {
      const day = dice.between(2, month.days);
      return [`A${month.text.slice(5)}${person.slice(1)}${k}`, person, unit, dayIn(month, day - 1), dayIn(month, day)];
    });
  });
  const [first] = atPost('媒体编辑');
  const sure = [`A${month.text.slice(5)}0`, first?.person ?? '', 'weibo', dayIn(month, 3), dayIn(month, 4)];
  return {
    ...{ table: 'articles', source: '编辑部', name: `稿件-${month.text}.csv`, rows: [sure, ...rows] },
    columns: ['content_id', 'employee_id', 'platform', 'published_on', 'over_100k_on'],
  };
}

function errors(month: Month): FactFile {
  const kinds = ['typo', 'picture', 'duplicate', 'title', 'execution'] as const;
  const rows = atPost('媒体编辑').flatMap(({ person }) => {
    const dice = diceFor(month, 'errors', person);
    const slips = Array.from({ length: dice.between(1, 6) }, () => [
      person,
      dayIn(month, dice.between(1, month.days)),
      dice.of(kinds),
      null,
    ]);
    return dice.chance(12) ? [...slips, [person, dayIn(month, dice.between(1, month.days)), 'major', dice.between(2, 5)]] : slips;
  });
  return {
    table: 'errors',
    source: '编辑部',
    name: `差错-${month.text}.csv`,
    columns: ['employee_id', 'happened_on', 'type', 'points'],
    rows,
  };
}

/** The places of ours and of the rival on the list; what they give or take is parted by the leader of the Weibo team. */
const PLACES: readonly (readonly [own: number, rival: number])[] = [
  [3, 5],
  [1, 4],
  [2, 3],
  [5, 4],
  [1, 2],
  [2, 6],
];

const ranks = (month: Month): FactFile => {
  const [own, rival] = PLACES[month.index] ?? [2, 3];
  return {
    ...{ table: 'external_ranks', source: '新榜', name: `榜单-${month.text}.csv` },
    columns: ['list', 'period', 'scope', 'entity', 'rank'],
    rows: [
      ['sina_power', month.text, 'national', 'own', own],
      ['sina_power', month.text, 'national', 'competitor', rival],
    ],
  };
};

/** Points of the list: 3 for the first place, −3 behind the rival and not among the first three. */
function allotments(month: Month): readonly FactFile[] {
  // What October gives is parted by the leader, in the review cycle.
  if (month.index === 5) return [];
  const [own, rival] = PLACES[month.index] ?? [2, 3];
  const parts = own === 1 ? ['1', '1.5', '0.5'] : own > 3 && own > rival ? ['-1', '-1', '-1'] : ['0', '0', '0'];
  const team = atPost('媒体编辑').filter(({ unit }) => unit === 'weibo');
  const file = {
    ...{ table: 'allotments', source: '编辑部', name: `组内分配-${month.text}.csv` },
    columns: ['period', 'team_id', 'employee_id', 'points'],
    rows: team.map(({ person }, k) => [month.text, 'weibo', person, parts[k] ?? '0']),
  };
  return [file];
}

function awards(month: Month): FactFile {
  const editors = atPost('媒体编辑');
  const dice = diceFor(month, 'awards', 'EDITING');
  const at = dice.between(0, editors.length - 1);
  const by = (k: number): string => editors[(at + k) % editors.length]?.person ?? '';
  return {
    ...{ table: 'awards', source: '编辑部', name: `奖项-${month.text}.csv` },
    columns: ['period', 'kind', 'platform', 'employee_id', 'rank'],
    rows: [
      [month.text, 'top', '微博', by(0), 1],
      [month.text, 'top', '微博', by(1), 2],
      [month.text, 'top', '微信', by(2), 3],
      [month.text, month.index % 2 === 0 ? 'star' : 'best_hit', '微信', by(3), null],
    ],
  };
}
