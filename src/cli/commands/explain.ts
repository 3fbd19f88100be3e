/** `hengji explain`: why a person's figure is what it is, down to the records; of facts in a folder, or of a kept run. */

import { hasErrors } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { type ExplainOrder, sayExplained } from '../explaining/explained.ts';
import { computeMonth } from '../month.ts';
import { sayProblems, summed, usage } from '../say.ts';

/** How a kept run is named. */
const RUN = /^[Rr]-?\d+$/;

/** explain <scheme> --facts <dir> --period <p> | <run>  --subject E001 [--item commission] [--records] [--lang en]. */
export const explainCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period, subject } = options;
  if (scheme === undefined || more !== undefined || subject === undefined) return usage('explain', language, options);
  const order = { scheme, subject, item: options.item ?? null, records: options.records === true, language };
  if (RUN.test(scheme)) return await explainRun(order, options);
  if (facts === undefined || period === undefined) return usage('explain', language, options);
  const month = await computeMonth({ scheme, facts, period });
  const { plan, evaluation, store } = month;
  sayProblems(summed(month.problems), new Map([[month.loaded.file, month.loaded.text]]), language);
  const wrong = plan === null || evaluation === null || store === null ? null : await sayExplained({ plan, evaluation, store }, order);
  if (wrong !== null) sayProblems([wrong], new Map(), language);
  month.close();
  return evaluation === null || wrong !== null || hasErrors(month.problems) ? 1 : 0;
};

/** Explains a run of the record: it is computed again from what it was pinned to. */
async function explainRun(order: ExplainOrder, options: Options): Promise<number> {
  const { withOffice } = await import('../office/open.ts');
  const { numberOf } = await import('../office/words.ts');
  const { replayExactly } = await import('../../desk/runs/replay.ts');
  return await withOffice(options, order.language, async (office) => {
    const { month } = await replayExactly(office, numberOf(order.scheme, 'R'));
    const wrong = await sayExplained(month, order);
    if (wrong !== null) sayProblems([wrong], new Map(), order.language);
    month.close();
    return wrong === null ? 0 : 1;
  });
}
