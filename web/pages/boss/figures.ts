/** Figures of the dashboard as people read them, from exact texts; floats are for the length of a bar alone. */

import type { Language } from '../../../src/lib/problem.ts';
import { baseUnit } from '../../../src/lib/unit.ts';
import { yuanText } from '../../parts/money.tsx';
import { sentenceIn } from '../../words/words.ts';
import { decimalText, fenOf } from '../finance/figures.ts';
import { SHORT } from './words/dashboard.ts';

/** A figure as the API tells it. */
export type Told = { readonly value: string | null; readonly unit: string | null };

/** A figure with its unit; a line where nothing is known. */
export function figureText({ value, unit }: Told, language: Language): string {
  if (value === null) return '—';
  if (unit === 'yuan') return yuanText(fenOf(value));
  if (unit === '%') return `${decimalText(value)}%`;
  const word = unit === null ? '' : language === 'zh' ? (baseUnit(unit) ?? unit) : ` ${unit}`;
  return `${decimalText(value)}${word}`;
}

/** How many percent one amount of fen is of another, with so many decimals, rounded half up; null where there is no whole above 0. */
export function percentOf(part: bigint, whole: bigint, places = 1): string | null {
  if (whole <= 0n) return null;
  const scaled = (part < 0n ? -part : part) * 100n * 10n ** BigInt(places);
  const digits = String((scaled * 2n + whole) / (whole * 2n)).padStart(places + 1, '0');
  const sign = part < 0n && BigInt(digits) > 0n ? '−' : '';
  return `${sign}${digits.slice(0, digits.length - places)}${places === 0 ? '' : `.${digits.slice(-places)}`}%`;
}

/** The same as a change: with a plus before what has grown. */
export function changeOf(now: string | null, last: string | null): { readonly fen: bigint; readonly percent: string | null } | null {
  if (now === null || last === null) return null;
  const fen = BigInt(now) - BigInt(last);
  const percent = percentOf(fen, BigInt(last));
  return { fen, percent: percent === null || fen <= 0n ? percent : `+${percent}` };
}

/** From how many yuan on amounts are told in few signs, by language. */
const STEPS = { zh: { most: 1e8, more: 1e4 }, en: { most: 1e6, more: 1e3 } } as const;

/** An amount of fen in few signs: 12.3万, 1.2亿; 123k, 1.2m. For axes and walls. */
export function shortYuan(fen: string | number, language: Language): string {
  const yuan = Number(fen) / 100;
  const step = (['most', 'more'] as const).find((each) => Math.abs(yuan) >= STEPS[language][each]);
  const number = Math.round((yuan / (step === undefined ? 1 : STEPS[language][step])) * 10) / 10;
  return step === undefined ? String(number) : sentenceIn(language, SHORT[step], { number });
}

/** How long a bar of an amount is. */
export const lengthOf = (fen: string | null): number | null => (fen === null ? null : Number(fen));

/** A text that charts take as HTML: names come from people. */
export const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
