/** The words of the record in both languages: states, amounts, numbers of things. */

import { refused } from '../../desk/refused.ts';
import { decimalText } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';

const STATES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  computed: { zh: '已核算', en: 'computed' },
  'in review': { zh: '复核中', en: 'in review' },
  approved: { zh: '已审批', en: 'approved' },
  rejected: { zh: '已退回', en: 'rejected' },
  locked: { zh: '已封账', en: 'locked' },
  paid: { zh: '已发放', en: 'paid' },
  proposed: { zh: '待审批', en: 'proposed' },
  'in force': { zh: '有效', en: 'in force' },
  undone: { zh: '已撤销', en: 'undone' },
  replaced: { zh: '已被替代', en: 'replaced' },
  regular: { zh: '核算', en: 'regular' },
  correction: { zh: '重算', en: 'correction' },
};

/** A state in words. */
export const stateWord = (state: string, language: Language): string => STATES[state]?.[language] ?? state;

/** An amount in yuan with two decimals and thousands marks: `-1,234.50`. */
export function yuan(fen: bigint): string {
  const [whole = '', part = ''] = decimalText(fen < 0n ? -fen : fen, 2).split('.');
  return `${fen < 0n ? '-' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

/** An amount with its sign, for differences: `+1,234.50`. */
export const signed = (fen: bigint): string => (fen > 0n ? `+${yuan(fen)}` : yuan(fen));

/** The number of a thing as people type it, with or without its letter: `R7`, `7`. */
export function numberOf(text: string, letter: string): number {
  const found = /^(?:([A-Za-z])-?)?(\d{1,9})$/.exec(text);
  if (found === null || (found[1] !== undefined && found[1].toUpperCase() !== letter))
    throw refused('NUMBER_TEXT', { found: text, letter });
  return Number(found[2]);
}
