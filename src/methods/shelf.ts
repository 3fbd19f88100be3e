/** The shelf: every method of the language, listed by hand. A new way to measure, score or pay is one file and one line here. */

import { COUNT } from './measures/count.ts';
import { ALL, ANY } from './measures/exists.ts';
import { HIGHEST, LOWEST } from './measures/extreme.ts';
import { MEAN } from './measures/mean.ts';
import { LATEST, PICK } from './measures/pick.ts';
import { STREAK } from './measures/streak.ts';
import { SUM } from './measures/sum.ts';
import type { Method } from './method.ts';
import { DISTRIBUTION } from './people/distribution.ts';
import { GROUP_SUM } from './people/group.ts';
import { GUARANTEE } from './people/guarantee.ts';
import { POOL } from './people/pool.ts';
import { PROPOSE } from './people/propose.ts';
import { QUOTA } from './people/quota.ts';
import { RANK } from './people/rank.ts';
import { REQUIRE } from './people/require.ts';
import { ADD_UP } from './values/addup.ts';
import { ATTAIN } from './values/attain.ts';
import { BANDS, STEPS } from './values/bands.ts';
import { BLOCKS } from './values/blocks.ts';
import { CASES } from './values/cases.ts';
import { EVENTS } from './values/events.ts';
import { EACH_ROW, FORMULA } from './values/formula.ts';
import { INTERPOLATE } from './values/interpolate.ts';
import { LOOKUP } from './values/lookup.ts';
import { PRORATE } from './values/prorate.ts';
import { RATERS } from './values/raters.ts';
import { SCORECARD } from './values/scorecard.ts';
import { PROGRESSIVE, WHOLE } from './values/tiers.ts';
import { USE } from './values/use.ts';
import { WEIGHTED } from './values/weighted.ts';

/** Every method, in the order in which the language reference tells them. */
export const METHODS: readonly Method[] = [
  EACH_ROW,
  SUM,
  COUNT,
  HIGHEST,
  LOWEST,
  MEAN,
  PICK,
  LATEST,
  ANY,
  ALL,
  STREAK,
  FORMULA,
  USE,
  PROGRESSIVE,
  WHOLE,
  STEPS,
  BANDS,
  INTERPOLATE,
  BLOCKS,
  LOOKUP,
  EVENTS,
  CASES,
  WEIGHTED,
  ADD_UP,
  PRORATE,
  ATTAIN,
  RATERS,
  SCORECARD,
  RANK,
  QUOTA,
  DISTRIBUTION,
  POOL,
  GROUP_SUM,
  GUARANTEE,
  REQUIRE,
  PROPOSE,
];

/** The method of a keyword id, or null. */
export const methodOf = (id: string): Method | null => METHODS.find((method) => method.id === id) ?? null;
