/** What the rows of a construct say, read from what fills their holes: how each construct is shown, and the figures that a picture needs. */

import type { TraceLine } from './node.ts';

/** A row of a construct. */
export type TraceRow = TraceLine['rows'][number];

/** A line whose construct is shown. */
export type RowsProps = { readonly line: TraceLine };

/** Ways to show a construct; `plain` needs no more than its sentences. */
export type Way =
  | 'tiers'
  | 'ladder'
  | 'choices'
  | 'curve'
  | 'events'
  | 'shares'
  | 'raters'
  | 'rank'
  | 'quota'
  | 'grades'
  | 'pool'
  | 'goal'
  | 'blocks'
  | 'days'
  | 'plain';

/** How each construct of the language is shown, by the word by which the engine's trace calls it. */
export const WAYS: Readonly<Record<string, Way>> = {
  'each row': 'plain',
  sum: 'plain',
  count: 'plain',
  highest: 'plain',
  lowest: 'plain',
  mean: 'plain',
  pick: 'plain',
  latest: 'plain',
  any: 'plain',
  all: 'plain',
  streak: 'plain',
  value: 'plain',
  use: 'plain',
  propose: 'plain',
  require: 'plain',
  progressive: 'tiers',
  whole: 'ladder',
  steps: 'ladder',
  bands: 'ladder',
  interpolate: 'curve',
  'every full': 'blocks',
  lookup: 'choices',
  events: 'events',
  cases: 'choices',
  weighted: 'shares',
  'add up': 'shares',
  prorate: 'days',
  attain: 'goal',
  raters: 'raters',
  scorecard: 'raters',
  rank: 'rank',
  quota: 'quota',
  distribution: 'grades',
  pool: 'pool',
  'group sum': 'pool',
  guarantee: 'goal',
};

/** How a line is shown: as its construct is, or a sum by what its rows are: of tiers, of steps, of shares. */
export function wayOf({ method, rows }: Pick<TraceLine, 'method' | 'rows'>): Way {
  const own = WAYS[method] ?? 'plain';
  const holes = rows[0]?.holes;
  if (own !== 'plain' || holes === undefined) return own;
  if ('part' in holes && 'amount' in holes) return 'tiers';
  if ('count' in holes && 'price' in holes) return 'events';
  return 'part' in holes && 'share' in holes ? 'shares' : 'plain';
}

/** A text of a scheme as people read it: without the quotation marks around a single text, or the brackets around a single name. */
export const bare = (text: string): string => text.replace(/^(["'])([^"']*)\1$/, '$2').replace(/^「([^「」]*)」$/, '$1');

/** The number that a figure begins with, for drawing only; null where it shows none. */
export function near(text: string | undefined): number | null {
  const [, minus = '', digits] = /^\D*?([-−]?)(\d[\d,]*(?:\.\d+)?)/.exec(text ?? '') ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', '')) * (minus === '' ? 1 : -1);
}

/** How much of a whole a part is, from 0 to 100, for drawing only; null where either is not known. */
export function partOf(part: string | undefined, whole: string | undefined): number | null {
  const [own, all] = [near(part), near(whole)];
  if (own === null || all === null || all <= 0) return null;
  return Math.min(100, Math.max(0, (own / all) * 100));
}

/** A point of a picture, and what it says in words. */
type CurvePoint = { readonly x: number; readonly y: number; readonly text: { readonly x: string; readonly y: string } };

/** A line between points, where somebody stands on it (the height is the line's own), and the room that both take. */
export type CurvePicture = {
  readonly points: readonly CurvePoint[];
  readonly own: { readonly x: number; readonly y: number } | null;
  readonly room: { readonly left: number; readonly right: number; readonly low: number; readonly high: number };
};

/** The picture of an interpolation; null where its points are not written as figures. */
export function curveOf({ rows, said }: Pick<TraceLine, 'rows' | 'said'>): CurvePicture | null {
  const points = rows.flatMap(({ holes }): readonly CurvePoint[] => {
    const [x, y] = [near(holes['x']), near(holes['y'])];
    return x === null || y === null ? [] : [{ x, y, text: { x: holes['x'] ?? '', y: holes['y'] ?? '' } }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length !== rows.length || points.length < 2) return null;
  const at = near(said['value']);
  const own = at === null ? null : { x: at, y: heightAt(points, at) };
  const xs = [...points.map(({ x }) => x), ...(own === null ? [] : [own.x])];
  const ys = points.map(({ y }) => y);
  return { points, own, room: { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) } };
}

/** The height of the straight lines between points; level before the first and after the last. */
function heightAt(points: readonly CurvePoint[], x: number): number {
  const k = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[k - 1], points[k]];
  if (after === undefined) return points.at(-1)?.y ?? 0;
  if (before === undefined) return after.y;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}

/** Means of raters: a row for each item, a column for each group; the group's weight stands at its head. */
export type RatersTable = {
  readonly groups: readonly { readonly group: string; readonly weight: string | null }[];
  readonly items: readonly { readonly item: string; readonly remark: string | null; readonly means: readonly (string | null)[] }[];
};

/** The means of raters as a table. */
export function ratersOf(rows: readonly TraceRow[]): RatersTable {
  const groups = [...new Set(rows.map(({ holes }) => holes['group'] ?? ''))];
  const items = [...new Set(rows.map(({ holes }) => holes['item'] ?? ''))];
  const find = (item: string, group: string): TraceRow | undefined =>
    rows.find(({ holes }) => (holes['item'] ?? '') === item && (holes['group'] ?? '') === group);
  return {
    groups: groups.map((group) => ({ group, weight: rows.find(({ holes }) => holes['group'] === group)?.holes['weight'] ?? null })),
    items: items.map((item) => ({
      ...{ item, remark: rows.find(({ holes }) => holes['item'] === item)?.holes['remark'] ?? null },
      means: groups.map((group) => find(item, group)?.holes['mean'] ?? null),
    })),
  };
}

/** How many squares a picture of whole blocks has room for. */
const MOST_BLOCKS = 20;

/** Squares of a picture of whole blocks; `more` where there is no room for all of them. */
export function blocksOf(count: string | undefined): { readonly squares: number; readonly more: boolean } | null {
  const whole = near(count);
  if (whole === null || !Number.isInteger(whole)) return null;
  return { squares: Math.min(Math.max(whole, 0), MOST_BLOCKS), more: whole > MOST_BLOCKS };
}
