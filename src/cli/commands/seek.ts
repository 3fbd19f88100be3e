/** `hengji seek`: which values of one number reach a goal: what sales give 10,000 yuan, what rate keeps the total at 200,000. */

import type { Problem } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { progressBar } from '../progress.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { answerJson } from '../seeking/json.ts';
import { type Asked, type Order, readOrder } from '../seeking/order.ts';
import { sayAnswer } from '../seeking/report.ts';
import { type Answer, answerOf } from '../seeking/search.ts';

/** seek <scheme> --facts <dir> --period <p> --vary <name> --goal <comparison> [--subject E001] [--from a] [--to b] [--step s] [--json]. */
export const seekCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period, vary, goal, subject, from, to, step } = options;
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined || vary === undefined || goal === undefined)
    return usage('seek', language, options);
  const asked: Asked = { scheme, facts, period, vary, goal, subject, from, to, step };
  const bar = await progressBar(language);
  const { order, problems, texts } = await readOrder(asked, bar.report);
  bar.stop();
  const answer = order === null ? null : await answerOf(order);
  order?.store.close();
  const found = order === null || answer === null ? [] : findings(order, asked, answer);
  sayProblems(summed([...problems, ...found]), texts, language);
  if (order === null || answer === null || answer.stretches === null || found.length > 0) return 1;
  const reached = { ...answer, stretches: answer.stretches };
  if (options.json === true) say(answerJson(order, asked, reached));
  else sayAnswer(order, asked, reached, language);
  return 0;
};

/** Why there is no answer. */
function findings({ grid }: Order, { goal, vary }: Asked, { moves, stretches, computed }: Answer): readonly Problem[] {
  const problem = (code: string, values: Problem['values']): readonly Problem[] => [{ code, severity: 'error', place: null, values }];
  if (!moves) return problem('SEEK_IDLE', { goal: goal.trim(), name: vary.trim() });
  return stretches === null ? problem('SEEK_MANY', { points: String(grid.last + 1n), computed }) : [];
}
