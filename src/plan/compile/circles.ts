/** Finds parameters that name each other in a circle, before anything reads them. */

import { type Expression, namesIn } from '../../lib/expression.ts';
import type { FieldValue } from '../../methods/form.ts';
import type { Parameter } from '../scheme.ts';
import { type Context, report } from './context.ts';

/** Reports each circle once, with the way round. */
export function checkCircles(context: Context): void {
  const byName = new Map(context.scheme.parameters.map((parameter) => [parameter.name, parameter]));
  const done = new Set<string>();
  const walk = (parameter: Parameter, way: readonly string[]): void => {
    if (way.includes(parameter.name)) {
      report(context, 'NAME_CIRCULAR', parameter.at, { way: [...way.slice(way.indexOf(parameter.name)), parameter.name].join(' → ') });
      return;
    }
    if (done.has(parameter.name)) return;
    for (const name of namesOf(parameter)) {
      const next = byName.get(name);
      if (next !== undefined) walk(next, [...way, parameter.name]);
    }
    done.add(parameter.name);
  };
  for (const parameter of context.scheme.parameters) walk(parameter, []);
}

/** The names in a parameter's values. */
function namesOf(parameter: Parameter): readonly string[] {
  const values = [...parameter.history.map((entry) => entry.value), parameter.open?.proposal ?? null];
  const expressions = values.flatMap((value) => (value === null ? [] : expressionsOf(value)));
  return expressions.flatMap(namesIn).flatMap((name) => (name.path.length === 1 ? name.path : []));
}

function expressionsOf(value: FieldValue): readonly Expression[] {
  if (value.kind === 'expression') return [value.expression];
  if (value.kind !== 'cases') return [];
  return value.rows.flatMap(({ boundary, result }) => [
    result,
    ...[boundary.lower, boundary.upper].flatMap((side) => (side === null ? [] : [side.value])),
  ]);
}
