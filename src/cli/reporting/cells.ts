/** Cells of reports as text for people and as values for programs. */

import type { Cell, Words } from '../../engine/reports/report.ts';
import { shownItem } from '../../engine/results.ts';
import { shownText } from '../../engine/words.ts';
import type { Language } from '../../lib/problem.ts';
import type { Shown } from '../../methods/method.ts';

/** Whether a cell is a value of the month. */
const isShown = (cell: Shown | Words): cell is Shown => 'state' in cell;

/** A cell as people read it, percentages with two decimals; empty where there is nothing. */
export function cellWords(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (!isShown(cell)) return cell[language];
  const percent = cell.type.is === 'number' && cell.type.percent && cell.state === 'value';
  return percent ? `${shownItem(cell)}%` : shownText(cell, language);
}

/** A cell as a program reads it: numbers as text in the format of results, words in English; null for what is unknown. */
export function cellValue(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  return isShown(cell) ? shownItem(cell) : cell.en;
}

/** The number of a cell as results print it, or null where it is none. */
export function cellNumber(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string' || !isShown(cell) || cell.type.is !== 'number') return null;
  return shownItem(cell);
}
