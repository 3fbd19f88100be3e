/** Tables over a number line: which band a value falls into, progressive tiers, and interpolation between points. */

import type { Column, NumberColumn } from '../../lib/column.ts';
import { type Arithmetic, arithmeticFor, intsOf, largest, magnitude } from '../../lib/exact.ts';
import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { pick } from './choose.ts';
import { roundedBy } from './limit.ts';
import type { Lines } from './loops.ts';
import { clear, densOf, loopsOf, mergeStates, numbers, reach, reduced, termOf } from './shape.ts';

/** A place where one band ends and the next begins; `upper` when the value itself belongs to the next band. */
export type Cut = { readonly value: Fraction; readonly upper: boolean };

/** Cuts and a column brought to one scale: `cuts[k]` compares with num[i] × factor, times den[i] for ratios. */
function onOneScale(x: NumberColumn, marks: readonly Fraction[]) {
  const scale = marks.reduce((least, mark) => leastCommonMultiple(least, mark.d), x.scale);
  const integers = marks.map((mark) => mark.n * (scale / mark.d));
  const factor = scale / x.scale;
  const limit = largest(reach(x) * factor, ...integers.map((value) => magnitude(value) * x.denHigh + 1n));
  return { scale, integers, factor, limit };
}

/** The band of each subject: how many cuts its value has passed. */
export function bandsOf(x: NumberColumn, cuts: readonly Cut[]): Uint16Array {
  const { integers, factor, limit } = onOneScale(
    x,
    cuts.map((cut) => cut.value),
  );
  const by = arithmeticFor(limit);
  const uppers = cuts.map((cut) => (cut.upper ? 1n : 0n));
  return loopsOf(by).passed(termOf(x, by, factor), densOf(x, by), { marks: intsOf(integers, by), uppers: intsOf(uppers, by) });
}

/** Settings: { cuts: Cut[] }; inputs: the value, then one result for each band from the lowest up. */
export const BAND: Operator = {
  name: 'band',
  run: (task) => {
    const x = numbers(task.inputs[0]);
    const results = task.inputs.slice(1);
    const size = x.size === 1 && results.some((result) => result.size > 1) ? task.size : x.size;
    const band = bandsOf(x, cutsOf(task));
    const spreadBand = band.length === size ? band : new Uint16Array(size).fill(band[0]!);
    return pick(results, spreadBand, mergeStates([x], size), size);
  },
};

/** The cuts among a node's settings. */
const cutsOf = (task: Task): readonly Cut[] => task.node.settings['cuts'] as unknown as readonly Cut[];

/** Settings: { cuts: Cut[], rates: Fraction[] }: Σ rate × the part of the value inside each tier; the lowest tier is open below. */
export const PROGRESSIVE: Operator = { name: 'progressive', run: progressive };

function progressive(task: Task): Column {
  const x = numbers(task.inputs[0]);
  const rates = task.node.settings['rates'] as readonly Fraction[];
  const { scale, integers, factor, limit } = onOneScale(
    x,
    cutsOf(task).map((cut) => cut.value),
  );
  const rateScale = rates.map((rate) => rate.d).reduce(leastCommonMultiple);
  const rateIntegers = rates.map((rate) => rate.n * (rateScale / rate.d));
  const steepest = largest(1n, ...rateIntegers.map(magnitude));
  const by = arithmeticFor(limit * steepest * 5n);
  const lines = linesOf({ marks: integers, slopes: rateIntegers, starts: tierStarts(integers, rateIntegers) }, by);
  const den = densOf(x, by);
  const num = loopsOf(by).along(termOf(x, by, factor), den, lines);
  clear(num, x.state, by);
  const bound = limit * steepest * 3n;
  return {
    is: 'number',
    size: x.size,
    num,
    den,
    scale: scale * rateScale,
    wide: by.wide,
    low: -bound,
    high: bound,
    denHigh: x.denHigh,
    state: x.state,
  };
}

/** Lines between marks that are passed from above, in the given arithmetic. */
const linesOf = ({ marks, slopes, starts }: Readonly<Record<'marks' | 'slopes' | 'starts', readonly bigint[]>>, by: Arithmetic): Lines => ({
  marks: intsOf(marks, by),
  uppers: by.make(marks.length),
  slopes: intsOf(slopes, by),
  starts: intsOf(starts, by),
});

