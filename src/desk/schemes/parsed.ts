/** Texts of schemes as parsed: versions never change, and people ask for titles, tables and days of them all the time. */

import { LRUCache } from 'lru-cache';
import { parseScheme } from '../../plan/parse/scheme.ts';
import { once } from '../once.ts';

const known = new LRUCache<string, ReturnType<typeof parseScheme>>({ max: 100 });

/** A text as `parseScheme` reads it; the same text is the very same scheme again. */
export const parsedScheme = (text: string, file: string): ReturnType<typeof parseScheme> =>
  once(known, `${file}\n${text}`, () => parseScheme(text, file));
