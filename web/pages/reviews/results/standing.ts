/** How far the publication of a cycle has come, as the server tells it, for the cards that show parts of it. */

import type { Answer } from '../../../answer.ts';

/** It. */
export type Standing = Answer<'/cycles/{cycle}/publication'>;

/** The lines that hold grades, for a choice. */
export const gradeOptions = ({ grades }: Pick<Standing, 'grades'>): { readonly value: string; readonly label: string }[] =>
  grades.map(({ item, title }) => ({ value: item, label: title }));
