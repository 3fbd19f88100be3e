/** The lines of a SWOT sheet: what the figures draft, in words, and where it goes. */

import type { Language } from '../../../../src/lib/problem.ts';
import type { Answer } from '../../../answer.ts';
import type { Say } from '../../../words/words.ts';
import { figureText } from '../figures.ts';
import type { SWOT } from '../words/swot.ts';

/** The four places of a sheet, in the order in which they are read. */
export const PLACES = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/** One of the four. */
export type Place = (typeof PLACES)[number];

/** A line: where it goes, what it says, and whether figures drafted it. */
export type SwotLine = { readonly id: number; readonly place: Place; readonly text: string; readonly isDrafted: boolean };

/** How far a target is reached. */
export type Progress = Answer<'/dashboard/targets'>['rows'][number];

/** The draft: a line for each target whose completion is known. */
export function draftOf(rows: readonly Progress[], say: Say<typeof SWOT>, language: Language): readonly SwotLine[] {
  return rows.flatMap(({ title, item, mark, met, people, now, before }, id): readonly SwotLine[] => {
    const place = PLACES.find((each) => each === mark);
    if (place === undefined) return [];
    const figures = {
      item: language === 'zh' ? `${title}「${item.zh}」` : `${title} · ${item.zh}`,
      now: figureText(now, language),
      met,
      people,
    };
    const text = before.value === null ? say('draftedNew', figures) : say('drafted', { ...figures, before: figureText(before, language) });
    return [{ id, place, text, isDrafted: true }];
  });
}
