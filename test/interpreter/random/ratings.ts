/** Random lines that read ratings, score cards and events, with all their fields. */

import { either, flow, fresh, type Maker, numberIn, say, type Type, yaml } from './draft.ts';
import { expression } from './expressions.ts';
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

const windowOf = (maker: Maker): Fields =>
  maker.dice.chance(0.5)
    ? [
        [
          say(maker, 'window'),
          say(
            maker,
            maker.dice.pick([
              'this period',
              'last period',
              'this year to date',
              'last six months',
              'all time',
              'last completed quarter',
              'same period last year',
            ]),
          ),
        ],
      ]
    : [];

const creditOf = (maker: Maker): Fields =>
  maker.dice.chance(0.15) ? [[say(maker, 'credit'), maker.dice.chance(0.6) ? either(maker, '全体', 'everybody') : 'staff_id']] : [];

const whereOf = (maker: Maker, rows: Rows, table: string): Fields =>
  maker.dice.chance(0.3) ? [[say(maker, 'where'), yaml(rowCondition(maker, rows, TABLES[table] as Table, 1))]] : [];

/** 评议. */
export function addRaters(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const grades = dice.chance(0.45);
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
  if (!grades && dice.chance(0.9))
    fields.push([
      say(maker, 'range'),
      yaml(
        dice.pick([
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '-10000分 到 10000000分',
          '0分 到 100分',
        ]),
      ),
    ]);
  if (dice.chance(0.92)) fields.push([say(maker, 'missing'), say(maker, dice.pick(['wait', 'reweight']))]);
  push(maker, POINTS, fields);
}

function gradeTable(maker: Maker): string {
  const { dice } = maker;
  const codes = dice.chance(0.96) ? GRADES : GRADES.slice(1);
  const rows = codes.map((code) => `${code}: ${dice.pick(['20分', '15分', '7.5分', '0分', '-3分'])}`);
  return `{ ${rows.join(', ')} }`;
}

/** 打分表. */
export function addScorecard(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const items = ITEMS.slice(0, 1 + dice.below(3)).map((item) => `${item}: ${dice.chance(0.97) ? '100000000分' : '100分'}`);
  push(maker, POINTS, [
    [say(maker, 'scorecard'), 'cards.score'],
    [say(maker, 'items'), `{ ${items.join(', ')} }`],
    ...creditOfCards(maker),
    ...whereOf(maker, rows, 'cards'),
  ]);
}

const creditOfCards = (maker: Maker): Fields => (maker.dice.chance(0.1) ? [[say(maker, 'credit'), 'staff_id']] : []);

/** 计分. */
export function addEvents(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const type = dice.chance(0.85) ? POINTS : numberIn('元');
  const codes = dice.some(CODES, CODES.length);
  const cut = 1 + dice.below(codes.length - 1);
  const whole = dice.chance(0.45);
  const kept = whole ? codes : codes.slice(0, codes.length - 1);
  const [deducted, rewarded] = [kept.slice(0, cut), kept.slice(cut)];
  const fields: Fields = [[say(maker, 'events'), 'events.code'], ...windowOf(maker), ...creditOf(maker), ...whereOf(maker, rows, 'events')];
  let ranged = false;
  const entry = (code: string): string => {
    const kind = dice.below(10);
    if (kind < 4 && type === POINTS) {
      ranged = true;
      return `${code}: ${yaml(dice.chance(0.95) ? `-10000分 ${either(maker, '到', 'to')} 10000000分` : `0分 ${either(maker, '到', 'to')} 100分`)}`;
    }
    if (kind < 7) return `${code}: ${byText(maker, type)}`;
    return `${code}: ${yaml(expression(maker, type, 1).text)}`;
  };
  if (deducted.length > 0) fields.push([say(maker, 'deduct'), `{ ${deducted.map(entry).join(', ')} }`]);
  if (rewarded.length > 0) fields.push([say(maker, 'reward'), `{ ${rewarded.map(entry).join(', ')} }`]);
  if (ranged || dice.chance(0.05)) fields.push([say(maker, 'severity'), 'events.points']);
  if (dice.chance(0.6)) fields.push([say(maker, 'start'), yaml(expression(maker, type, 1).text)]);
  if (!whole || dice.chance(0.3)) fields.push([say(maker, 'others'), say(maker, 'ignore')]);
  if (deducted.length + rewarded.length > 0) push(maker, type, fields);
}

function byText(maker: Maker, type: Type): string {
  const give = (): string => yaml(expression(maker, type, 1).text);
  const rows = ['A', 'B', '甲'].map((code) => `${code}: ${give()}`);
  if (maker.dice.chance(0.98)) rows.push(`${say(maker, 'otherwise')}: ${give()}`);
  return `{ ${say(maker, 'per')}: grade, ${rows.join(', ')} }`;
}
