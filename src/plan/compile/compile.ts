/** Compiles a scheme for a period: every line is built once, names resolved, units checked, rules held, questions gathered. */

import type { Period } from '../../lib/period.ts';
import { hasErrors } from '../../lib/problem.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { rowTruth } from '../measure/rows.ts';
import type { Compiled, Plan } from '../plan.ts';
import type { Scheme } from '../scheme.ts';
import { nearestWord, word } from '../words.ts';
import { type Context, need, report } from './context.ts';
import { buildLine, checkLine } from './lines.ts';
import { checkScheme } from './whole.ts';

/** A scheme text with its file name, as read. */
export type Source = { readonly scheme: Scheme; readonly text: string; readonly file: string };

/** The plan of a scheme for a period, with the tables of the library. */
export function compile(source: Source, period: Period, library: readonly TableDeclaration[]): Compiled {
  const { scheme, text, file } = source;
  const tables = new Map([...library, ...scheme.tables].map((table) => [table.name, table]));
  const subject = tables.get(scheme.subjects.table);
  const problems: Context['problems'] = [];
  const base = { scheme, text, file, period, tables, problems };
  const key = subject === undefined ? undefined : subject.key[0];
  const context: Context = {
    ...base,
    subject: subject ?? EMPTY,
    subjectKey: key ?? '',
    nodes: [],
    questions: [],
    expectations: [],
    attributes: new Set(),
    needs: new Map(),
    built: new Map(),
    stack: [],
    uses: new Map(),
    asked: new Map(),
    usedParameters: new Set(),
    build: (line, at) => buildLine(context, line, at),
  };
  if (subject === undefined)
    report(context, 'SUBJECT_TABLE', scheme.subjects.at, {
      name: scheme.subjects.table,
      nearest: nearestWord(scheme.subjects.table, tables.keys()) ?? '',
    });
  else if (key === undefined || subject.key.length !== 1) report(context, 'SUBJECT_KEY', scheme.subjects.at, { name: subject.name });
  checkCycle(context);
  if (hasErrors(problems)) return { plan: null, problems };
  return planOf(context);
}

const EMPTY: TableDeclaration = { name: '', title: '', aliases: [], columns: [], key: [], when: null, counts: {}, at: null };

/** The period must be of the scheme's kind: a monthly scheme is not run for a year. */
function checkCycle(context: Context): void {
  const { scheme, period } = context;
  if (scheme.cycle !== 'interval' && scheme.cycle !== period.kind)
    report(context, 'PERIOD_KIND', scheme.subjects.at, { wanted: word(scheme.cycle, 'zh'), wantedEn: scheme.cycle, period: period.text });
}

function planOf(context: Context): Compiled {
  const { scheme, problems } = context;
  checkNames(context);
  for (const line of scheme.lines) {
    const built = buildLine(context, line, line.nameAt);
    if (built !== null) checkLine(context, line, built);
  }
  const where =
    scheme.subjects.where === null
      ? null
      : rowTruth({ context, table: context.subject, grain: null, calendar: false, comparing: false }, scheme.subjects.where);
  need(context, context.subject.name, context.subjectKey);
  checkScheme(context);
  if (hasErrors(problems)) return { plan: null, problems };
  const label = columnOf(context.subject, 'name') === null ? null : 'name';
  const plan: Plan = {
    scheme,
    period: context.period,
    file: context.file,
    text: context.text,
    nodes: context.nodes,
    lines: scheme.lines.map((line) => ({
      line,
      built: context.built.get(line.name) as NonNullable<ReturnType<Context['built']['get']>>,
      uses: scheme.lines.map((other) => other.name).filter((name) => context.uses.get(line.name)?.has(name) === true),
      asks: context.asked.get(line.name) ?? [],
    })),
    questions: {
      subjects: { table: context.subject.name, key: context.subjectKey, label, where, attributes: [...context.attributes].toSorted() },
      questions: context.questions,
      expectations: context.expectations,
    },
    subject: context.subject,
    tables: [...context.tables.values()],
    needs: context.needs,
  };
  return { plan, problems };
}

/** One name for one thing: no line or parameter twice. */
function checkNames(context: Context): void {
  const seen = new Map<string, string>();
  for (const named of [
    ...context.scheme.parameters.map((p) => ({ name: p.name, at: p.at })),
    ...context.scheme.lines.map((l) => ({ name: l.name, at: l.nameAt })),
  ]) {
    if (seen.has(named.name)) report(context, 'NAME_DEFINED_TWICE', named.at, { name: named.name });
    seen.set(named.name, named.name);
  }
}
