/** Amounts, numbers of things and next commands as people read and type them. */

import { refused } from '../../desk/refused.ts';
import { decimalText } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import type { Options } from '../command.ts';
import { pasteable } from '../say.ts';

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

/**
 * The command that comes next, ready to be pasted. It names the data folder and the organisation where this one did: the same number
 * is another run elsewhere.
 */
export function onward(words: readonly string[], { data, org }: Options, language: Language): string {
  const where = [...(data === undefined ? [] : ['--data', data]), ...(org === undefined ? [] : ['--org', org])];
  return pasteable([...words, ...where, ...(language === 'en' ? ['--lang', 'en'] : [])]);
}
