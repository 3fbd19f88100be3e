/** `hengji check`: reads and checks schemes without facts: errors, and warnings with proposals. */

import { paidOf } from '../../engine/pay/paid.ts';
import { parsePeriod } from '../../lib/period.ts';
import { counted, hasErrors, type Problem } from '../../lib/problem.ts';
import { compile } from '../../plan/compile/compile.ts';
import { usualPeriod } from '../../plan/usual.ts';
import type { Command, Options } from '../command.ts';
import { type Loaded, loadScheme, shippedSchemes, tableLibrary } from '../library.ts';
import { say, sayProblems } from '../say.ts';

/** check [scheme…] [--period p] [--release]: all shipped schemes where none is named; exit 1 where one has errors. */
export const checkCommand: Command = async (words, options, language) => {
  await Promise.resolve();
  const names = words.length === 0 ? shippedSchemes() : words;
  let good = true;
  for (const name of names) {
    const loaded = loadScheme(name);
    const problems = checked(loaded, options);
    const failed = hasErrors(problems);
    sayProblems(problems, new Map([[loaded.file, loaded.text]]), language);
    const warnings = problems.filter((problem) => problem.severity === 'warning').length;
    const zh = language === 'zh';
    say(
      `${failed ? '✗' : '✓'} ${loaded.source?.scheme.name ?? name}${warnings > 0 ? (zh ? `  ${warnings} 条提醒` : `  ${counted(warnings, 'warning', 'warnings')}`) : ''}`,
    );
    if (failed) good = false;
  }
  return good ? 0 : 1;
};

/** All that is wrong with a scheme in a period. */
function checked(loaded: Loaded, options: Options): readonly Problem[] {
  if (loaded.source === null) return loaded.problems;
  const period = options.period === undefined ? usualPeriod(loaded.source.scheme) : parsePeriod(options.period);
  if (period === null)
    return [...loaded.problems, { code: 'PERIOD_TEXT', severity: 'error', place: null, values: { found: options.period ?? '' } }];
  const library = tableLibrary();
  const release = options.release === true;
  const { plan, problems } = compile(loaded.source, period, library.tables, { release });
  // What is paid must be clear before a release; a draft may leave it open.
  const paid =
    plan === null ? [] : paidOf(plan).problems.map((problem): Problem => (release ? problem : { ...problem, severity: 'warning' }));
  return [...loaded.problems, ...library.problems, ...problems, ...paid];
}
