/** A score or outcome that rests on no fact: everybody gets the same, whatever happened. */

import { restsOn } from './nodes.ts';
import type { Rule } from './rule.ts';

/** What comes from outside the scheme. */
const SOURCES = new Set(['answer', 'attribute', 'subject count']);

/** Remarks scores and outcomes without any data; pay may be the same for all, so it is left alone. */
export const itemWithoutSource: Rule = ({ scheme, built, nodes }) =>
  scheme.lines
    .filter((line) => !line.internal && (line.section === 'score' || line.section === 'outcome'))
    .filter((line) => {
      const value = built.get(line.name);
      return value?.is === 'value' && !restsOn(nodes, value.node, (node) => SOURCES.has(node.operator));
    })
    .map((line) => ({ code: 'ITEM_WITHOUT_SOURCE', at: line.nameAt, values: { name: line.name } }));
