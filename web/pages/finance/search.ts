/** What of the pages of finance stands in the address: the month, the stage, a run to compare with, a search, a tab. */

/** Words of the address as they were written; the router reads 2026 as a number. */
const texts =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as {
      readonly [Key in Name]?: string;
    };

/** The close of a month. */
export const closeSearch = texts('month', 'stage');

/** A file that is looked at before it is imported. */
export const importSearch = texts('upload', 'name', 'table', 'sheet', 'replaces');

/** Batches by table, state and month. */
export const batchSearch = texts('table', 'state', 'month', 'batch');

/** A run. */
export const runSearch = texts('tab', 'with', 'search', 'sort', 'person');

/** Adjustments. */
export const adjustmentSearch = texts('scheme', 'period', 'state', 'adjustment');

/** Runs by scheme, period and state. */
export const runsSearch = texts('scheme', 'period', 'state');
