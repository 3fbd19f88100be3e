/** How a measure explains itself: which rows stand behind it, and what is missing where it is unknown. */

import type { Explain, Value } from '../method.ts';

/** The explanation of a measured value: its rows are fetched when someone looks. */
export const explainRows =
  (measured: Value & { readonly question: string }): Explain =>
  (cell) => {
    const shown = cell(measured);
    const questions = [measured.question];
    if (shown.state === 'unknown') {
      return {
        phrases: [
          {
            zh: '未知：事实里没有这一项，或所用单元格为空。',
            en: 'Unknown: the facts hold no such row, or a cell that is needed is blank.',
            values: {},
          },
        ],
        questions,
      };
    }
    return { phrases: [{ zh: '取自事实记录。', en: 'Taken from the records.', values: {} }], questions };
  };
