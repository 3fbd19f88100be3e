/** 插值 interpolate: straight lines between written points, level before the first and after the last. */

import { table } from '../../lib/document.ts';
import { compare, type Fraction } from '../../lib/fraction.ts';
import { sameUnit, unitText } from '../../lib/unit.ts';
import { expressionOf, field } from '../form.ts';
import type { Builder, Method, Shown } from '../method.ts';
import type { Type } from '../node.ts';
import { sayField } from '../telling.ts';

type Point = {
  readonly x: { value: Fraction; type: Type & { is: 'number' } };
  readonly y: { value: Fraction; type: Type & { is: 'number' } };
};

/** { 插值: rate, 点: [[60%, 0分], [100%, 100分], [120%, 120分]] }; x must rise. */
export const INTERPOLATE: Method = {
  id: 'interpolate',
  family: 'value',
  fields: [
    { id: 'interpolate', kind: 'expression', required: true },
    { id: 'points', kind: 'points', required: true },
  ],
  build: (form, builder) => {
    const main = expressionOf(form, 'interpolate');
    const over = main === null ? null : builder.numeric(main);
    const rows = field(form, 'points', 'points');
    if (over === null || rows === null || over.type.is !== 'number') return null;
    const points = rows.rows.map((row) => pointOf(row, builder));
    if (points.some((point) => point === null)) return null;
    const known = points as readonly Point[];
    for (const [k, point] of known.entries()) {
      const before = known[k - 1];
      if (!sameUnit(point.x.type.unit, over.type.unit))
        return builder.problem('POINT_UNIT', rows.rows[k]!.x.at, {
          x: builder.textOf(rows.rows[k]!.x.at),
          over: builder.textOf(main!.at),
          unit: unitText(over.type.unit, 'zh') || (over.type.percent ? '%' : '无单位的数'),
          unitEn: unitText(over.type.unit, 'en') || (over.type.percent ? '%' : 'a plain number'),
        });
      if (before !== undefined && compare(before.x.value, point.x.value) >= 0)
        return builder.problem('POINTS_FALL', rows.rows[k]!.x.at, {
          x: builder.textOf(rows.rows[k]!.x.at),
          before: builder.textOf(rows.rows[k - 1]!.x.at),
        });
    }
    if (known.length < 2) return builder.problem('POINTS_FEW', rows.at);
    const heights = known.map((point, k) => builder.literal(point.y.value, point.y.type, rows.rows[k]!.y.at));
    const height = builder.unify(heights, rows.at);
    if (height === null || height.is !== 'number') return null;
    const type: Type = { ...height, scale: null };
    const settings = { points: known.map((point) => ({ x: point.x.value, y: point.y.value })) };
    const value = builder.node('interpolate', [over], settings, type, form.at);
    return {
      ...value,
      explain: (cell) => ({
        phrases: [
          { zh: '{value} 在各点之间按直线取值', en: '{value} on the straight lines between the points', values: { value: cell(over) } },
        ],
        rows: rows.rows.map((row, k) => ({
          active: false,
          phrase: {
            ...{ zh: '{row}', en: '{row}' },
            values: { row: builder.textOf(row.at), x: shownOf(known[k]!.x), y: shownOf(known[k]!.y) },
          },
        })),
      }),
    };
  },
  tell: (form, speech) => {
    const over = sayField(form, 'interpolate', speech);
    const rows = field(form, 'points', 'points')?.rows ?? [];
    return {
      rule: speech.fill(
        {
          zh: '{over} 在下表相邻两点之间按直线比例取值：下点的得数 + (两点得数之差) × ({over} − 下点) ÷ (两点之差)',
          en: 'on the straight line between two neighbouring points of the table: lower result + difference of results × ({over} − lower point) ÷ difference of points',
        },
        { over },
      ),
      tables: [
        table(
          [over, speech.fill({ zh: '得数', en: 'result' })],
          rows.map((row) => [speech.say(row.x), speech.say(row.y)]),
        ),
      ],
      notes: [
        speech.fill({
          zh: '低于第一点的取第一点的得数，高于最后一点的取最后一点的得数。',
          en: 'Below the first point the first result holds, above the last point the last.',
        }),
      ],
    };
  },
};

const shownOf = ({ value, type }: Point['x']): Shown => ({ type, value, state: 'value' });

function pointOf(row: { x: Parameters<Builder['constant']>[0]; y: Parameters<Builder['constant']>[0] }, builder: Builder): Point | null {
  const [x, y] = [builder.constant(row.x), builder.constant(row.y)];
  return x === null || y === null ? null : { x, y };
}
