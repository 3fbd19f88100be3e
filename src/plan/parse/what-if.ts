/** A changed parameter over a scheme: what-if as a value, nothing is written. */

import type { Problem } from '../../lib/problem.ts';
import type { FieldValue } from '../../methods/form.ts';
import type { Scheme } from '../scheme.ts';
import { readTree } from '../tree.ts';
import { nearestWord } from '../words.ts';
import { parameterValueOf } from './parameters.ts';
import type { Reader } from './reader.ts';

/** The scheme in which a parameter always has the written value ("3%", "[[到 5万元, 2%], [以上, 3%]]"); null after problems. */
export function withParameter(
  scheme: Scheme,
  name: string,
  text: string,
): { readonly scheme: Scheme | null; readonly problems: readonly Problem[] } {
  const parameter = scheme.parameters.find((each) => each.name === name);
  if (parameter === undefined) {
    const known = scheme.parameters.map((each) => each.name);
    const nearest = nearestWord(name, known);
    return {
      scheme: null,
      problems: [
        {
          code: nearest === null ? 'PARAMETER_UNKNOWN' : 'PARAMETER_UNKNOWN_NEAR',
          severity: 'error',
          place: null,
          values: { name, nearest: nearest ?? '', known: known.join(', ') },
        },
      ],
    };
  }
  const { tree, problems } = readTree(text, `${name}=`);
  const reader: Reader = { text, file: `${name}=`, problems: [...problems] };
  const value: FieldValue | null = tree === null ? null : parameterValueOf(reader, tree);
  if (value === null) return { scheme: null, problems: reader.problems };
  const changed = { ...parameter, open: null, history: [{ from: null, source: 'what-if', value, at: parameter.at }] };
  return {
    scheme: { ...scheme, parameters: scheme.parameters.map((each) => (each === parameter ? changed : each)) },
    problems: reader.problems,
  };
}
