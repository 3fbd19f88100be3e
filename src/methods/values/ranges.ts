/** The rule that ratings lie within their written range; a rating outside it ends the run with its row. */

import type { Expression } from '../../lib/expression.ts';
import { compare } from '../../lib/fraction.ts';
import type { Form } from '../form.ts';
import type { Builder } from '../method.ts';

/** Expects every counted rating (of one item, or of all) to lie from `from` to `to`, both included; a `from` at the place of `to` is an unwritten 0. */
export function scoreInRange(
  form: Form,
  main: Expression,
  range: { readonly from: Expression; readonly to: Expression },
  only: Expression | null,
  builder: Builder,
): void {
  const [from, to] = [builder.constant(range.from), builder.constant(range.to)];
  if (from === null || to === null) return;
  const at = range.to.at;
  if (compare(from.value, to.value) > 0) {
    builder.problem('RANGE_TURNED', at, { from: builder.textOf(range.from.at), to: builder.textOf(range.to.at) });
    return;
  }
  const outside: Expression = {
    is: 'binary',
    operator: 'or',
    at,
    left: { is: 'binary', operator: '<', left: main, right: range.from, at },
    right: { is: 'binary', operator: '>', left: main, right: range.to, at },
  };
  const broken: Expression = only === null ? outside : { is: 'binary', operator: 'and', left: only, right: outside, at };
  builder.expect({
    form,
    main,
    code: 'SCORE_RANGE',
    column: main,
    broken: (rows) => rows.truth(broken),
    values: { from: range.from.at === range.to.at ? '0' : builder.textOf(range.from.at), to: builder.textOf(range.to.at) },
  });
}
