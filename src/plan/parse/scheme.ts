/** Reads a whole scheme: head, parameters, lines, examples. */

import { parseDay } from '../../lib/day.ts';
import type { Expression } from '../../lib/expression.ts';
import type { PeriodKind } from '../../lib/period.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import { tablesIn } from '../library.ts';
import { LINE_SECTIONS, type Scheme } from '../scheme.ts';
import { type MapTree, readTree, type Tree } from '../tree.ts';
import { word, wordId } from '../words.ts';
import { placedText } from '../yaml/scalar-text.ts';
import { examplesOf } from './examples.ts';
import { otherWord, parseLine } from './form.ts';
import { parametersOf } from './parameters.ts';
import { asList, asMap, asScalar, parsePlaced, part, type Reader, tell, tellUnknown, textOf, wordOf } from './reader.ts';

/** The scheme of a text; null when it could not be read as a whole. Problems say what is wrong and where. */
export function parseScheme(text: string, file: string): { scheme: Scheme | null; problems: readonly Problem[] } {
  const { tree, problems } = readTree(text, file);
  const reader: Reader = { text, file, problems: [...problems] };
  const map = tree === null ? null : asMap(reader, tree);
  const scheme = map === null ? null : schemeOf(reader, map);
  const failed = reader.problems.some((problem) => problem.severity === 'error');
  return { scheme: failed ? null : scheme, problems: reader.problems };
}

const HEAD = [
  'scheme',
  'title',
  'note',
  'source',
  'cycle',
  'subjects',
  'valid from',
  'valid to',
  'review on',
  'trial',
  'suspended for',
  'tables',
  'parameters',
  'examples',
] as const;
const CYCLES = ['month', 'quarter', 'half year', 'year', 'interval'] as const;

function schemeOf(reader: Reader, map: MapTree): Scheme | null {
  const sections = new Map<string, Tree>();
  for (const entry of map.entries) {
    const id = wordId(entry.key);
    const known: readonly string[] = [...HEAD, ...LINE_SECTIONS];
    if (id === null || !known.includes(id)) tellUnknown(reader, 'SECTION_UNKNOWN', entry.keyAt, entry.key, known);
    else if (sections.has(id)) tell(reader, 'FIELD_TWICE', entry.keyAt, { found: entry.key, other: otherWord(entry.key) });
    else sections.set(id, entry.value);
  }
  missingSections(reader, map, sections);
  const text = (id: string): string | null => {
    const tree = sections.get(id);
    return tree === undefined ? null : textOf(reader, tree);
  };
  const cycleTree = sections.get('cycle');
  const cycle = cycleTree === undefined ? null : wordOf(reader, cycleTree, CYCLES);
  const subjects = subjectsOf(reader, sections.get('subjects'));
  const lines = LINE_SECTIONS.flatMap((section) => linesOf(reader, sections.get(section), section));
  const parameters = parametersOf(reader, sections.get('parameters'));
  const examples = examplesOf(reader, sections.get('examples'));
  const tables = sections.has('tables') ? tablesIn(sections.get('tables') as Tree, reader.file) : { tables: [], problems: [] };
  reader.problems.push(...tables.problems);
  const name = text('scheme');
  if (name === null || subjects === null || cycle === null) return null;
  return {
    name,
    title: text('title') ?? name,
    note: text('note'),
    source: text('source'),
    cycle: cycle as PeriodKind,
    subjects,
    validFrom: dateOf(reader, sections.get('valid from')),
    validTo: dateOf(reader, sections.get('valid to')),
    reviewOn: dateOf(reader, sections.get('review on')),
    trial: trialOf(reader, sections.get('trial')),
    suspendedFor: listOf(reader, sections.get('suspended for')),
    parameters,
    lines,
    examples,
    tables: tables.tables,
  };
}

/** What every scheme must say of itself; a section whose name was only misspelt is not told twice. */
function missingSections(reader: Reader, map: MapTree, sections: ReadonlyMap<string, Tree>): void {
  const meant = reader.problems.flatMap((problem) =>
    problem.code === 'SECTION_UNKNOWN_NEAR' ? [wordId(String(problem.values['nearest']))] : [],
  );
  for (const needed of ['scheme', 'title', 'cycle', 'subjects'].filter((id) => !sections.has(id) && !meant.includes(id)))
    tell(
      reader,
      'SECTION_MISSING',
      { start: map.at.start, end: map.at.start },
      { section: word(needed, 'zh'), sectionEn: needed, ...sampleOf(needed) },
    );
}

/** What someone may write in a section that every scheme has. */
const sampleOf = (section: string): { readonly sample: string; readonly sampleEn: string } => {
  const [zh, en] = SAMPLES[section] ?? ['…', '…'];
  return { sample: `${word(section, 'zh')}: ${zh}`, sampleEn: `${section}: ${en}` };
};

const SAMPLES: Readonly<Record<string, readonly [string, string]>> = {
  scheme: ['sales-team', 'sales-team'],
  title: ['销售组绩效与提成', 'Pay of the sales team'],
  cycle: ['月', 'month'],
  subjects: ['employees', 'employees'],
};

/** `employees 其中 position = '网络咨询'`. */
function subjectsOf(reader: Reader, tree: Tree | undefined): Scheme['subjects'] | null {
  const scalar = tree === undefined ? null : asScalar(reader, tree);
  if (scalar === null) return null;
  const match = /\s(?:其中|where)\s/.exec(scalar.value);
  if (match === null) return { table: scalar.value, where: null, at: scalar.at };
  const where: Expression | null = parsePlaced(
    reader,
    part(placedText(reader.text, scalar), match.index + match[0].length, scalar.value.length),
  );
  return where === null ? null : { table: scalar.value.slice(0, match.index).trim(), where, at: scalar.at };
}

function linesOf(reader: Reader, tree: Tree | undefined, section: string): readonly Line[] {
  const map = tree === undefined ? null : asMap(reader, tree);
  return (map?.entries ?? []).map((entry) => parseLine(reader, entry, section)).filter((line) => line !== null);
}

/** A day as ISO text; a problem where it is none. */
function dateOf(reader: Reader, tree: Tree | undefined): string | null {
  const scalar = tree === undefined ? null : asScalar(reader, tree);
  if (scalar === null) return null;
  return parseDay(scalar.value) !== null ? scalar.value : tell(reader, 'DATE_EXPECTED', scalar.at, { found: scalar.value });
}

function trialOf(reader: Reader, tree: Tree | undefined): Scheme['trial'] {
  const scalar = tree === undefined ? null : asScalar(reader, tree);
  if (scalar === null) return null;
  const match = /^(\d{4}-\d{2}-\d{2})\s+(?:到|to)\s+(\d{4}-\d{2}-\d{2})$/.exec(scalar.value);
  const days = match === null ? [] : [parseDay(match[1] ?? ''), parseDay(match[2] ?? '')];
  return match === null || days.includes(null) || Number(days[0]) > Number(days[1])
    ? tell(reader, 'TRIAL_RANGE', scalar.at, { found: scalar.value })
    : { from: match[1] ?? '', to: match[2] ?? '' };
}

function listOf(reader: Reader, tree: Tree | undefined): readonly string[] {
  const list = tree === undefined ? null : asList(reader, tree);
  return (list?.items ?? []).map((item) => textOf(reader, item)).filter((item) => item !== null);
}