/** Where the straight line of each tier would start at 0, so that lines meet at the marks: what the tiers below add to value × rate. */
function tierStarts(marks: readonly bigint[], rates: readonly bigint[]): readonly bigint[] {
  const starts = [0n];
  marks.forEach((mark, k) => {
    starts.push(starts[k]! + mark * (rates[k]! - rates[k + 1]!));
  });
  return starts;
}

/** Settings: { points: { x: Fraction, y: Fraction }[] } in rising x: straight lines between points, level outside them. */
export const INTERPOLATE: Operator = { name: 'interpolate', run: interpolate };

function interpolate(task: Task): Column {
  const x = numbers(task.inputs[0]);
  const points = task.node.settings['points'] as unknown as readonly { x: Fraction; y: Fraction }[];
  const { integers, factor, limit } = onOneScale(
    x,
    points.map((point) => point.x),
  );
  const yScale = points.map((point) => point.y.d).reduce(leastCommonMultiple);
  const ys = points.map((point) => point.y.n * (yScale / point.y.d));
  const widths = integers.slice(1).map((value, k) => value - integers[k]!);
  const width = widths.reduce(leastCommonMultiple, 1n);
  const bound = largest(1n, ...ys.map(magnitude)) * width * x.denHigh * 2n;
  const by = arithmeticFor(bound + limit * 4n * largest(1n, ...ys.map(magnitude)) * width);
  const slopes = [0n, ...widths.map((w, k) => (ys[k + 1]! - ys[k]!) * (width / w)), 0n];
  const starts = slopes.map((slope, k) => (k === 0 ? ys[0]! * width : ys[k - 1]! * width - integers[k - 1]! * slope));
  const [den, lines] = [densOf(x, by), linesOf({ marks: integers, slopes, starts }, by)];
  const num = loopsOf(by).along(termOf(x, by, factor), den, lines);
  clear(num, x.state, by);
  return {
    is: 'number',
    size: x.size,
    num,
    den,
    scale: yScale * width,
    wide: by.wide,
    low: -bound,
    high: bound,
    denHigh: x.denHigh,
    state: x.state,
  };
}

/** How many whole blocks of the second input fit into the first; 0 where the first is negative. The block is positive. */
export const BLOCKS: Operator = {
  name: 'blocks',
  run: (task) => {
    const x = numbers(task.inputs[0]);
    const block = task.node.settings['block'] as Fraction;
    const [scaleBlock, scaleX] = reduced(block.d, x.scale);
    const by = arithmeticFor(largest(reach(x) * scaleBlock, block.n * scaleX * x.denHigh));
    const whole = roundedBy('down', termOf(x, by, scaleBlock), densOf(x, by), block.n * scaleX, 1n, by);
    const none = { xs: intsOf([0n], by), step: 0, factor: by.one } as const;
    const num = loopsOf(by).larger({ xs: whole, step: 1, factor: by.one }, none, x.size);
    return {
      is: 'number',
      size: x.size,
      num,
      den: null,
      scale: 1n,
      wide: by.wide,
      low: 0n,
      high: (reach(x) * scaleBlock) / (block.n * scaleX) + 1n,
      denHigh: 1n,
      state: x.state,
    };
  },
};

/** Settings: { codes: string[], otherwise: boolean, code: string }; inputs: a text, a result for each code, and one for others. */
export const LOOKUP: Operator = {
  name: 'lookup',
  run: (task) => {
    const text = task.inputs[0] as Column & { is: 'text' };
    const codes = task.node.settings['codes'] as readonly string[];
    const open = task.node.settings['otherwise'] === true;
    const results = task.inputs.slice(1);
    const size = text.size === 1 && results.some((result) => result.size > 1) ? task.size : text.size;
    const branchOf = text.words.map((word) => (codes.includes(word) ? codes.indexOf(word) : codes.length));
    const branch = new Uint16Array(size);
    for (let i = 0; i < size; i += 1) {
      const at = text.size === 1 ? 0 : i;
      if (text.state !== null && text.state[at] !== 0) continue;
      branch[i] = branchOf[text.codes[at]!]!;
      if (branch[i] === codes.length && !open) {
        task.report({
          code: 'LOOKUP_CODE',
          at: task.node.at,
          values: { found: text.words[text.codes[at]!]!, codes: codes.join('、'), subject: task.ids[i] ?? '' },
        });
        branch[i] = 0;
      }
    }
    return pick(results, branch, mergeStates([text], size), size);
  },
};
