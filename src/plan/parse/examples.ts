/** Reads the examples of a scheme: what is given and what is expected, for one subject or for several together. */

import type { Example, ExampleCase } from '../scheme.ts';
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
  let cases: readonly ExampleCase[] | null = null;
  for (const entry of map.entries) {
    const id = wordId(entry.key);
    if (id === 'title') title = textOf(reader, entry.value);
    else if (id === 'cycle') period = textOf(reader, entry.value);
    else if (id === 'subjects')
      cases =
        asMap(reader, entry.value)
          ?.entries.map((one) => caseAmong(reader, one))
          .filter((one) => one !== null) ?? null;
    else if (!isCaseKey(entry) || map.entries.some((other) => wordId(other.key) === 'subjects'))
      tell(reader, 'EXAMPLE_KEY', entry.keyAt, { found: entry.key });
  }
  const alone = cases === null ? caseOf(reader, '甲', tree) : null;
  const all = cases ?? (alone === null ? [] : [alone]);
  return { title, cases: all, period, at: tree.at };
}

const isCaseKey = (entry: MapEntry): boolean => ['given', 'gives'].includes(wordId(entry.key) ?? '');

/** A subject of several, under which nothing but its case may stand. */
function caseAmong(reader: Reader, { key, value }: MapEntry): ExampleCase | null {
  const others = value.is === 'map' ? value.entries.filter((entry) => !isCaseKey(entry)) : [];
  for (const entry of others) tell(reader, 'EXAMPLE_KEY', entry.keyAt, { found: entry.key });
  return caseOf(reader, key, value);
}

function caseOf(reader: Reader, subject: string, tree: Tree): ExampleCase | null {
  const map = asMap(reader, tree);
  if (map === null) return null;
  const cell = (id: string): MapEntry | undefined => map.entries.find((entry) => wordId(entry.key) === id);
  const expected = cell('gives');
  if (expected === undefined) return tell(reader, 'EXAMPLE_EXPECTS', tree.at);
  return {
    subject,
    given: cellsOf(reader, cell('given')?.value),
    expected: cellsOf(reader, expected.value),
  };
}

function cellsOf(reader: Reader, tree: Tree | undefined): ExampleCase['given'] {
  const map = tree === undefined ? null : asMap(reader, tree);
  return (map?.entries ?? []).map((entry) => {
    const unknown =
      entry.value.is === 'scalar' &&
      !entry.value.quoted &&
      wordId(entry.value.value) === null &&
      ['未知', 'unknown'].includes(entry.value.value);
    return {
      name: nameOf(entry.key),
      value: unknown ? null : expressionOf(reader, entry.value),
      at: entry.keyAt,
    };
  });
}
