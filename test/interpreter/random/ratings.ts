/** Random lines that read ratings, score cards and events, with all their fields. */

import { either, flow, fresh, type Maker, numberIn, say, type Type, yaml } from './draft.ts';
import { expression } from './expressions.ts';
import type { Add } from './measures.ts';
import { sharesField, sharesOf } from './methods.ts';
import { type Rows, rowCondition } from './row-expressions.ts';
import { CODES, GRADES, ITEMS, ROLES, TABLES, type Table } from './tables.ts';

type Fields = (readonly [string, string])[];

const POINTS = numberIn('分');

function push(maker: Maker, type: Type, fields: Fields): void {
  const name = fresh(maker);
  maker.lines.push({ section: 'score', name, text: flow(maker.dice.some(fields, fields.length)) });
  maker.names.push({ name, type, written: false, is: 'line' });
}

const WINDOWS = [
  'this period',
  'last period',
  'this year to date',
  'last six months',
  'all time',
  'last completed quarter',
  'same period last year',
];

const windowOf = (maker: Maker): Fields => (maker.dice.chance(0.5) ? [[say(maker, 'window'), say(maker, maker.dice.pick(WINDOWS))]] : []);

const creditOf = (maker: Maker): Fields =>
  maker.dice.chance(0.15) ? [[say(maker, 'credit'), maker.dice.chance(0.6) ? either(maker, '全体', 'everybody') : 'staff_id']] : [];

const whereOf = (maker: Maker, rows: Rows, table: string): Fields =>
  maker.dice.chance(0.3) ? [[say(maker, 'where'), yaml(rowCondition(maker, rows, TABLES[table] as Table, 1))]] : [];

/** A range that all scores keep, and one that some do not. */
const RANGES = [
  ['-1000000分 到 10000000分', 39],
  ['0分 到 100分', 1],
] as const;

/** 评议, mostly of grades or of scores. */
const raters =
  (mostly: 'grades' | 'scores', missing: 'wait' | 'reweight'): Add =>
  (maker, rows) => {
    const { dice } = maker;
    const grades = dice.chance(0.93) === (mostly === 'grades');
    const fields: Fields = [
      [say(maker, 'raters'), grades ? 'ratings.grade' : 'ratings.score'],
      ...windowOf(maker),
      ...creditOf(maker),
      ...whereOf(maker, rows, 'ratings'),
    ];
    const items = ITEMS.slice(0, 1 + dice.below(3));
    if (dice.chance(0.5)) fields.push([say(maker, 'items'), sharesField(maker, items, sharesOf(maker, items.length))]);
    else if (dice.chance(0.6)) fields.push([say(maker, 'items'), `[${items.join(', ')}]`]);
    const roles = ROLES.slice(0, 1 + dice.below(2));
    if (dice.chance(0.75)) fields.push([say(maker, 'groups'), sharesField(maker, roles, sharesOf(maker, roles.length))]);
    if (grades) fields.push([say(maker, 'table'), gradeTable(maker)]);
    if (!grades && dice.chance(0.99)) fields.push([say(maker, 'range'), yaml(dice.weighted(RANGES))]);
    if (missing === 'reweight' || dice.chance(0.99)) fields.push([say(maker, 'missing'), say(maker, missing)]);
    push(maker, POINTS, fields);
  };

function gradeTable(maker: Maker): string {
  const { dice } = maker;
  const codes = dice.chance(0.985) ? GRADES : GRADES.slice(1);
  const rows = codes.map((code) => `${code}: ${dice.pick(['20分', '15分', '7.5分', '0分', '-3分'])}`);
  return `{ ${rows.join(', ')} }`;
}

/** 打分表. */
function addScorecard(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const items = ITEMS.slice(0, 1 + dice.below(3)).map((item) => `${item}: ${dice.chance(0.99) ? '100000000分' : '100分'}`);
  push(maker, POINTS, [
    [say(maker, 'scorecard'), 'cards.score'],
    [say(maker, 'items'), `{ ${items.join(', ')} }`],
    ...creditOfCards(maker),
    ...whereOf(maker, rows, 'cards'),
  ]);
}

