/** `hengji run`: computes a scheme for a period and prints the results as JSON or as a table. */

import { results } from '../engine/results.ts';
import type { Command } from './main.ts';
import { computeMonth } from './month.ts';
import { say, sayProblems } from './say.ts';

/** run <scheme> --facts <dir> --period <p> [--json]; exit 1 where the scheme or the facts have errors. */
export const runCommand: Command = async ([scheme], options, language) => {
  if (scheme === undefined || options.facts === undefined || options.period === undefined) return 2;
  const month = await computeMonth({ scheme, facts: options.facts, period: options.period });
  sayProblems(month.problems, new Map([[month.loaded.file, month.loaded.text]]), language);
  const { evaluation, plan } = month;
  if (evaluation === null || plan === null) {
    month.close();
    return 1;
  }
  if (options.json === true) say(JSON.stringify({ scheme: plan.scheme.name, period: plan.period.text, results: results(evaluation) }));
  month.close();
  return 0;
};
