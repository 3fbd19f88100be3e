/** Words and times as the commands of the house print them. */

import { actionWords } from '../../desk/audit/words.ts';
import type { Language } from '../../lib/problem.ts';

/** What an action is called by people. */
export const actionWord = (action: string, language: Language): string => actionWords(action)[language];

const LETTERS: Readonly<Record<string, string>> = { run: 'R', batch: 'B', adjustment: 'A', draft: 'D' };

/** What an entry is about, as other commands name it: `run 1` is R1. */
export const aboutWord = (about: string): string =>
  about.replace(/^(run|batch|adjustment|draft) (\d+)$/, (_, kind: string, number: string) => `${LETTERS[kind]}${number}`);

const LOCAL = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });

/** A moment by the clock of this machine: 2026-10-03 09:41:07; a text that is no moment as it stands. */
export function localTime(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : LOCAL.format(moment);
}

/** A text without signs that would command the terminal; line breaks become blanks. */
export const harmless = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '\ufffd');

/** Bytes as people read them, in powers of 1024. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
