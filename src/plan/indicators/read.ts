/** Reads the library of indicators: each entry is a line of the language with names in both languages, and examples of its own. */

import type { Problem, Span } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import { examplesOf } from '../parse/examples.ts';
import { parseLine } from '../parse/form.ts';
import { asList, asMap, asScalar, type Reader, tell, textOf } from '../parse/reader.ts';
import { type MapEntry, type MapTree, readTree, type Tree } from '../tree.ts';
import { DIRECTION_WORDS, INDICATOR_WORDS } from '../word-lists.ts';
import { nearestWord } from '../words.ts';
import type { Direction, Indicator } from './indicator.ts';
import { checkNames } from './names.ts';

/** The indicators of a text, and what is wrong with it; an indicator with an error is left out. */
export type IndicatorLibrary = { readonly indicators: readonly Indicator[]; readonly problems: readonly Problem[] };

/** The indicators that a text holds. `file` names the text in problems. */
export function readIndicators(text: string, file: string): IndicatorLibrary {
  const { tree, problems } = readTree(text, file);
  const reader: Reader = { text, file, problems: [...problems] };
  const entries = tree === null ? [] : (asMap(reader, tree)?.entries ?? []);
  const indicators = entries.flatMap((entry) => {
    const before = reader.problems.length;
    const indicator = indicatorOf(reader, entry);
    return indicator === null || reader.problems.length > before ? [] : [indicator];
  });
  return { indicators, problems: reader.problems };
}

/** What is said of an indicator beside its formula, by English keyword; and the entries of the formula. */
type Parts = { readonly said: ReadonlyMap<string, Tree>; readonly formula: readonly MapEntry[] };

const KEYWORDS = new Map(Object.entries(INDICATOR_WORDS).flatMap(([zh, en]) => [[zh, en] as const, [en, en] as const]));

function partsOf(reader: Reader, map: MapTree): Parts {
  const said = new Map<string, Tree>();
  const formula: MapEntry[] = [];
  for (const entry of map.entries) {
    const id = KEYWORDS.get(entry.key);
    if (id === undefined) formula.push(entry);
    else if (said.has(id)) tell(reader, 'FIELD_TWICE', entry.keyAt, { found: entry.key, other: id });
    else said.set(id, entry.value);
  }
  return { said, formula };
}

function indicatorOf(reader: Reader, entry: MapEntry): Indicator | null {
  const map = asMap(reader, entry.value);
  if (map === null) return null;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(entry.key)) return tell(reader, 'INDICATOR_ID', entry.keyAt, { id: entry.key });
  const { said, formula } = partsOf(reader, map);
  const [title, english] = [saidText(reader, said, 'title'), saidText(reader, said, 'english')];
  const [direction, unit] = [directionOf(reader, said.get('direction')), saidText(reader, said, 'unit')];
  const missing = ['title', 'english', 'direction'].filter((id) => !said.has(id));
  if (missing.length > 0) return incomplete(reader, entry, missing);
  if (title === null || english === null || direction === null) return null;
  const lines = linesOf(reader, said.get('measures'));
  const value = parseLine(reader, { ...entry, value: { ...map, entries: formula } }, 'measures');
  if (value === null) return null;
  if (value.voidIf !== null || value.onlyIf !== null) tell(reader, 'INDICATOR_GATE', value.nameAt, { id: entry.key });
  checkNames(reader, [...lines, value]);
  const examples = examplesOf(reader, exampleTree(said.get('examples'), entry.key));
  const [aliases, sources] = [textsOf(reader, said.get('aliases')), textsOf(reader, said.get('source'))];
  const head = { id: entry.key, title, english, aliases, direction, unit, sources, note: saidText(reader, said, 'note') };
  const at: Span = { start: entry.keyAt.start, end: map.at.end };
  return { ...head, lines, value, examples, file: reader.file, text: reader.text, at };
}

function incomplete(reader: Reader, { key, keyAt }: MapEntry, missing: readonly string[]): null {
  const zh = (id: string): string => Object.entries(INDICATOR_WORDS).find(([, en]) => en === id)?.[0] ?? id;
  return tell(reader, 'INDICATOR_INCOMPLETE', keyAt, { id: key, missing: missing.map(zh).join('、'), missingEn: missing.join(', ') });
}

function saidText(reader: Reader, said: Parts['said'], id: string): string | null {
  const tree = said.get(id);
  return tree === undefined ? null : textOf(reader, tree);
}

function directionOf(reader: Reader, tree: Tree | undefined): Direction | null {
  const scalar = tree === undefined ? null : asScalar(reader, tree);
  if (scalar === null) return null;
  for (const [zh, en] of Object.entries(DIRECTION_WORDS)) if (scalar.value === zh || scalar.value === en) return en;
  const known = Object.keys(DIRECTION_WORDS);
  return tell(reader, 'INDICATOR_DIRECTION', scalar.at, {
    found: scalar.value,
    known: nearestWord(scalar.value, known) ?? known.join('、'),
    knownEn: Object.values(DIRECTION_WORDS).join(', '),
  });
}

function textsOf(reader: Reader, tree: Tree | undefined): readonly string[] {
  if (tree === undefined) return [];
  return (asList(reader, tree)?.items ?? []).flatMap((item) => textOf(reader, item) ?? []);
}

/** The own lines of an indicator; they are never results of a scheme. */
function linesOf(reader: Reader, tree: Tree | undefined): readonly Line[] {
  const entries = tree === undefined ? [] : (asMap(reader, tree)?.entries ?? []);
  return entries.flatMap((entry) => {
    const line = parseLine(reader, entry, 'measures');
    return line === null ? [] : [{ ...line, internal: true }];
  });
}

/** The examples with their result, which an indicator has only one of, under its id: 得: 15% becomes 得: { id: 15% }. */
function exampleTree(tree: Tree | undefined, id: string): Tree | undefined {
  if (tree === undefined || tree.is !== 'list') return tree;
  return { ...tree, items: tree.items.map((item) => withResultNamed(item, id)) };
}

function withResultNamed(item: Tree, id: string): Tree {
  if (item.is !== 'map') return item;
  const named = (entry: MapEntry): MapEntry => {
    if ((entry.key !== '得' && entry.key !== 'gives') || entry.value.is !== 'scalar') return entry;
    const cell = { key: id, keyAt: entry.keyAt, value: entry.value };
    return { ...entry, value: { is: 'map', entries: [cell], at: entry.value.at, flow: true } };
  };
  return { ...item, entries: item.entries.map(named) };
}
