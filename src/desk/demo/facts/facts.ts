/** All facts of a month, as files of the systems that they come from. */

import type { FactFile } from '../stage.ts';
import { clinicFacts } from './clinic.ts';
import { mediaFacts } from './media.ts';
import type { Month } from './month.ts';
import { attendanceFacts, onPaperIn, ratingFacts } from './ratings.ts';
import { shopFacts } from './shop.ts';

/** The files of a month of all three businesses. */
export const factsOf = (month: Month): readonly FactFile[] => [
  ...clinicFacts(month),
  ...shopFacts(month),
  ...mediaFacts(month),
  ratingFacts(month, onPaperIn(month)),
  attendanceFacts(month),
];
