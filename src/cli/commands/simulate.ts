/** `hengji simulate`: the same months under another scheme, other parameters or other facts: old, new and difference for each person and in all. */

import { topLines } from '../../engine/explain.ts';
import { shownLines } from '../../engine/results.ts';
import { reportJson } from '../../engine/simulation/json.ts';
import { type Report, reportOf } from '../../engine/simulation/report.ts';
import type { Problem } from '../../lib/problem.ts';
import { withParameter } from '../../plan/parse/what-if.ts';
import type { Command } from '../command.ts';
import { itemProblem } from '../explaining/explained.ts';
import { type Loaded, loadScheme, shippedSchemes, userPath } from '../library.ts';
import { progressBar } from '../progress.ts';
import type { SideOf } from '../reporting/periods.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { simulateMonths } from '../simulation/months.ts';
import { sayReport } from '../simulation/table.ts';
import { unwritten } from '../unwritten.ts';

/** simulate <scheme> --facts <dir> --period <p> | --periods <p..q> --with <scheme | parameter=value> … [--with-facts DIR] [--by c] [--json] [--xlsx FILE]. */
export const simulateCommand: Command = async ([scheme, more], options, language) => {
  const { facts, by = null } = options;
  const [changes, layer] = [options.with ?? [], options['with-facts'] ?? null];
  const periods = options.period ?? options.periods;
  const both = options.period !== undefined && options.periods !== undefined;
  if (scheme === undefined || more !== undefined || facts === undefined || periods === undefined || both)
    return usage('simulate', language, options);
  if (changes.length === 0 && layer === null) return usage('simulate', language, options);
  const base = loadScheme(scheme);
  const variant = changed(base, changes);
  const bar = await progressBar(language);
  const simulated = await simulateMonths({ base, variant, facts, layer, periods, by }, bar.report);
  bar.stop();
  const found: Problem[] = [];
  const report =
    simulated.pairs === null
      ? null
      : reportIn(simulated.old, options.item, found, (item) => reportOf(simulated.pairs ?? [], { item, changes, layer, by }));
  if (report !== null && options.xlsx !== undefined) {
    const { writeSimulation } = await import('../simulation/workbook.ts');
    found.push(...(await unwritten(options.xlsx, () => writeSimulation(report, userPath(options.xlsx ?? ''), language))));
  }
  for (const side of [simulated.old, simulated.new])
    sayProblems(summed(side.problems), new Map([[side.loaded.file, side.loaded.text]]), language);
  sayProblems(found, new Map(), language);
  if (report === null || found.length > 0) return 1;
  if (options.json === true) say(reportJson(report));
  else sayReport(report, language);
  return 0;
};

/** The report on the item that is asked for, or on the first total; null after a problem. */
function reportIn(
  { months }: SideOf,
  wanted: string | undefined,
  found: Problem[],
  make: (item: string) => Report | Problem,
): Report | null {
  const [first] = months;
  if (first === undefined) return null;
  const item = wanted ?? topLines(first.plan)[0] ?? '';
  const shown = shownLines(first).some(({ line }) => line.name === item);
  const report = shown ? make(item) : itemProblem(first.plan, item);
  if (!('code' in report)) return report;
  found.push(report);
  return null;
}

/** The scheme with its changes, one after the other: another scheme, or a parameter by name. */
export function changed(base: Loaded, changes: readonly string[]): Loaded {
  let loaded = base;
  for (const change of changes) loaded = changedOnce(loaded, change);
  return loaded;
}

function changedOnce(loaded: Loaded, change: string): Loaded {
  const cut = change.indexOf('=');
  if (cut === -1 || shippedSchemes().includes(change)) return loadScheme(change);
  if (loaded.source === null) return loaded;
  // The changed value stands below the scheme in one text, so that places in it are places in what is shown.
  const value = change.slice(cut + 1).trim();
  const text = `${loaded.text}\n${value}`;
  const below = '\n'.repeat(text.length - value.length) + value;
  const { scheme, problems } = withParameter(loaded.source.scheme, change.slice(0, cut).trim(), below);
  const source = scheme === null ? null : { ...loaded.source, scheme, text };
  return { ...loaded, source, text, problems: [...loaded.problems, ...problems] };
}
