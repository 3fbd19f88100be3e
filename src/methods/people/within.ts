/** The group that 组内 names: a text by which subjects belong together. */

import type { Expression } from '../../lib/expression.ts';
import type { Builder, Value } from '../method.ts';

/** The group's value, null where none is named, undefined after a problem. */
export function groupOf(within: Expression | null, builder: Builder): Value | null | undefined {
  if (within === null) return null;
  const group = builder.value(within);
  if (group === null) return undefined;
  if (group.type.is === 'text') return group;
  builder.problem('GROUP_TEXT', within.at, { text: builder.textOf(within.at) });
  return undefined;
}
