/** What waits in a sentence, and what its steps are called. */

import { decimal } from '../../../../src/lib/fraction.ts';
import type { Language } from '../../../../src/lib/problem.ts';
import { periodText } from '../../../parts/figures/period.ts';
import { yuanText } from '../../../parts/money.tsx';
import type { Say } from '../../../words/words.ts';
import type { SAID, STEPS } from '../words/approvals.ts';
import type { Waiting } from './decide.ts';

/** What it is told with: words, a language, what schemes are called. */
type Telling = { readonly say: Say<typeof SAID>; readonly language: Language; readonly schemeOf: (scheme: string) => string };

/** The sentence. */
export function sentenceOf({ kind, name, subject }: Waiting, { say, language, schemeOf }: Telling): string {
  const words = subject as Readonly<Record<string, string>>;
  const who = name ?? '';
  const what = words['what'] ?? '';
  if (kind === 'target' && words['side'] === 'supervisor')
    return say('ownTarget', words as { readonly metric: string; readonly value: string; readonly unit: string });
  if (kind === 'objection' && name === null) return say('objectionAll');
  if (kind === 'application' || kind === 'outcome')
    return say(what as 'raise', { name: who, amount: what === 'contribution' ? (words['amount'] ?? '') : yuanOf(words['amount']) });
  if (kind === 'run' || kind === 'adjustment' || kind === 'late') {
    const { scheme = '', period = '', fen = '0', rows = '0' } = words;
    const month = { scheme: schemeOf(scheme), period: periodText(period, language) };
    if (kind === 'late') return say('late', { ...month, count: Number(rows) });
    return say(kind, { ...month, fen: yuanText(fen, true) });
  }
  if (kind === 'correction' || kind === 'settlement')
    return say(kind, { name: who, scheme: schemeOf(words['scheme'] ?? ''), period: periodText(words['period'] ?? '', language) });
  if (kind === 'sum' && Number(words['points']) === 0) return say('sumZero');
  return say(kind as 'target', { name: who, ...words } as never);
}

/** Yuan as the record has them, such as 500.00. */
function yuanOf(text: string | undefined): string {
  const yuan = decimal(text ?? '');
  return yuan === null ? '' : yuanText((yuan.n * 100n) / yuan.d);
}

/** A step that is called otherwise with a kind. */
const OTHERWISE: Readonly<Record<string, keyof typeof STEPS>> = {
  'calibration decide': 'decideBoard',
  'correction look': 'mend',
  'settlement look': 'settle',
  'objection dismiss': 'dismissObjection',
  'outcome confirm': 'confirmOutcome',
};

/** What a step is called. */
export const stepWord = (kind: Waiting['kind'], step: string): keyof typeof STEPS =>
  OTHERWISE[`${kind} ${step}`] ?? (step as keyof typeof STEPS);
