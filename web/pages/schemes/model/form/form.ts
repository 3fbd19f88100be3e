/** The text of a scheme as a form: its head, its parameters, its lines and the cells of each, every one with its place in the text. */

import type { Span } from '../../../../../src/lib/problem.ts';
import { type MapEntry, type MapTree, readTree, type Tree } from '../../../../../src/plan/tree.ts';
import { wordId } from '../../../../../src/plan/words.ts';
import { type Cell, cellOf } from './cell.ts';
import { type TierTable, tableIn } from './tiers.ts';

/** A field: one cell, a table of pairs, a list of cells, or fields of its own; `key` is the word or the name before it. */
export type FormField =
  | { readonly is: 'cell'; readonly key: string; readonly cell: Cell }
  | { readonly is: 'table'; readonly key: string; readonly table: TierTable }
  | { readonly is: 'list'; readonly key: string; readonly fields: readonly FormField[] }
  | { readonly is: 'group'; readonly key: string; readonly fields: readonly FormField[] };

/** A value that somebody decided: from a day on (null: always), and by which decision. */
export type DecidedValue = {
  readonly from: string | null;
  readonly source: Cell | null;
  readonly value: FormField | null;
  readonly at: Span;
};

/** A value that nobody has decided: what is proposed, why, and the place of all that is said of it. */
export type OpenValue = { readonly proposal: FormField | null; readonly reason: string; readonly at: Span };

/** A parameter. */
export type FormParameter = {
  readonly name: string;
  readonly title: Cell | null;
  readonly decided: readonly DecidedValue[];
  readonly open: OpenValue | null;
  readonly at: Span;
};

/** A line of a section. */
export type FormLine = { readonly name: string; readonly fields: readonly FormField[]; readonly at: Span };

/** The sections that hold lines, by the words of the language. */
export const SECTIONS = ['measures', 'score', 'pay', 'outcome', 'total', 'checks'] as const;

/** A section that holds lines. */
export type Section = (typeof SECTIONS)[number];

/** A whole scheme; `language` is that of its words. */
export type SchemeForm = {
  readonly language: 'zh' | 'en';
  readonly head: readonly FormField[];
  readonly parameters: readonly FormParameter[];
  readonly lines: ReadonlyMap<Section, readonly FormLine[]>;
};

/** What of the head is one cell. */
const HEAD = new Set(['title', 'note', 'source', 'cycle', 'subjects', 'valid from', 'valid to', 'review on', 'trial']);

/** The form of a text; null where the text cannot be read. */
export function formOf(text: string): SchemeForm | null {
  const { tree } = readTree(text, 'scheme.yaml');
  if (tree?.is !== 'map') return null;
  const section = (id: string): readonly MapEntry[] => entriesOf(tree.entries.find(({ key }) => wordId(key) === id)?.value);
  const lines = (id: Section): readonly FormLine[] =>
    section(id).map((entry) => ({ name: nameOf(entry.key), fields: lineFields(text, [id, nameOf(entry.key)], entry), at: whole(entry) }));
  return {
    language: tree.entries.some(({ key }) => wordId(key) === key) ? 'en' : 'zh',
    head: tree.entries.flatMap((entry) => (HEAD.has(wordId(entry.key) ?? '') ? [fieldOf(text, [entry.key], entry)] : [])),
    parameters: section('parameters').flatMap((entry) => (entry.value.is === 'map' ? [parameterOf(text, entry, entry.value)] : [])),
    lines: new Map(SECTIONS.map((id) => [id, lines(id)])),
  };
}

const entriesOf = (tree: Tree | undefined): readonly MapEntry[] => (tree?.is === 'map' ? tree.entries : []);

const whole = ({ keyAt, value }: MapEntry): Span => ({ start: keyAt.start, end: value.at.end });

/** A name as it is called: what stands in 「…」 is what the marks hold. */
const nameOf = (key: string): string => /^「(.*)」$/u.exec(key)?.[1] ?? key;

function parameterOf(text: string, { key, ...entry }: MapEntry, { entries }: MapTree): FormParameter {
  const of = (id: string): MapEntry | undefined => entries.find((each) => wordId(each.key) === id);
  const title = of('title');
  const open = of('open');
  const decided = entries.filter((each) => wordId(each.key) === 'always' || /^\d{4}-\d\d-\d\d$/.test(each.key));
  return {
    name: nameOf(key),
    title: title?.value.is === 'scalar' ? cellOf(text, title.value) : null,
    decided: decided.map((each) => decidedIn(text, nameOf(key), each)),
    open: open === undefined ? null : openIn(text, nameOf(key), open),
    at: whole({ key, ...entry }),
  };
}

function decidedIn(text: string, name: string, entry: MapEntry): DecidedValue {
  const of = (id: string): MapEntry | undefined => entriesOf(entry.value).find((each) => wordId(each.key) === id);
  const [source, value] = [of('source'), of('value')];
  const from = wordId(entry.key) === 'always' ? null : entry.key;
  return {
    from,
    source: source?.value.is === 'scalar' ? cellOf(text, source.value) : null,
    value: value === undefined ? null : fieldOf(text, ['parameters', name, entry.key, value.key], value),
    at: whole(entry),
  };
}

function openIn(text: string, name: string, entry: MapEntry): OpenValue {
  const of = (id: string): MapEntry | undefined => entriesOf(entry.value).find((each) => wordId(each.key) === id);
  const [proposal, reason] = [of('proposal'), of('reason')];
  return {
    proposal: proposal === undefined ? null : fieldOf(text, ['parameters', name, entry.key, proposal.key], proposal),
    reason: reason?.value.is === 'scalar' ? reason.value.value : '',
    at: whole(entry),
  };
}

/** The fields of a line; one that is an expression alone has that as its value. */
function lineFields(text: string, path: readonly string[], entry: MapEntry): readonly FormField[] {
  const { value } = entry;
  if (value.is !== 'map') return [fieldOf(text, path, { ...entry, key: 'value' })];
  return value.entries.map((each) => fieldOf(text, [...path, each.key], each));
}

function fieldOf(text: string, path: readonly string[], { key, value }: Pick<MapEntry, 'key' | 'value'>): FormField {
  if (value.is === 'scalar') return { is: 'cell', key, cell: cellOf(text, value) };
  if (value.is === 'map') return { is: 'group', key, fields: value.entries.map((each) => fieldOf(text, [...path, each.key], each)) };
  const table = tableIn(text, value, path);
  if (table !== null) return { is: 'table', key, table };
  return {
    is: 'list',
    key,
    fields: value.items.map((item, k) => fieldOf(text, [...path, String(k)], { key: String(k + 1), value: item })),
  };
}

/** The names that are taken: those of parameters and lines, which share one space. */
export const takenIn = ({ parameters, lines }: SchemeForm): ReadonlySet<string> =>
  new Set([...parameters, ...[...lines.values()].flat()].map(({ name }) => name));

/** The tables that are values of parameters. */
export const tablesOf = ({ parameters }: SchemeForm): readonly TierTable[] =>
  parameters
    .flatMap(({ decided, open }) => [...decided.map(({ value }) => value), open?.proposal ?? null])
    .flatMap((field) => (field?.is === 'table' ? [field.table] : []));
