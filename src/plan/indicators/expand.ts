/** Puts indicators in where a scheme refers to them: the reference becomes the indicator's formula, its measures become internal lines. */

import type { Expression } from '../../lib/expression.ts';
import type { Span, Values } from '../../lib/problem.ts';
import { field, type Line, type Origin } from '../../methods/form.ts';
import { type Speech, sayExpression } from '../print/speech.ts';
import { nearestWord, word } from '../words.ts';
import { type Indicator, type Insert, indicatorsNamed } from './indicator.ts';
import { moved } from './move.ts';
import { type Choice, choiceOf, fixedOption, withChoice } from './options.ts';

/** Lines with every reference put in, and the text that their places are in: the scheme's own, and the indicators' below it. */
export type Expanded = { readonly lines: readonly Line[]; readonly text: string; readonly inserts: readonly Insert[] };

/** Reports an error at a place of the scheme; gives null. */
type Tell = (code: string, at: Span, values: Values) => null;

/** The lines with their indicators; a reference that means none is reported and left out. */
export function expand(lines: readonly Line[], text: string, indicators: readonly Indicator[], tell: Tell): Expanded {
  if (!lines.some((line) => line.form.method === 'use')) return { lines, text, inserts: [] };
  const speech: Speech = { language: 'zh', own: new Set(lines.map(({ name }) => name)) };
  let expanded: Expanded = { lines: [], text, inserts: [] };
  for (const line of lines) {
    const reference = field(line.form, 'use', 'text');
    const indicator = reference === null ? null : indicatorOf(line, reference, indicators, tell);
    if (reference === null) expanded = { ...expanded, lines: [...expanded.lines, line] };
    else if (indicator !== null) expanded = putIn(expanded, line, { indicator, at: reference.at }, speech);
  }
  return expanded;
}

/** The indicator that a line refers to, or null after a problem. */
function indicatorOf(
  line: Line,
  { text, at }: { readonly text: string; readonly at: Span },
  all: readonly Indicator[],
  tell: Tell,
): Indicator | null {
  const found = all.find(({ id }) => id === text);
  if (found === undefined) return unknownIndicator(text, at, all, tell);
  const fixed = fixedOption([...found.lines, found.value], choiceOf(line.form));
  if (fixed === null) return found;
  return tell('INDICATOR_FIXED', at, { id: text, option: word(fixed, 'zh'), optionEn: fixed });
}

/** An id that no indicator has; people often write a name, which several have. */
function unknownIndicator(text: string, at: Span, all: readonly Indicator[], tell: Tell): null {
  const named = indicatorsNamed(all, text).map(({ id }) => id);
  if (named.length > 1) return tell('INDICATOR_SEVERAL', at, { found: text, known: named.join('、'), knownEn: named.join(', ') });
  const nearest =
    named[0] ??
    nearestWord(
      text,
      all.map(({ id }) => id),
    );
  return tell(nearest === null ? 'INDICATOR_UNKNOWN' : 'INDICATOR_UNKNOWN_NEAR', at, { found: text, nearest: nearest ?? '' });
}

function putIn(
  expanded: Expanded,
  line: Line,
  { indicator, at: reference }: { readonly indicator: Indicator; readonly at: Span },
  speech: Speech,
): Expanded {
  const start = expanded.text.length + 1;
  const text = `${expanded.text}\n${indicator.text.slice(indicator.at.start, indicator.at.end)}`;
  const choice = choiceOf(line.form);
  const { id, title, english } = indicator;
  const origin: Origin = { id, title, english, said: saidBy(choice, speech), own: true };
  const names = new Map(indicator.lines.map(({ name }) => [name, `${line.name}.${name}`]));
  const there = moved([...indicator.lines, indicator.value], { by: start - indicator.at.start, names }).map(
    (each): Line => ({ ...each, name: names.get(each.name) ?? each.name, title: each.title ?? each.name, origin }),
  );
  const [value, ...own] = there.map((each): Line => ({ ...each, form: withChoice(each.form, there, choice) })).toReversed();
  if (value === undefined) throw new Error(`Bug: ${id} has no value`);
  const referring: Line = {
    ...line,
    form: value.form,
    then: [...value.then, ...line.then],
    title: line.title ?? title,
    origin: { ...origin, own: false },
  };
  const insert: Insert = { at: { start, end: text.length + 1 }, indicator: id, reference };
  return { lines: [...expanded.lines, ...own.toReversed(), referring], text, inserts: [...expanded.inserts, insert] };
}

/** The options of a reference in one language, to tell whether two references are the same figure. */
const saidBy = ({ where, window, credit }: Choice, speech: Speech): string => {
  const words = (expression: Expression | null): string => (expression === null ? '' : sayExpression(speech, expression));
  return [words(where), window?.word ?? '', words(credit)].join(' | ');
};