const creditOfCards = (maker: Maker): Fields => (maker.dice.chance(0.1) ? [[say(maker, 'credit'), 'staff_id']] : []);

/** How an amount of 计分 is written. */
type AmountKind = 'fixed' | 'by' | 'range';

/** 计分: events that take and give, mostly in each of the ways in which an amount can be written. */
function addEvents(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const type = dice.chance(0.92) ? POINTS : numberIn('元');
  const ways: readonly AmountKind[] = type === POINTS ? ['fixed', 'by', 'range'] : ['fixed', 'by'];
  const codes = dice.some(CODES, CODES.length);
  const half = codes.length / 2;
  const whole = dice.chance(0.3);
  const deducted = amountsOf(maker, type, codes.slice(0, dice.chance(0.1) ? 0 : half), ways);
  const rewarded = amountsOf(maker, type, codes.slice(half, dice.chance(0.1) ? half : codes.length - (whole ? 0 : dice.below(2))), ways);
  if (deducted.length + rewarded.length > 0) pushEvents(maker, rows, type, { deducted, rewarded, whole });
  else addScorecard(maker, rows);
}

/** The amounts of an events line by what they do, and whether all codes should stand there. */
type Amounts = { readonly deducted: readonly string[]; readonly rewarded: readonly string[]; readonly whole: boolean };

function pushEvents(maker: Maker, rows: Rows, type: Type, { deducted, rewarded, whole }: Amounts): void {
  const { dice } = maker;
  const fields: Fields = [[say(maker, 'events'), 'events.code'], ...windowOf(maker), ...creditOf(maker), ...whereOf(maker, rows, 'events')];
  if (deducted.length > 0) fields.push([say(maker, 'deduct'), `{ ${deducted.join(', ')} }`]);
  if (rewarded.length > 0) fields.push([say(maker, 'reward'), `{ ${rewarded.join(', ')} }`]);
  if ([...deducted, ...rewarded].some((text) => text.includes(RANGED)) || dice.chance(0.05))
    fields.push([say(maker, 'severity'), 'events.points']);
  if (dice.chance(0.7)) fields.push([say(maker, 'start'), yaml(expression(maker, type, 1).text)]);
  if (!whole || deducted.length + rewarded.length < CODES.length || dice.chance(0.3))
    fields.push([say(maker, 'others'), say(maker, 'ignore')]);
  push(maker, type, fields);
}

/** The lower end of nearly all ranges. */
const RANGED = '-1000000分';

const amountsOf = (maker: Maker, type: Type, codes: readonly string[], ways: readonly AmountKind[]): readonly string[] => {
  const order = maker.dice.some(ways, ways.length);
  return codes.map((code, k) => `${code}: ${amountText(maker, type, order[k % order.length] ?? 'fixed')}`);
};

function amountText(maker: Maker, type: Type, way: AmountKind): string {
  if (way === 'fixed') return yaml(expression(maker, type, 1).text);
  if (way === 'by') return byText(maker, type);
  const to = either(maker, '到', 'to');
  return yaml(maker.dice.chance(0.99) ? `${RANGED} ${to} 10000000分` : `0分 ${to} 100分`);
}

function byText(maker: Maker, type: Type): string {
  const give = (): string => yaml(expression(maker, type, 1).text);
  const rows = ['A', 'B', '甲'].map((code) => `${code}: ${give()}`);
  if (maker.dice.chance(0.995)) rows.push(`${say(maker, 'otherwise')}: ${give()}`);
  return `{ ${say(maker, 'per')}: grade, ${rows.join(', ')} }`;
}

/** The methods of 7.3 and 计分, each in the ways in which it can be written. */
export const RATINGS: readonly Add[] = [raters('scores', 'wait'), raters('grades', 'reweight'), addScorecard, addEvents, addEvents];
