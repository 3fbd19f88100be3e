/** `hengji review | approve | reject | lock | pay`: the steps of a run, and the decision about an adjustment. */

import { decideAdjustment } from '../../desk/adjustments/decide.ts';
import type { Office } from '../../desk/office/office.ts';
import { lockRun } from '../../desk/runs/lock.ts';
import { type PlainStep, takeStep, unfinished } from '../../desk/runs/steps.ts';
import { stateWord } from '../../desk/state-words.ts';
import { counted, type Language } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { progressBar } from '../progress.ts';
import { say, sayProblems, usage } from '../say.ts';
import { withOffice } from './open.ts';
import { numberOf, onward, yuan } from './words.ts';

/** How an adjustment is named. */
const ADJUSTMENT = /^[Aa]-?\d+$/;

/** What comes after a step. */
const NEXT: Readonly<Partial<Record<PlainStep, string>>> = { 'in review': 'approve', approved: 'lock' };

const stepCommand =
  (name: string, step: PlainStep): Command =>
  async ([word, more], options, language) => {
    if (word === undefined || more !== undefined) return usage(name, language, options);
    return await withOffice(options, language, async (office) => {
      const note = options.reason ?? options.note ?? null;
      if ((step === 'approved' || step === 'rejected') && ADJUSTMENT.test(word))
        return await decide(office, { word, step, note, language });
      const run = await takeStep(office, numberOf(word, 'R'), step, note);
      if (step === 'in review' || step === 'approved') sayProblems(unfinished(run, office.now()), new Map(), language);
      const next = NEXT[step];
      const zh = language === 'zh';
      say(`R${run.number} ${run.scheme} ${run.period} → ${stateWord(run.state, language)}`);
      if (next !== undefined) say(`${zh ? '下一步：' : 'Next: '}${onward([next, `R${run.number}`], options, language)}`);
      return 0;
    });
  };

type Decision = {
  readonly word: string;
  readonly step: 'approved' | 'rejected';
  readonly note: string | null;
  readonly language: Language;
};

async function decide(office: Office, { word, step, note, language }: Decision): Promise<number> {
  const decided = await decideAdjustment(office, numberOf(word, 'A'), step, note);
  say(`A${decided.number} ${decided.scheme} ${decided.period} → ${stateWord(decided.state, language)}`);
  return 0;
}

/** review <run>. */
export const reviewCommand = stepCommand('review', 'in review');

/** approve <run | adjustment> [--note TEXT]. */
export const approveCommand = stepCommand('approve', 'approved');

/** reject <run | adjustment> --reason TEXT. */
export const rejectCommand = stepCommand('reject', 'rejected');

/** pay <run>: records that a locked run was paid out. */
export const payCommand = stepCommand('pay', 'paid');

/** lock <run> [--pinned] [--hold]. */
export const lockCommand: Command = async ([word, more], options, language) => {
  if (word === undefined || more !== undefined) return usage('lock', language, options);
  return await withOffice(options, language, async (office) => await lock(office, { word, options, language }));
};

async function lock(
  office: Office,
  { word, options, language }: { readonly word: string; readonly options: Options; readonly language: Language },
): Promise<number> {
  const bar = await progressBar(language);
  const order = { run: numberOf(word, 'R'), pinned: options.pinned === true, holding: options.hold === true, progress: bar.report };
  const { run, people, lines, fen, held, trial } = await lockRun(office, order).finally(() => bar.stop());
  const zh = language === 'zh';
  say(`R${run.number} ${run.scheme} ${run.period} → ${stateWord(run.state, language)}`);
  say(
    zh
      ? `${people} 人，${lines} 笔，合计 ${yuan(fen)} 元；从现在起不再改变。`
      : `${counted(people, 'person', 'people')}, ${counted(lines, 'line', 'lines')}, ${yuan(fen)} yuan in all; from now on it never changes.`,
  );
  if (trial)
    say(
      zh
        ? '这一期在试行：得分和金额照看，工资不因它变动。'
        : 'This period is a trial: scores and amounts are shown, and nobody is paid by it.',
    );
  const waiting = [...new Set(held.map(({ subject }) => subject))];
  if (waiting.length > 0)
    say(
      zh
        ? `暂缓 ${waiting.length} 人（有未知项）：${waiting.join('、')}；查清后用 hengji adjust 补发。`
        : `${counted(waiting.length, 'person is', 'people are')} held (something is unknown): ${waiting.join(', ')}; hengji adjust pays when it is known.`,
    );
  const file = `${zh ? '工资' : 'payroll'}-${run.period.replaceAll('/', '_')}.xlsx`;
  say(`${zh ? '下一步：' : 'Next: '}${onward(['export', `R${run.number}`, file], options, language)}`);
  return 0;
}
