/** Reads parameters: dated values with their source, and open ones that nobody has decided yet. */

import { parseDay } from '../../lib/day.ts';
import type { FieldValue } from '../../methods/form.ts';
import type { Parameter, ParameterEntry } from '../scheme.ts';
import type { MapEntry, Tree } from '../tree.ts';
import { word, wordId } from '../words.ts';
import { casesOf } from './fields.ts';
import { nameOf } from './form.ts';
import { asMap, expressionOf, type Reader, tell, textOf } from './reader.ts';

/** The parameters of a scheme, in the order written. */
export function parametersOf(reader: Reader, tree: Tree | undefined): readonly Parameter[] {
  const map = tree === undefined ? null : asMap(reader, tree);
  return (map?.entries ?? []).map((entry) => parameterOf(reader, entry)).filter((parameter) => parameter !== null);
}

function parameterOf(reader: Reader, entry: MapEntry): Parameter | null {
  if (entry.value.is !== 'map')
    return tell(reader, 'PARAMETER_FORM', entry.value.at, { name: entry.key, value: textAt(reader, entry.value) });
  const map = entry.value;
  const history: ParameterEntry[] = [];
  const before = reader.problems.length;
  let title: string | null = null;
  let open: Parameter['open'] = null;
  for (const item of map.entries) {
    const id = wordId(item.key);
    if (id === 'title') title = textOf(reader, item.value);
    else if (id === 'open') open = openOf(reader, item);
    else if (id === 'always' || parseDay(item.key) !== null) {
      const value = entryOf(reader, item, id === 'always' ? null : item.key);
      if (value !== null) history.push(value);
    } else tell(reader, 'PARAMETER_DAY', item.keyAt, { found: item.key, name: entry.key });
  }
  if (history.length === 0 && open === null && reader.problems.length === before)
    tell(reader, 'PARAMETER_EMPTY', entry.keyAt, { name: entry.key });
  return {
    name: nameOf(entry.key),
    title,
    history: history.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
    open,
    at: entry.keyAt,
  };
}

function entryOf(reader: Reader, item: MapEntry, from: string | null): ParameterEntry | null {
  if (item.value.is !== 'map')
    return tell(reader, 'PARAMETER_ENTRY_FORM', item.value.at, { day: item.key, value: textAt(reader, item.value) });
  const { entries } = item.value;
  const cell = (id: string): Tree | undefined => entries.find((candidate) => wordId(candidate.key) === id)?.value;
  const [source, written] = [cell('source'), cell('value')];
  noOtherKeys(reader, entries, ['source', 'value']);
  if (source === undefined) return tell(reader, 'PARAMETER_SOURCE', item.keyAt, { day: item.key });
  if (written === undefined) return tell(reader, 'PARAMETER_VALUE', item.keyAt, { day: item.key });
  const value = parameterValueOf(reader, written);
  const said = textOf(reader, source);
  return value === null || said === null ? null : { from, source: said, value, at: item.keyAt };
}

function openOf(reader: Reader, item: MapEntry): Parameter['open'] {
  const map = asMap(reader, item.value);
  const cell = (id: string): Tree | undefined => map?.entries.find((candidate) => wordId(candidate.key) === id)?.value;
  const [proposal, reason] = [cell('proposal'), cell('reason')];
  if (map === null) return null;
  noOtherKeys(reader, map.entries, ['proposal', 'reason']);
  return {
    proposal: proposal === undefined ? null : parameterValueOf(reader, proposal),
    reason: reason === undefined ? '' : (textOf(reader, reason) ?? ''),
    at: item.keyAt,
  };
}

/** Reports keys that a parameter's value does not have: what stands there would do nothing. */
function noOtherKeys(reader: Reader, entries: readonly MapEntry[], known: readonly string[]): void {
  for (const { key, keyAt } of entries.filter((entry) => !known.includes(wordId(entry.key) ?? '')))
    tell(reader, 'PARAMETER_KEY', keyAt, { found: key, known: known.map((id) => word(id, 'zh')).join('、'), knownEn: known.join(', ') });
}

const textAt = (reader: Reader, tree: Tree): string => reader.text.slice(tree.at.start, tree.at.end);

/** A parameter's value: an expression, or a table of cases. */
export function parameterValueOf(reader: Reader, tree: Tree): FieldValue | null {
  if (tree.is === 'list') return casesOf(reader, tree);
  const expression = expressionOf(reader, tree);
  return expression === null ? null : { kind: 'expression', expression };
}
