/** The colours with which the charts of the dashboard are drawn. */

import { type Look, PALETTES, SERIES } from '../../../look/tokens.ts';

/** The quiet ink of words in charts, and the colours of series in their order. */
export const inksOf = (look: Look): { readonly quiet: string; readonly series: readonly string[] } => ({
  quiet: PALETTES[look].quiet,
  series: SERIES[look],
});
