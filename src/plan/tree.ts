/** Reads the text of a scheme as YAML: a tree of texts, lists and maps with exact positions, and YAML's traps as problems. */

import { isAlias, isMap, isScalar, type ParsedNode, parseAllDocuments, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Problem, Span } from '../lib/problem.ts';
import { explainError } from './yaml/errors.ts';
import { type Finding, finding, type Standing, stretch } from './yaml/finding.ts';
import { cutByCommas, unclosedBracket } from './yaml/flow-traps.ts';
import { keyTrap, loneLine, scalarTraps, unclosedQuote, valueMapTrap } from './yaml/line-traps.ts';
import { chosen, lineOf, type Reading, readingOf, tell } from './yaml/reading.ts';

/** A scalar: `value` is its text as YAML reads it; `quoted` when it stands in '…' or "…"; `at` includes the quotes. */
export type ScalarTree = {
  readonly is: 'scalar';
  readonly value: string;
  readonly quoted: boolean;
  readonly at: Span;
};

/** A list; `flow` when it is written in [ ]. */
export type ListTree = {
  readonly is: 'list';
  readonly items: readonly Tree[];
  readonly at: Span;
  readonly flow: boolean;
};

/** One key of a map with its value. */
export type MapEntry = { readonly key: string; readonly keyAt: Span; readonly value: Tree };

/** A map in the order written, no key twice; `flow` when it is written in { }. */
export type MapTree = {
  readonly is: 'map';
  readonly entries: readonly MapEntry[];
  readonly at: Span;
  readonly flow: boolean;
};

/** A scheme text as written; every `at` counts UTF-16 units from the start of the text. */
export type Tree = ScalarTree | ListTree | MapTree;

/** The longest text that is read, in UTF-16 units. */
export const LONGEST_TEXT = 500_000;

/** How deep lists and maps may stand in each other. */
export const DEEPEST_TREE = 64;

/** The stretch of text in which a tree stands. */
export const spanOf = (tree: Tree): Span => tree.at;

/**
 * The tree of a YAML text (failsafe: all scalars stay text). The tree is null when the text could not be read as it was
 * meant; after lesser errors (a key twice, a key without a value) it holds everything else.
 */
export function readTree(text: string, file: string): { tree: Tree | null; problems: Problem[] } {
  const reading = readingOf(text);
  const tree = readDocuments(reading);
  const whole = reading.findings.every((each) => each.rank === 'lesser');
  return {
    tree: whole ? tree : null,
    problems: chosen(reading).map((each) => problemOf(each, text, file)),
  };
}

const problemOf = ({ code, span, values }: Finding, text: string, file: string): Problem => {
  const [start, end] = [Math.min(span.start, text.length), Math.min(span.end, text.length)];
  return { code, severity: 'error', place: { in: 'text', file, span: { start, end } }, values };
};

function readDocuments(reading: Reading): Tree | null {
  const { text, findings } = reading;
  if (text.length > LONGEST_TEXT) {
    return tell(reading, finding('yaml-too-long', stretch(0, 1), { length: text.length, limit: LONGEST_TEXT }));
  }
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [document, second] = documents;
  for (const each of documents) findings.push(...[...each.errors, ...each.warnings].map((error) => explainError(text, error)));
  if (second !== undefined) tell(reading, finding('yaml-documents', stretch(Math.max(0, text.indexOf('---', document?.range[1])), 3)));
  const root = document?.contents;
  if (root === undefined || root === null || isNothing(root)) return tell(reading, finding('yaml-empty', stretch(0, 0)));
  return readNode(reading, root, { parent: 'root', flow: false, keyEnd: null }, 0);
}

const isNothing = (node: ParsedNode): boolean => isScalar(node) && node.value === '' && node.range[0] === node.range[1];

const rangeOf = (node: ParsedNode): Span => ({ start: node.range[0], end: node.range[1] });

function readNode(reading: Reading, node: ParsedNode, standing: Standing, depth: number): Tree | null {
  const at = rangeOf(node);
  if (depth > DEEPEST_TREE) return tell(reading, finding('yaml-too-deep', stretch(at.start, 1), { limit: DEEPEST_TREE }));
  if (refuseMarks(reading, node) || isAlias(node)) return null;
  if (isScalar(node)) return readScalar(reading, node, standing);
  return isMap(node) ? readMap(reading, node, depth) : readList(reading, node, depth);
}

/** Aliases, and the anchors and tags that stand before a node; whether there was one. */
function refuseMarks(reading: Reading, node: ParsedNode): boolean {
  const { text } = reading;
  const sign = isAlias(node) ? '*' : node.anchor !== undefined ? '&' : node.tag !== undefined ? '!' : '';
  if (sign === '') return false;
  const before = text.lastIndexOf(sign, node.range[0]);
  const start = before < 0 ? text.indexOf(sign) : before;
  const mark = /^[^ \t\r\n,[\]{}]*/.exec(text.slice(start, start + 100))?.[0] ?? sign;
  tell(reading, finding('yaml-mark', stretch(start, mark.length), { sign, mark }));
  return true;
}

