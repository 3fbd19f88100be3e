/** Finds what the checkout ships (schemes by name, the libraries of fact tables and of indicators) and what belongs to the user. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Template } from '../api/house/doors.ts';
import type { SchemeTexts } from '../desk/schemes/texts.ts';
import type { Problem } from '../lib/problem.ts';
import type { TableDeclaration } from '../methods/tables.ts';
import type { Source } from '../plan/compile/compile.ts';
import { type IndicatorLibrary, readIndicators } from '../plan/indicators/read.ts';
import { readTables } from '../plan/library.ts';
import { parseScheme } from '../plan/parse/scheme.ts';
import type { Scheme } from '../plan/scheme.ts';
import { nearestWord } from '../plan/words.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the user stands: npm scripts run elsewhere and say so in INIT_CWD. */
const userFolder = (): string => process.env['INIT_CWD'] ?? process.cwd();

/** A path as the user wrote it, made absolute. */
export const userPath = (path: string): string => resolve(userFolder(), path);

/** The folder of shipped schemes. */
const schemesFolder = (): string => join(ROOT, 'schemes');

/** A folder of the checkout, such as test/cases. */
export const checkoutPath = (...parts: readonly string[]): string => join(ROOT, ...parts);

/** The names of the shipped schemes, sorted. */
export const shippedSchemes = (): readonly string[] =>
  readdirSync(schemesFolder())
    .filter((name) => existsSync(join(schemesFolder(), name, 'scheme.yaml')))
    .toSorted();

/** The folder of a shipped scheme's sample month (case.json and facts/): beside the scheme, else among the reference cases; null where it has none. */
export const sampleOf = (name: string): string | null =>
  [join(schemesFolder(), name, 'sample'), checkoutPath('test', 'cases', name, 'public')].find((folder) => existsSync(folder)) ?? null;

let templates: readonly Template[] | null = null;

/** The shipped schemes as something to begin with, in the order of their titles; read once. */
export function shippedTemplates(): readonly Template[] {
  templates ??= shippedSchemes()
    .map((name) => {
      const text = readFileSync(join(schemesFolder(), name, 'scheme.yaml'), 'utf8');
      const { scheme } = parseScheme(text, `${name}.yaml`);
      return { scheme: name, title: scheme?.title ?? name, note: scheme?.note ?? null, text };
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'zh'));
  return templates;
}

/** The tables that the checkout declares, with what is wrong in them. */
export type TableLibrary = { readonly tables: readonly TableDeclaration[]; readonly problems: readonly Problem[] };

let indicators: IndicatorLibrary | null = null;

/** The indicators of the library, in the order of their files; read once. */
export function indicatorLibrary(): IndicatorLibrary {
  indicators ??= readEach('indicators', readIndicators, (all) => ({
    indicators: all.flatMap((each) => each.indicators),
    problems: all.flatMap((each) => each.problems),
  }));
  return indicators;
}

let shipped: TableLibrary | null = null;

/** The declared fact tables of the library; read once, for every scheme and example asks for them. */
export function tableLibrary(): TableLibrary {
  shipped ??= readLibrary();
  return shipped;
}

const readLibrary = (): TableLibrary =>
  readEach('tables', readTables, (all) => ({
    tables: all.flatMap((each) => each.tables),
    problems: all.flatMap((each) => each.problems),
  }));

/** Reads the files of a folder of schemes/, one after the other by name. */
const readEach = <Part, Whole>(
  folder: string,
  read: (text: string, file: string) => Part,
  join: (parts: readonly Part[]) => Whole,
): Whole => join(Object.entries(libraryTexts(folder)).map(([file, text]) => read(text, file)));

/** The texts of a folder of schemes/ by file, sorted by name. */
function libraryTexts(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(checkoutPath('schemes', folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  return Object.fromEntries(
    files.map((name) => [`schemes/${folder}/${name}`, readFileSync(checkoutPath('schemes', folder, name), 'utf8')] as const),
  );
}

/** All texts that a scheme means by itself: its own, the tables, and the indicators where it refers to any. */
export const textsOf = ({ text, file, indicators }: Source): SchemeTexts => ({
  file,
  scheme: text,
  indicators: indicators === undefined ? {} : libraryTexts('indicators'),
  tables: libraryTexts('tables'),
});

/** A scheme as read from a file; `source` is null after errors. */
export type Loaded = {
  readonly source: Source | null;
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
};

/** A folder stands for the scheme.yaml in it, as in the shipped schemes. */
const schemeFile = (path: string): string => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'scheme.yaml') : path);

/** The scheme that a name or a path means. */
export function loadScheme(name: string): Loaded {
  const shipped = join(schemesFolder(), name, 'scheme.yaml');
  const path = /^[\w-]+$/.test(name) && existsSync(shipped) ? shipped : schemeFile(userPath(name));
  if (!existsSync(path)) {
    const nearest = nearestWord(name, shippedSchemes());
    const code = nearest === null ? 'SCHEME_MISSING' : 'SCHEME_MISSING_NEAR';
    const values = { name, nearest: nearest ?? '', known: shippedSchemes().join('、'), knownEn: shippedSchemes().join(', ') };
    return {
      source: null,
      file: name,
      text: '',
      problems: [{ code, severity: 'error', place: null, values }],
    };
  }
  const file = relative(userFolder(), path);
  const text = readFileSync(path, 'utf8');
  const { scheme, problems } = parseScheme(text, file);
  if (scheme === null) return { source: null, file, text, problems };
  const source = sourceOf(scheme, text, file);
  const library = source.indicators === undefined ? [] : indicatorLibrary().problems;
  return { source, file, text, problems: [...problems, ...library] };
}

/** A scheme with the library's indicators, where it refers to any. */
export function sourceOf(scheme: Scheme, text: string, file: string): Source {
  const refers = scheme.lines.some((line) => line.form.method === 'use');
  return refers ? { scheme, text, file, indicators: indicatorLibrary().indicators } : { scheme, text, file };
}
