/** Which month is looked at, as it stands in the address: `?scheme=…&period=2026-10`; without it the newest one. */

/** A month in the address. */
export type MonthSearch = { readonly scheme?: string; readonly period?: string };

/** A line of a month in the address. */
export type WhySearch = MonthSearch & { readonly item?: string };

/** Reads a month from an address. */
export const monthSearch = ({ scheme, period }: Record<string, unknown>): MonthSearch => ({
  // The router reads `2026` as a number, and gives on what is not named here as it came.
  ...(scheme === undefined ? {} : { scheme: String(scheme) }),
  ...(period === undefined ? {} : { period: String(period) }),
});

/** Reads a line of a month from an address. */
export const whySearch = (search: Record<string, unknown>): WhySearch => ({
  ...monthSearch(search),
  ...(search['item'] === undefined ? {} : { item: String(search['item']) }),
});
