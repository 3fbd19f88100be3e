/** Reads the examples of a scheme: facts, what is given and what is expected, for one subject or for several together. */

import { parsePeriod } from '../../lib/period.ts';
import type { Example, ExampleCase, ExampleCell, ExampleRow, ExampleTable } from '../scheme.ts';
import type { MapEntry, Tree } from '../tree.ts';
import { wordId } from '../words.ts';
import { nameOf } from './form.ts';
import { asList, asMap, expressionOf, type Reader, tell, textOf } from './reader.ts';

/** The examples in the order written. */
export function examplesOf(reader: Reader, tree: Tree | undefined): readonly Example[] {
  const list = tree === undefined ? null : asList(reader, tree);
  return (list?.items ?? []).map((item) => exampleOf(reader, item)).filter((example) => example !== null);
}

function exampleOf(reader: Reader, tree: Tree): Example | null {
  const map = asMap(reader, tree);
  if (map === null) return null;
  let title: string | null = null;
  let period: string | null = null;
  let facts: readonly ExampleTable[] | null = null;
  let cases: readonly ExampleCase[] | null = null;
  for (const entry of map.entries) {
    const id = wordId(entry.key);
    if (id === 'title') title = textOf(reader, entry.value);
    else if (id === 'cycle') period = textOf(reader, entry.value);
    else if (id === 'facts') facts = factsOf(reader, entry.value);
    else if (id === 'subjects')
      cases =
        asMap(reader, entry.value)
          ?.entries.map((one) => caseAmong(reader, one))
          .filter((one) => one !== null) ?? null;
    else if (!isCaseKey(entry) || map.entries.some((other) => wordId(other.key) === 'subjects'))
      tell(reader, 'EXAMPLE_KEY', entry.keyAt, { found: entry.key });
  }
  const alone = cases === null ? caseOf(reader, { subject: null, at: tree.at }, tree) : null;
  const all = cases ?? (alone === null ? [] : [alone]);
  return { title, period, facts, cases: all, at: tree.at };
}

const isCaseKey = (entry: MapEntry): boolean => ['given', 'gives'].includes(wordId(entry.key) ?? '');

/** A subject of several, under which nothing but its case may stand. */
function caseAmong(reader: Reader, { key, keyAt, value }: MapEntry): ExampleCase | null {
  const others = value.is === 'map' ? value.entries.filter((entry) => !isCaseKey(entry)) : [];
  for (const entry of others) tell(reader, 'EXAMPLE_KEY', entry.keyAt, { found: entry.key });
  return caseOf(reader, { subject: key, at: keyAt }, value);
}

function caseOf(reader: Reader, of: Pick<ExampleCase, 'subject' | 'at'>, tree: Tree): ExampleCase | null {
  const map = asMap(reader, tree);
  if (map === null) return null;
  const cell = (id: string): MapEntry | undefined => map.entries.find((entry) => wordId(entry.key) === id);
  const expected = cell('gives');
  if (expected === undefined) return tell(reader, 'EXAMPLE_EXPECTS', tree.at);
  return {
    ...of,
    given: cellsOf(reader, cell('given')?.value),
    expected: cellsOf(reader, expected.value),
  };
}

function cellsOf(reader: Reader, tree: Tree | undefined): readonly ExampleCell[] {
  const map = tree === undefined ? null : asMap(reader, tree);
  return (map?.entries ?? []).map((entry) => ({
    name: nameOf(entry.key),
    value: isUnknown(entry.value) ? null : expressionOf(reader, entry.value),
    at: entry.keyAt,
  }));
}

const isUnknown = (tree: Tree): boolean => tree.is === 'scalar' && !tree.quoted && ['未知', 'unknown'].includes(tree.value);

/** The tables of an example with their rows, in the order written. */
function factsOf(reader: Reader, tree: Tree): readonly ExampleTable[] {
  return (asMap(reader, tree)?.entries ?? []).map(({ key, keyAt, value }) => ({
    name: nameOf(key),
    rows: (asList(reader, value)?.items ?? []).map((item) => rowOf(reader, item)).filter((row) => row !== null),
    at: keyAt,
  }));
}

function rowOf(reader: Reader, tree: Tree): ExampleRow | null {
  const map = asMap(reader, tree);
  if (map === null) return null;
  const cells = map.entries.map((entry): ExampleCell => {
    const period = periodIn(entry.value);
    if (period === null) return cellsOf(reader, { ...map, entries: [entry] })[0] as ExampleCell;
    return { name: nameOf(entry.key), value: { is: 'text', value: period, at: entry.value.at }, at: entry.keyAt };
  });
  return { cells, at: tree.at };
}

/** The text of a cell that is written as a period other than a year alone, which as an expression would be a difference. */
const periodIn = (tree: Tree): string | null => (tree.is === 'scalar' && !tree.quoted && isPeriodText(tree.value) ? tree.value : null);

/** Whether a text is a period that cannot be taken for a number: 2026-10, 2026-Q3, 2026-H1, two days with a stroke. */
export const isPeriodText = (text: string): boolean => !/^\d+$/.test(text) && parsePeriod(text) !== null;
