/** Compiles a scheme for a period: every line is built once, names resolved, units checked, rules held, questions gathered. */

import type { Period } from '../../lib/period.ts';
import { hasErrors, type Span, type Values } from '../../lib/problem.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { codeNames } from '../code-names.ts';
import { expand } from '../indicators/expand.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { rowTruth } from '../measure/rows.ts';
import type { Compiled, Plan } from '../plan.ts';
import { toldOnce } from '../repeated.ts';
import { positionOf } from '../report.ts';
import { RULES } from '../rules/shelf.ts';
import type { Scheme } from '../scheme.ts';
import { word } from '../words.ts';
import { checkCircles } from './circles.ts';
import { type Context, need, report } from './context.ts';
import { buildLine, checkLine } from './lines.ts';
import { isBuiltIn, unknownTable } from './names.ts';
import { checkScheme } from './whole.ts';

/** A scheme text with its file name, as read, and the library's indicators. */
export type Source = {
  readonly scheme: Scheme;
  readonly text: string;
  readonly file: string;
  /** The indicators that it may refer to. */
  readonly indicators?: readonly Indicator[];
};

/** How strictly a scheme is checked: for a release nothing may be undecided. */
export type CompileOptions = { readonly release: boolean };

/** The plan of a scheme for a period, with the tables of the library. */
export function compile(
  source: Source,
  period: Period,
  library: readonly TableDeclaration[],
  options: CompileOptions = { release: false },
): Compiled {
  const { file } = source;
  const problems: Context['problems'] = [];
  const { scheme, text, inserts } = withIndicators(source, problems);
  const tables = new Map([...library, ...scheme.tables].map((table) => [table.name, table]));
  const subject = tables.get(scheme.subjects.table);
  const base = { scheme, text, file, inserts, called: codeNames(scheme.lines, text), period, tables, problems, release: options.release };
  const key = subject === undefined ? undefined : subject.key[0];
  const context: Context = {
    ...base,
    subject: subject ?? EMPTY,
    subjectKey: key ?? '',
    nodes: [],
    questions: new Map(),
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
  if (subject === undefined) unknownTable(context, 'SUBJECT_TABLE', scheme.subjects.table, scheme.subjects.at);
  else if (key === undefined || subject.key.length !== 1)
    report(context, 'SUBJECT_KEY', scheme.subjects.at, { name: subject.name, title: subject.title });
  checkCycle(context);
  checkCircles(context);
  if (hasErrors(problems)) return { plan: null, problems: toldOnce(problems, context.text) };
  return planOf(context);
}

/** The scheme with its indicators put in; their lines stand below its own text. */
function withIndicators({ scheme, text, file, indicators = [] }: Source, problems: Context['problems']) {
  const tell = (code: string, span: Span, values: Values): null => {
    problems.push({ code, severity: 'error', place: { in: 'text', file, span }, values });
    return null;
  };
  const expanded = expand(scheme.lines, text, indicators, tell);
  return { scheme: { ...scheme, lines: expanded.lines }, text: expanded.text, inserts: expanded.inserts };
}

const EMPTY: TableDeclaration = { name: '', title: '', aliases: [], columns: [], key: [], when: null, counts: {}, at: null };

/** The period must be of the scheme's kind: a monthly scheme is not run for a year. */
function checkCycle(context: Context): void {
  const { scheme, period } = context;
  if (scheme.cycle !== 'interval' && scheme.cycle !== period.kind)
    report(context, 'PERIOD_KIND', cyclePlace(context), {
      wanted: word(scheme.cycle, 'zh'),
      wantedEn: scheme.cycle,
      period: period.text,
      sample: PERIOD_SAMPLES[scheme.cycle],
    });
}

/** Where the scheme says its cycle. */
function cyclePlace({ text, scheme }: Context): Span {
  const match = /^(?:周期|cycle): *(\S+)/m.exec(text);
  if (match === null) return scheme.subjects.at;
  const end = match.index + match[0].length;
  return { start: end - (match[1] ?? '').length, end };
}

const PERIOD_SAMPLES = {
  month: '2026-10',
  quarter: '2026-Q3',
  'half year': '2026-H1',
  year: '2026',
  interval: '2026-01-01/2026-02-28',
} as const;

function planOf(context: Context): Compiled {
  const { scheme, problems } = context;
  checkNames(context);
  if (hasErrors(problems)) return { plan: null, problems: toldOnce(problems, context.text) };
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
  if (hasErrors(problems)) return { plan: null, problems: toldOnce(problems, context.text) };
  for (const rule of RULES) for (const lint of rule(context)) report(context, lint.code, lint.at, lint.values, 'warning');
  const label = columnOf(context.subject, 'name') === null ? null : 'name';
  const plan: Plan = {
    scheme,
    period: context.period,
    file: context.file,
    text: context.text,
    inserts: context.inserts,
    nodes: context.nodes,
    lines: scheme.lines.map((line) => ({
      line,
      built: context.built.get(line.name) as NonNullable<ReturnType<Context['built']['get']>>,
      uses: scheme.lines.map((other) => other.name).filter((name) => context.uses.get(line.name)?.has(name) === true),
      asks: context.asked.get(line.name) ?? [],
    })),
    questions: {
      subjects: { table: context.subject.name, key: context.subjectKey, label, where, attributes: [...context.attributes].toSorted() },
      questions: [...context.questions.values()],
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
  const seen = new Map<string, number>();
  for (const named of [
    ...context.scheme.parameters.map((p) => ({ name: p.name, at: p.at })),
    ...context.scheme.lines.map((l) => ({ name: l.name, at: l.nameAt })),
  ]) {
    const before = seen.get(named.name);
    if (before !== undefined)
      report(context, 'NAME_DEFINED_TWICE', named.at, { name: named.name, line: positionOf(context.text, before).line });
    else if (isBuiltIn(named.name)) report(context, 'NAME_BUILT_IN', named.at, { name: named.name });
    seen.set(named.name, before ?? named.at.start);
  }
}
