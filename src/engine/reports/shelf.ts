/** The shelf of reports: every kind, listed by hand. A new report is one file and one line here. */

import { BOARD } from './kinds/board.ts';
import { COST } from './kinds/cost.ts';
import { DISTRIBUTION_PREVIEW } from './kinds/distribution.ts';
import { MIX } from './kinds/mix.ts';
import { PIVOT } from './kinds/pivot.ts';
import { QUADRANT } from './kinds/quadrant.ts';
import { SWOT } from './kinds/swot.ts';
import { TARGETS } from './kinds/targets.ts';
import { TREND } from './kinds/trend.ts';
import type { ReportKind } from './report.ts';

/** Every kind of report, in the order in which help lists them. */
export const REPORTS: readonly ReportKind[] = [TARGETS, TREND, PIVOT, MIX, COST, BOARD, QUADRANT, DISTRIBUTION_PREVIEW, SWOT];
