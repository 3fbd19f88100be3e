/** The colours with which the charts of the dashboard are drawn. */

import { type Look, PALETTES, SERIES } from '../../../look/tokens.ts';

/** The quiet ink of words in charts, and the colours of series in their order. */
export const inksOf = (look: Look): { readonly quiet: string; readonly series: readonly string[] } => ({
  quiet: PALETTES[look].quiet,
  series: SERIES[look],
});

/** The slip that tells more where one points, for options with a telling of their own. */
export function tooltipOf(look: Look): {
  readonly trigger: 'axis';
  readonly backgroundColor: string;
  readonly borderColor: string;
  readonly textStyle: object;
} {
  const { surface, line, ink } = PALETTES[look];
  return { trigger: 'axis', backgroundColor: surface, borderColor: line, textStyle: { color: ink } };
}
