/** A cliff: at a boundary of a table that otherwise rises, the result falls although the base rises; one more yuan costs money. */

import { compare, type Fraction, minus, times } from '../../lib/fraction.ts';
import type { Node, NodeId } from '../../methods/node.ts';
import type { Cut } from '../../methods/operators/cuts.ts';
import type { Context } from '../compile/context.ts';
import { amountText } from '../compile/types.ts';
import { constantOf, type Nodes, valueAt } from './nodes.ts';
import type { Lint, Rule } from './rule.ts';

/** Remarks every boundary at which earning more gives less, with the exact amounts on both sides. */
export const cliff: Rule = (context) => context.nodes.filter((node) => node.operator === 'band').flatMap((node) => cliffsOf(context, node));

/** What lies on both sides of a boundary. */
type Step = { readonly cut: Cut; readonly below: Fraction; readonly above: Fraction; readonly row: NodeId };

function cliffsOf(context: Context, band: Node): readonly Lint[] {
  const { nodes } = context;
  const [over, ...results] = band.inputs;
  if (over === undefined) return [];
  const whole = nodes.find((node) => node.operator === 'multiply' && node.inputs.includes(over) && node.inputs.includes(band.id));
  const cuts = band.settings['cuts'] as unknown as readonly Cut[];
  const steps = cuts.flatMap((cut, k): readonly Step[] => {
    const [below, above] = [results[k], results[k + 1]].map((id) => (id === undefined ? null : valueAt(nodes, id, over, cut.value)));
    const factor = whole === undefined ? { n: 1n, d: 1n } : cut.value;
    if (below === null || below === undefined || above === null || above === undefined) return [];
    return [{ cut, below: times(below, factor), above: times(above, factor), row: results[k + 1] ?? band.id }];
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

function lintOf({ nodes, scheme }: Context, { cut, below, above, row }: Step, over: Node | undefined, shown: Node): Lint {
  const at = nodes[row]?.at ?? shown.at ?? { start: 0, end: 0 };
  const line = scheme.lines.find((candidate) => shown.at !== null && candidate.at.start <= shown.at.start && shown.at.end <= candidate.at.end);
  const base = over?.type ?? shown.type;
  const text = (value: Fraction, en: 'zh' | 'en') => amountText(value, shown.type, en);
  return {
    code: 'CLIFF',
    at,
    values: {
      name: line?.name ?? '',
      cut: amountText(cut.value, base, 'zh'),
      cutEn: amountText(cut.value, base, 'en'),
      below: text(below, 'zh'),
      belowEn: text(below, 'en'),
      above: text(above, 'zh'),
      aboveEn: text(above, 'en'),
      gap: text(minus(below, above), 'zh'),
      gapEn: text(minus(below, above), 'en'),
    },
  };
}
