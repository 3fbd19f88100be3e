/** `hengji report`: targets and actuals, trends, pay mix, boards, quadrants … of a scheme's months, as tables, JSON or a workbook. */

import type { Misorder, ReportKind, ReportTable } from '../../engine/reports/report.ts';
import { REPORTS } from '../../engine/reports/shelf.ts';
import { intervalOf, lastYear, type Period, parsePeriod, parsePeriods, shiftPeriod, weeksIn } from '../../lib/period.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { nearestWord, word } from '../../plan/words.ts';
import type { Command, Options } from '../command.ts';
import { type Loaded, loadScheme, userPath } from '../library.ts';
import { progressBar } from '../progress.ts';
import { cellValue, cellWords } from '../reporting/cells.ts';
import { type Computed, computePeriods, reachOf } from '../reporting/periods.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { slicedTable, USUAL_WIDTH } from '../table.ts';
import { unwritten } from '../unwritten.ts';

/** report <kind> <scheme> --facts <dir> --period <p> | --periods <p..q> [options of the kind] [--json] [--xlsx FILE]. */
export const reportCommand: Command = async ([name, scheme, more], options, language) => {
  const { facts } = options;
  const text = options.period ?? options.periods;
  if (name === undefined || scheme === undefined || more !== undefined || facts === undefined || text === undefined)
    return usage('report', language, options);
  const kind = REPORTS.find(({ id, words }) => id === name || words.zh === name);
  if (kind === undefined) return failed([misordered(unknownReport(name))], language);
  const loaded = loadScheme(scheme);
  const weekless = kind.periods === 'weeks' ? withoutWeeks(loaded) : null;
  if (weekless !== null) return failed([misordered(weekless)], language);
  const periods = periodsOf(kind, text);
  if (periods === null) return failed([{ code: 'PERIODS_TEXT', severity: 'error', place: null, values: { found: text } }], language);
  const reach = kind.periods === 'earlier' ? reachOf(loaded, periods) : { periods, problems: [] };
  const bar = await progressBar(language);
  const computed = await computePeriods({ loaded, facts, periods: reach.periods, by: options.by ?? null }, bar.report);
  bar.stop();
  sayProblems(summed([...reach.problems, ...computed.problems]), new Map([[computed.loaded.file, computed.loaded.text]]), language);
  if (computed.months.length === 0) return 1;
  return await show(kind, { ...computed, asked: periods }, options, language);
};

/** A report of that name is not made; the one that may be meant, else those that there are. */
function unknownReport(name: string): Misorder {
  const nearest = nearestWord(
    name,
    REPORTS.flatMap(({ id, words }) => [id, words.zh]),
  );
  if (nearest !== null) return { code: 'REPORT_UNKNOWN_NEAR', values: { name, nearest } };
  const known = (language: Language): string =>
    REPORTS.map(({ id, words }) => (language === 'zh' ? `${id}（${words.zh}）` : id)).join(language === 'zh' ? '、' : ', ');
  return { code: 'REPORT_UNKNOWN', values: { name, known: known('zh'), knownEn: known('en') } };
}

/** Why a scheme cannot be computed week by week; null where it can. */
function withoutWeeks({ source }: Loaded): Misorder | null {
  const scheme = source?.scheme;
  if (scheme === undefined || scheme.cycle === 'interval') return null;
  return { code: 'REPORT_WEEKS', values: { scheme: scheme.name, cycle: word(scheme.cycle, 'zh'), cycleEn: scheme.cycle } };
}

/** The periods that a kind computes, the one that is reported on last; null where the text names none. */
function periodsOf({ periods }: ReportKind, text: string): readonly Period[] | null {
  if (periods === 'given') return parsePeriods(text);
  const period = parsePeriod(text);
  if (period === null || periods === 'one') return period === null ? null : [period];
  if (periods === 'earlier') return [lastYear(period), shiftPeriod(period, -1), period];
  return [...weeksIn(period), intervalOf(period.first, period.last)];
}

/** What was computed, and the periods that were asked for: some may lie before the scheme. */
type Asked = Computed & { readonly asked: readonly Period[] };

/** Makes the report and gives it out; the workbook is written before anything is printed. */
async function show(kind: ReportKind, { months, grouping, loaded, asked }: Asked, options: Options, language: Language): Promise<number> {
  const items = options.items === undefined ? [] : options.items.split(/[,，]/).map((item) => item.trim());
  const reported = months.map((evaluation) => ({ evaluation, grouping }));
  const named = ({ text }: Period) => reported.find(({ evaluation: { plan } }) => plan.period.text === text) ?? null;
  const earlier = kind.periods === 'earlier' ? asked.slice(0, -1).map(named) : [];
  const made = kind.make({ months: reported, earlier, items, options: textsOf(options) });
  if ('code' in made) return failed([misordered(made)], language);
  if (options.xlsx !== undefined) {
    const { writeReport } = await import('../reporting/workbook.ts');
    const problems = await unwritten(options.xlsx, () => writeReport(made, userPath(options.xlsx ?? ''), language));
    if (problems.length > 0) return failed(problems, language);
  }
  const periods = months.map(({ plan }) => plan.period.text);
  if (options.json === true) say(jsonOf(kind, loaded, periods, made));
  else sayTables(kind, loaded, periods, made, language);
  return 0;
}

const textsOf = (options: Options): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const misordered = ({ code, values }: Misorder): Problem => ({ code, severity: 'error', place: null, values });

function failed(problems: readonly Problem[], language: Language): number {
  sayProblems(problems, new Map(), language);
  return 1;
}

/** { report, scheme, periods, tables: [{ table, title, rows: [{ column: "value" | null }] }] }. */
const jsonOf = (kind: ReportKind, loaded: Loaded, periods: readonly string[], tables: readonly ReportTable[]): string =>
  JSON.stringify({
    report: kind.id,
    scheme: loaded.source?.scheme.name,
    periods,
    tables: tables.map(({ id, title, columns, rows }) => ({
      table: id,
      title: title.zh,
      rows: rows.map((cells) => Object.fromEntries(columns.map((column, k) => [column.id, cellValue(cells[k] ?? null)]))),
    })),
  });

function sayTables(kind: ReportKind, loaded: Loaded, periods: readonly string[], tables: readonly ReportTable[], language: Language): void {
  say(`${loaded.source?.scheme.title ?? ''} · ${kind.words[language]} · ${periods.at(-1) ?? ''}`);
  for (const { title, columns, rows, notes } of tables) {
    say(`\n${title[language]}`);
    const head = columns.map(({ words }) => words[language]);
    const body = rows.map((cells) => cells.map((cell) => cellWords(cell, language)));
    const left = columns.map((column) => column.left === true);
    for (const lines of slicedTable([head, ...body], left, process.stdout.columns ?? USUAL_WIDTH)) for (const line of lines) say(line);
    for (const note of notes) say(note[language]);
  }
}
