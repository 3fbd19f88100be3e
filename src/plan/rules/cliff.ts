/** A cliff: at a boundary of a table that otherwise rises, the result falls although the base rises; one more yuan costs money. */

import { rounded } from '../../lib/cell.ts';
import { compare, decimal, type Fraction, fraction, minus, plus, times } from '../../lib/fraction.ts';
import type { Node, NodeId, Type } from '../../methods/node.ts';
import type { Cut } from '../../methods/operators/cuts.ts';
import type { Context } from '../compile/context.ts';
import { isMoney } from '../compile/graph.ts';
import { amountText } from '../compile/types.ts';
import { constantOf, type Nodes, valueAt } from './nodes.ts';
import type { Lint, Rule } from './rule.ts';

/** Remarks every boundary at which earning more gives less, with the exact amounts on both sides. */
export const cliff: Rule = (context) => context.nodes.filter((node) => node.operator === 'band').flatMap((node) => cliffsOf(context, node));

/** What lies on both sides of a boundary: the last base below it and the first above it, and what they give. */
type Step = { readonly sides: Sides; readonly below: Fraction; readonly above: Fraction; readonly row: NodeId };

/** The neighbours at a boundary; `step` is null where bases lie as close as one likes. */
type Sides = { readonly cut: Cut; readonly low: Fraction; readonly high: Fraction; readonly step: Fraction | null };

function sidesOf(cut: Cut, over: Node | undefined): Sides {
  const scale = over?.type.is === 'number' ? over.type.scale : null;
  if (scale === null) return { cut, low: cut.value, high: cut.value, step: null };
  const step = fraction(1n, scale);
  return cut.upper
    ? { cut, low: minus(cut.value, step), high: cut.value, step }
    : { cut, low: cut.value, high: plus(cut.value, step), step };
}

function cliffsOf(context: Context, band: Node): readonly Lint[] {
  const { nodes } = context;
  const [over, ...results] = band.inputs;
  if (over === undefined) return [];
  const whole = nodes.find((node) => node.operator === 'multiply' && node.inputs.includes(over) && node.inputs.includes(band.id));
  const cuts = band.settings['cuts'] as unknown as readonly Cut[];
  const steps = cuts.flatMap((cut, k): readonly Step[] => {
    const sides = sidesOf(cut, nodes[over]);
    const given = (id: NodeId | undefined, x: Fraction): Fraction | null => {
      const value = id === undefined ? null : valueAt(nodes, id, over, x);
      return value === null || whole === undefined ? value : times(value, x);
    };
    const [below, above] = [given(results[k], sides.low), given(results[k + 1], sides.high)];
    return below === null || above === null ? [] : [{ sides, below, above, row: results[k + 1] ?? band.id }];
  });
  const falling = steps.filter(({ below, above }) => compare(above, below) < 0);
  const rises = whole !== undefined || steps.length > falling.length || results.some((id) => slopes(nodes, id, over));
  const shown = whole ?? band;
  return rises ? falling.map((step) => lintOf(context, step, nodes[over], shown)) : [];
}

/** Whether a result is a formula that rises with the base. */
function slopes(nodes: Nodes, id: NodeId, over: NodeId): boolean {
  if (constantOf(nodes, id) !== null) return false;
  const [low, high] = [valueAt(nodes, id, over, { n: 1n, d: 1n }), valueAt(nodes, id, over, { n: 2n, d: 1n })];
  return low !== null && high !== null && compare(high, low) > 0;
}

function lintOf({ nodes, scheme }: Context, { sides, below, above, row }: Step, over: Node | undefined, shown: Node): Lint {
  const at = nodes[row]?.at ?? shown.at ?? { start: 0, end: 0 };
  const line = scheme.lines.find(
    (candidate) => shown.at !== null && candidate.at.start <= shown.at.start && shown.at.end <= candidate.at.end,
  );
  const base = over?.type ?? shown.type;
  const text = (value: Fraction, language: 'zh' | 'en') => resultText(value, shown.type, language);
  return {
    code: 'CLIFF',
    at,
    values: {
      name: line?.name ?? '',
      low: sideText(sides, base, 'low', 'zh'),
      lowEn: sideText(sides, base, 'low', 'en'),
      high: sideText(sides, base, 'high', 'zh'),
      highEn: sideText(sides, base, 'high', 'en'),
      below: text(below, 'zh'),
      belowEn: text(below, 'en'),
      above: text(above, 'zh'),
      aboveEn: text(above, 'en'),
      gap: text(minus(below, above), 'zh'),
      gapEn: text(minus(below, above), 'en'),
    },
  };
}

/** A result as people say it; parts of a fen are rounded, and said so. */
function resultText(value: Fraction, type: Type, language: 'zh' | 'en'): string {
  if (!isMoney(type) || 100n % value.d === 0n) return amountText(value, type, language);
  const near = decimal(rounded(value, 2)) ?? value;
  return `${language === 'zh' ? '约 ' : 'about '}${amountText(near, type, language)}`;
}

/** A side of a boundary as people say it: 100000元, or "just below 90%" where no last value exists. */
function sideText({ cut, step, ...sides }: Sides, type: Type, side: 'low' | 'high', language: 'zh' | 'en'): string {
  const text = amountText(sides[side], type, language);
  if (step !== null || cut.upper === (side === 'high')) return text;
  if (side === 'low') return language === 'zh' ? `快到 ${text}` : `just below ${text}`;
  return language === 'zh' ? `刚过 ${text}` : `just above ${text}`;
}
