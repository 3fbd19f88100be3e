/** What a text of a scheme comes to, found in the browser by the same rooms as on the server; loaded when a scheme is opened. */

import { runExample } from '../../../../src/engine/examples.ts';
import { engineMessages } from '../../../../src/engine/messages.ts';
import { shownItem } from '../../../../src/engine/results.ts';
import type { Document } from '../../../../src/lib/document.ts';
import { fill, type Language, type Problem, type Span } from '../../../../src/lib/problem.ts';
import { unitText } from '../../../../src/lib/unit.ts';
import { methodMessages } from '../../../../src/methods/method-messages.ts';
import { compile } from '../../../../src/plan/compile/compile.ts';
import { schemeDocument } from '../../../../src/plan/document/document.ts';
import { toldLine } from '../../../../src/plan/document/lines.ts';
import { readerOf } from '../../../../src/plan/document/reader.ts';
import { readIndicators } from '../../../../src/plan/indicators/read.ts';
import { readTables } from '../../../../src/plan/library.ts';
import { parseScheme } from '../../../../src/plan/parse/scheme.ts';
import type { Plan } from '../../../../src/plan/plan.ts';
import { planMessages } from '../../../../src/plan/plan-messages.ts';
import type { Example, Scheme } from '../../../../src/plan/scheme.ts';
import { syntaxMessages } from '../../../../src/plan/syntax-messages.ts';
import { usualPeriod } from '../../../../src/plan/usual.ts';
import { word, wordId } from '../../../../src/plan/words.ts';
import { formOf, type SchemeForm } from './form/form.ts';

const MESSAGES: Readonly<Record<string, (typeof planMessages)[keyof typeof planMessages]>> = {
  ...syntaxMessages,
  ...planMessages,
  ...methodMessages,
  ...engineMessages,
} as never;

/** A text with what it needs of the libraries. */
export type Texts = {
  readonly text: string;
  readonly indicators: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
};

/** A problem in a text: where, and in both languages what and how to mend it. */
export type Remark = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly at: Span | null;
  readonly zh: { readonly what: string; readonly mend: string };
  readonly en: { readonly what: string; readonly mend: string };
};

/** An expected value of an example that came out otherwise, in texts. */
type Missed = { readonly name: string; readonly expected: string | null; readonly found: string | null };

/** What came of an example; `rows` is one that gives rows of facts, which the server computes when the scheme is released. */
export type ExampleOutcome = {
  readonly title: string | null;
  readonly at: Span;
  readonly outcome: 'passed' | 'failed' | 'rows';
  readonly missed: readonly Missed[];
};

/** A name that may be written, for those who write: what it is called and its unit. */
export type Known = {
  readonly name: string;
  readonly title: string | null;
  readonly unit: string;
  readonly section: string;
  readonly isNumber: boolean;
};

/** What a text comes to; `plan` is null while it has errors. */
export type Checked = {
  readonly scheme: Scheme | null;
  readonly plan: Plan | null;
  readonly remarks: readonly Remark[];
  /** The text as a form; null where it cannot be read. */
  readonly form: SchemeForm | null;
};

/** The file by which a text is called while it is looked at. */
const FILE = 'scheme.yaml';

/** Reads and compiles a text, for the period in which its newest parameters are in force. */
export function check({ text, indicators, tables }: Texts): Checked {
  const { scheme, problems } = parseScheme(text, FILE);
  const form = formOf(text);
  if (scheme === null) return { scheme, plan: null, remarks: problems.map(remarkOf), form };
  const known = Object.entries(indicators).flatMap(([file, each]) => readIndicators(each, file).indicators);
  const library = Object.entries(tables).flatMap(([file, each]) => readTables(each, file).tables);
  const source = { scheme, text, file: FILE, ...(known.length === 0 ? {} : { indicators: known }) };
  const compiled = compile(source, usualPeriod(scheme), library);
  return { scheme, plan: compiled.plan, remarks: [...problems, ...compiled.problems].map(remarkOf), form };
}

function remarkOf({ code, severity, place, values }: Problem): Remark {
  const message = MESSAGES[code];
  const said = (language: Language) => {
    const { what, mend } = message?.[language] ?? { what: code, mend: '' };
    return { what: fill(what, values), mend: fill(mend, values) };
  };
  return { code, severity, at: place?.in === 'text' && place.file === FILE ? place.span : null, zh: said('zh'), en: said('en') };
}

/** The examples of a plan, computed. */
export const examplesOf = (plan: Plan): readonly ExampleOutcome[] => plan.scheme.examples.map((example) => outcomeOf(plan, example));

function outcomeOf(plan: Plan, example: Example): ExampleOutcome {
  const { title, at } = example;
  if (example.facts !== null || (example.period !== null && example.period !== plan.period.text))
    return { title, at, outcome: 'rows', missed: [] };
  const { failures, problems } = runExample(plan, example);
  const titleOf = (name: string): string => plan.lines.find(({ line }) => line.name === name)?.line.title ?? name;
  const missed = failures.map(({ name, expected, found }) => ({
    name: titleOf(name),
    expected: shownItem(expected),
    found: shownItem(found),
  }));
  return { title, at, outcome: missed.length === 0 && problems.length === 0 ? 'passed' : 'failed', missed };
}

/** A plan as a document, in words. */
export const documentIn = (plan: Plan, language: Language): Document => schemeDocument(plan, language);

/** The names of a plan, with their units in words. */
export function knownIn(plan: Plan, language: Language): readonly Known[] {
  const lines = plan.lines.map(({ line, built }) => ({
    ...{ name: line.name, title: line.title, section: line.section, isNumber: built.is !== 'value' || built.type.is === 'number' },
    unit: built.is === 'value' && built.type.is === 'number' ? (built.type.percent ? '%' : unitText(built.type.unit, language)) : '',
  }));
  const parameters = plan.scheme.parameters.map(({ name, title }) => ({ name, title, unit: '', section: 'parameters', isNumber: true }));
  const columns = plan.tables.flatMap((table) => [
    { name: table.name, title: table.title, unit: '', section: 'tables', isNumber: false },
    ...table.columns.map((column) => ({
      ...{ name: `${table.name}.${column.name}`, title: column.title, unit: '', section: 'tables' },
      isNumber: column.type.is === 'number',
    })),
  ]);
  return [...lines, ...parameters, ...columns];
}

/** The rule of each line in words, with its unit; by the names of the lines. */
export function rulesIn(plan: Plan, language: Language): ReadonlyMap<string, { readonly rule: string; readonly unit: string }> {
  const reader = readerOf(plan, language);
  const units = new Map(knownIn(plan, language).map(({ name, unit }) => [name, unit]));
  return new Map(
    plan.lines.map((planned) => {
      const { name } = planned.line;
      return [name, { rule: toldLine(reader, planned).told.rule, unit: units.get(name) ?? '' }];
    }),
  );
}

/** A word of the language in that of the page; null where the key is none. */
export function wordOf(key: string, language: Language): string | null {
  const id = wordId(key);
  return id === null ? null : word(id, language);
}
