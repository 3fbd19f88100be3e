/** Shipped schemes as an organisation takes them over: their text, and what they leave open decided as they propose. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OPEN = /待定: \{ 建议: (.+?), 理由: (?:'[^']*'|"[^"]*"|[^}'"]*) \}/g;

/** The text of a shipped scheme, without its examples. */
export const shippedText = (name: string): string =>
  readFileSync(join('schemes', name, 'scheme.yaml'), 'utf8').replace(/\n示例:[\s\S]*$/, '\n');

/** A text in which a meeting has decided what was open, as it was proposed. */
export const decidedText = (text: string): string => text.replaceAll(OPEN, '始终: { 来源: 预算分析会 3, 值: $1 }');