function readScalar(reading: Reading, node: Scalar.Parsed, standing: Standing): ScalarTree | null {
  const at = rangeOf(node);
  const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
  const open = quoted ? unclosedQuote(reading.text, at) : null;
  if (open !== null) return tell(reading, open);
  if (node.type === 'PLAIN') reading.findings.push(...scalarTraps(reading.text, at, standing));
  return { is: 'scalar', value: String(node.value), quoted, at };
}

function readList(reading: Reading, node: YAMLSeq.Parsed, depth: number): ListTree {
  const [at, flow] = [rangeOf(node), node.flow === true];
  if (flow) readBrackets(reading, at, node.items);
  const items: Tree[] = [];
  for (const item of node.items) {
    if (isNothing(item)) tell(reading, emptyItem(reading, item.range[0]));
    const tree = isNothing(item) ? null : readNode(reading, item, { parent: 'list', flow, keyEnd: null }, depth + 1);
    if (tree !== null) items.push(tree);
  }
  return {
    is: 'list',
    items,
    at: { start: at.start, end: flow ? at.end : (items.at(-1)?.at.end ?? at.end) },
    flow,
  };
}

const emptyItem = ({ text }: Reading, offset: number): Finding => {
  const dash = Math.max(0, text.lastIndexOf('-', offset - 1));
  return finding('yaml-empty-item', stretch(dash, 1), {}, 'lesser');
};

/** Looks at a collection in brackets; gives the stretches that commas have cut. */
function readBrackets(reading: Reading, at: Span, parts: readonly ParsedNode[]): readonly Span[] {
  const open = unclosedBracket(reading.text, at);
  if (open !== null) tell(reading, open);
  const cuts = cutByCommas(reading.text, parts.filter(isScalar).map(rangeOf));
  reading.findings.push(...cuts);
  return cuts.map((cut) => cut.span);
}

function readMap(reading: Reading, node: YAMLMap.Parsed, depth: number): MapTree {
  const [at, flow] = [rangeOf(node), node.flow === true];
  const parts = node.items.flatMap(({ key, value }) => (value === null ? [key] : [key, value]));
  const cuts = flow ? readBrackets(reading, at, parts) : [];
  const entries: MapEntry[] = [];
  const seen = new Map<string, Span>();
  for (const [index, pair] of node.items.entries()) {
    const keyAt = rangeOf(pair.key);
    if (cuts.some((cut) => cut.start <= keyAt.start && keyAt.end <= cut.end)) continue;
    const key = readKey(reading, pair.key);
    if (key === null) continue;
    const last = flow ? node.items[index - 1] : undefined;
    const value =
      pair.value === null
        ? missingColon(reading, keyAt, last?.value ?? last?.key ?? null)
        : readValue(reading, pair.value, { key, keyAt, flow }, depth);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, keyAt);
    if (before !== undefined) tell(reading, keyTwice(reading, key, keyAt, before));
    else if (value !== null) entries.push({ key, keyAt, value });
  }
  const end = flow ? at.end : (entries.at(-1)?.value.at.end ?? at.end);
  return { is: 'map', entries, at: { start: at.start, end }, flow };
}

const keyTwice = (reading: Reading, key: string, at: Span, before: Span): Finding =>
  finding('yaml-key-twice', at, { key, line: lineOf(reading, before.start) }, 'lesser');

function readKey(reading: Reading, node: ParsedNode): string | null {
  const at = rangeOf(node);
  if (isNothing(node)) return tell(reading, finding('yaml-no-key', stretch(at.start, 1), {}, 'trap'));
  if (refuseMarks(reading, node)) return null;
  if (!isScalar(node)) return tell(reading, finding('yaml-key-not-text', at));
  const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
  const found = quoted ? unclosedQuote(reading.text, at) : keyTrap(reading.text, at);
  return found === null ? String(node.value) : tell(reading, found);
}

/** A key without a colon: in brackets after something else it is what a comma has cut off. */
function missingColon(reading: Reading, keyAt: Span, before: ParsedNode | null): null {
  if (before === null) return tell(reading, loneLine(reading.text, keyAt));
  const whole = isScalar(before) && before.type === 'PLAIN' ? before.range[0] : keyAt.start;
  const cut = { start: whole, end: keyAt.end };
  const text = reading.text.slice(cut.start, cut.end);
  return tell(reading, finding('yaml-comma-cuts', cut, { text }, 'trap'));
}

function readValue(reading: Reading, node: ParsedNode, of: { key: string; keyAt: Span; flow: boolean }, depth: number): Tree | null {
  if (isNothing(node)) {
    return refuseMarks(reading, node) ? null : tell(reading, finding('yaml-no-value', of.keyAt, { key: of.key }, 'lesser'));
  }
  const firstKey = isMap(node) && !reading.text.startsWith('{', node.range[0]) ? node.items[0]?.key : undefined;
  const found = firstKey === undefined ? null : valueMapTrap(reading.text, of.keyAt, rangeOf(firstKey), of.flow);
  if (found !== null) return tell(reading, found);
  return readNode(reading, node, { parent: 'map', flow: of.flow, keyEnd: of.keyAt.end }, depth + 1);
}
