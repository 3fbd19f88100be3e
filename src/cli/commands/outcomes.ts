/** `hengji outcomes`: whom a month proposes for training, promotion, transfer …, with the evidence; nothing is applied by itself. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { type Proposal, proposals } from '../../engine/proposals.ts';
import { shownItem } from '../../engine/results.ts';
import { shownText } from '../../engine/words.ts';
import type { Language } from '../../lib/problem.ts';
import { word } from '../../plan/words.ts';
import type { Command } from '../command.ts';
import { computeMonth } from '../month.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { tableLines } from '../table.ts';

/** outcomes <scheme> --facts <dir> --period <p> [--json]. */
export const outcomesCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period } = options;
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined)
    return usage('outcomes', language, options);
  const month = await computeMonth({ scheme, facts, period });
  sayProblems(summed(month.problems), new Map([[month.loaded.file, month.loaded.text]]), language);
  const { evaluation } = month;
  if (evaluation !== null) {
    const found = proposals(evaluation);
    if (options.json === true) say(jsonOf(evaluation, found));
    else sayProposals(evaluation, found, language);
  }
  month.close();
  return evaluation === null ? 1 : 0;
};

const jsonOf = (evaluation: Evaluation, found: readonly Proposal[]): string =>
  JSON.stringify({
    scheme: evaluation.plan.scheme.name,
    period: evaluation.plan.period.text,
    proposals: found.map(({ row, line, kind, state, evidence, missing }) => ({
      subject: evaluation.facts.subjects.ids[row],
      proposal: line.name,
      title: line.title,
      kind,
      state,
      evidence: Object.fromEntries(evidence.map(({ name, shown }) => [name, shownItem(shown)])),
      ...(state === 'open' ? { missing } : {}),
    })),
  });

const WORDS = {
  zh: {
    head: ['编号', '姓名', '提议', '类别', '依据'],
    none: '本期没有提议。',
    open: (missing: string) => `还不能判断，缺：${missing}`,
    decide: '以上是提议，由人决定；衡绩不会自己执行。',
  },
  en: {
    head: ['id', 'name', 'proposal', 'kind', 'evidence'],
    none: 'No proposals in this period.',
    open: (missing: string) => `cannot be said yet; missing: ${missing}`,
    decide: 'These are proposals for a person to decide; nothing is applied by itself.',
  },
} as const;

function sayProposals({ plan, facts: { subjects } }: Evaluation, found: readonly Proposal[], language: Language): void {
  const words = WORDS[language];
  const zh = language === 'zh';
  say(`${plan.scheme.title} · ${plan.period.text}`);
  say();
  if (found.length === 0) {
    say(words.none);
    return;
  }
  const rows = found.map(({ row, line, kind, state, evidence, missing }) => {
    const figures = evidence.map(({ name, title, shown }) => `${zh ? title : name} ${shownText(shown, language)}`).join(zh ? '；' : '; ');
    const reason = state === 'open' ? words.open(missing.join(zh ? '、' : ', ')) : figures;
    return [subjects.ids[row] ?? '', subjects.labels[row] ?? '', zh ? (line.title ?? line.name) : line.name, word(kind, language), reason];
  });
  for (const line of tableLines([words.head, ...rows], words.head.length)) say(line);
  say(`\n${words.decide}`);
}
