/** `hengji compare`: the same month twice, under other rules or other facts: what moved for whom, and what moved it. */

import { type Asked, differenceReport } from '../../engine/differences/report.ts';
import type { Command } from '../command.ts';
import { askedWrongly } from '../differences/asked.ts';
import { reportJson, reportLines } from '../differences/print.ts';
import { loadScheme } from '../library.ts';
import { progressBar } from '../progress.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { simulateMonths } from '../simulation/months.ts';
import { changed } from './simulate.ts';

/** compare <scheme> --facts <dir> --period <p> --with <scheme | parameter=value> … [--with-facts DIR] [--subject E001] [--item i] [--json]. */
export const compareCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period } = options;
  const [changes, layer] = [options.with ?? [], options['with-facts'] ?? null];
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined) return usage('compare', language, options);
  if (changes.length === 0 && layer === null) return usage('compare', language, options);
  const base = loadScheme(scheme);
  const bar = await progressBar(language);
  const simulated = await simulateMonths({ base, variant: changed(base, changes), facts, layer, periods: period, by: null }, bar.report);
  bar.stop();
  for (const side of [simulated.old, simulated.new])
    sayProblems(summed(side.problems), new Map([[side.loaded.file, side.loaded.text]]), language);
  const [runs] = simulated.pairs ?? [];
  if (runs === undefined) return 1;
  const asked: Asked = { subject: options.subject ?? null, item: options.item ?? null };
  const wrong = askedWrongly(runs, asked, scheme);
  sayProblems(wrong, new Map(), language);
  if (wrong.length > 0) return 1;
  const report = differenceReport(runs, asked);
  if (options.json === true) say(reportJson(report, language));
  else for (const line of reportLines(report, language)) say(line);
  return 0;
};
